"""Nouns in the wrong number by the word before them: “several country”, “one of the firm”, “a huge losses”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.remembered import Remembered
from wirelint.tagging import ADJECTIVE, BASE, NOUN, PLURAL, classes, main_class
from wirelint.text.content import FUNCTION_WORDS
from wirelint.text.word_pairs import Pairs
from wirelint_rules._bare_nouns import ENDS
from wirelint_rules._neighbours import together
from wirelint_rules._nouns import MANY, ONE, PLURAL_OF, SINGULAR_OF
from wirelint_rules._subjects import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint import Document

_SEVERAL = NUMBERS | {"these", "those", "both", "several", "many", "few", "various", "numerous"}
_SINGLE = frozenset({"every", "each", "another"})
_COUNTS = Pairs(dict.fromkeys(_SEVERAL, frozenset(PLURAL_OF)) | dict.fromkeys(_SINGLE, MANY))
_ONE_OF = Pairs({"one": frozenset({"of"})})
# What may stand behind a noun that is no part of a compound: “two member states” is sound.
_OWNERS = frozenset("the his her its their our these those".split())
_ENDS_NOUN = FUNCTION_WORDS - {"most", "least", "more"}
_LONGEST = 6
_BEHIND = frozenset("is was has have are were who which said says to in on at for from by with had will would".split())
_ARTICLES = frozenset({"a", "an", "every", "another"})
COUNTING = _SEVERAL | _SINGLE | _ARTICLES
"""The words that a noun is judged by."""
_ALSO_ONE = frozenset(
    "news means series politics economics headquarters crossroads species athletics gymnastics mathematics physics "
    "sports arms savings sales works barracks innings gallows customs proceedings statistics ethics minutes finals "
    "terms".split()
)
_TIMES = frozenset({"second", "minute"})
_MOST_BETWEEN = 2


def wrong_nouns(document: Document) -> Iterator[tuple[int, int, str, int]]:
    """Each such noun: first place of its phrase, its own, the right form or "", place of the word it is judged by."""
    yield from _nouns(document)
    yield from _one_of(document)
    yield from _plurals_of_one(document)


def _nouns(document: Document) -> Iterator[tuple[int, int, str, int]]:
    words = document.words
    for place in document.followed(_COUNTS):
        right = (SINGULAR_OF if words.folded[place] in _SINGLE else PLURAL_OF).get(words.folded[place + 1])
        if right and together(document, place, place + 2) and _is_last(document, place + 1):
            yield (place, place + 1, right, place)


def _one_of(document: Document) -> Iterator[tuple[int, int, str, int]]:
    """One of a noun in the singular: “one of the reason why”, “one of its biggest rival is”."""
    words = document.words
    for one in document.followed(_ONE_OF):
        place = one + 1
        if place + 1 == len(words):
            continue
        last = _noun_behind(document, place + 1)
        right = PLURAL_OF.get(words.folded[last])
        is_bare = last == place + 2 and words.folded[last] not in ONE
        if right and last > place + 1 and not is_bare and _is_last(document, last):
            yield (place - 1, last, right, place - 1)


def _noun_behind(document: Document, place: int) -> int:
    """The last place of the noun phrase that begins with the article or owner at a place."""
    words, last = document.words, place
    most = min(place + _LONGEST, len(words) - 1)
    if words.folded[last] not in _OWNERS and not words.folded[last].endswith("'s"):
        return place
    while last < most and words.gaps[last + 1] == " " and words.folded[last + 1] not in _ENDS_NOUN:
        last += 1
    return last


def _is_last(document: Document, place: int) -> bool:
    """Does the noun phrase end with the noun at a place?"""
    gap, after = document.words.gaps[place + 1], document.words.folded[place + 1 : place + 2]
    return gap.startswith(".") or (gap == " " and not _BEHIND.isdisjoint(after))


def _plurals_of_one(document: Document) -> Iterator[tuple[int, int, str, int]]:
    """A noun in the plural behind “a” or “every”, which ends its phrase."""
    words = document.words
    for place in _behind_articles(document):
        noun = _noun(document, place)
        is_article = words.texts[place - 1].islower() and words.gaps[place - 1] == " "
        if noun is not None and is_article and not _is_rate(document, place - 1):
            yield place - 1, noun, "", place - 1


def _behind_articles(document: Document) -> list[int]:
    """Places right behind “a” or “every” of a noun in the plural, or of an adjective before another or such a noun."""
    folded, roles = [*document.words.folded, "", ""], _ROLES
    return [
        place + 1
        for place in document.places(_ARTICLES)
        if (role := roles[folded[place + 1]]) and (role == PLURAL or roles[folded[place + 2]])
    ]


def _is_rate(document: Document, place: int) -> bool:
    """Does the article mean “per” between a measure and a time: “ten gigabits a second systems”?"""
    folded = document.words.folded
    if not place or folded[place + 1] not in _TIMES:
        return False
    return folded[place - 1].endswith("s") or main_class(folded[place - 1]) == NOUN


def _noun(document: Document, place: int) -> int | None:
    """The place of a noun in the plural, with no more than adjectives before it, that ends its phrase."""
    words, count = document.words, len(document.words)
    for at in range(place, min(place + _MOST_BETWEEN + 1, count)):
        role = _ROLES[words.folded[at]]
        if not role or words.gaps[at] != " " or not words.texts[at].islower():
            return None
        if role == PLURAL:
            gap = words.gaps[at + 1]
            ends = gap[:1] in {".", ",", ";"} or (gap == " " and at + 1 < count and words.folded[at + 1] in ENDS)
            return at if ends else None
    return None


_QUANTITIES = frozenset(
    "few many million billion thousand hundred dozen couple lot good great two three four five six seven eight nine "
    "ten total further additional record mere whopping full combined".split()
)


def _role(word: str) -> int:
    """PLURAL of a noun in the plural, ADJECTIVE of what may stand before one, 0 of any other word."""
    if word.endswith("s") and _is_many_only(word):
        return PLURAL
    return ADJECTIVE if main_class(word) == ADJECTIVE and word not in _QUANTITIES else 0


_ROLES = Remembered(_role)


def _is_many_only(word: str) -> bool:
    """Is the word a noun in the plural, and nothing else in most of its uses?"""
    found = classes(word)
    is_plural = bool(found & PLURAL) and not found & (ADJECTIVE | BASE) and word not in _ALSO_ONE
    return is_plural and not word.endswith(("ss", "us", "is")) and (not found & NOUN or main_class(word) == PLURAL)
