"""Who speaks, with a post behind the name: where the comma that closes it should be, and is not.

“Ann Lee, a teacher at Park School said” opens a pair of commas and never closes it. It is sure only where nothing but
the name and its post stands between the start of the sentence, or the end of a quotation, and the verb.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from wirelint.text.content import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint import Document

SAYING = frozenset({"said", "told", "says", "added"})
_LONGEST_POST = 14
_PLAIN_GAPS = frozenset({" ", "' ", "’ "})
_MOST_BEFORE_NAME = 3
_CLAUSE_WORDS = frozenset(
    "that who which as but if when because since while after before whether has had have was were is are will would "
    "not he she they we i you it".split()
)
_OPENERS = frozenset({"a", "an", "the", "its", "his", "her", "their", "our"})
_POSTS = frozenset(
    "officer director chairman chairwoman president analyst economist manager minister secretary spokesman spokeswoman "
    "spokesperson executive head leader editor professor lawyer attorney trader dealer strategist adviser coach "
    "advisor captain mayor governor senator official expert researcher founder owner democrat republican "
    "coordinator".split()
)
_CLOSED = frozenset('"”')


def unclosed_posts(document: Document) -> Iterator[tuple[int, int]]:
    """Each post that no comma closes: the places of the name's first word and of the verb behind."""
    gaps, commas = document.words.gaps, document.gap_index.get(", ", [])
    for verb in document.places(SAYING):
        if gaps[verb] == " " and gaps[verb + 1][:1] not in {",", ":", ""}:
            comma = _comma_before(gaps, commas, verb)
            name = comma and _is_post(document, comma, verb) and _name_before(document, comma)
            if name:
                yield name - 1, verb


def _comma_before(gaps: list[str], commas: list[int], verb: int) -> int:
    """The place behind the nearest comma before a verb, with plain words between; 0 where there is none."""
    number = bisect_left(commas, verb)
    place = commas[number - 1] if number else 0
    return place if verb - place < _LONGEST_POST and _PLAIN_GAPS.issuperset(gaps[place + 1 : verb]) else 0


def _is_post(document: Document, first: int, verb: int) -> bool:
    """Are the words from `first` to before the verb what somebody is: “a teacher at Park School”, “3i's chief”?"""
    words = document.words
    inner = words.folded[first:verb]
    if verb - first < 2 or not _CLAUSE_WORDS.isdisjoint(inner):
        return False
    if inner[0] in _OPENERS or inner[0].endswith("'s"):
        return True
    if words.texts[first].islower():
        return inner[0] not in FUNCTION_WORDS
    return inner[-1] in _POSTS and "and" not in inner and words.texts[verb - 1].islower()


def _name_before(document: Document, comma: int) -> int:
    """One more than the place where a full name before a comma begins, which opens a statement; else 0."""
    words = document.words
    sentence = document.sentence_at(words.starts[comma])
    place = comma - 1
    if sentence is None or not words.texts[place][:1].isupper():
        return 0
    while place > sentence.first and words.gaps[place] in {" ", ". "} and words.texts[place - 1][:1].isupper():
        place -= 1
    first = place
    while place > max(sentence.first, first - _MOST_BEFORE_NAME) and words.gaps[place] == " ":
        place -= 1
    opens = place == sentence.first or not _CLOSED.isdisjoint(words.gaps[place])
    is_plain = FUNCTION_WORDS.isdisjoint(words.folded[place:comma])
    return first + 1 if opens and is_plain and comma - first > 1 else 0
