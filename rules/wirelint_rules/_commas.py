"""Commas that are sure to be missing or one too many, beside those of wirelint_rules._appositions.

Each function gives the places of the words around a comma, or around the place where one should be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.gazetteer import given_names
from wirelint_rules._appositions import SAYING
from wirelint_rules._verbs import BASE_OF_PAST, BASE_OF_REGULAR, FINITE_OF_BASE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint import Document

RELATIVE = frozenset({"who", "which"})
_SINGULAR = frozenset("has is was does wants holds owns plans makes".split()) | frozenset(FINITE_OF_BASE.values())
_FINITE = _SINGULAR | frozenset(BASE_OF_PAST) | frozenset(BASE_OF_REGULAR) | {"will", "would", "can", "could"}
_ANY = frozenset("a an any no every one that this each another some".split())
_PREPOSITIONS = frozenset(
    "in of from at near for to with by on between outside across inside within around under over than as like".split()
)
_TITLES = frozenset("mr mrs ms dr sen rep minister president".split())
_JOINS = frozenset({"and", "or"})
VERBS = frozenset("is was has are were have had will would".split())
QUOTING = SAYING | {"replied", "asked", "warned"}
_BEFORE_OTHERS = _ANY | {"the", "of", "like", "as", "is", "was"}
_NO_CLAUSE_BEFORE = _ANY | _PREPOSITIONS
_RIGHT_BEFORE, _RIGHT_BEHIND = QUOTING - {"told"}, SAYING - {"told"}
_SPACE = frozenset({" "})
PARTIES = frozenset({"R-", "D-", "I-"})
_CLOSING = {' "': '"', " “": "”"}
_ASKING = '?”"’'
_LEAST_QUOTED, _MOST_QUOTED = 20, 600


def relatives(document: Document) -> Iterator[tuple[int, int]]:
    """Names that a clause with “who” or “which” follows with no comma: the places of their first and last words."""
    words = document.words
    for place in document.places(RELATIVE):
        if place > 2 and words.gaps[place] == words.gaps[place + 1] == " " and words.texts[place - 1][:1].isupper():
            first = _name_start(document, place - 1)
            is_person = words.folded[place] == "who"
            if (_is_person if is_person else _is_body)(document, first, place):
                yield first, place - 1


def _name_start(document: Document, place: int) -> int:
    words = document.words
    while place and words.gaps[place] == " " and words.texts[place - 1][:1].isupper():
        place -= 1
    return place


def _is_person(document: Document, first: int, who: int) -> bool:
    """Is it somebody's full name, and not one of several: “people like Ann Lee who”?"""
    words = document.words
    if who - first < 2 or words.folded[first] == "the" or (first and words.folded[first - 1] in _BEFORE_OTHERS):
        return False
    inner = range(first, who - 1)
    return any(words.texts[at] in given_names() or words.folded[at] in _TITLES for at in inner)


def _is_body(document: Document, first: int, which: int) -> bool:
    """Is it one company, country or law, which the clause has as its subject: “angered Oslo which has”?"""
    folded = document.words.folded
    last, verb = folded[first - 1] if first else "", folded[which + 1]
    if not last or last in _NO_CLAUSE_BEFORE or document.words.gaps[first] != " ":
        return False
    if last in _JOINS and verb not in _SINGULAR:
        return False
    return verb in _FINITE and (last != "the" or which - first > 1) and not folded[which - 1].endswith("s")


def before_quotations(document: Document) -> Iterator[int]:
    """The words right before whole sentences that are quoted behind “said” or “told them” with no comma."""
    words, text = document.words, document.text
    for gap, closing in _CLOSING.items():
        for place in document.gap_index.get(gap, ()):
            if not 0 < place < len(words) or not words.texts[place][:1].isupper():
                continue
            start = words.starts[place]
            stop = text.find(closing, start, start + _MOST_QUOTED)
            is_whole = stop - start >= _LEAST_QUOTED and text[stop - 1] in ".,!?" and text.count(" ", start, stop) > 3
            if is_whole and _is_saying(document, place):
                yield place - 1


def _is_saying(document: Document, place: int) -> bool:
    """Does “said” stand right before a place, or “told” with one or two words between?"""
    words = document.words
    if words.folded[place - 1] in _RIGHT_BEFORE:
        return True
    return any(
        words.folded[at] == "told" and all(gap == " " for gap in words.gaps[at + 1 : place])
        for at in range(max(0, place - 3), place - 1)
    )


def behind_quotations(document: Document) -> Iterator[int]:
    """The last words of whole sentences quoted that end with no mark before “said”."""
    words, text = document.words, document.text
    for closing, opening in (('" ', '"'), ("” ", "“")):
        for place in document.gap_index.get(closing, ()):
            if not 0 < place < len(words) or words.folded[place] not in _RIGHT_BEHIND:
                continue
            end = words.ends[place - 1]
            start = text.rfind(opening, max(0, end - _MOST_QUOTED), end) + 1
            if start and text[start : start + 1].isupper() and text.count(" ", start, end) > 3:
                yield place - 1


def parted(document: Document) -> Iterator[tuple[int, int]]:
    """A lone comma between a short subject and its verb, or before “(R-Ohio)”: places of the words around it."""
    words = document.words
    for place in document.gap_index.get(", ", ()):
        if place < len(words) and words.folded[place] in VERBS and words.gaps[place + 1] == " ":
            sentence = document.sentence_at(words.starts[place])
            is_asked = sentence is not None and document.text[sentence.span.end - 1] in _ASKING
            if sentence and not is_asked and _is_subject(document, sentence.first, place):
                yield sentence.first, place
    for place in document.gap_index.get(", (", ()):
        if 0 < place < len(words) and words.texts[place][:2] in PARTIES:
            yield place - 1, place


def _is_subject(document: Document, first: int, stop: int) -> bool:
    """Are the words an article and a noun or two, or one name?"""
    words = document.words
    if not 0 < stop - first <= 3 or not _SPACE.issuperset(words.gaps[first + 1 : stop]):
        return False
    if words.folded[first] in {"the", "an", "a"}:
        return stop - first > 1 and all(text.islower() for text in words.texts[first + 1 : stop])
    return stop - first == 1 and words.texts[first].isalpha() and not document.lexicon.is_plain(words.folded[first])
