"""The lines of a text, and positions in the three units that editors, terminals and files count in.

Lines end at LF, CR LF and CR, and nowhere else, as in the Language Server Protocol (3.17, "Text Documents").
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from wirelint.patterns import lazy_pattern
from wirelint.span import Span
from wirelint.tuples import NamedTuple

_END = lazy_pattern(r"\r\n|\n|\r")
_ASTRAL = lazy_pattern("[\U00010000-\U0010ffff]")


class Position(NamedTuple):
    """A line and a column, both zero-based; the unit of the column is the asker's."""

    line: int
    column: int


class LineIndex:
    """Offsets of a text as lines and columns.

    A look-up is a search among the lines, also in a line of ten million characters; one in bytes encodes a line.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        ends = [(match.start(), match.end()) for match in _END.finditer(text)]
        self.starts: list[int] = [0, *(end for _, end in ends)]
        self._stops: list[int] = [*(start for start, _ in ends), len(text)]

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, line: int) -> Span:
        """A line without its end."""
        return Span(self.starts[line], self._stops[line])

    def code_points(self, offset: int) -> Position:
        """Line and column in code points of a code-point offset."""
        line = bisect_right(self.starts, offset) - 1
        return Position(line, offset - self.starts[line])

    def utf16(self, offset: int) -> Position:
        """Line and column in UTF-16 code units of a code-point offset."""
        line, column = self.code_points(offset)
        pairs = bisect_left(self._astral, offset) - bisect_left(self._astral, self.starts[line])
        return Position(line, column + pairs)

    @cached_property
    def _astral(self) -> list[int]:
        """Offsets of the characters that take two units in UTF-16."""
        return [] if self.text.isascii() else [match.start() for match in _ASTRAL.finditer(self.text)]

    def utf8(self, offset: int) -> Position:
        """Line and column in UTF-8 bytes of a code-point offset."""
        line, column = self.code_points(offset)
        before = self.text[self.starts[line] : self.starts[line] + column]
        return Position(line, column if before.isascii() else len(before.encode("utf-8", "surrogatepass")))

    def offset_of_utf16(self, line: int, column: int) -> int:
        """Code-point offset of a line and a column in UTF-16 code units.

        A position behind the end of its line is the end of the line; one behind the last line is the end of the text;
        one inside a surrogate pair is the start of its character.
        """
        if line >= len(self.starts):
            return len(self.text)
        span = self.span(line)
        units = self.text[span.start : span.end].encode("utf-16-le", "surrogatepass")[: 2 * column]
        return span.start + len(units.decode("utf-16-le", "ignore"))
