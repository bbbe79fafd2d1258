"""Quotations that are a whole sentence and begin with a small letter: he said, “the vote is lost for good.”

A quotation that goes on behind its speaker (“It is lost,” he said, “but not for good.”) begins so on purpose, as does
one that is worked into the sentence (he called it, “in a way”, lost).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint import Document

OPENING = frozenset({', "', ", “", ': "', ": “"})
_SAYING = frozenset("said says yesterday told warned".split())
_CLOSING = {'"': '"', "“": "”"}
_QUOTED = frozenset('"”')
_LEAST, _MOST = 25, 600
_LEAST_SPACES = 4
_CUT = frozenset("and but or so as if which who that because while when in".split())


def small_quotes(document: Document) -> Iterator[tuple[int, str]]:
    """The place of the first word of each such quotation, and the word."""
    words = document.words
    for gap in sorted(OPENING & document.gaps):
        for place in document.gap_index[gap]:
            if not 0 < place < len(words) or words.folded[place - 1] not in _SAYING:
                continue
            if words.texts[place].islower() and words.folded[place] not in _CUT and _is_whole(document, place):
                yield place, words.texts[place]


def _is_whole(document: Document, place: int) -> bool:
    """Does the quotation end its sentence, hold a few words, and none of it stand before its speaker?"""
    text, start = document.text, document.words.starts[place]
    stop = text.find(_CLOSING[text[start - 1]], start, start + _MOST)
    if stop - start < _LEAST or text[stop - 1] not in ".?!" or text.count(" ", start, stop) < _LEAST_SPACES:
        return False
    paragraph = document.paragraphs[document.paragraph_at(start)]
    before = text[paragraph.start : start - 1]
    last = max(before.rfind(mark) for mark in _QUOTED)
    return last < 0 or ". " in before[last:]
