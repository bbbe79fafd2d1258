"""The company that a name keeps: the given names, titles and names that stand beside it, wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.gazetteer import given_names, places_and_peoples
from wirelint.text.name_words import ENDINGS, OPENERS, ORGANISATIONS, ROLES, TITLES, bare
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wirelint import Document

_MALE, _FEMALE = frozenset({"mr", "sir", "lord", "king", "prince"}), frozenset("mrs ms miss dame lady queen".split())
_ANY = TITLES | ROLES
_GENERAL = ORGANISATIONS | _ANY | frozenset("north south east west new old great saint san santa".split())


class Company(NamedTuple):
    """What stands beside the places of one form of a name, as written and bare.

    before  names in front of it, past an initial; where only the initial stands there, that
    titles  titles and roles in front of it, folded
    behind  names behind it
    """

    before: frozenset[str]
    titles: frozenset[str]
    behind: frozenset[str]


def company(document: Document, places: Iterable[int]) -> Company:
    """The company of a name that stands at some places."""
    before: set[str] = set()
    titles: set[str] = set()
    behind: set[str] = set()
    for place in places:
        left, right = _left(document, place), _right(document, place)
        if left.lower() in _ANY:
            titles.add(left.lower())
        elif left[:1].isupper():
            before.add(left)
        if right[:1].isupper():
            behind.add(right)
    return Company(frozenset(before), frozenset(titles), frozenset(behind))


def _left(document: Document, place: int) -> str:
    """The word in front, past an initial; the initial where no name stands before it; empty behind another mark."""
    words = document.words
    initial = ""
    while place and words.gaps[place] in {" ", ". "}:
        place -= 1
        word = words.texts[place]
        if len(word) == 1 and word.isupper() and word != "I":
            initial = word
            continue
        is_joined = words.gaps[place + 1] == " " or words.folded[place] in TITLES
        is_name = word[0].isupper() and words.folded[place] not in OPENERS and word[-2:] not in ENDINGS
        is_title = words.folded[place] in _ANY
        return word if is_joined and (is_name or is_title) and not (initial and is_title) else initial
    return initial


def _right(document: Document, place: int) -> str:
    """The word behind, bare; empty behind a possessive or a mark."""
    words = document.words
    if place + 1 == len(words) or words.texts[place][-2:] in ENDINGS or words.gaps[place + 1] != " ":
        return ""
    return bare(words.texts[place + 1])


def is_shared(left: Company, right: Company) -> bool:
    """Do two names keep the same company, beyond titles and such words as "Street"?"""
    shared = (left.before & right.before) | (left.behind & right.behind)
    return any(word.lower() not in _GENERAL for word in shared)


def are_two(left: Company, right: Company) -> bool:
    """Does the company of two names show two people: other given names, or a man and a woman?"""
    mine, others = given(left), given(right)
    if mine and others and not any(_agree(one, other) for one in mine for other in others):
        return True
    pairs = ((left.titles, right.titles), (right.titles, left.titles))
    return any(_MALE & one and _FEMALE & other for one, other in pairs)


def _agree(left: str, right: str) -> bool:
    """May two given names, one of which may be an initial, be one person's?"""
    return left == right or (1 in {len(left), len(right)} and left[0] == right[0])


def given(one: Company) -> frozenset[str]:
    """The names in front of a name that may be given names: no peoples or organisations."""
    names = (word for word in one.before if word not in places_and_peoples() or word in given_names())
    return frozenset(word for word in names if word.lower() not in _GENERAL)
