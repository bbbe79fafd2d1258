"""Text with markup in between, as LanguageTool's clients send it: what is checked of it, and where that stands.

A piece of markup is left out, or `interpretAs` stands in its place ("\\n\\n" for a paragraph). Places are told in
UTF-16 code units of everything that was sent, text and markup alike. Source: LanguageTool, “HTTP API”, `data`.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property

from wirelint.patterns import lazy_pattern
from wirelint.serve.asked import Refused, whole
from wirelint.span import Span
from wirelint.tuples import NamedTuple

_ASTRAL = lazy_pattern("[\U00010000-\U0010ffff]")
_SHAPE = '\'data\' is not JSON of the form {"annotation": [{"text": "…"}, {"markup": "…"}]}'


class Piece(NamedTuple):
    """A stretch of text, or of markup with what it is read as."""

    text: str
    markup: str | None = None


class Annotated:
    """What was sent. `text` is what is checked of it."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self._pieces = [*pieces]
        self.text = "".join(piece.text for piece in self._pieces)
        self._starts, self._sent = [0], [0]
        for text, markup in self._pieces:
            self._starts.append(self._starts[-1] + len(text))
            self._sent.append(self._sent[-1] + units(text if markup is None else markup))

    def sent(self, span: Span) -> Span | None:
        """Where a span of the text stands in what was sent; None where an end of it is in what markup is read as.

        An end is looked for behind the character before it, so that markup around a span is not within it.
        """
        first = self._place(span.start)
        last = first if span.end <= span.start else self._place(span.end - 1)
        if self._is_markup(first) or self._is_markup(last):
            return None
        return Span(self._unit(first, span.start), self._unit(last, span.end))

    def is_whole(self, span: Span) -> bool:
        """Does a span stand in one piece, so that it can be replaced without loss of markup?"""
        return self._place(span.start) == self._place(max(span.start, span.end - 1))

    def length(self, span: Span) -> int:
        """A span of the text in UTF-16 code units."""
        return self._units(span.end) - self._units(span.start)

    def _place(self, offset: int) -> int:
        """The number of the piece that the character at an offset stands in; the last that has any at the end."""
        return max(0, min(bisect_right(self._starts, offset) - 1, len(self._pieces) - 1))

    def _is_markup(self, place: int) -> bool:
        return bool(self._pieces) and self._pieces[place].markup is not None

    def _unit(self, place: int, offset: int) -> int:
        return self._sent[place] + self._units(offset) - self._units(self._starts[place])

    def _units(self, offset: int) -> int:
        return offset + bisect_left(self._astral, offset)

    @cached_property
    def _astral(self) -> list[int]:
        """Offsets of the characters that take two units."""
        return [] if self.text.isascii() else [match.start() for match in _ASTRAL.finditer(self.text)]


def units(text: str) -> int:
    """The length of a text in UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def plain(text: str) -> Annotated:
    """A text without markup."""
    return Annotated([Piece(whole(text))])


def parsed(data: str) -> Annotated:
    """What the form's `data` has. Raises Refused."""
    try:
        given = json.loads(data)
        if "text" in given:
            return plain(_string(given["text"]))
        return Annotated([_piece(part) for part in given["annotation"]])
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise Refused(400, _SHAPE) from error


def _piece(part: dict[str, object]) -> Piece:
    if ("text" in part) == ("markup" in part):
        raise ValueError
    if "text" in part:
        return Piece(whole(_string(part["text"])))
    return Piece(whole(_string(part.get("interpretAs", ""))), whole(_string(part["markup"])))


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
