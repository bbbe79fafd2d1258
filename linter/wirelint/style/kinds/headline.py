"""`headline: sentence`: which words of a headline have a capital."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from wirelint.rule import Wake
from wirelint.style.kinds import Kind
from wirelint.style.values import Hit, Scanner, Seen, Style

if TYPE_CHECKING:
    from wirelint.config.shapes import Shape
    from wirelint.document import Document

CASES = ("sentence", "title")
_LEAST_LETTERS = 4
_LEAST_WORDS = 3
_OTHER = {"sentence": "title", "title": "sentence"}


def scanner(style: Style) -> Scanner:
    """The headline, where most of its common words are in the other case."""

    def scan(document: Document, found: Sequence[Seen]) -> Iterator[Hit]:
        headline = document.parts.headline
        if headline is None:
            return
        words = _common(document)
        if style.says == "sentence" and sum(map(_has_capital(document), words)) <= 1:
            return
        words = [place for place in words if document.lexicon.is_plain(document.words.folded[place])]
        capitals = sum(map(_has_capital(document), words))
        wrong = capitals if style.says == "sentence" else len(words) - capitals
        if len(words) >= _LEAST_WORDS and 2 * wrong > len(words):
            good = (_titled(document, words),) if style.says == "title" else ()
            yield Hit(headline, good, {"wrong": _OTHER[style.says], "right": style.says})

    return Scanner(scan, wake=Wake(views=frozenset({"parts.headline"})), guarded=False)


def _common(document: Document) -> list[int]:
    """The words of the headline whose case is the house's choice: not the first, none small, no names and acronyms.

    Words that the word list does not have are still among them.
    """
    assert document.parts.headline
    texts, names = document.words.texts, document.names.words
    return [
        place
        for place in document.words_in(document.parts.headline)[1:]
        if len(texts[place]) >= _LEAST_LETTERS and not (texts[place].isupper() or texts[place] in names)
    ]


def _has_capital(document: Document) -> Callable[[int], bool]:
    texts = document.words.texts
    return lambda place: texts[place][0].isupper()


def _titled(document: Document, words: list[int]) -> str:
    """The headline with a capital on each of the words."""
    assert document.parts.headline
    start, end = document.parts.headline
    text = list(document.text[start:end])
    for place in words:
        at = document.words.starts[place] - start
        text[at] = text[at].upper()
    return "".join(text)


def _shape() -> Shape:
    from wirelint.config.shapes import OneOf

    return OneOf("the case of headlines", CASES)


KIND = Kind(
    "headline",
    "The case of headlines: sentence or title.",
    "The headline is in {wrong} case: house style is {right} case",
    scanner,
    _shape,
)
