"""Hits as they are shown: for people a line of copy with the words marked, for programs an object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from wirelint.report.concise import heading
from wirelint.report.excerpt import excerpt
from wirelint.report.paint import BOLD, DIM, GREEN, SEVERITY_STYLES, Paint
from wirelint.report.visible import visible
from wirelint.trial.interval import told, wilson
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.report import Look
    from wirelint.trial.hits import Hit, Tally

NARROWEST = 30
_WORDS = {True: "true", False: "false", None: "not judged"}
_RED = "31"


class Judged(NamedTuple):
    """Of the hits of one rule that were shown: how many were judged right, judged at all, and shown."""

    right: int = 0
    judged: int = 0
    shown: int = 0

    def plus(self, verdict: bool | None) -> Judged:
        """The same with one more."""
        return Judged(self.right + (verdict is True), self.judged + (verdict is not None), self.shown + 1)


def block(hit: Hit, look: Look, verdict: bool | None = None) -> str:
    """A hit for people: its place and message, its line with the words marked, an empty line."""
    paint, one = Paint(look.color), hit.one
    index = hit.result.lines
    gutter = len(str(len(index)))
    shown = excerpt(index, one.span, max(NARROWEST, look.width - gutter - len("   | ")))
    number, under = paint(f"{shown.number:{gutter}} |", DIM), paint(f"{'':{gutter}} |", DIM)
    mark = paint("^" * shown.width, SEVERITY_STYLES[one.severity])
    judged = "" if verdict is None else f" {paint(_WORDS[verdict], GREEN if verdict else _RED)}"
    return (
        f"{heading(one, hit.result, paint)}{judged}\n  {number} {shown.text}".rstrip()
        + f"\n  {under} {' ' * shown.start}{mark}\n\n"
    )


def row(hit: Hit, verdict: bool | None = None) -> str:
    """A hit for programs: its diagnostic as `check --format jsonl` has it, its place, words, line and verdict."""
    from wirelint.report.params import params

    whole = params(hit.result._replace(diagnostics=(hit.one,), suppressed=()))
    lines = hit.result.lines
    number = lines.code_points(hit.one.span.start).line
    line = lines.span(number).of(lines.text)
    said: dict[str, Any] = {"uri": whole["uri"], **whole["diagnostics"][0], "text": hit.text, "line": line}
    return json.dumps({**said, "right": verdict}, ensure_ascii=False) + "\n"


def summary_row(tally: Tally, judged: Mapping[str, Judged], stopped: bool) -> str:
    """The last line for programs, of what the run came to."""
    rules = {rule: {"hits": hits, **_shares(judged.get(rule, Judged()))} for rule, hits in tally.hits.items()}
    summary = {
        "stories": tally.stories, "storiesWithHits": tally.hit_stories, "words": tally.words, "hits": tally.total,
        "per1000Words": round(tally.rate, 4), "stopped": stopped, "rules": rules, "notChecked": tally.troubles,
    }  # fmt: skip
    return json.dumps({"summary": summary}, ensure_ascii=False) + "\n"


def _shares(counts: Judged) -> dict[str, Any]:
    if not counts.judged:
        return {"shown": counts.shown, "judged": 0}
    low, high = wilson(counts.right, counts.judged)
    share = round(counts.right / counts.judged, 4)
    interval = [round(low, 4), round(high, 4)]
    return {**counts._asdict(), "precision": share, "interval": interval}


def summary(tally: Tally, judged: Mapping[str, Judged], look: Look, stopped: str) -> Iterator[str]:
    """The last lines for people: how much there is, by rule where several were tried, and the precision if judged."""
    paint = Paint(look.color)
    whole = (
        f"{_many(tally.total, 'hit')} in {tally.hit_stories:,} of {_many(tally.stories, 'story', 'stories')}: "
        f"{tally.rate:.2f} per 1,000 words ({tally.words:,} words)"
    )
    yield f"{paint(whole, BOLD)}{f'; {stopped}' if stopped else ''}\n"
    is_many = len(tally.hits) > 1
    for rule, hits in sorted(tally.hits.items(), key=lambda one: (-one[1], one[0])):
        precision = _precision(judged.get(rule, Judged()))
        if precision or (is_many and hits):
            yield f"  {visible(rule)}: {_many(hits, 'hit')}{precision and f'; {precision}'}\n"


def _precision(counts: Judged) -> str:
    if not counts.judged:
        return ""
    left = counts.shown - counts.judged
    more = f", {left:,} not judged" if left else ""
    return f"{counts.right:,} of {counts.judged:,} judged right, {told(counts.right, counts.judged)}{more}"


def _many(count: int, one: str, several: str = "") -> str:
    return f"{count:,} {one if count == 1 else several or f'{one}s'}"
