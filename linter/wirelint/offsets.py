"""A text changed by edits, and the way back from its offsets to those of the text before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from wirelint.span import Span
from wirelint.tuples import NamedTuple

Edit = tuple[Span, str]


class Changed(NamedTuple):
    """One edit as it stands in both texts."""

    before: Span
    after: Span


def disjoint(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits in the order of the text, without those that overlap or touch at the same place an earlier one."""
    kept: list[Edit] = []
    for edit in sorted(edits):
        if not kept or edit[0].start > kept[-1][0].end or edit[0].start == kept[-1][0].end != edit[0].end:
            kept.append(edit)
    return tuple(kept)


def apply(text: str, edits: Sequence[Edit]) -> str:
    """The text with the edits made; they must be in order and disjoint."""
    pieces: list[str] = []
    done = 0
    for span, replacement in edits:
        pieces += (text[done : span.start], replacement)
        done = span.end
    return "".join((*pieces, text[done:]))


def forward(spans: Sequence[Span], edits: Sequence[Edit]) -> tuple[Span, ...]:
    """Where spans stand once the edits are made; the edits are in order and disjoint. A place inside one is its end."""
    stops = [span.end for span, _ in edits]
    shifts = [0, *accumulate(len(text) - (span.end - span.start) for span, text in edits)]
    return tuple(Span(*(place + shifts[bisect_right(stops, place)] for place in span)) for span in spans)


class OffsetMap:
    """The way from a changed text back to the text before.

    A span that touches changed characters maps outward, to whole characters of the text before.
    """

    def __init__(self, edits: Sequence[Edit] = ()) -> None:
        self.changes: list[Changed] = []
        shift = 0
        for span, replacement in edits:
            start = span.start + shift
            self.changes.append(Changed(span, Span(start, start + len(replacement))))
            shift += len(replacement) - (span.end - span.start)
        self._starts = [change.after.start for change in self.changes]

    def back(self, span: Span) -> Span:
        """The span of the text before that the span of the changed text came from."""
        start, end = span
        number = bisect_right(self._starts, start) - 1
        if number >= 0:
            before, after = self.changes[number]
            start = before.start if start < after.end else start - after.end + before.end
        number = bisect_right(self._starts, end - 1) - 1
        if number >= 0:
            before, after = self.changes[number]
            end = before.end if end <= after.end else end - after.end + before.end
        return Span(start, max(start, end))

    def is_changed(self, span: Span) -> bool:
        """Does the span of the changed text touch anything that was changed?"""
        number = bisect_right(self._starts, span.end)
        return any(change.after.touches(span) for change in self.changes[max(0, number - 2) : number])
