"""From a shard to rows: what every engine does with it."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from wirelint.archive.item import How, Item, unread
from wirelint.archive.reading import items
from wirelint.archive.schema import CHECKED, FAILED, FINDINGS, SCORES, UNREAD
from wirelint.filerules import FAMILY
from wirelint.rule import Severity
from wirelint.run import Result, brief, check_story
from wirelint.stats import document_stats
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.archive.shard import Shard
    from wirelint.config import Config, Configs
    from wirelint.diagnostic import Diagnostic

Row = dict[str, Any]
LONGEST = 200
"""Characters of the quoted text that a row holds."""


class Work(NamedTuple):
    """What is done with every story; the same in every process.

    configs   finds the configuration
    place     the folder whose configuration holds
    timeout   seconds that a story may take
    id_field, text_field  of records
    """

    configs: Configs
    place: str
    timeout: float
    id_field: str = "id"
    text_field: str = "text"

    @property
    def config(self) -> Config:
        """The configuration that holds for all. Raises ConfigError."""
        return self.configs.for_path(self.place)

    @property
    def how(self) -> How:
        """How inputs are read."""
        return How(self.config.reading(None), self.id_field, self.text_field)


REST = -1
Given = Mapping[int, str]
"""Stories of a shard that are given up, by their number in it, each with the reason; with REST all from the last on."""


def rows(shard: Shard, work: Work, given_up: Given | None = None) -> Iterator[Row]:
    """The row of each story of a shard, with its findings in it. Never raises for what a story or a rule does."""
    given_up = given_up or {}
    last = max(given_up, default=0)
    found = items(shard, work.how)
    for number, item in enumerate(itertools.islice(found, last) if REST in given_up else found):
        reason = given_up.get(number)
        yield row_of(item, work) if reason is None else _given_up(item, reason)
    if REST in given_up:
        place = f"{shard.kind} {shard.start} to {'the end' if shard.stop is None else shard.stop}, from story {last}"
        yield _bare(unread(shard.path, place, given_up[REST]))


def _given_up(item: Item, reason: str) -> Row:
    row = _bare(unread(item.source, item.place, reason, item.id))
    return {
        **row,
        "status": FAILED,
        "reason": reason,
        "hash": _hash(item.story.text),
        "sent": sound(item.sent) or None,
    }


def row_of(item: Item, work: Work) -> Row:
    """The row of one story, with its findings in it."""
    config = work.config
    settings = config.settings_for(item.source)._replace(timeout=work.timeout)
    result = check_story(item.story, settings)
    row = {**_bare(item), **_counts(result), FINDINGS: _findings(result)}
    if item.story.text is None:
        return row
    row["status"], row["reason"] = (FAILED, _reason(result)) if result.failed else (CHECKED, None)
    row["hash"], row["characters"] = _hash(item.story.text), len(item.story.text)
    if not result.failed:
        row.update(_figures(result))
    return row


def _bare(item: Item) -> Row:
    """What is known of a story before it is checked, or of one that cannot be."""
    notes = item.story.notes
    return {
        "story": sound(item.id), "source": sound(item.source), "place": sound(item.place), "status": UNREAD,
        "reason": sound(notes[0].message) if notes else None, "date": item.date, "sent": sound(item.sent) or None,
        "desk": sound(item.desk) or None, FINDINGS: [],
    }  # fmt: skip


def _reason(result: Result) -> str:
    own = [one for one in result.diagnostics if one.family == FAMILY and one.severity is Severity.ERROR]
    return own[0].message if own else "Not checked"


def _hash(text: str | None) -> str | None:
    """The same for the same text, however it came."""
    return None if text is None else blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _figures(result: Result) -> Row:
    try:
        stats = document_stats(result.document)
    except Exception as error:  # a figure is no reason to lose the findings
        return {"reason": f"Not counted: {brief(error)}"}
    scores = zip(SCORES, stats.scores.values(), strict=True)
    return {
        "words": stats.words, "sentences": stats.sentences, "paragraphs": stats.paragraphs, "quoted": stats.quoted,
        **dict(scores),
    }  # fmt: skip


def _counts(result: Result) -> Row:
    counts = Counter(one.severity for one in result.diagnostics)
    names = {"errors": Severity.ERROR, "warnings": Severity.WARNING, "infos": Severity.INFO, "hints": Severity.HINT}
    return {name: counts[severity] for name, severity in names.items()}


def _findings(result: Result) -> list[Row]:
    text = result.story.file_text
    return [_finding(one, text) for one in result.diagnostics]


def _finding(one: Diagnostic, text: str) -> Row:
    return {
        "rule": one.rule, "family": one.family, "severity": one.severity.name.lower(), "tier": one.tier.name.lower(),
        "message": sound(one.message), "quoted": sound(one.span.of(text)[:LONGEST]), "fingerprint": one.fingerprint,
        "start": one.span.start, "end": one.span.end, "fixable": bool(one.fixes),
        "related": [
            {"start": span.start, "end": span.end, "message": sound(message)} for span, message in one.related
        ],
    }  # fmt: skip


def sound(text: str) -> str:
    """Text that is UTF-8, as Parquet wants it: half of a pair of surrogates becomes a mark that stands for it."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
