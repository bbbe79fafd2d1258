"""Words that a reading machine got wrong: letters taken for others of the same shape.

Where to start reading: `read_again` tries each confusion that a word offers, and answers only where one common word
comes out. What each reading machine confuses is much the same, since it comes from the shapes of the letters.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from wirelint.patterns import lazy_pattern

_DIGITS = str.maketrans({"0": "o", "1": "l", "5": "s"})
_DIGITS_AS_I = str.maketrans({"0": "o", "1": "i", "5": "s"})
_MIXED = lazy_pattern(r"(?:[a-z]+[015]+)+[a-z]*|0[a-z]+|[15][a-z]{3,}")
_CONFUSED = (
    ("rn", "m"), ("m", "rn"), ("nn", "m"), ("cl", "d"), ("li", "h"), ("h", "li"), ("vv", "w"), ("ii", "n"), ("ii", "u"),
    ("tb", "th"), ("b", "h"), ("h", "b"), ("c", "e"), ("e", "c"), ("u", "n"), ("n", "u"), ("l", "i"), ("i", "l"),
    ("l", "t"),
)  # fmt: skip
"""What is read, and what was printed."""

SHORT = {
    "tbe": "the", "thc": "the", "tlie": "the", "lhe": "the", "ihe": "the", "tbat": "that", "thal": "that",
    "tbis": "this", "witb": "with", "wbo": "who", "wben": "when", "bave": "have", "aud": "and", "hc": "he",
    "hcr": "her", "hls": "his", "0f": "of", "0n": "on", "0r": "or", "n0t": "not",
}  # fmt: skip
"""Misreadings of the shortest words, of which other confusions would make anything."""

_SHORTEST, _LONGEST = 5, 40
"""Letters of a word that may have been misread; in a longer row of letters, readings by the thousand would be tried."""
_COMMON = 4.0
"""Frequency (Zipf) that a word must have to be taken for what was printed."""
_COMMON_WITH_DIGITS = 3.5


@lru_cache(maxsize=4096)
def read_again(word: str) -> str | None:
    """The common word that a folded word was read from, or None. The asker has seen to it that no list has the word."""
    if word in SHORT:
        return SHORT[word]
    if not word.isalpha():
        return _without_digits(word)
    if not _SHORTEST <= len(word) <= _LONGEST or not word.isascii():
        return None
    from wirelint.lexicon import lexicon

    words = lexicon()
    found = {one for one in _readings(word) if words.zipf(one) >= _COMMON and words.is_plain(one)}
    return found.pop() if len(found) == 1 else None


def misread_words(marked: Iterable[str]) -> list[str]:
    """Those of the folded words that mix letters and digits as a reading machine does: "preparati0n", "0f".

    The words that are letters alone are left out by the asker.
    """
    return [word for word in marked if word.isalnum() and not word.isdigit() and read_again(word)]


def _without_digits(word: str) -> str | None:
    if not _MIXED.fullmatch(word) or 2 * sum(map(str.isdigit, word)) > len(word):
        return None
    from wirelint.lexicon import lexicon

    words = lexicon()
    for table in (_DIGITS, _DIGITS_AS_I):
        plain = word.translate(table)
        if len(plain) > 2 and words.zipf(plain) >= _COMMON_WITH_DIGITS and plain in words:
            return plain
    return None


def _readings(word: str) -> set[str]:
    """The word with one confusion undone at one place, or at all places at once."""
    found: set[str] = set()
    for read, printed in _CONFUSED:
        place = word.find(read)
        while place >= 0:
            found.add(f"{word[:place]}{printed}{word[place + len(read) :]}")
            place = word.find(read, place + 1)
    return found
