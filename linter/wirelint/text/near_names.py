"""Two forms of one name: which capitalised words of a story lie one slip apart, and which of these are kin.

Where to start reading: `find_near_names`. Words are compared as keys: in lower case, without accents and apostrophes,
with "Mac" as "Mc". Two keys one slip apart share their first two letters or their last three, so words are filed
under both and compared within a file alone; a file longer than MOST_FILED is cut, so that the work is linear in the
story.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.remembered import Remembered
from wirelint.text.name_words import DATES, ENDINGS, OPENERS_WRITTEN
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint import Document

SHORTEST, LONGEST = 5, 30
LONG = 8
"""From this length on two letters that stand together may differ."""
FIRST, LAST = 2, 3
"""Letters of which two keys one slip apart share the first or the last."""
MOST_FILED = 60
MOST_REMEMBERED = 8192
"""Names that are remembered with their keys from story to story."""
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
_GENDERED = lazy_pattern(r"(?:[eo]v|[iy]n|sk|ck|cz|an|on|in)$")


class _Name(NamedTuple):
    """A name, bare and as written, its folded form, and the files of its key: by its first letters, by its last."""

    text: str
    folded: str
    first: str
    last: str


def capitalised(document: Document) -> Iterable[_Name]:
    """The words that stand in the story with a capital only and may be names, each once."""
    written = document.written_words
    names = filter(None, map(_NAMES.__getitem__, document.raised_words))
    return {name.text: name for name in names if name.folded not in written}.values()


def _name_in(word: str) -> _Name | None:
    """The name that a word as written may be; None where it is none."""
    if len(word) < SHORTEST or not word[0].isupper() or word in _NO_NAMES:
        return None
    name = word[:-2] if word[-2:] in ENDINGS else word
    compared = key(name)
    return _Name(name, name.lower(), compared[:FIRST], f"{compared[-LAST:]}-")


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
    folded = name.lower().replace("’", "").replace("'", "")
    if not folded.isascii():
        import unicodedata

        folded = "".join(one for one in unicodedata.normalize("NFD", folded) if not unicodedata.combining(one))
    return f"mc{folded[3:]}" if folded.startswith("mac") and len(folded) > SHORTEST else folded


def find_near_names(document: Document) -> tuple[tuple[str, str], ...]:
    """Every two names of a document that are one slip apart and no kin; each pair once, in order."""
    found = {
        pair if pair[0] < pair[1] else pair[::-1]
        for pair in near_pairs(capitalised(document))
        if _is_name(pair[0]) and _is_name(pair[1]) and not is_kin(key(pair[0]), key(pair[1]))
    }
    return tuple(sorted(found))


def near_pairs(names: Iterable[_Name]) -> Iterator[tuple[str, str]]:
    """Every two names whose keys are the same or one slip apart; some pairs twice."""
    files: dict[str, list[str]] = defaultdict(list)
    for name, _, first, last in names:
        files[first].append(name)
        files[last].append(name)
    for filed in files.values():
        if len(filed) > 1:
            for left, right in combinations(sorted(filed)[:MOST_FILED], 2):
                if abs(len(left) - len(right)) <= 2 and is_near(key(left), key(right)):
                    yield left, right


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
