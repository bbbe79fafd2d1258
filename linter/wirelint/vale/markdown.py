"""A file of Markdown as Vale sees it: the blocks of the page that it makes of it, and their scopes.

Source: CommonMark 0.31 with GitHub's tables, and what Vale does with the HTML of it: a container gives its scope to the
first block in it, code blocks are passed over, and the summary has paragraphs, quotations and lists.
Where to start reading: `markdown`, then `_Reader.lines`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from wirelint.patterns import lazy_pattern
from wirelint.vale.blocks import RAW, SUMMARY, TEXT, Block, Piece, Sheet, parts, unified
from wirelint.vale.inline import tokens
from wirelint.vale.leaves import Leaf, leaves
from wirelint.vale.weaving import Weaver

_DEFINITION = lazy_pattern(r"(?m)^ {0,3}\[([^\[\]\n]+)\]:[ \t]*\S+.*$")
_SCOPES = {
    "th": "text.table.header", "td": "text.table.cell", "li": "text.list", "blockquote": "text.blockquote",
}  # fmt: skip


def markdown(text: str, suffix: str, *, paragraphs: bool, sentences: bool) -> Sheet:
    """A file of Markdown; `suffix` is that of its name, without the dot."""
    clean, back = unified(text)
    made = _Made(clean, suffix, back, paragraphs, sentences)
    blocks = [*made.blocks(), made.summary(), Block(clean, (RAW, suffix), back)]
    return Sheet(blocks)


class _Made:
    """The blocks of a file, and what the summary gathers of them."""

    def __init__(self, text: str, suffix: str, back: list[Piece], paragraphs: bool, sentences: bool) -> None:
        self.text, self.suffix, self.back = text, suffix, back
        self._starts = [piece.at for piece in back]
        self.paragraphs, self.sentences = paragraphs, sentences
        self.counts: Counter[str] = Counter()
        self.whole: list[str] = []
        self.references = frozenset(" ".join(found[1].lower().split()) for found in _DEFINITION.finditer(text))

    def summary(self) -> Block:
        """The prose of the file, for measures."""
        return Block("".join(self.whole), (SUMMARY, self.suffix), [], 0, self.counts)

    def blocks(self) -> Iterator[Block]:
        """Every block, with its parts and what is inside it."""
        for leaf in leaves(self.text):
            if leaf.tags[-1:] == ("pre",):
                self.counts["pre"] += 1
            else:
                yield from self._leaf(leaf)

    def _leaf(self, leaf: Leaf) -> Iterator[Block]:
        joined = "\n".join(self.text[start:end] for start, end in leaf.spans)
        woven = Weaver().take(tokens(joined, self.references))
        where = self._places(leaf)
        for start, length in woven.alts:
            pieces = _through((Piece(0, start, length),), where)
            yield Block(joined[start : start + length], (TEXT, "attr", "alt"), self._outward(pieces))
        if not woven.text.strip():
            return
        scope = next((_scope(tag) for tag in leaf.tags if _scope(tag)), "")
        text, pieces = woven.text, _through(woven.pieces, where)
        if scope:
            cut = len(text) - len(text.lstrip(" "))
            text, pieces = text[cut:], tuple(one._replace(at=max(one.at - cut, 0)) for one in pieces)
        self._count(scope, text)
        sections = (*(scope or TEXT).split("."), self.suffix)
        outward = self._outward(pieces)
        block = Block(text, sections, outward, self._line(outward))
        yield from parts(block, paragraphs=self.paragraphs and not scope, sentences=self.sentences)
        for name, inner, inner_pieces in woven.inner:
            yield Block(inner, (name, self.suffix), self._outward(_through(inner_pieces, where)))

    def _count(self, scope: str, text: str) -> None:
        self.counts[scope.removeprefix("text.") or "paragraphs"] += 1
        if not scope or scope in {"text.blockquote", "text.list"}:
            self.whole.append(f"{text}\n\n")

    def _line(self, pieces: tuple[Piece, ...]) -> int:
        return pieces[0].source if pieces else 0

    def _places(self, leaf: Leaf) -> tuple[Piece, ...]:
        """Where each line of a leaf's text is in the file as read."""
        found, at = [], 0
        for start, end in leaf.spans:
            found.append(Piece(at, start, end - start + 1))
            at += end - start + 1
        return tuple(found)

    def _outward(self, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
        """Places in the text with its lines unified, as places in the file."""
        return pieces if len(self.back) == 1 else _through(pieces, tuple(self.back))


def _through(pieces: tuple[Piece, ...], places: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Pieces whose sources are places in another text, with the sources of that."""
    starts = [place.at for place in places]
    found = []
    for piece in pieces:
        number = max(bisect_right(starts, piece.source) - 1, 0)
        at, left = piece.source, piece.length
        while left > 0 and number < len(places):
            place = places[number]
            size = min(left, place.at + place.length - at)
            if size > 0:
                found.append(Piece(piece.at + at - piece.source, place.source + at - place.at, size))
                at, left = at + size, left - size
            number += 1
    return tuple(found)


def _scope(tag: str) -> str:
    return f"text.heading.{tag}" if re.fullmatch(r"h[1-6]", tag) else _SCOPES.get(tag, "")
