"""The text of a block of Markdown, put together from its tags and texts as Vale does it.

Vale walks over the HTML: it trims every text, sets a space before one that a tag opens, and keeps what stood behind one
that a tag shuts. Code, and addresses that name themselves, are stars. Where to start reading: `Weaver.take`.
"""

from __future__ import annotations

from collections.abc import Iterable

from wirelint.tuples import NamedTuple
from wirelint.vale.blocks import Piece
from wirelint.vale.inline import Token

INLINE = frozenset("b big i small abbr acronym cite dfn em kbd strong a br img span sub sup code tt del".split())
SCOPES = {
    "a": "link",
    "strong": "strong",
    "b": "strong",
    "em": "emphasis",
    "i": "emphasis",
    "code": "code",
    "tt": "code",
}
_MASKED = frozenset({"tt", "code", "kbd"})
_STARTERS = frozenset(".?!,:;)]}—–")
_TIGHT = frozenset("([{—–")


class Woven(NamedTuple):
    """A text, where it stands in the source, and the inline elements in it: scope, text and pieces of each."""

    text: str
    pieces: tuple[Piece, ...]
    inner: tuple[tuple[str, str, tuple[Piece, ...]], ...]
    alts: tuple[tuple[int, int], ...]


class Weaver:
    """Takes in tokens; `where` says where a place of the paragraph is in the file."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.pieces: list[Piece] = []
        self.length = 0
        self.inner: list[tuple[str, str, tuple[Piece, ...]]] = []
        self.alts: list[tuple[int, int]] = []
        self._is_inline = self._is_masked = self._is_shut = False
        self._trailing = self._last = ""
        self._open: list[tuple[str, int, tuple[int, int], list[str], list[Piece]]] = []

    def take(self, tokens: Iterable[Token]) -> Woven:
        """The whole of a block."""
        for token in tokens:
            if token.kind == "open":
                self._opened(token.text)
            elif token.kind == "shut":
                self._shut(token.text)
            elif token.kind == "alt":
                self.alts.append((token.pieces[0][1], token.pieces[0][2]))
            else:
                self._text(token)
        return Woven("".join(self.parts), tuple(self.pieces), tuple(self.inner), tuple(self.alts))

    def _opened(self, tag: str) -> None:
        # Vale takes emphasis behind code for code.
        tag = "code" if tag in {"em", "b"} and self._last == "code" else tag
        self._last = tag
        self._is_inline, self._is_masked, self._is_shut = tag in INLINE, tag in _MASKED, False
        if tag in SCOPES:
            self._open.append((tag, self.length, (len(self.pieces), len(self.parts)), [], []))

    def _shut(self, tag: str) -> None:
        if tag not in INLINE:
            return
        self._is_shut = True
        if self._open and self._open[-1][0] == tag:
            _, start, (first, part), raw, raw_pieces = self._open.pop()
            if raw:
                self.inner.append((SCOPES[tag], "".join(raw), tuple(raw_pieces)))
                return
            whole = "".join(self.parts[part:])
            begin = start + len(whole) - len(whole.lstrip())
            pieces = tuple(Piece(max(one.at - begin, 0), one.source, one.length) for one in self.pieces[first:])
            if whole.strip():
                self.inner.append((SCOPES[tag], whole.strip(), pieces))

    def _text(self, token: Token) -> None:
        body = token.text.strip()
        if body:
            cut = len(token.text) - len(token.text.lstrip())
            is_masked = self._is_masked or token.kind == "mask"
            self._put(self._space(body, token.text, is_masked))
            self._body(token, body, cut, is_masked)
            self._is_masked = self._is_shut = False
        self._trailing = _sign(token.text[-1:])

    def _space(self, body: str, text: str, is_masked: bool) -> str:
        """What stands before the body of a text."""
        lead = _sign(text[:1])
        is_starter = body[0] in _STARTERS and not is_masked
        space = lead if self._is_shut else " " if self._is_inline and not is_starter else ""
        last = self.parts[-1][-1:] if self.parts else ""
        return "" if space == " " and not self._trailing and last in _TIGHT else space

    def _put(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.length += len(text)

    def _body(self, token: Token, body: str, cut: int, is_masked: bool) -> None:
        pieces = [
            (max(at - cut, 0), source + max(cut - at, 0), min(at + size, cut + len(body)) - max(at, cut))
            for at, source, size in token.pieces
            if min(at + size, cut + len(body)) > max(at, cut)
        ]
        for at, source, size in pieces:
            self.pieces.append(Piece(self.length + at, source, size))
        if is_masked:
            for one in self._open:
                one[3].append(body)
                one[4].extend(Piece(at, source, size) for at, source, size in pieces)
            body = "".join("\n" if sign == "\n" else "*" for sign in body)
        self._put(body)


def _sign(sign: str) -> str:
    """How a text is set off: by a line's end, by a space, or not."""
    return "\n" if sign in {"\n", "\r"} and sign else " " if sign in {" ", "\t"} and sign else ""
