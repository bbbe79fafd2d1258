"""Copy in, what is said of it out: the work of a request, done in a process of its own.

Everything here takes and gives plain values, so that it can be sent to another process and back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from wirelint.diagnostic import Diagnostic
from wirelint.document import Context
from wirelint.fix.choice import Offer, choose, settle
from wirelint.offsets import apply
from wirelint.readers.formats import is_format, stories, stories_of_text
from wirelint.report.params import params
from wirelint.run import Result, Suppressed, check_story
from wirelint.serve.asked import Asked, Refused
from wirelint.serve.configured import Configured, Setup
from wirelint.serve.languagetool import Query, answer
from wirelint.source import PLAIN_TEXT, Story, Unreadable, decode
from wirelint.stats import document_stats
from wirelint.suppress.suppressor import is_commented

if TYPE_CHECKING:
    from wirelint.config import Config

Json = dict[str, Any]


class Checker:
    """Checks copy with the server's configuration, which is read again when its files change."""

    def __init__(self, setup: Setup) -> None:
        self._configured = Configured(setup)

    def warm(self) -> None:
        """Import every rule that is on, and what a first check makes, so that the first requests need not."""
        asked = Asked("Talks resumed on Monday, the minister said. He spoke in Oslo.")
        for setting in self._configured.of(asked).settings_for(asked.name).rules.values():
            _ = setting.entry.rule
        self.check(asked)

    def check(self, asked: Asked) -> Json:
        """The stories of the copy, each as `--format json` has it, with its figures and its text."""
        results = self._results(asked, asked.data)
        return {"schema": 1, "failed": any(one.failed for one in results), "stories": [*map(_story, results)]}

    def fix(self, asked: Asked) -> Json:
        """The copy with its safe fixes made, or those of the findings that are asked for, and what is left to say."""
        text = read(asked, asked.data)[0].file_text
        if asked.fingerprints:
            chosen = choose(text, _offers(self._results(asked, text), asked.fingerprints))
            text = apply(text, sorted(edit for offer in chosen for edit in offer.fix.edits))
            made = Counter(offer.rule for offer in chosen)
        else:
            text, made, _ = settle(text, lambda now: _offers(self._results(asked, now)))
        return {"text": text, "made": dict(made), **self.check(asked._replace(data=text))}

    def read(self, asked: Asked) -> Json:
        """What a person reads of the copy: the text of each story, and what its format says of it."""
        return {"schema": 1, "stories": [_read_story(story) for story in read(asked, asked.data)]}

    def report(self, asked: Asked) -> Json:
        """The HTML report; findings whose fingerprints are given are let pass."""
        from wirelint.report import Look
        from wirelint.report.html import lines

        results = (_let_pass(result, frozenset(asked.fingerprints)) for result in self._results(asked, asked.data))
        return {"schema": 1, "html": "".join(lines(results, Look()))}

    def draft(self, asked: Asked, given: Json) -> Json:
        """A draft of an entry of house style proved and tried: see wirelint.serve.drafts. Raises Refused."""
        from wirelint.serve.drafts import tried

        return tried(given)

    def languagetool(self, asked: Asked, form: Mapping[str, str]) -> Json:
        """What LanguageTool would answer to a form of its API. Raises Refused."""
        query = Query(form)
        return answer(query, self._results(query.asked, query.asked.data))

    def diff(self, asked: Asked, old: str) -> Json:
        """What became of the old version in the copy: facts left behind, findings, paragraphs. Raises Refused."""
        from wirelint.diff.compare import compare
        from wirelint.diff.dumping import dump

        before, now = self._results(asked, old), self._results(asked, asked.data)
        if len(before) != 1 or len(now) != 1:
            raise Refused(422, "two versions of one story can be compared; this copy holds several")
        dumped = dump(before[0], [compare(before[0], now[0])])
        (step,) = dumped["steps"]
        facts, paragraphs = step["facts"], step["paragraphs"]
        told = {"schema": dumped["schema"], "versions": dumped["versions"], "facts": facts, "paragraphs": paragraphs}
        return {**told, **step["findings"]}

    def _results(self, asked: Asked, data: bytes | str) -> tuple[Result, ...]:
        config = self._configured.of(asked)
        # The time of a whole request is bounded; a bound within it would lift that one.
        settings = config.settings_for(asked.name)._replace(timeout=None)
        checked = (check_story(story, settings, asked.context) for story in read(asked, data))
        return tuple(_uncommented(result, asked.name, config) for result in checked)


def read(asked: Asked, data: bytes | str) -> tuple[Story, ...]:
    """The stories of copy. Raises Refused for what is no text, or in no format that is known."""
    if asked.format is not None and asked.format != PLAIN_TEXT and not is_format(asked.format):
        raise Refused(400, f"no format is called “{asked.format[:40]}”")
    uri = "untitled:" + "".join(mark if mark.isalnum() or mark in "._-" else "_" for mark in asked.name)
    if isinstance(data, str):
        return stories_of_text(asked.name, uri, data, format=asked.format)
    try:
        if asked.format == PLAIN_TEXT:
            return (Story(asked.name, uri, *decode(data)),)
        return stories(asked.name, uri, data, asked.format)
    except Unreadable as error:
        raise Refused(422, str(error)) from error


def _uncommented(result: Result, name: str, config: Config) -> Result:
    """The result without what comments in the copy itself let pass. Waivers are for copy that is in a file."""
    if not is_commented(name, result):
        return result
    from wirelint.suppress.comments import apply

    rules = config.settings_for(name).rules
    return apply(result, config.entries, lambda rule: rule in rules and rules[rule].is_on)


def _let_pass(result: Result, waived: frozenset[str]) -> Result:
    """The result with what is let pass among what is suppressed."""
    kept = tuple(one for one in result.diagnostics if one.fingerprint not in waived)
    passed = (
        Suppressed(one, "waiver", "let pass at the desk") for one in result.diagnostics if one.fingerprint in waived
    )
    return result._replace(diagnostics=kept, suppressed=(*result.suppressed, *passed))


def _read_story(story: Story) -> Json:
    context = story.context or Context()
    date = context.date.isoformat() if context.date else None
    said = {"part": story.part, "text": story.text, "meta": dict(story.meta), "date": date}
    return {**said, "language": context.language, "notes": [note.message for note in story.notes]}


def _story(result: Result) -> Json:
    story = result.story
    stats = document_stats(result.document)._asdict()
    told: Json = {**params(result), "name": story.name, "failed": result.failed, "stats": stats}
    if story.part is not None:
        told["part"] = story.part
    if story.origin is not None:
        told["text"] = story.text
    if story.meta:
        told["meta"] = dict(story.meta)
    return told


def _offers(results: Sequence[Result], fingerprints: Sequence[str] = ()) -> list[Offer]:
    """The first fix of each finding that has a safe one, or of those that are asked for."""
    wanted = frozenset(fingerprints)
    return [
        Offer(one.rule, one.fixes[0])
        for one in _diagnostics(results)
        if one.fixes and (one.fingerprint in wanted if wanted else one.fixes[0].safe)
    ]


def _diagnostics(results: Sequence[Result]) -> Iterator[Diagnostic]:
    return (one for result in results for one in result.diagnostics)
