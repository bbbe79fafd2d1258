"""The quotations of a text, and the quotation marks that match nothing.

Where to start reading: `find_quotes`.

1. A text without marks is done at once.
2. Most quotations are sound and plain: "…" or “…” with no other marks inside, closed in the line they open in. One
   search per kind of mark finds each whole (`_plain`), and tells the marks that are anything else.
3. A paragraph with such a mark is read again, mark by mark (wirelint.text.quote_pairs): nested and running quotations,
   single ones, guillemets, damage. Both readings agree on plain quotations; a test holds them together.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING

from wirelint.span import Span
from wirelint.text.quotation import GLYPHS, Flaw, Quote, Unmatched

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

__all__ = ["Flaw", "Quote", "Quotes", "Unmatched", "find_quotes"]

# Inside a plain quotation an apostrophe stands between letters, or behind an "s" and before a space.
# In few classes: those of several stretches beyond Latin-1 take a tenth of a millisecond each to compile.
_INSIDE = rf"(?:[^{GLYPHS}\r\n]++|(?<=\w)['’](?=\w)|(?<=s)['’](?=\s))+(?<=[^\s(\[{{])"
_HEAD = r"(?<![^\s(\[{–—-].)(?![\s,.;:!?)\]}])(?!…)"
_CLOSING = {'"': '"', "“": "”"}
# An apostrophe that is surely no quotation mark stands inside a word, or behind an "s" and before no letter.
_APOSTROPHE = r"(?:(?<!\w.)|(?<![sS].)(?!\w))"
_ASCII = [glyph for glyph in GLYPHS if glyph.isascii()]


@cache
def _pattern(glyph: str) -> re.Pattern[str]:
    """A plain quotation that the glyph opens, or else the glyph; of apostrophes those that may quote.

    Begins with the bare glyph, so that the search for it is the quick one for a single character.
    """
    if glyph in _CLOSING:
        return re.compile(rf"{glyph}(?:{_HEAD}{_INSIDE}{_CLOSING[glyph]})?")
    return re.compile(glyph + _APOSTROPHE if glyph in "'’" else glyph)


class Quotes:
    """The quotations of a text: columns of the outermost ones, from which objects are made when asked for.

    outermost  start and end of each outermost quotation, its marks included, in the order of the text
    unmatched  every mark that matches nothing or matches wrongly, in the order of the text
    """

    __slots__ = ("_ends", "_read", "_spans", "_starts", "_text", "outermost", "unmatched")

    def __init__(
        self,
        text: str,
        outermost: Sequence[tuple[int, int]],
        read: Mapping[int, Sequence[Quote]],
        unmatched: Sequence[Unmatched],
    ) -> None:
        """`read` holds, by its start, every outermost quotation that is not plain, with those inside it."""
        self._text = text
        self.outermost = tuple(outermost)
        self._starts = [start for start, _ in outermost]
        self._ends = [end for _, end in outermost]
        self._read = read
        self._spans: tuple[Quote, ...] | None = None
        self.unmatched = tuple(unmatched)

    @property
    def spans(self) -> tuple[Quote, ...]:
        """Every quotation in the order of the text, nested ones behind the one that holds them."""
        if self._spans is None:
            self._spans = tuple(quote for place in range(len(self._starts)) for quote in self._made(place))
        return self._spans

    def at(self, offset: int) -> Quote | None:
        """The outermost quotation that holds an offset, its marks included, or None."""
        return self._made(bisect_right(self._starts, offset) - 1)[0] if self.covers(offset) else None

    def covers(self, offset: int) -> bool:
        """Does the offset stand in a quotation, its marks included?"""
        place = bisect_right(self._starts, offset) - 1
        return place >= 0 and offset < self._ends[place]

    def covered(self, offsets: Sequence[int]) -> int:
        """How many of the offsets, of which there is one and which are in order, stand in quotations."""
        first = max(0, bisect_right(self._starts, offsets[0]) - 1)
        stop = bisect_right(self._starts, offsets[-1])
        return sum(bisect_left(offsets, end) - bisect_left(offsets, start) for start, end in self.outermost[first:stop])

    def _made(self, place: int) -> Sequence[Quote]:
        """An outermost quotation and those inside it."""
        start, end = self._starts[place], self._ends[place]
        return self._read.get(start) or [Quote(Span(start, end), Span(start + 1, end - 1), self._text[start])]


def find_quotes(text: str, paragraphs: Sequence[Span]) -> Quotes:
    """The quotations of a text whose paragraphs are given. Linear; never raises.

    A quotation that is never closed ends with its paragraph, or where another opens.
    """
    plain, others = _plain(text)
    doubtful = _holding(paragraphs, others) if others else []
    if not doubtful:
        return Quotes(text, plain, {}, ())
    return _read_doubtful(text, paragraphs, plain, doubtful)


def _plain(text: str) -> tuple[list[tuple[int, int]], list[int]]:
    """Plain quotations, as if every paragraph held nothing else, and the offsets of all marks that are in none."""
    spans = [
        found.span()
        for glyph in (_ASCII if text.isascii() else GLYPHS)
        if glyph in text
        for found in _pattern(glyph).finditer(text)
    ]
    plain = sorted([span for span in spans if span[1] - span[0] > 1])
    closing = {end - 1 for _, end in plain} if "”" in text else frozenset()
    return plain, [start for start, end in spans if end - start == 1 and start not in closing]


def _holding(paragraphs: Sequence[Span], offsets: Iterable[int]) -> list[int]:
    """The numbers of the paragraphs that hold any of the offsets, in order."""
    after = float("inf")
    return sorted({bisect_right(paragraphs, (offset, after)) - 1 for offset in offsets} - {-1})


def _read_doubtful(text: str, paragraphs: Sequence[Span], plain: list[tuple[int, int]], doubtful: list[int]) -> Quotes:
    """The plain quotations of the other paragraphs, and the doubtful paragraphs read mark by mark."""
    from wirelint.text.quote_marks import leans_of
    from wirelint.text.quote_pairs import read_paragraph

    leans = leans_of(text)
    outermost: list[tuple[int, int]] = []
    read: dict[int, list[Quote]] = {}
    unmatched: list[Unmatched] = []
    done = 0
    for number in doubtful:
        paragraph, following = paragraphs[number], paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        found, flawed = read_paragraph(text, paragraph, following, leans)
        outermost += plain[done : bisect_left(plain, (paragraph.start, 0))]
        done = bisect_left(plain, (paragraph.end, 0))
        unmatched += flawed
        for quote in found:
            if quote.depth:
                read[outermost[-1][0]].append(quote)
            else:
                outermost.append(quote.span)
                read[quote.span.start] = [quote]
    return Quotes(text, outermost + plain[done:], read, unmatched)
