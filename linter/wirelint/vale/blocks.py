"""A file as Vale sees it: blocks of text, each with its scope and the way back to the file.

Plain text is one block, which is cut into paragraphs and sentences where a rule asks for these. How Markdown is read is
in wirelint.vale.markdown. Source: vale.sh/docs/topics/scoping.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from wirelint.patterns import lazy_pattern
from wirelint.span import Span
from wirelint.tuples import NamedTuple

_ODD = lazy_pattern(r"[^\x00-\x7f\u2010-\u2026à-öø-ÿÀ-ÖØ-Þ]")
_WORD = lazy_pattern(r"\w+")
SENTENCE, PARAGRAPH, RAW, SUMMARY, TEXT = "sentence", "paragraph", "raw", "summary", "text"
_MARKS = frozenset({"Mn", "Nd", "Pc"})


class Piece(NamedTuple):
    """A stretch of a block's text that stands in the file as it is: where in the text, where in the file, how long."""

    at: int
    source: int
    length: int


class Block:
    """A stretch of text that rules are asked about.

    text      what they read
    sections  the parts of its scope: text, heading, h1, md
    pieces    where it stands in the file, in order
    line      where its first line begins in the file: where measures are reported
    begun     patterns that something in the text may begin, as far as they were asked; see Pattern.may_be_in
    metrics   for a measure of the whole: how many headings, lists and the like there are
    whole     the block that all of the text stands in too, if that is asked as well: what is not there is not here
    """

    def __init__(
        self,
        text: str,
        sections: Iterable[str],
        pieces: Sequence[Piece],
        line: int = 0,
        metrics: Mapping[str, int] | None = None,
        whole: Block | None = None,
    ) -> None:
        self.text, self.sections, self.pieces = text, frozenset(sections), pieces
        self.line, self.metrics, self.whole = line, metrics or {}, whole
        self.begun: dict[str, bool] = {}

    @cached_property
    def lower(self) -> str:
        """The text in small letters, as long as the text."""
        return lowered(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words in small letters: between the edges of words, as a pattern's \\b knows them, or longer."""
        return frozenset(_WORD.findall(spaced(self.lower)))

    @cached_property
    def is_plain(self) -> bool:
        """Are its characters such that Python's re has the same letters, words and cases of them as Vale?"""
        return _ODD.search(self.text) is None

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.at for piece in self.pieces]

    def place(self, start: int, end: int) -> Span | None:
        """The stretch of the file that a stretch of the text comes from; None where none of it is in the file."""
        starts = self._starts
        first = max(bisect_right(starts, start) - 1, 0)
        if first < len(starts) and start >= starts[first] + self.pieces[first].length:
            first += 1
        last = bisect_right(starts, max(end - 1, start)) - 1
        if first >= len(starts) or last < first:
            return None
        head, tail = self.pieces[first], self.pieces[last]
        begin = head.source + max(0, start - head.at)
        return Span(begin, max(begin, tail.source + min(tail.length, max(end - tail.at, 0))))

    def part(self, start: int, end: int, *sections: str) -> Block:
        """A stretch of it as a block of its own, in further scopes."""
        pieces = [
            Piece(low - start, piece.source + low - piece.at, high - low)
            for piece in self.pieces
            if (low := max(piece.at, start)) < (high := min(piece.at + piece.length, end))
        ]
        return Block(self.text[start:end], self.sections.union(sections), pieces, self.line, whole=self)


class Sheet:
    """A file's blocks, in the order in which Vale asks its rules about them, and what rules note as they go.

    defined   what `conditional` found spelt out so far
    seen      which sides `consistency` met so far
    """

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.defined: set[str] = set()
        self.seen: set[str] = set()


def plain(text: str, suffix: str, *, paragraphs: bool, sentences: bool) -> Sheet:
    """A file of plain text; `suffix` is that of its name, without the dot."""
    clean, pieces = unified(text)
    block = Block(clean, (TEXT, suffix), pieces)
    raw = Block(clean, (RAW, suffix), pieces, whole=block)
    return Sheet([*parts(block, paragraphs=paragraphs, sentences=sentences), raw])


def parts(block: Block, *, paragraphs: bool, sentences: bool) -> Iterator[Block]:
    """The paragraphs of a block, its sentences, and the block."""
    if paragraphs:
        start = 0
        while start < len(block.text) or not start:
            end = block.text.find("\n\n", start)
            end = len(block.text) if end < 0 else end + 2
            yield block.part(start, end, PARAGRAPH)
            if end == len(block.text):
                break
            start = end
    if sentences:
        for span in sentences_of(block.text):
            yield block.part(span.start, span.end, SENTENCE)
    yield block


def sentences_of(text: str) -> tuple[Span, ...]:
    """The sentences of a text without space around them, by wirelint's own reading; a line's end ends none."""
    from wirelint.document import Context, Document

    document = Document(text.replace("\n", " "), Context(language="en", is_file=False))
    return tuple(one.span for one in document.sentences)


def unified(text: str) -> tuple[str, list[Piece]]:
    """The text with “\\n” for line ends and “'” for “&rsquo;”, as Vale reads a file, and where its pieces stand."""
    if "\r" not in text and "&rsquo;" not in text:
        return text, [Piece(0, 0, len(text))]
    import re

    out: list[str] = []
    pieces: list[Piece] = []
    at = done = 0
    for found in [*re.finditer(r"\r\n?|&rsquo;", text), None]:
        end = found.start() if found else len(text)
        kept = text[done:end]
        pieces.append(Piece(at, done, len(kept)))
        at += len(kept)
        out.append(kept)
        if found:
            sign = "'" if found[0][0] == "&" else "\n"
            pieces.append(Piece(at, found.start(), 1))
            out.append(sign)
            at, done = at + 1, found.end()
    return "".join(out), [piece for piece in pieces if piece.length]


def lowered(text: str) -> str:
    """The text in small letters; a letter whose small form is longer stays."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in text)


def spaced(text: str) -> str:
    """The text with a space for each sign that re takes for a letter and no word's is to \\b, such as “½” and “²”."""
    if not text.isascii():
        for sign in {sign for sign in set(text) if sign.isalnum() and not is_word(sign)}:
            text = text.replace(sign, " ")
    return text


def is_word(sign: str) -> bool:
    """Is the character of a word, to a pattern's \\b? The empty text is not."""
    if sign.isascii():
        return sign.isalnum() or sign == "_"
    return sign.isalpha() or unicodedata.category(sign) in _MARKS
