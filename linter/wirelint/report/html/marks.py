"""The places of a story that findings name, as marks in its text.

A story that a reader made from a file in another format (wirelint.readers) is shown as its text, so that spans of the
file are taken back into the text first.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import TYPE_CHECKING

from wirelint.span import Span
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.rule import Severity
    from wirelint.run import Result


class Mark(NamedTuple):
    """One place. `id` is its anchor, `number` that of its finding; `is_other`: the other place of a conflict."""

    span: Span
    id: str
    number: int
    severity: Severity
    is_other: bool = False


def marks_of(result: Result, first: int) -> list[Mark]:
    """Every place that the findings of a story name, in the order of its text; findings are numbered from `first`."""
    inward = _inward(result)
    marks = []
    for number, one in enumerate(result.diagnostics, first):
        marks.append(Mark(inward(one.span), f"m{number}", number, one.severity))
        for count, (span, _) in enumerate(one.related, 1):
            marks.append(Mark(inward(span), f"o{number}-{count}", number, one.severity, is_other=True))
    return sorted(marks, key=lambda mark: (mark.span, mark.number))


def _inward(result: Result) -> Callable[[Span], Span]:
    """From spans of the file to those of the story's text."""
    origin = result.story.origin
    if origin is None:
        return lambda span: span
    places = range(len(result.document.text) + 1)

    def place(offset: int) -> int:
        return min(bisect_left(places, offset, key=lambda at: origin.map.outward(Span(at, at)).start), places[-1])

    return lambda span: Span(place(span.start), max(place(span.start), place(span.end)))
