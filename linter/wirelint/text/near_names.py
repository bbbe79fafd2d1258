"""Two forms of one name: which capitalised words of a story lie one slip apart, and which of these are kin.

Where to start reading: `find_near_names`. Words are compared as keys: in lower case, without accents and apostrophes,
with "Mac" as "Mc". Two keys one slip apart share their first two letters or their last three, so words are filed
under both and compared within a file alone; a file longer than MOST_FILED is cut, so that the work is linear in the
story.
"""

from __future__ import annotations

from functools import lru_cache, reduce
from itertools import combinations
from operator import attrgetter, or_
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.remembered import Remembered
from wirelint.text.name_words import DATES, ENDINGS, OPENERS_WRITTEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint import Document

SHORTEST, LONGEST = 5, 30
LONG = 8
"""From this length on two letters that stand together may differ."""
FIRST, LAST = 2, 3
"""Letters of which two keys one slip apart share the first or the last."""
MOST_FILED = 60
MOST_OTHER = 3
"""Letters that only one of two near keys has, at the most: two of one that stand for one of the other."""
MOST_REMEMBERED = 8192
"""Names that are remembered with their keys, and pairs with their likeness, from story to story."""
_NO_NAMES = DATES | OPENERS_WRITTEN
_SOUNDS = (("ph", "f"), ("ck", "k"), ("c", "k"), ("th", "t"), ("y", "i"), ("z", "s"), ("je", "ge"), ("w", "v"))
_DOUBLED = lazy_pattern(r"(.)\1")
_CAPITALS = lazy_pattern(r"[A-Z]{3}")
_NAME = lazy_pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_TAILS = frozenset(
    """
    a ae ai an ans e ean er ers es ese i ia ian ians ic ics ie ies ine is ish ism ist ite o on ou s st u y
    """.split()
) | {""}
"""What the names of a place, its people and their language, or of husband and wife, may differ by."""
_VOWELS = frozenset("aeiouy")
_TEXT = attrgetter("text")
_GENDERED = lazy_pattern(r"(?:[eo]v|[iy]n|sk|ck|cz|an|on|in)$")


class _Name:
    """A name as a word may be. Equal ones are one object, but where what is remembered was forgotten in between.

    text     bare and as written
    folded   the same folded
    key      as it is compared
    first    the file of its first letters
    last     the file of its last letters
    letters  the different letters of its key, as bits: where two share a bit, keys seem nearer, never farther
    """

    __slots__ = ("first", "folded", "key", "last", "letters", "text")

    def __init__(self, text: str) -> None:
        self.text, self.folded = text, text.lower()
        self.key = _compared(self.folded)
        self.first, self.last = self.key[:FIRST], f"{self.key[-LAST:]}-"
        self.letters = reduce(or_, map(_BITS.__getitem__, self.key), 0)


def _name_in(word: str) -> _Name | None:
    """The name that a word as written may be; None where it is none."""
    if len(word) < SHORTEST or not word[0].isupper() or word in _NO_NAMES:
        return None
    if word[-2:] not in ENDINGS:
        return _Name(word)
    name = word[:-2]
    return (_NAMES[name] or _Name(name)) if len(name) >= SHORTEST else None


_BITS: Remembered[str, int] = Remembered(lambda letter: 1 << (ord(letter) & 31))
_NAMES: Remembered[str, _Name | None] = Remembered(_name_in)


def _is_name(word: str) -> bool:
    """Is it letters, with an apostrophe at most, and not in capitals?"""
    return (
        SHORTEST <= len(word) <= LONGEST
        and (word.isalpha() or bool(_NAME.fullmatch(word)))
        and not _CAPITALS.search(word)
    )


@lru_cache(maxsize=MOST_REMEMBERED)
def key(name: str) -> str:
    """A name as it is compared."""
    return _compared(name.lower())


def _compared(folded: str) -> str:
    if not folded.isalpha():
        folded = folded.replace("’", "").replace("'", "")
    if not folded.isascii():
        import unicodedata

        folded = "".join(one for one in unicodedata.normalize("NFD", folded) if not unicodedata.combining(one))
    return f"mc{folded[3:]}" if folded.startswith("mac") and len(folded) > SHORTEST else folded


def find_near_names(document: Document) -> tuple[tuple[str, str], ...]:
    """Every two names of a document that are one slip apart and no kin; each pair once, in order.

    Names are the words that stand in the story with a capital only. That is asked of near ones alone, which are few.
    """
    written = document.written_words
    found = {
        (left.text, right.text) if left.text < right.text else (right.text, left.text)
        for filed in _files(document.raised_words)
        for left, right in combinations(filed, 2)
        if (left.letters ^ right.letters).bit_count() <= MOST_OTHER  # as most have not: a tenth of what is_near costs
        and _are_near(left, right)
        and left.folded not in written
        and right.folded not in written
    }
    return tuple(sorted(found))


def _files(raised: Iterable[str]) -> Iterator[Iterable[_Name]]:
    """The names that share their first or their last letters, where there are two or more."""
    names = {*filter(None, map(_NAMES.__getitem__, raised))}
    files: dict[str, set[_Name]] = {}
    for keyed in ([(name.first, name) for name in names], [(name.last, name) for name in names]):
        alone = dict(keyed)
        for file, name in keyed:
            other = alone[file]
            if other is not name:
                files.setdefault(file, {other}).add(name)
    for filed in files.values():
        yield filed if len(filed) <= MOST_FILED else sorted(filed, key=_TEXT)[:MOST_FILED]


@lru_cache(maxsize=MOST_REMEMBERED)
def _are_near(left: _Name, right: _Name) -> bool:
    """Are the keys of two different names the same or one slip apart, and are they no kin?"""
    if abs(len(left.text) - len(right.text)) > 2:
        return False
    if left.text == right.text or not is_near(left.key, right.key):
        return False
    return _is_name(left.text) and _is_name(right.text) and not is_kin(left.key, right.key)


def is_near(left: str, right: str) -> bool:
    """Are two keys the same or one slip apart: a letter more, less, other or out of turn; two in long names?"""
    start, stop = _difference(left, right)
    mine, others = left[start : len(left) - stop], right[start : len(right) - stop]
    longest, shortest = max(len(mine), len(others)), min(len(mine), len(others))
    if longest <= 1 or (longest == 2 and mine == others[::-1]):
        return True
    return longest == 2 and shortest == 1 and min(len(left), len(right)) >= LONG


def is_kin(left: str, right: str) -> bool:
    """Are two keys forms of one name, or names of one family: "Iraq" and "Iraqi", "Ivanov" and "Ivanova", "Reeds"?"""
    start, _ = _difference(left, right)
    tails = {left[start:], right[start:]}
    if left == right:
        return False
    if tails == {"", "s"}:
        return not min(left, right, key=len).endswith("s")
    if tails == {"", "n"}:
        return left[start - 1] in "aeio"
    if "" not in tails and all(tail in _VOWELS for tail in tails):
        return False
    return (start >= 4 and tails <= _TAILS) or (tails == {"", "a"} and bool(_GENDERED.search(left[:start])))


def is_couple(left: str, right: str) -> bool:
    """Do two keys differ by a last vowel, as the names of husband and wife may, or of a man and a woman?"""
    start, _ = _difference(left, right)
    return left != right and len(left) == len(right) == start + 1 and left[-1] in _VOWELS and right[-1] in _VOWELS


def is_accent(left: str, right: str) -> bool:
    """Do two names differ, or may differ, by accents alone?"""
    return len(left) == len(right) and left.lower() != right.lower() and key(left) == key(right)


def sounds_alike(left: str, right: str) -> bool:
    """Do two keys write the same sounds: "katherine" and "catherine", "philip" and "phillip"?"""
    return _sound(left) == _sound(right)


def _sound(folded: str) -> str:
    for written, sound in _SOUNDS:
        folded = folded.replace(written, sound)
    return _DOUBLED.sub(r"\1", folded)


def is_typing(left: str, right: str) -> bool:
    """Do two keys differ as fingers slip and names hardly do: in capitals alone, or by two letters out of turn?"""
    return left == right or (len(left) == len(right) and sorted(left) == sorted(right))


def _difference(left: str, right: str) -> tuple[int, int]:
    """How many letters two keys have in common at the start, and behind that at the end."""
    most = min(len(left), len(right))
    start = stop = 0
    while start < most and left[start] == right[start]:
        start += 1
    while stop < most - start and left[-1 - stop] == right[-1 - stop]:
        stop += 1
    return start, stop
