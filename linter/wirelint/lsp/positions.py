"""Places in a text as the client counts them: in UTF-8, UTF-16 or UTF-32 code units, as was agreed at the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from wirelint.span import Span
from wirelint.text.lines import LineIndex, Position

if TYPE_CHECKING:
    from collections.abc import Callable

    Counted = Callable[[int], Position]

UTF8, UTF16, UTF32 = "utf-8", "utf-16", "utf-32"


def counted(lines: LineIndex, unit: str) -> Counted:
    """From a code-point offset to line and column in the unit."""
    return {UTF8: lines.utf8, UTF16: lines.utf16, UTF32: lines.code_points}[unit]


def offset_of(lines: LineIndex, place: types.Position, unit: str) -> int:
    """The code-point offset of a client's position.

    One behind the end of its line is the end of the line, without its line end; one behind the last line is the end of
    the text; one inside a character is the start of that character.
    """
    if unit == UTF16:
        return lines.offset_of_utf16(place.line, place.character)
    if place.line >= len(lines):
        return len(lines.text)
    start, end = lines.span(place.line)
    if unit == UTF32:
        return min(start + place.character, end)
    line = lines.text[start:end]
    if line.isascii():
        return start + min(place.character, len(line))
    units = line.encode("utf-8", "surrogatepass")[: place.character]
    return start + len(_whole(units).decode("utf-8", "surrogatepass"))


def _whole(units: bytes) -> bytes:
    """The bytes without those of a character that breaks off at their end."""
    last = len(units) - 1
    while last >= 0 and units[last] & 0xC0 == 0x80:
        last -= 1
    if last < 0 or units[last] < 0x80:
        return units
    width = 2 if units[last] < 0xE0 else 3 if units[last] < 0xF0 else 4
    return units if len(units) - last == width else units[:last]


def span_of(lines: LineIndex, range: types.Range, unit: str) -> Span:
    """The span of a client's range; one whose end stands before its start is empty."""
    start = offset_of(lines, range.start, unit)
    return Span(start, max(start, offset_of(lines, range.end, unit)))


def range_of(lines: LineIndex, span: Span, unit: str) -> types.Range:
    """The range of a span, as the client counts."""
    to = counted(lines, unit)
    start, end = to(span.start), to(span.end)
    return types.Range(types.Position(start.line, start.column), types.Position(end.line, end.column))
