"""A line of copy with carets under the words at fault, however long the line and however wide its characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.report.visible import cell, columns
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.span import Span
    from wirelint.text.lines import LineIndex

CUT = "…"


class Excerpt(NamedTuple):
    """A line as shown, its number from one, and the columns of the words at fault: where they begin, how many."""

    number: int
    text: str
    start: int
    width: int


def excerpt(lines: LineIndex, span: Span, room: int) -> Excerpt:
    """The first line of a span, cut to `room` columns around it. Looks at no more of the line than can be shown."""
    number = lines.code_points(span.start).line
    line = lines.span(number)
    start, end = span.start, min(span.end, line.end)
    cells = _Cells(lines.text, max(line.start, start - room), min(line.end, start + room))
    before, marked, after = cells.of(cells.start, start), cells.of(start, end), cells.of(end, cells.stop)
    spare = max(0, room - columns("".join(marked)))
    left_room = max(spare // 2, spare - columns("".join(after)))
    left = _last(before, left_room, cut=cells.start > line.start)
    here = columns(left)
    shown = _first([*marked, *after], room - here, cut=cells.stop < line.end)
    width = min(columns("".join(marked)), columns(shown))
    return Excerpt(number + 1, left + shown, here, max(1, width))


class _Cells(NamedTuple):
    """Part of a text, each character as it is shown."""

    text: str
    start: int
    stop: int

    def of(self, start: int, stop: int) -> list[str]:
        """The characters from one offset to another, as far as they lie within the part."""
        stop = min(stop, self.stop)
        return [cell(self.text[i], self.text[i - 1] if i else " ") for i in range(start, stop)]


def _first(cells: list[str], room: int, cut: bool) -> str:
    """As much of the beginning as there is room for; the cut is marked."""
    if not cut and columns("".join(cells)) <= room:
        return "".join(cells)
    kept, left = [], room - len(CUT)
    for one in cells:
        left -= columns(one)
        if left < 0:
            break
        kept.append(one)
    return "".join(kept) + CUT


def _last(cells: list[str], room: int, cut: bool) -> str:
    """As much of the end as there is room for; the cut is marked."""
    if not cut and columns("".join(cells)) <= room:
        return "".join(cells)
    kept, left = [], room - len(CUT)
    for one in reversed(cells):
        left -= columns(one)
        if left < 0:
            break
        kept.append(one)
    return CUT + "".join(reversed(kept))
