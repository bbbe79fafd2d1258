"""Whether a full stop may be part of the word before it."""

from __future__ import annotations

from wirelint import Document

_SHORT = 4
"""Letters up to which a capitalised word, or one in lower case that few people use, may be an abbreviation."""

_COMMON = 5.0
"""Frequency (Zipf) from which on a short word is taken for itself."""


def may_be_abbreviated(document: Document, place: int) -> bool:
    """May the word at a place be an abbreviation with a stop, or end in one (“D-Mich”)? Unknown words may."""
    from wirelint.text.abbreviations import ABBREVIATIONS

    words = document.words
    word, folded = (text.rpartition("-")[2] for text in (words.texts[place], words.folded[place]))
    if word[-1].isdigit():
        return False
    if len(word) == 1 or words.gaps[place] == "." or word in ABBREVIATIONS or word.capitalize() in ABBREVIATIONS:
        return True
    lexicon = document.lexicon
    if folded not in lexicon:
        return True
    return len(word) <= _SHORT and lexicon.zipf(folded) < _COMMON
