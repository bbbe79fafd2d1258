"""Copy in, what is said of it out: the work of a request, done in a process of its own.

Everything here takes and gives plain values, so that it can be sent to another process and back.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from wirelint.config import Config, ConfigError, Configs
from wirelint.diagnostic import Diagnostic
from wirelint.document import Context
from wirelint.fix.choice import Offer, choose, settle
from wirelint.offsets import apply
from wirelint.readers.formats import is_format, stories
from wirelint.report.params import diagnostic, params
from wirelint.run import Result, Suppressed, check_story
from wirelint.serve.asked import Asked, Refused
from wirelint.serve.languagetool import Query, answer
from wirelint.source import PLAIN_TEXT, Story, Unreadable, decode
from wirelint.stats import story_stats
from wirelint.tuples import NamedTuple

Json = dict[str, Any]


class Setup(NamedTuple):
    """What the server was started with: a configuration file, or none."""

    config_file: str | None = None
    use_config: bool = True


class Checker:
    """Checks copy with the server's configuration, which is read again when its files change."""

    def __init__(self, setup: Setup) -> None:
        self.setup = setup
        self._kept: dict[tuple[object, ...], tuple[Config, Stamps]] = {}

    def check(self, asked: Asked) -> Json:
        """The stories of the copy, each as `--format json` has it, with its figures and its text."""
        results = self._results(asked, asked.data)
        return {"schema": 1, "failed": any(one.failed for one in results), "stories": [*map(_story, results)]}

    def fix(self, asked: Asked) -> Json:
        """The copy with its safe fixes made, or those of the findings that are asked for, and what is left to say."""
        text = read(asked, asked.data)[0].file_text
        if asked.fingerprints:
            chosen = choose(text, _offers(self._results(asked, _encoded(text)), asked.fingerprints))
            text = apply(text, sorted(edit for offer in chosen for edit in offer.fix.edits))
            made = Counter(offer.rule for offer in chosen)
        else:
            text, made, _ = settle(text, lambda now: _offers(self._results(asked, _encoded(now))))
        return {"text": text, "made": dict(made), **self.check(asked._replace(data=_encoded(text)))}

    def read(self, asked: Asked) -> Json:
        """What a person reads of the copy: the text of each story, and what its format says of it."""
        return {"schema": 1, "stories": [_read_story(story) for story in read(asked, asked.data)]}

    def report(self, asked: Asked) -> Json:
        """The HTML report; findings whose fingerprints are given are let pass."""
        from wirelint.report import Look
        from wirelint.report.html import lines

        results = (_let_pass(result, frozenset(asked.fingerprints)) for result in self._results(asked, asked.data))
        return {"schema": 1, "html": "".join(lines(results, Look()))}

    def languagetool(self, asked: Asked, form: Mapping[str, str]) -> Json:
        """What LanguageTool would answer to a form of its API. Raises Refused."""
        query = Query(form)
        return answer(query, self._results(query.asked, query.asked.data))

    def diff(self, asked: Asked, old: str) -> Json:
        """What is found in the copy and not in the old version, what is gone, and what stands."""
        before = self._results(asked, _encoded(old))
        now = self._results(asked, asked.data)
        known, left = _fingerprints(before), _fingerprints(now)
        return {
            "schema": 1,
            "new": [*_told(now, lambda one: one.fingerprint not in known)],
            "gone": [*_told(before, lambda one: one.fingerprint not in left)],
            "standing": [*_told(now, lambda one: one.fingerprint in known)],
        }

    def _results(self, asked: Asked, data: bytes) -> tuple[Result, ...]:
        settings = self.config(asked).settings_for(asked.name)
        return tuple(check_story(story, settings, asked.context) for story in read(asked, data))

    def config(self, asked: Asked) -> Config:
        """The configuration that a request is checked with. Raises Refused where it cannot be used."""
        key = (asked.preset, asked.select, asked.ignore)
        config, stamps = self._kept.get(key, (None, ()))
        if config is None or stamps != _stamps(config):
            config = self._read(asked)
            if len(self._kept) >= _MOST_CONFIGS:
                self._kept.clear()
            self._kept[key] = config, _stamps(config)
        return config

    def _read(self, asked: Asked) -> Config:
        configs = Configs(
            config_file=self.setup.config_file, use_config=self.setup.use_config, preset=asked.preset,
            select=asked.select, ignore=asked.ignore,
        )  # fmt: skip
        try:
            return configs.for_path(None)
        except ConfigError as error:
            at_fault = asked.preset or asked.select or asked.ignore
            raise Refused(400 if at_fault else 500, str(error)) from error


Stamps = tuple[tuple[str, int, int], ...]
_MOST_CONFIGS = 64


def read(asked: Asked, data: bytes) -> tuple[Story, ...]:
    """The stories of copy. Raises Refused for what is no text, or in no format that is known."""
    if asked.format is not None and asked.format != PLAIN_TEXT and not is_format(asked.format):
        raise Refused(400, f"no format is called “{asked.format[:40]}”")
    uri = "untitled:" + "".join(mark if mark.isalnum() or mark in "._-" else "_" for mark in asked.name)
    try:
        if asked.format == PLAIN_TEXT:
            return (Story(asked.name, uri, *decode(data)),)
        return stories(asked.name, uri, data, asked.format)
    except Unreadable as error:
        raise Refused(422, str(error)) from error


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
    stats = story_stats(story.text or "")
    told: Json = {**params(result), "name": story.name, "failed": result.failed, "stats": stats._asdict()}
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


def _fingerprints(results: Sequence[Result]) -> frozenset[str]:
    return frozenset(one.fingerprint for one in _diagnostics(results))


def _told(results: Sequence[Result], is_wanted: Callable[[Diagnostic], bool]) -> Iterator[Json]:
    return (diagnostic(one, result) for result in results for one in result.diagnostics if is_wanted(one))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _stamps(config: Config) -> Stamps:
    """When the files of a configuration were written, and how long they are."""
    found = []
    for file in config.files:
        try:
            state = os.stat(file)
            found.append((str(file), state.st_mtime_ns, state.st_size))
        except OSError:
            found.append((str(file), 0, 0))
    return tuple(found)
