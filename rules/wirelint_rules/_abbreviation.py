"""Whether a full stop may be part of the word before it."""

from __future__ import annotations

from wirelint import Document

_SHORT = 4
"""Letters up to which a listed word may be an abbreviation too, if few people use it as a word."""

_COMMON, _COMMON_SMALL = 5.0, 4.0
"""Frequencies (Zipf) from which on a short word is taken for itself; the second for four letters in lower case."""


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
    common = _COMMON_SMALL if word.islower() and len(word) == _SHORT else _COMMON
    return len(word) <= _SHORT and lexicon.zipf(folded) < common
