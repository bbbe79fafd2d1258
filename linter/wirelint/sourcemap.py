"""From the text of a story back to the file that holds it, through every layer of escaping.

A reader makes a story's text from pieces of a file. A piece is taken as it stands (`Spelling.PLAIN`), stands for other
characters of the file (`ESCAPED`: “&amp;”, “\\u00e9”), or stands in no file (`MADE`: the break between two paragraphs).
The map keeps the pieces as columns, so that a place is found by a binary search. Offsets are code points throughout,
spans end-exclusive; those of the file are of its text as decoded.

Where to start reading: `Weaver`, with which a reader puts a text together, and `SourceMap.outward`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint.span import Span
from wirelint.spelling import Compositions, Escape, Spelling
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.offsets import Edit

__all__ = ["Escape", "Piece", "SourceMap", "Spelling", "Weaver"]


class Piece(NamedTuple):
    """A stretch of a text and of the file; `escape` spells new words there, None where nobody knows how."""

    text: Span
    file: Span
    spelling: Spelling
    escape: Escape | None = None


class Weaver:
    """Puts a text together from pieces of a file.

    `escape` is how words are spelt at the pieces that are added from now on.
    """

    def __init__(self, file: str, escape: Escape | None = None) -> None:
        self.file, self.escape = file, escape
        self._texts: list[str] = []
        self._length = 0
        self._starts: list[int] = []
        self._rows: list[_Row] = []

    def __len__(self) -> int:
        """How long the text is so far."""
        return self._length

    def plain(self, start: int, end: int) -> None:
        """Add a stretch of the file as it stands."""
        if start < end:
            self._starts.append(self._length)
            self._rows.append((start, end, Spelling.PLAIN, self.escape))
            self._texts.append(self.file[start:end])
            self._length += end - start

    def escaped(self, text: str, start: int, end: int) -> None:
        """Add words that a stretch of the file stands for. With no words the stretch is passed over."""
        if text:
            self._starts.append(self._length)
            self._rows.append((start, end, Spelling.ESCAPED, self.escape))
            self._texts.append(text)
            self._length += len(text)

    def made(self, text: str, place: int) -> None:
        """Add words that are not in the file; they belong to this place of it."""
        if text:
            self._starts.append(self._length)
            self._rows.append((place, place, Spelling.MADE, None))
            self._texts.append(text)
            self._length += len(text)

    def extend(self, text: str, way: SourceMap) -> None:
        """Add a text that has its own way back to the same file."""
        shift = self._length
        self._starts += [start + shift for start in way.starts]
        self._rows += way.rows
        self._texts.append(text)
        self._length += len(text)

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._texts)

    def map(self) -> SourceMap:
        """The way back from the text so far to the file."""
        return SourceMap(self._length, self._starts, self._rows)


_Row = tuple[int, int, Spelling, "Escape | None"]
"""A piece without its place in the text: start and end in the file, and how it is spelt there."""


class SourceMap:
    """The way from a text of `length` code points back to a file. Never changed once made.

    Its pieces are columns, in the order of the text: where each begins in it (`starts`), and the rest (`rows`).
    """

    def __init__(self, length: int, starts: list[int], rows: list[_Row]) -> None:
        self.length, self.starts, self.rows = length, starts, rows

    def pieces(self) -> Iterator[Piece]:
        """The pieces, in the order of the text."""
        for number, start in enumerate(self.starts):
            yield self._piece(number, Span(start, self._stop(number)), self._file(number))

    def outward(self, span: Span) -> Span:
        """The stretch of the file that a span of the text comes from, to whole escapes; markup inside is in it."""
        if not self.starts:
            return Span(0, 0)
        start = self._place(span.start, is_end=False)
        if span.start == span.end:
            return Span(start, start)
        return Span(start, max(start, self._place(span.end, is_end=True)))

    def written(self, span: Span, words: str) -> Edit | None:
        """The edit of the file that puts words in the place of a span of the text; None where that is not certain.

        The span must be one run of characters of the file, with no markup in it and nothing that the reader made, and
        it must be known how the words are spelt there.
        """
        place = self._inside(span.start) if span.start == span.end else self._run(span)
        if place is None:
            return None
        file, escape = place
        spelt = escape(words) if escape else None
        return None if spelt is None else (file, spelt)

    def within(self, outer: SourceMap) -> SourceMap:
        """The map from this text to the file of `outer`, where this map's file is the text of `outer`."""
        starts: list[int] = []
        rows: list[_Row] = []
        composed = Compositions()
        # The piece of the outer text last looked at, and where it begins and ends; at first none.
        number, first, stop = 0, 1, 0
        for place, (start, end, spelling, escape) in zip(self.starts, self.rows, strict=True):
            if not first <= start < stop:
                number = outer._number(start)
                first, stop = (outer.starts[number], outer._stop(number)) if outer.starts else (1, 0)
            if end <= stop and outer.rows[number][2] is Spelling.PLAIN:
                file_start, _, _, outer_escape = outer.rows[number]
                shift = file_start - first
                starts.append(place)
                rows.append((start + shift, end + shift, spelling, composed(escape, outer_escape)))
            elif spelling is Spelling.PLAIN:
                for text, file_start, file_end, outer_spelling, outer_escape in outer.cut(start, end):
                    starts.append(text - start + place)
                    rows.append((file_start, file_end, outer_spelling, composed(escape, outer_escape)))
            else:
                pieces = outer.cut(start, end)
                starts.append(place)
                escape = composed(escape, pieces[0][4]) if pieces else None
                rows.append((*outer.outward(Span(start, end)), spelling, escape))
        return SourceMap(self.length, starts, rows)

    def cut(self, start: int, end: int) -> list[tuple[int, int, int, Spelling, Escape | None]]:
        """The pieces that a stretch of the text lies in: where each begins in it and its row, cut where it is plain."""
        starts, rows = self.starts, self.rows
        first = max(0, bisect_right(starts, start) - 1)
        found: list[tuple[int, int, int, Spelling, Escape | None]] = []
        for number in range(first, bisect_left(starts, end, first) if start < end else first):
            begin, row = starts[number], rows[number]
            if row[2] is Spelling.PLAIN and (begin < start or row[1] - row[0] > end - begin):
                shift = row[0] - begin
                begin = max(begin, start)
                row = (begin + shift, min(row[1], end + shift), row[2], row[3])
            found.append((max(begin, start), *row))
        return found

    def over(self, span: Span) -> Iterator[Piece]:
        """The pieces that a span of the text lies in, each cut to the span."""
        for start, file_start, file_end, spelling, escape in self.cut(*span):
            stop = min(self._stop(self._number(start)), span.end)
            yield Piece(Span(start, stop), Span(file_start, file_end), spelling, escape)

    def _piece(self, number: int, text: Span, file: Span) -> Piece:
        return Piece(text, file, *self.rows[number][2:])

    def _file(self, number: int) -> Span:
        return Span(*self.rows[number][:2])

    def _number(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)

    def _stop(self, number: int) -> int:
        return self.starts[number + 1] if number + 1 < len(self.starts) else self.length

    def _place(self, offset: int, *, is_end: bool) -> int:
        """The place of an offset in the file: inside an escape its start, or its end where a span ends there."""
        number = self._number(offset - is_end)
        start, end, spelling, _ = self.rows[number]
        if spelling is Spelling.PLAIN:
            return min(start + offset - self.starts[number], end)
        return end if is_end or offset >= self._stop(number) else start

    def _inside(self, offset: int) -> tuple[Span, Escape | None] | None:
        """Where new words go: beside or inside a piece of the file, the one before where two meet."""
        number = self._number(offset)
        here = (number - 1, number) if self.starts and offset == self.starts[number] else (number,)
        for one in here:
            if 0 <= one < len(self.starts) and self.rows[one][2] is not Spelling.MADE:
                start, end, spelling, escape = self.rows[one]
                into = offset - self.starts[one]
                if offset == self._stop(one):
                    return Span(end, end), escape
                if into == 0 or spelling is Spelling.PLAIN:
                    return Span(start + into, start + into), escape
        return None

    def _run(self, span: Span) -> tuple[Span, Escape | None] | None:
        """The file's characters of a span, where they are one run that is spelt in one way."""
        first = last = None
        for piece in self.over(span):
            is_whole = piece.spelling is Spelling.PLAIN or piece.text == self._whole(piece.text.start)
            if piece.spelling is Spelling.MADE or not is_whole:
                return None
            if last and (piece.file.start != last.file.end or piece.escape is not last.escape):
                return None
            first, last = first or piece, piece
        return (first.file | last.file, last.escape) if first and last else None

    def _whole(self, offset: int) -> Span:
        number = self._number(offset)
        return Span(self.starts[number], self._stop(number))
