"""Phrases that come again and again in a story.

A phrase worth naming is no name, no measure and no term of art: it has four words at least, begins with a content word
in lower case and ends with another, and has no number. It is looked for from the content words that the story
has three times or more; what three words in a row do not share cannot be shared by four.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from wirelint.rule import Zone
from wirelint.text.content import NUMBER_WORDS, has_digit, is_content
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.document import Document

LEAST_TIMES = 3
SHORTEST, LONGEST = 4, 7
_SEED = 3
_MANY = 20
"""Places of a word from which on it is worth knowing first what stands behind them."""
_MEASURES = frozenset(
    """
    percent pct per cent cents dlrs dollars pounds pence euros yen crowns francs marks tonnes tons barrel barrels
    share shares year years month months quarter week weeks day days index rate points
    """.split()
)


class Phrase(NamedTuple):
    """A phrase that comes again: the places of its first words, in order, and how many words it has."""

    places: tuple[int, ...]
    length: int


def find_phrases(document: Document) -> tuple[Phrase, ...]:
    """The phrases that stand three times or more in the body outside quotations, in the order of their first place."""
    seeds = _seeds(document)
    if not seeds:
        return ()
    found = []
    taken: set[int] = set()
    reported = _reported(document)
    for seed in seeds:
        phrase = _phrase(document, [place for place in seed if place not in reported])
        if phrase and taken.isdisjoint(phrase.places):
            taken.update(place + step for place in phrase.places for step in range(phrase.length))
            found.append(phrase)
    return tuple(found)


def _seeds(document: Document) -> list[list[int]]:
    """The places of three words in a row that the story has three times or more and that begin with no name."""
    folded, texts = document.words.folded, document.words.texts
    last = len(folded) - _SEED
    groups: dict[tuple[str, ...], list[int]] = {}
    for _, places in document.refrains:
        if texts[places[1]].islower():
            seconds = [folded[place + 1] for place in places if place <= last]
            if len(seconds) - len({*seconds}) >= LEAST_TIMES - 1:
                for place in places[: len(seconds)] if len(seconds) < _MANY else _often(seconds, places):
                    groups.setdefault(tuple(folded[place : place + _SEED]), []).append(place)
    return sorted(group for group in groups.values() if len(group) >= LEAST_TIMES)


def _often(seconds: Sequence[str], places: Sequence[int]) -> list[int]:
    """Those of the places of a word behind which a word stands that is there three times or more."""
    from collections import Counter

    often = {second for second, times in Counter(seconds).items() if times >= LEAST_TIMES}
    return [place for second, place in zip(seconds, places, strict=False) if second in often] if often else []


def _reported(document: Document) -> set[int]:
    """The places of the words that are reported as a loop, or as a later passage of some other repetition."""
    later = (passage for repeats in document.repeats for repeat in repeats for passage in repeat.later)
    spans = (*document.loops, *later)
    return {place for span in spans for place in range(span.first, span.stop)}


def _phrase(document: Document, seed: Sequence[int]) -> Phrase | None:
    """The longest phrase that all places of a seed in the body share; None where it is not worth naming."""
    places = tuple(place for place in seed if _is_told(document, place))
    if len(places) < LEAST_TIMES:
        return None
    folded = document.words.folded
    length = _SEED
    while length < LONGEST and places[-1] + length < len(folded) and len({folded[one + length] for one in places}) == 1:
        length += 1
    while not is_content(folded[places[0] + length - 1]):
        length -= 1
    phrase = Phrase(places, length)
    return phrase if length >= SHORTEST and _is_worth_naming(document, phrase) else None


def _is_told(document: Document, place: int) -> bool:
    """Does the word stand in the body, outside quotations?"""
    return document.zone_at(document.words.starts[place]) is Zone.BODY


def _is_worth_naming(document: Document, phrase: Phrase) -> bool:
    """Is it one run of words, no measure, and more than a name?"""
    words = document.words
    first = phrase.places[0]
    folded = words.folded[first : first + phrase.length]
    if any(word in _MEASURES or word in NUMBER_WORDS or has_digit(word) for word in folded):
        return False
    if any(map(str.strip, chain.from_iterable(_gaps(document, phrase)))):
        return False
    texts = words.texts[first : first + phrase.length]
    return sum(text[0].islower() and is_content(word) for text, word in zip(texts, folded, strict=True)) > 1


def _gaps(document: Document, phrase: Phrase) -> Iterator[list[str]]:
    for place in phrase.places:
        yield document.words.gaps[place + 1 : place + phrase.length]
