"""Apostrophes of times and places: “the 1990's”, “last weeks vote”, “two weeks' ago”, “Norway biggest bank”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint import Finding, Fix, Span, Tier, Wake
from wirelint.gazetteer import places
from wirelint.text.content import FUNCTION_WORDS
from wirelint_rules._neighbours import Pairs, followed

if TYPE_CHECKING:
    from wirelint import Document

_ONE_TIME = {"weeks": "week", "months": "month", "years": "year", "nights": "night", "seasons": "season"}
_POINTERS = Pairs(dict.fromkeys(("this", "last", "next"), frozenset(_ONE_TIME)))
_MANY_TIMES = frozenset({"weeks", "months", "years", "days", "hours", "minutes"})
_AWAY = frozenset({"ago", "later", "earlier"})
_NO_OWNED = FUNCTION_WORDS | _AWAY
_BEFORE_DECADES = frozenset({"the", "early", "late", "mid"})
_BEFORE_LAST = frozenset("the his her its their our my your these those few two three four five".split())
_SUPERLATIVES = frozenset("biggest largest oldest richest poorest longest strongest smallest".split())
_PREPOSITIONS = frozenset("in of for at across near".split())
_STRAIGHT, _CURLED = "0's", "0’s"
WAKING = Wake(words=frozenset(_ONE_TIME) | _MANY_TIMES | _SUPERLATIVES, marks=frozenset({_STRAIGHT, _CURLED}))
"""What a text has where one of these may be."""


def possessives(document: Document) -> Iterator[Finding]:
    """Every place where one of these is wrong, kind by kind."""
    if _STRAIGHT in document.text or _CURLED in document.text:
        yield from _decades(document)
    yield from _times(document)
    yield from _spans(document)
    yield from _places(document)


def _decades(document: Document) -> Iterator[Finding]:
    """Decades with an apostrophe: “in the 1990's”; “1990's best film” is of a year."""
    words = document.words
    for word in document.vocabulary:
        if len(word) != 6 or not word.endswith("0's") or not word[:4].isdecimal() or word[:2] not in {"18", "19", "20"}:
            continue
        for place in document.index[word]:
            if place and words.folded[place - 1] in _BEFORE_DECADES and words.gaps[place] in {" ", "-"}:
                yield _finding(document, place - 1, place, Span(words.ends[place] - 2, words.ends[place] - 1), "")


def _times(document: Document) -> Iterator[Finding]:
    """A time whose own something is: “last weeks vote”; not “the last weeks of May”."""
    words = document.words
    for place in followed(document, _POINTERS):
        time = place + 1
        if set(words.gaps[time : time + 2]) != {" "} or time + 1 == len(words):
            continue
        last, noun = words.folded[place - 1] if place else "", words.folded[time + 1]
        is_plural = words.folded[place] != "this" and last in _BEFORE_LAST
        if not is_plural and noun not in _NO_OWNED and words.texts[time].islower():
            end = words.ends[time]
            yield _finding(document, place, time, Span(end - 1, end), f"{_mark(document)}s")


def _spans(document: Document) -> Iterator[Finding]:
    """A span of time with an apostrophe before “ago”: “two weeks' ago”."""
    words = document.words
    for gap in ("' ", "’ "):
        for place in document.gap_index.get(gap, ()):
            if 0 < place < len(words) and words.folded[place] in _AWAY and words.folded[place - 1] in _MANY_TIMES:
                end = words.ends[place - 1]
                yield _finding(document, place - 1, place - 1, Span(end, end + 1), "", reach=1)


def _places(document: Document) -> Iterator[Finding]:
    """A place right before what is its biggest: “Norway biggest bank”."""
    words = document.words
    for place in document.places(_SUPERLATIVES):
        if not 0 < place < len(words) - 1 or words.gaps[place] != " " or not words.texts[place].islower():
            continue
        first = _place_start(document, place)
        before = words.folded[first - 1] if first and words.gaps[first] == " " else ""
        is_noun = words.gaps[place + 1] == " " and words.folded[place + 1] not in FUNCTION_WORDS
        if first < place and is_noun and before not in _PREPOSITIONS:
            end = words.ends[place - 1]
            yield _finding(document, first, place, Span(end, end), f"{_mark(document)}s")


def _place_start(document: Document, stop: int) -> int:
    """Where the name of a place begins that ends before a word; that word's own place where none does."""
    words = document.words
    if stop > 1 and words.gaps[stop - 1] == " " and " ".join(words.texts[stop - 2 : stop]) in places():
        return stop - 2
    return stop - 1 if words.texts[stop - 1] in places() else stop


def _mark(document: Document) -> str:
    return "’" if "’" in document.text else "'"


def _finding(document: Document, first: int, last: int, at: Span, put: str, reach: int = 0) -> Finding:
    """The finding of the words from `first` to `last`, in which `put` is to stand at `at`."""
    words, text = document.words, document.text
    span = Span(words.starts[first], words.ends[last] + reach)
    meant = f"{text[span.start : at.start]}{put}{text[at.end : span.end]}"
    fault = "lacks an apostrophe" if put else "has a wrong apostrophe"
    message = f"“{span.of(text)}” {fault}: write “{meant}”"
    return Finding(span, message, Fix(at, put, f"Write “{meant}”"), Tier.LIKELY)
