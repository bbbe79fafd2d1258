"""Quotations that stand twice in a story, or of which one is a part of another."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from wirelint import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint import Document

    Words = tuple[tuple[int, int], list[str]]

LEAST_WORDS = 6
_SHORTEST = 2 * LEAST_WORDS
"""Characters of a quotation of so many words, at the least: one for each word, and one behind it."""
_ALL_SAID = bytes([True]) * LEAST_WORDS


def quoted_twice(document: Document) -> Iterator[tuple[Span, Span]]:
    """Every quotation that is a part of an earlier one or has one as a part, behind that one.

    Runs of words are filed when a quotation has as many in a row that earlier ones have too, which few have.
    """
    quotes = [_words(document, span) for span in document.quotes.outermost if span[1] - span[0] >= _SHORTEST]
    if len(quotes) < 2:
        return
    # What is a part of another has no word that the story has once.
    places = document.index.__getitem__
    if all(1 in map(len, map(places, words)) for _, words in quotes):
        return
    said: set[str] = set()
    filed: dict[tuple[str, ...], Words] = {}
    waiting: list[Words] = []
    for words in quotes:
        if _ALL_SAID in bytes(map(said.__contains__, words[1])):
            _file(waiting, filed)
            earlier = next((filed[run] for run in _runs(words[1]) if run in filed), None)
            if earlier and _is_part(earlier[1], words[1]):
                yield Span(*earlier[0]), Span(*words[0])
        said.update(words[1])
        waiting.append(words)


def _words(document: Document, span: tuple[int, int]) -> Words:
    """A quotation with its folded words."""
    starts = document.words.starts
    first = bisect_left(starts, span[0])
    return span, document.words.folded[first : bisect_left(starts, span[1], first)]


def _file(waiting: list[Words], filed: dict[tuple[str, ...], Words]) -> None:
    """File the quotations that wait under all of their runs; the first that has a run keeps it."""
    for words in waiting:
        for run in _runs(words[1]):
            filed.setdefault(run, words)
    waiting.clear()


def _runs(folded: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every LEAST_WORDS words in a row."""
    return zip(*(folded[first:] for first in range(LEAST_WORDS)), strict=False)


def _is_part(left: Sequence[str], right: Sequence[str]) -> bool:
    """Is one of two quotations a part of the other, word for word?"""
    one, other = (f" {' '.join(words)} " for words in (left, right))
    return one in other or other in one
