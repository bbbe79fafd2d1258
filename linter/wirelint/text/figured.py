"""Where the figures of a story stand: sentence by sentence, and in the headline."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from wirelint.text.numerals import WORDS

if TYPE_CHECKING:
    from wirelint.document import Document, Sentence
    from wirelint.span import Span
    from wirelint.text.figures import Figure

MOST_FIGURES = 60
"""Figures that a sentence of prose may hold."""


def figured_sentences(document: Document) -> tuple[tuple[Sentence, tuple[Figure, ...]], ...]:
    """The sentences of the body that hold figures, each with these; one with very many is a table, and left out."""
    figures = document.figures
    starts = [figure.span.start for figure in figures]
    held, stop = [], 0
    for sentence in document.prose:
        first = bisect_left(starts, sentence.span.start, stop)
        stop = bisect_left(starts, sentence.span.end, first)
        if first < stop <= first + MOST_FIGURES:
            held.append((sentence, figures[first:stop]))
    return tuple(held)


def has_figure(document: Document, span: Span) -> bool:
    """Does a digit or a number word stand in a span?"""
    folded = document.words.folded
    return any(folded[place][0].isdigit() or folded[place] in WORDS for place in document.words_in(span))
