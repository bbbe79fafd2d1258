"""Marks that look like quotation marks and are apostrophes, or the signs of feet and inches.

Each question is answered by what stands right beside the mark; whether a quotation is open that could need the mark is
for the caller to know.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern

if TYPE_CHECKING:
    from wirelint.text.quote_marks import Mark

_ELIDED_START = lazy_pattern(
    r"(?:\d\d(?:s|ers)?|n|em|til|tis|twas|twill|cause|bout|round|cos|coz|neath|ere|ello|nuff|burbs|hood|im|e|er"
    r"|s|t|d|ll|re|ve|m)\b",
    re.IGNORECASE,
)
_ELIDED_END = lazy_pattern(r"(?:[sxz]|\w\win|\b(?:an|th|ol|wi|t|lil)|\bo|['‘’]n|\d)$", re.IGNORECASE)
_MEASURE = lazy_pattern(r"(?:(?<![\d.,])\d{1,3}(?:[./]\d+)?|[¼½¾⅛⅜⅝⅞])$")
_LOOK_BACK = 8  # characters before a mark that are looked at


def is_elision(text: str, mark: Mark) -> bool:
    """Does this single mark stand for letters or figures left out at the head of a word: '90s, 'em, rock 'n' roll?"""
    return bool(_ELIDED_START.match(text, mark.end))


def may_be_apostrophe(text: str, mark: Mark) -> bool:
    """May this single mark at the end of a word be an apostrophe, or feet: dogs', goin', rock 'n', 6', "Cats"'s?"""
    if text.startswith("s", mark.end):
        return True
    return text[mark.start - 1].isalnum() and bool(
        _ELIDED_END.search(text, max(0, mark.start - _LOOK_BACK), mark.start)
    )


def follows_measure(text: str, mark: Mark) -> bool:
    """Does this double mark stand behind a number that may be of inches: 6'2", 12", 3½"?"""
    return text[mark.start - 1].isnumeric() and bool(_MEASURE.search(text, max(0, mark.start - _LOOK_BACK), mark.start))
