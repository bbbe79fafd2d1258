"""Does a word begin with the sound of a vowel? By spelling, where the spelling tells; None where it does not.

Where to start reading: `is_vowel`. Letters that are said one by one go by their names ("an MP", "a U.S. official"),
numbers as they are read ("an 18-year-old", "a 180-page report"), words by their first letters, with the words of which
the first letter misleads told by their stems ("hour", "unit", "European", "one"). Names are judged only where spelling
is sure.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import product
from string import ascii_lowercase
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern

if TYPE_CHECKING:
    from wirelint.text.words import Words

_VOWEL_NAMES = frozenset("AEFHILMNORSX")
"""Letters whose names begin with a vowel."""
_DIRECTIONS = frozenset("NSW")
"""Letters that are read as words where a stop follows: "a N. Korean ship"."""
_READ_OUT = frozenset("FT HK NE NI NSW NW NZ SA SE SW".split())
"""Initials that many read as what they stand for: "a NSW court"."""
_LONGEST_U = 4
"""Longer initials that begin with U may be said as a word: "an UNPROFOR convoy", "a UNICEF envoy"."""
_SAID_AS_LETTERS = frozenset(
    "FA FAA FAO FBI FOI HIV HUD IMF LAPD LED LSE MBA MEP MI MIT MOU MRI NBA NEA NGO NSA RAF RNA RUC SAS SEC SUV".split()
)
_SAID_AS_WORDS = frozenset(
    "FARC FEMA FIFA HAMAS LASER LIBOR MENSA MERS NAFTA NASA NASCAR NASDAQ NATO NIMBY NORAD RADAR RAM RICO ROM SALT "
    "SARS SCUBA SEATO SIM SONAR STEM SWAPO SWAT".split()
)
_AS_CONSONANT = lazy_pattern(
    r"eu|ewe|on(?:e(?:$|['-]|s$|self|ness|time)|ce)|ouija|"
    r"u(?:biq|fo|gand|k(?:$|r|ul|el)|nanim|nesco|ni(?!n|m|d(?!irec)|ssu)|r(?:a|e|i|o|ugu)|s(?:ab|ag|e|ing|u)|"
    r"t(?:ah|e|i|o)|v)"
)
"""Words that begin with the sound of "you" or of "won", behind the letter of a vowel."""
_EURO = lazy_pattern("euro|eura|eucl|euch|euph|eugene$")
_SILENT_H = ("heir", "honest", "honor", "honour", "hour")
_EITHER = tuple(
    # A first syllable without stress lets houses write "an historic"; "herb" is one thing in the US, another in the UK.
    "herb homage histor histri hotel hyster habitu hallucin heredit heroi heroí hilar hispan horrif harmon hypoth "
    "humbl hermes hebrew unionised unionized urdu uyghur uighur ubuntu yttr".split()
)
_BETWEEN = frozenset((" ", "\u00a0", ' "', " “", " ‘", " '", " $", " £", " €"))
"""What may stand between an article and the word that it goes with."""
_NUMBER = lazy_pattern(r"\d+")
_SPELT = lazy_pattern(r"[bcdfgjkpqstvwz][aeiouylrhwmn]|[lr][aeiouyh]|[mn][aeiouy]|x[aeiou]|y[aeiou]")
_SPELT_VOWEL = lazy_pattern(r"a|e(?!u)|[io](?![aeiou])")
"""Beginnings of names of which the sound is the letter's."""
_GO_WITH = {
    "a": frozenset(map("".join, product("bcdfgjklmnpqrstvwxyz", ascii_lowercase))),
    "an": frozenset(map("".join, product("aeio", ascii_lowercase))) - {"eu", "ew", "on", "ou"},
}
"""The first two letters, in lower case, of words that an article goes with, or may go with: most words, none with “ho”.
"""


@lru_cache(maxsize=4096)
def is_vowel(word: str, behind: str = " ") -> bool | None:
    """Is the first sound of a word a vowel's? `word` is as written; `behind` is what stands between it and the next."""
    number = _NUMBER.match(word)
    if number:
        return _number(number[0], behind)
    first = word.split("-")[0]
    if len(first) == 1:
        return _letter(first, behind, has_hyphen=first != word)
    bare = first.removesuffix("s")
    if bare.isupper() and bare.isascii():
        return _initials(bare.rstrip("0123456789"), behind)
    if not word[0].isalpha() or not first[1:].islower():
        return None
    return _name(_plain(word)) if word[0].isupper() else _word(_plain(word))


def _number(digits: str, behind: str) -> bool | None:
    """Eight, eleven, eighteen and all that begin so; 1,800, 1850 and 0 may be read in two ways."""
    if digits[0] == "8" or digits in {"11", "18"}:
        return True
    may_differ = (len(digits) == 4 and digits[:2] in {"11", "18"}) or (digits == "1" and behind == ",") or digits == "0"
    return None if may_differ or not digits.isascii() else False


def _letter(letter: str, behind: str, *, has_hyphen: bool) -> bool | None:
    if letter == "I" or not letter.isascii() or not letter.isalpha():
        return None
    if behind.startswith("$") and letter != "A":
        return None
    if letter.islower() and not has_hyphen:
        return None
    if letter in _DIRECTIONS and behind.startswith("."):
        return None
    return letter.upper() in _VOWEL_NAMES


def _initials(letters: str, behind: str) -> bool | None:
    """Initials: by the first letter's name, or where they are said as a word by its sound."""
    if len(letters) == 1:
        return letters in _VOWEL_NAMES
    if letters[0] == "U":
        return False if len(letters) <= _LONGEST_U else None
    if letters.startswith(("EU", "ON")) and len(letters) > 2:
        return None
    if letters[0] not in _VOWEL_NAMES or letters[0] in "AEIO":
        return letters[0] in _VOWEL_NAMES
    if behind.startswith("$") or letters in _READ_OUT:
        return None
    if letters in _SAID_AS_WORDS:
        return False
    return True if letters in _SAID_AS_LETTERS or not set("AEIOUY") & set(letters) else None


def _word(word: str) -> bool | None:
    """A word in lower case."""
    if word.startswith(_EITHER) or not set("aeiouy") & set(word):
        return None
    if word[0] in "aeiou":
        return not _AS_CONSONANT.match(word)
    return word.startswith(_SILENT_H) if word[0].isascii() else None


def _name(word: str) -> bool | None:
    """A word with a capital, which may be a name of another language."""
    if _EURO.match(word) or (word[0] in "uo" and _AS_CONSONANT.match(word)):
        return False
    return True if _SPELT_VOWEL.match(word) else False if _SPELT.match(word) else None


def _plain(word: str) -> str:
    """A word in lower case, without accents."""
    lower = word.lower()
    if lower.isascii():
        return lower
    import unicodedata

    return "".join(one for one in unicodedata.normalize("NFD", lower) if not unicodedata.combining(one))


def find_odd_articles(words: Words, index: Mapping[str, list[int]]) -> tuple[int, ...]:
    """The places of "a" before the sound of a vowel, and of "an" before that of a consonant, in order."""
    texts, gaps, last = words.texts, words.gaps, len(words) - 1
    doubtful = [
        place
        for article, starts in _GO_WITH.items()
        for place in index.get(article, ())
        if place < last and texts[place + 1][:2] not in starts and gaps[place + 1] in _BETWEEN
    ]
    return tuple(
        [
            place
            for place in sorted(doubtful)
            if is_vowel(texts[place + 1], gaps[place + 2]) is (texts[place] in {"a", "A"})
        ]
    )
