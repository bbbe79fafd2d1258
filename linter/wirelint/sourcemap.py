"""From the text of a story back to the file that holds it, through every layer of escaping.

A reader makes a story's text from pieces of a file. A piece is taken as it stands (`Spelling.PLAIN`), stands for other
characters of the file (`ESCAPED`: “&amp;”, “\\u00e9”), or stands in no file (`MADE`: the break between two paragraphs).
The map keeps the pieces as columns, so that a place is found by a binary search. Offsets are code points throughout,
spans end-exclusive; those of the file are of its text as decoded.

Where to start reading: `Weaver`, with which a reader puts a text together, and `SourceMap.outward`.
"""

from __future__ import annotations

import enum
from bisect import bisect_right
from collections.abc import Callable, Iterator

from wirelint.span import Span
from wirelint.tuples import NamedTuple

Escape = Callable[[str], "str | None"]
"""Words as they are spelt in the file; None where it is not certain how. A function of a module, not a closure."""


class Spelling(enum.IntEnum):
    """How a piece of a text is spelt in the file."""

    PLAIN = 0
    """As it is: as many characters, the same ones."""
    ESCAPED = 1
    """In other characters, which stand for it as a whole."""
    MADE = 2
    """Not at all: the reader put it there. Its place in the file is where it would be."""


class Piece(NamedTuple):
    """A stretch of a text and of the file."""

    text: Span
    file: Span
    spelling: Spelling


class Weaver:
    """Puts a text together from pieces of a file, in the order of the file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._parts: list[str] = []
        self._length = 0
        self._starts: list[int] = []
        self._spans: list[tuple[int, int]] = []
        self._spellings: list[Spelling] = []

    def __len__(self) -> int:
        """How long the text is so far."""
        return self._length

    def plain(self, start: int, end: int) -> None:
        """Add a stretch of the file as it stands."""
        if start < end:
            self._add(self.file[start:end], start, end, Spelling.PLAIN)

    def escaped(self, text: str, start: int, end: int) -> None:
        """Add words that a stretch of the file stands for. With no words the stretch is passed over."""
        if text:
            self._add(text, start, end, Spelling.ESCAPED)

    def made(self, text: str, place: int) -> None:
        """Add words that are not in the file; they belong to this place of it."""
        if text:
            self._add(text, place, place, Spelling.MADE)

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._parts)

    def map(self, escape: Escape | None = None) -> SourceMap:
        """The way back from the text to the file. `escape` spells new words for the file; None: there is no way."""
        return SourceMap(self._length, self._starts, self._spans, self._spellings, escape)

    def _add(self, text: str, start: int, end: int, spelling: Spelling) -> None:
        self._parts.append(text)
        self._starts.append(self._length)
        self._spans.append((start, end))
        self._spellings.append(spelling)
        self._length += len(text)


class SourceMap:
    """The way from a text back to a file. Never changed once made."""

    def __init__(
        self,
        length: int,
        starts: list[int],
        spans: list[tuple[int, int]],
        spellings: list[Spelling],
        escape: Escape | None,
    ) -> None:
        self.length, self.escape = length, escape
        self._starts, self._spans, self._spellings = starts, spans, spellings

    def pieces(self) -> Iterator[Piece]:
        """The pieces, in the order of the text."""
        stops = (*self._starts[1:], self.length)[: len(self._starts)]
        for start, stop, span, spelling in zip(self._starts, stops, self._spans, self._spellings, strict=True):
            yield Piece(Span(start, stop), Span(*span), spelling)

    def outward(self, span: Span) -> Span:
        """The stretch of the file that a span of the text comes from, to whole escapes; markup inside is in it."""
        if not self._starts:
            return Span(0, 0)
        start = self._place(span.start, is_end=False)
        if span.start == span.end:
            return Span(start, start)
        return Span(start, max(start, self._place(span.end, is_end=True)))

    def inward(self, span: Span) -> Span | None:
        """The span of the file for a span of the text that can be written over; None where that is not certain.

        It must be one run of characters of the file, with no markup in it and nothing that the reader made.
        """
        if not self._starts:
            return None
        first = self._number(span.start)
        if span.start == span.end:
            return self._inside(first, span.start)
        last = self._number(span.end - 1)
        for number in range(first, last + 1):
            if self._spellings[number] is Spelling.MADE:
                return None
            if number > first and self._spans[number][0] != self._spans[number - 1][1]:
                return None
        return self.outward(span) if self._is_whole(first, span.start, last, span.end) else None

    def within(self, outer: SourceMap) -> SourceMap:
        """The map from this text to the file of `outer`, where this map's file is the text of `outer`."""
        woven = _Columns()
        for piece in self.pieces():
            if piece.spelling is not Spelling.PLAIN:
                woven.add(piece.text.start, outer.outward(piece.file), piece.spelling)
                continue
            shift = piece.text.start - piece.file.start
            for inner in outer.over(piece.file):
                woven.add(inner.text.start + shift, inner.file, inner.spelling)
        return SourceMap(self.length, *woven.columns, _composed(self.escape, outer.escape))

    def over(self, span: Span) -> Iterator[Piece]:
        """The pieces that a span of the text lies in, each cut to the span where it is plain."""
        if not self._starts or span.start == span.end:
            return
        for number in range(self._number(span.start), self._number(span.end - 1) + 1):
            start, stop = self._starts[number], self._stop(number)
            file = Span(*self._spans[number])
            cut = Span(max(start, span.start), min(stop, span.end))
            if self._spellings[number] is Spelling.PLAIN:
                file = Span(file.start + cut.start - start, file.start + cut.end - start)
            yield Piece(cut, file, self._spellings[number])

    def _number(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _stop(self, number: int) -> int:
        return self._starts[number + 1] if number + 1 < len(self._starts) else self.length

    def _place(self, offset: int, *, is_end: bool) -> int:
        """The place of an offset in the file: inside an escape its start, or its end where a span ends there."""
        number = self._number(offset - is_end)
        start, end = self._spans[number]
        into = offset - self._starts[number]
        if self._spellings[number] is Spelling.PLAIN:
            return min(start + into, end)
        return end if is_end or offset >= self._stop(number) else start

    def _inside(self, number: int, offset: int) -> Span | None:
        """Where new words go: beside or inside a piece of the file, the one before where two meet."""
        for one in (number - 1, number) if offset == self._starts[number] else (number,):
            if one < 0 or self._spellings[one] is Spelling.MADE:
                continue
            start, end = self._spans[one]
            if offset == self._stop(one):
                return Span(end, end)
            if offset == self._starts[one]:
                return Span(start, start)
            if self._spellings[one] is Spelling.PLAIN:
                return Span(start + offset - self._starts[one], start + offset - self._starts[one])
        return None

    def _is_whole(self, first: int, start: int, last: int, end: int) -> bool:
        """Does the span take escapes as a whole?"""
        if self._spellings[first] is Spelling.ESCAPED and start != self._starts[first]:
            return False
        return self._spellings[last] is not Spelling.ESCAPED or end == self._stop(last)


class _Columns:
    """The columns of a map, put together; plain pieces that follow on each other become one."""

    def __init__(self) -> None:
        self.columns: tuple[list[int], list[tuple[int, int]], list[Spelling]] = ([], [], [])

    def add(self, start: int, file: Span, spelling: Spelling) -> None:
        starts, spans, spellings = self.columns
        plain = Spelling.PLAIN
        if starts and spelling is plain and spellings[-1] is plain and spans[-1][1] == file.start:
            spans[-1] = (spans[-1][0], file.end)
            return
        starts.append(start)
        spans.append((file.start, file.end))
        spellings.append(spelling)


class _Composed:
    """Spells words for the inner layer, and what comes of that for the outer one."""

    def __init__(self, inner: Escape, outer: Escape) -> None:
        self.inner, self.outer = inner, outer

    def __call__(self, text: str) -> str | None:
        spelt = self.inner(text)
        return None if spelt is None else self.outer(spelt)


def _composed(inner: Escape | None, outer: Escape | None) -> Escape | None:
    return _Composed(inner, outer) if inner and outer else None
