"""Quotations that stand twice in a story, or of which one is a part of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint import Document, Span
    from wirelint.text.quotation import Quote

LEAST_WORDS = 6
_ALL_SAID = bytes([True]) * LEAST_WORDS


def quoted_twice(document: Document) -> Iterator[tuple[Span, Span]]:
    """Every quotation that is a part of an earlier one or has one as a part, behind that one.

    Runs of words are filed when a quotation has as many in a row that earlier ones have too, which few have.
    """
    said: set[str] = set()
    filed: dict[tuple[str, ...], Quote] = {}
    waiting: list[Quote] = []
    for quote in document.quotes.spans:
        if quote.depth:
            continue
        words = _words(document, quote)
        if _ALL_SAID in bytes(map(said.__contains__, words)):
            _file(document, waiting, filed)
            earlier = next((filed[run] for run in _runs(words) if run in filed), None)
            if earlier and _is_part(_words(document, earlier), words):
                yield earlier.span, quote.span
        said.update(words)
        waiting.append(quote)


def _words(document: Document, quote: Quote) -> list[str]:
    """The folded words of a quotation."""
    words = document.words_in(quote.inner)
    return document.words.folded[words.start : words.stop]


def _file(document: Document, waiting: list[Quote], filed: dict[tuple[str, ...], Quote]) -> None:
    """File the quotations that wait under all of their runs; the first that has a run keeps it."""
    for quote in waiting:
        for run in _runs(_words(document, quote)):
            filed.setdefault(run, quote)
    waiting.clear()


def _runs(folded: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every LEAST_WORDS words in a row."""
    return zip(*(folded[first:] for first in range(LEAST_WORDS)), strict=False)


def _is_part(left: Sequence[str], right: Sequence[str]) -> bool:
    """Is one of two quotations a part of the other, word for word?"""
    one, other = (f" {' '.join(words)} " for words in (left, right))
    return one in other or other in one
