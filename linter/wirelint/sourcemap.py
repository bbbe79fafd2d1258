"""From the text of a story back to the file that holds it, through every layer of escaping.

A reader makes a story's text from pieces of a file. A piece is taken as it stands (`Spelling.PLAIN`), stands for other
characters of the file (`ESCAPED`: “&amp;”, “\\u00e9”), or stands in no file (`MADE`: the break between two paragraphs).
The map keeps the pieces as columns, so that a place is found by a binary search. Offsets are code points throughout,
spans end-exclusive; those of the file are of its text as decoded.

Where to start reading: `Weaver`, with which a reader puts a text together, and `SourceMap.outward`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from itertools import accumulate, compress, repeat
from typing import TYPE_CHECKING

from wirelint.span import Span
from wirelint.spelling import Compositions, Escape, Spelling
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    import re

    from wirelint.offsets import Edit

__all__ = ["Escape", "Piece", "SourceMap", "Spelling", "Weaver"]

_PLAIN, _ESCAPED, _MADE = Spelling.PLAIN, Spelling.ESCAPED, Spelling.MADE
"""By short names, since to look a member of an enumeration up takes longer than what is done with it."""


class Piece(NamedTuple):
    """A stretch of a text and of the file; `escape` spells new words there, None where nobody knows how."""

    text: Span
    file: Span
    spelling: Spelling
    escape: Escape | None = None


class Weaver:
    """Puts a text together from pieces of a file.

    `escape` is how words are spelt at the pieces that are added from now on, `length` how long the text is so far.
    """

    def __init__(self, file: str, escape: Escape | None = None) -> None:
        self.file, self.escape = file, escape
        self._texts: list[str] = []
        self.length = 0
        self._starts: list[int] = []
        self._rows: list[_Row] = []

    def __len__(self) -> int:
        """How long the text is so far."""
        return self.length

    def plain(self, start: int, end: int) -> None:
        """Add a stretch of the file as it stands."""
        if start < end:
            self._starts.append(self.length)
            self._rows.append((start, end, _PLAIN, self.escape))
            self._texts.append(self.file[start:end])
            self.length += end - start

    def escaped(self, text: str, start: int, end: int) -> None:
        """Add words that a stretch of the file stands for. With no words the stretch is passed over."""
        if text:
            self._starts.append(self.length)
            self._rows.append((start, end, _ESCAPED, self.escape))
            self._texts.append(text)
            self.length += len(text)

    def read(self, escapes: re.Pattern[str], meaning: Callable[[str], str | None], start: int, end: int) -> None:
        """Add a stretch of the file that stands as it is but for its escapes.

        escapes  what finds them: a pattern that is one group as a whole
        meaning  what each stands for, never an empty text; None where it stands for itself
        """
        texts = escapes.split(self.file[start:end])
        places = [*accumulate(map(len, texts), initial=start)]
        spellings = [_PLAIN, *((_ESCAPED, _PLAIN) * (len(texts) // 2))]
        for number in range(1, len(texts), 2):
            known = meaning(texts[number])
            if known is None:
                spellings[number] = _PLAIN
            else:
                texts[number] = known
        self._starts += compress(accumulate(map(len, texts), initial=self.length), texts)
        self._rows += compress(zip(places, places[1:], spellings, repeat(self.escape), strict=False), texts)
        self._texts += texts
        self.length += sum(map(len, texts))

    def made(self, text: str, place: int) -> None:
        """Add words that are not in the file; they belong to this place of it."""
        if text:
            self._starts.append(self.length)
            self._rows.append((place, place, _MADE, None))
            self._texts.append(text)
            self.length += len(text)

    def extend(self, text: str, way: SourceMap) -> None:
        """Add a text that has its own way back to the same file."""
        shift = self.length
        self._starts += [start + shift for start in way.starts]
        self._rows += way.rows
        self._texts.append(text)
        self.length += len(text)

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._texts)

    def map(self) -> SourceMap:
        """The way back from the text so far to the file."""
        return SourceMap(self.length, self._starts, self._rows)


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
            file_start, file_end, spelling, escape = self.rows[number]
            yield Piece(Span(start, self._stop(number)), Span(file_start, file_end), spelling, escape)

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
            if not first <= start < stop and outer.starts:
                number = outer._number(start)
                first, stop = outer.starts[number], outer._stop(number)
            if end <= stop and outer.rows[number][2] is _PLAIN:
                shift = outer.rows[number][0] - first
                starts.append(place)
                rows.append((start + shift, end + shift, spelling, composed[escape, outer.rows[number][3]]))
                continue
            begins, pieces = outer.cut(start, end)
            if spelling is _PLAIN:
                starts += [one - start + place for one in begins]
                rows += [(a, b, kind, composed[escape, spell]) for a, b, kind, spell in pieces]
            else:
                starts.append(place)
                escape = composed[escape, pieces[0][3]] if pieces else None
                rows.append((*outer.outward(Span(start, end)), spelling, escape))
        return SourceMap(self.length, starts, rows)

    def cut(self, start: int, end: int) -> tuple[list[int], list[_Row]]:
        """The pieces that a stretch of the text lies in: where each begins in it and its row, cut where it is plain."""
        first = max(0, bisect_right(self.starts, start) - 1)
        last = bisect_left(self.starts, end, first) if start < end else first
        begins, rows = self.starts[first:last], self.rows[first:last]
        if rows:
            place, stop, spelling, escape = rows[0]
            into = start - begins[0]
            if into > 0:
                begins[0] = start
                rows[0] = (place + into, stop, spelling, escape) if spelling is _PLAIN else rows[0]
            place, stop, spelling, escape = rows[-1]
            if spelling is _PLAIN:
                rows[-1] = (place, min(stop, place + end - begins[-1]), spelling, escape)
        return begins, rows

    def over(self, span: Span) -> Iterator[Piece]:
        """The pieces that a span of the text lies in, each cut to the span."""
        for start, (file_start, file_end, spelling, escape) in zip(*self.cut(*span), strict=True):
            stop = min(self._stop(self._number(start)), span.end)
            yield Piece(Span(start, stop), Span(file_start, file_end), spelling, escape)

    def _number(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)

    def _stop(self, number: int) -> int:
        return self.starts[number + 1] if number + 1 < len(self.starts) else self.length

    def _place(self, offset: int, *, is_end: bool) -> int:
        """The place of an offset in the file: inside an escape its start, or its end where a span ends there."""
        number = self._number(offset - is_end)
        start, end, spelling, _ = self.rows[number]
        if spelling is _PLAIN:
            return min(start + offset - self.starts[number], end)
        return end if is_end or offset >= self._stop(number) else start

    def _inside(self, offset: int) -> tuple[Span, Escape | None] | None:
        """Where new words go: beside or inside a piece of the file, the one before where two meet."""
        number = self._number(offset)
        here = (number - 1, number) if self.starts and offset == self.starts[number] else (number,)
        for one in here:
            if 0 <= one < len(self.starts) and self.rows[one][2] is not _MADE:
                start, end, spelling, escape = self.rows[one]
                into = offset - self.starts[one]
                if offset == self._stop(one):
                    return Span(end, end), escape
                if into == 0 or spelling is _PLAIN:
                    return Span(start + into, start + into), escape
        return None

    def _run(self, span: Span) -> tuple[Span, Escape | None] | None:
        """The file's characters of a span, where they are one run that is spelt in one way."""
        first = last = None
        for piece in self.over(span):
            number = self._number(piece.text.start)
            is_whole = piece.spelling is _PLAIN or piece.text == (self.starts[number], self._stop(number))
            if piece.spelling is _MADE or not is_whole:
                return None
            if last and (piece.file.start != last.file.end or piece.escape is not last.escape):
                return None
            first, last = first or piece, piece
        return (first.file | last.file, last.escape) if first and last else None
