"""Facts that a story tells again in other words, far from where it told them first.

Word overlap says little here; what ties two tellings are the names and numbers that anchor them. Two kinds are found:
a sentence that is most of an earlier one in other words and brings no name or number of its own; and a piece of dated
background ("since a 1994 ceasefire" … "a ceasefire has been in place since 1994"). The lead may be told again: that
is what a story does.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import combinations
from typing import TYPE_CHECKING

from wirelint.text.content import content_of, contradict, has_speech, is_content, stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wirelint.document import Document, Sentence
    from wirelint.text.links import Told

    Pairing = tuple[Sentence, Sentence, float]

MOST_RETOLD = 3
ROOT = 5
"""Letters that tell one root from another: enough for "evacuated" and "evacuation"."""
LEAST_SHARED = 6
LEAST_ANCHORS = 2
LEAST_CONTAINED = 0.7
LEAST_LIKENESS = 0.4

MOST_PLACES = 6
"""Times from which on a year is the story's subject, not its background."""
DATED = 0.1
"""The likeness given to dated background, which is less sure than any other retelling."""
SINCE_BEFORE = 5
NEAR_BEFORE, NEAR_BEHIND = 7, 4
"""Words before and behind a year among which the noun that it dates is looked for."""


def retellings(document: Document, pairs: Iterable[Told]) -> tuple[Pairing, ...]:
    """The pairs of sentences that tell one fact in other words, with their likeness: the closest three."""
    found = [(pair.earlier, pair.later, likeness) for pair in pairs if (likeness := _retold(document, pair))]
    if "since" in document.vocabulary:
        found += _dated(document)
    return tuple(sorted(found, key=lambda one: (-one[2], one[1]))[:MOST_RETOLD]) if found else ()


def _retold(document: Document, told: Told) -> float:
    """How much of two sentences of different paragraphs is the same fact; 0.0 where the later one brings news."""
    before, after = _roots(told.before.words), _roots(told.after.words)
    shared = before & after
    anchors = _roots(told.before.names | told.before.numbers) & _roots(told.after.names | told.after.numbers)
    likeness = len(shared) / max(1, len(before | after))
    is_news = told.after.names - told.before.names or told.after.numbers - told.before.numbers
    is_told = (
        told.earlier not in document.prose[:1]
        and told.earlier.paragraph != told.later.paragraph
        and len(shared) >= LEAST_SHARED
        and len(anchors) >= LEAST_ANCHORS
        and len(shared) >= LEAST_CONTAINED * min(len(before), len(after))
        and likeness >= LEAST_LIKENESS
    )
    if not is_told or is_news or has_speech(document, told.earlier) or has_speech(document, told.later):
        return 0.0
    return likeness


def _roots(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:ROOT] for word in words)


def _dated(document: Document) -> Iterator[Pairing]:
    """Pairs of sentences that tell what has been so since one year, about one noun."""
    years = [places for word, places in document.recurring if len(word) == 4 and _is_year(word)]
    for left, right in (pair for places in years if len(places) <= MOST_PLACES for pair in combinations(places, 2)):
        first, second = _sentence_of(document, left), _sentence_of(document, right)
        if first is None or second is None or first.paragraph == second.paragraph:
            continue
        if not (_is_since(document, first, left) or _is_since(document, second, right)):
            continue
        if _nouns(document, first, left) & _nouns(document, second, right) and _agree(document, first, second):
            yield first, second, DATED


def _is_year(word: str) -> bool:
    return word.isdecimal() and "1500" <= word < "2100"


def _sentence_of(document: Document, place: int) -> Sentence | None:
    """The sentence of the body that holds a word, unless it holds a quotation."""
    prose: Sequence[Sentence] = document.prose
    number = bisect_right(prose, place, key=lambda sentence: sentence.first) - 1
    if number < 0 or place >= prose[number].stop or has_speech(document, prose[number]):
        return None
    return prose[number]


def _is_since(document: Document, sentence: Sentence, place: int) -> bool:
    return "since" in document.words.folded[max(sentence.first, place - SINCE_BEFORE) : place]


def _nouns(document: Document, sentence: Sentence, place: int) -> frozenset[str]:
    """The stems of the lower-case content words around a year."""
    words = document.words
    near = range(max(sentence.first, place - NEAR_BEFORE), min(sentence.stop, place + NEAR_BEHIND))
    return frozenset(
        stem(words.folded[one]) for one in near if words.texts[one][0].islower() and is_content(words.folded[one])
    )


def _agree(document: Document, first: Sentence, second: Sentence) -> bool:
    """Does neither sentence have a number that the other lacks, as two figures of one series would?"""
    return not contradict(content_of(document, first).numbers, content_of(document, second).numbers)
