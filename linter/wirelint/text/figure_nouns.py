"""The noun that a number counts, and the words before the number that say how exact it is."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from wirelint.remembered import Remembered
from wirelint.text.content import FUNCTION_WORDS, stem

if TYPE_CHECKING:
    from wirelint.text.words import Words


class Bound(enum.Enum):
    """How exact a figure says it is."""

    EXACT = "exact"
    ABOUT = "about"
    LEAST = "at least"
    MOST = "up to"
    NEARLY = "nearly"


_ABOUT = "about|around|some|roughly|approximately|an estimated|estimated|circa|in the region of"
_LEAST = "at least|more than|over|above|upwards of|in excess of|no fewer than|no less than|not less than|exceeding"
_MOST = (
    "up to|as many as|as much as|at most|no more than|not more than|less than|fewer than|under|below|a maximum of"
    "|a record|within"
)
_NEARLY = "nearly|almost|close to|just under|just short of|approaching|not quite"
_PHRASES = {
    tuple(phrase.split()): bound
    for bound, phrases in (
        (Bound.ABOUT, _ABOUT),
        (Bound.LEAST, _LEAST),
        (Bound.MOST, _MOST.replace("|a record", "")),
        (Bound.NEARLY, _NEARLY),
    )
    for phrase in phrases.split("|")
}
_FILLERS = frozenset({"a", "another", "just", "only"})
_LONGEST_FIRST = sorted(_PHRASES.items(), key=lambda item: -len(item[0]))
_ENDING = {
    last: [([*phrase], bound) for phrase, bound in _LONGEST_FIRST if phrase[-1] == last]
    for last in {phrase[-1] for phrase in _PHRASES}
}
"""Last word of a phrase to the phrases that end so, the longest first."""
_ALONE = frozenset([phrase[0] for phrase in _PHRASES if len(phrase) == 1])
_SECOND_LAST = frozenset([phrase[-2] for phrase in _PHRASES if len(phrase) > 1])
"""What stands before the last word of a phrase: "of" and "to" end many a passage that is none."""
_BEFORE = _ENDING.keys() | _FILLERS
_EXACT = Bound.EXACT

PLURALS = {
    "people": "people", "persons": "people", "person": "people", "men": "man", "women": "woman", "children": "child",
    "policemen": "policeman", "firemen": "fireman", "lives": "life", "personnel": "personnel", "troops": "troops",
    "police": "police", "feet": "foot", "crew": "crew", "cattle": "cattle", "sheep": "sheep", "aircraft": "aircraft",
    "media": "media", "civilians": "civilian", "wives": "wife", "teeth": "tooth", "wolves": "wolf", "geese": "goose",
    "fish": "fish", "staff": "staff", "gunmen": "gunman", "servicemen": "serviceman", "fishermen": "fisherman",
    "lawmen": "lawman", "businessmen": "businessman", "salesmen": "salesman", "spokesmen": "spokesman",
    "tonnes": "tonne", "deer": "deer", "youth": "youth", "offspring": "offspring", "series": "series",
    "congressmen": "congressman", "women's": "", "clergy": "clergy", "infantry": "infantry",
}  # fmt: skip
"""Nouns that are plural without an "s", and how they are told from others."""
STATES = frozenset("dead killed wounded injured hurt missing homeless displaced detained arrested dying".split())
"""Participles that stand for people behind a number: "12 dead and 30 wounded"."""

_NO_NOUNS = FUNCTION_WORDS | frozenset(
    """
    yes less plus perhaps always this its his hers ours does goes has was is as us says adds thus various previous
    aboard including versus times across besides afterwards towards sometimes overseas rises falls shows means takes
    gets gives makes wins loses plans wants needs expects hopes kills dies minus
    """.split()
)
MOST_BEFORE_NOUN = 4
_OF = frozenset({"of", "the", "its", "his", "her", "their", "our", "those", "these", "own", "whose"})


def bound_before(words: Words, place: int) -> Bound:
    """How exact the words before word `place` make it."""
    folded = words.folded
    if not place or folded[place - 1] not in _BEFORE:
        return _EXACT
    first = place - 1 if folded[place - 1] in _FILLERS else place
    if folded[first - 1] not in _ALONE and folded[first - 2] not in _SECOND_LAST:
        return _EXACT
    for phrase, bound in _ENDING.get(folded[first - 1], ()) if first else ():
        if folded[max(0, first - len(phrase)) : first] == phrase:
            return bound
    return _EXACT


def noun_behind(words: Words, stop: int) -> tuple[str, tuple[str, ...], int]:
    """The stem of the noun that a number before word `stop` counts, the words between, and the place behind the noun.

    "50 of its military personnel had been killed": "personnel", ("military",). Without a noun: "", (), `stop`.
    """
    folded, gaps = words.folded, words.gaps
    place, count = stop, len(folded)
    if place == count or gaps[place] not in _JOINTS:
        return "", (), stop
    if folded[place] == "of":
        while place < count and folded[place] in _OF and gaps[place] == " ":
            place += 1
    for at in range(place, min(count, place + MOST_BEFORE_NOUN)):
        word = folded[at]
        may_count = _MAY_COUNT[word]
        if may_count is None or (at > stop and gaps[at] != " "):
            break
        if may_count and not (at + 1 < count and gaps[at + 1] == " " and _MAY_COUNT[folded[at + 1]]):
            return noun_stem(word), tuple(folded[place:at]), at + 1
    return "", (), stop


_JOINTS = frozenset({" ", "-", "\n"})


def is_plural(word: str) -> bool:
    """May the folded word be a plural noun, or a participle that stands for people?"""
    if word in PLURALS or word in STATES:
        return True
    return len(word) > 2 and word[-1] == "s" and word[-2] not in "su'" and word not in _NO_NOUNS and word.isalpha()


_MAY_COUNT: Remembered[str, bool | None] = Remembered(lambda word: None if word in _NO_NOUNS else is_plural(word))
"""Folded words behind a number to whether they may be what it counts; None for those that end the search."""


def noun_stem(word: str) -> str:
    """One form for the singular and the plural of a folded noun."""
    return _STEMS[word]


def _stem_of(word: str) -> str:
    if word in PLURALS:
        return PLURALS[word]
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return stem(word)


_STEMS: Remembered[str, str] = Remembered(_stem_of)
