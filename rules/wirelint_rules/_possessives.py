"""Apostrophes of times and places: “the 1990's”, “last weeks vote”, “two weeks' ago”, “Norway biggest bank”."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from wirelint import Finding, Fix, Span, Tier, Wake
from wirelint.gazetteer import places
from wirelint.text.content import FUNCTION_WORDS

if TYPE_CHECKING:
    from wirelint import Document
    from wirelint.phrases import Match

TIMES, SPANS = "times", "spans"
"""The notes of the phrases that are looked at here: “last weeks”, “weeks' ago”."""

_NO_OWNED = FUNCTION_WORDS | {"ago", "later", "earlier"}
_BEFORE_DECADES = frozenset({"the", "early", "late", "mid"})
_BEFORE_LAST = frozenset("the his her its their our my your these those few two three four five".split())
_SUPERLATIVES = frozenset("biggest largest oldest richest poorest longest strongest smallest".split())
_PREPOSITIONS = frozenset("in of for at across near".split())
_STRAIGHT, _CURLED = "0's", "0’s"
WAKING = Wake(words=_SUPERLATIVES, marks=frozenset({_STRAIGHT, _CURLED}))
"""What a text has where one of these may be that no phrase tells of."""


def possessives(document: Document, matches: Iterable[Match]) -> Iterator[Finding]:
    """Every place where one of these is wrong, kind by kind; `matches` are those of the rule's phrases."""
    if _STRAIGHT in document.text or _CURLED in document.text:
        yield from _decades(document)
    for match in matches:
        if match.row.note == TIMES:
            yield from _times(document, match.first)
        elif match.row.note == SPANS:
            yield from _spans(document, match.first)
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


def _times(document: Document, place: int) -> Iterator[Finding]:
    """A time whose own something is: “last weeks vote”; not “the last weeks of May”."""
    words, time = document.words, place + 1
    if time + 1 == len(words) or set(words.gaps[time : time + 2]) != {" "}:
        return
    last, noun = words.folded[place - 1] if place else "", words.folded[time + 1]
    is_plural = words.folded[place] != "this" and last in _BEFORE_LAST
    if not is_plural and noun not in _NO_OWNED and words.texts[time].islower():
        end = words.ends[time]
        yield _finding(document, place, time, Span(end - 1, end), f"{_mark(document)}s")


def _spans(document: Document, place: int) -> Iterator[Finding]:
    """A span of time with an apostrophe before “ago”: “two weeks' ago”."""
    if document.words.gaps[place + 1] in {"' ", "’ "}:
        end = document.words.ends[place]
        yield _finding(document, place, place, Span(end, end + 1), "", reach=1)


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
