"""Where in a story a phrase must stand, told from the gaps between its words and from the paragraphs.

Sentences are not asked for: damaged copy hides their ends from a strict reading, and residue is glued to them.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern

if TYPE_CHECKING:
    from wirelint.document import Document

_SENTENCE_START = lazy_pattern(r"[.!?…:;(\[{<>\"“‘*•·|—–]|--|\s-\s")
_SENTENCE_END = lazy_pattern(r"[.!?…]")


class Where(enum.Enum):
    """Where in a story a phrase must stand."""

    ANYWHERE = "anywhere"
    SENTENCE_START = "sentence-start"
    WHOLE_SENTENCE = "whole-sentence"
    PARAGRAPH_START = "paragraph-start"
    WHOLE_PARAGRAPH = "whole-paragraph"

    @property
    def is_whole(self) -> bool:
        """Must it end there too?"""
        return self is Where.WHOLE_SENTENCE or self is Where.WHOLE_PARAGRAPH


def stands(document: Document, where: Where, first: int, stop: int) -> bool:
    """May a phrase that must stand `where` be these words (end-exclusive): is the place right, and one paragraph?"""
    return (
        _is_one_paragraph(document, first, stop) and begins(document, where, first) and ends(document, where, stop - 1)
    )


def begins(document: Document, where: Where, place: int) -> bool:
    """May a phrase that must stand `where` begin with this word?"""
    if where is Where.ANYWHERE:
        return True
    is_sentence = where is Where.SENTENCE_START or where is Where.WHOLE_SENTENCE
    if is_sentence and _SENTENCE_START.search(document.words.gaps[place]):
        return True
    return starts_paragraph(document, place)


def ends(document: Document, where: Where, place: int) -> bool:
    """May a phrase that must stand `where` end with this word?"""
    if where is Where.WHOLE_SENTENCE and _SENTENCE_END.search(document.words.gaps[place + 1]):
        return True
    return not where.is_whole or starts_paragraph(document, place + 1)


def starts_paragraph(document: Document, place: int) -> bool:
    """Is there no word before this one in its paragraph? The place behind the last word starts one too."""
    if place == 0 or place == len(document.words):
        return True
    return _breaks(document.words.gaps[place]) and paragraph_of(document, place - 1) != paragraph_of(document, place)


def _is_one_paragraph(document: Document, first: int, stop: int) -> bool:
    """Do the words stand in one paragraph? Asked of the paragraphs only where there is a line's end between them."""
    if not any(map(_breaks, document.words.gaps[first + 1 : stop])):
        return True
    return paragraph_of(document, first) == paragraph_of(document, stop - 1)


def _breaks(gap: str) -> bool:
    return "\n" in gap or "\r" in gap


def paragraph_of(document: Document, place: int) -> int:
    """The number of the paragraph that a word stands in."""
    return document.paragraph_at(document.words.starts[place])
