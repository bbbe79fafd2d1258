"""Articles where none can stand: “the London's museums”, “a 100 percent of it”, “the some 20 items”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.gazetteer import places
from wirelint.tagging import PLURAL, classes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint import Document

SHARES = frozenset({"percent", "pct", "cent"})
LIMITS = frozenset("some just about nearly almost".split())
_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty".split())
_ARTICLES = frozenset({"a", "the"})
_BEHIND_SHARES = frozenset("of in from to on for last at".split())
_WITH_ARTICLE = frozenset(
    "Hague Pentagon Netherlands Philippines Bahamas Gambia Congo Sudan Ukraine Vatican Bronx Kremlin Crimea Yemen "
    "Lebanon Punjab Maldives Seychelles Ivory Gulf Czech".split()
)


def surplus_articles(document: Document) -> Iterator[tuple[int, int, int]]:
    """Each such article: the places of the first and the last word of the phrase, and of the article."""
    yield from _before_places(document)
    yield from _before_limits(document)
    yield from _before_shares(document)


def _before_places(document: Document) -> Iterator[tuple[int, int, int]]:
    """“The London's”: a place with “'s” needs no article, unless it has one of its own (“the UK's”, “the Hague's”)."""
    words, last = document.words, len(document.words) - 1
    owners = [word for word in document.marked_words if word.endswith("'s")]
    for place in sorted([at - 1 for word in owners for at in document.index[word] if words.texts[at - 1] == "the"]):
        if not 0 <= place < last - 1:
            continue
        name = words.texts[place + 1][:-2]
        is_place = name in places() and not name.isupper() and name not in _WITH_ARTICLE and not name.endswith("s")
        if is_place and set(words.gaps[place + 1 : place + 3]) == {" "}:
            yield place, place + 1, place


def _before_limits(document: Document) -> Iterator[tuple[int, int, int]]:
    """“The some 20 items”, “a just five cars”; “a nearly two-hour talk” and “a just 20 percent rise” are sound."""
    words = document.words
    for place in document.places(LIMITS):
        if not 0 < place < len(words) - 2 or words.folded[place - 1] not in _ARTICLES:
            continue
        number, noun, article = words.folded[place + 1], words.folded[place + 2], words.folded[place - 1]
        if not (number.isdecimal() or number in _NUMBERS) or set(words.gaps[place : place + 3]) != {" "}:
            continue
        is_some = article == "the" and words.folded[place] == "some"
        if is_some or (article == "a" and words.texts[place + 2].islower() and classes(noun) & PLURAL):
            yield place - 1, place + 1, place - 1


def _before_shares(document: Document) -> Iterator[tuple[int, int, int]]:
    """“A 100 percent of it”; “a 20 percent rise” is sound."""
    words = document.words
    for place in document.places(SHARES):
        number = place - 1 - (words.folded[place] == "cent")
        while number > 1 and words.gaps[number] in {".", ","}:
            number -= 1
        gap, behind = words.gaps[place + 1], words.folded[place + 1 : place + 2]
        ends = gap[:1] in {".", ",", ";"} or (gap == " " and not _BEHIND_SHARES.isdisjoint(behind))
        is_number = number > 0 and words.folded[number].isdecimal() and words.gaps[number] == " "
        if ends and is_number and words.folded[number - 1] == "a":
            yield number - 1, place, number - 1
