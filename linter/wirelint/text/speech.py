"""What one sentence says of its sources: subject, verb of saying, and where the source's words begin.

Where to start reading: `Speech.saying`. The subject is walked to from the verb, back to the next comma, bracket or
quotation mark; what follows the verb tells whether the source's words stand behind it or before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.text.speech_words import (
    AUXILIARIES,
    CALLED,
    HELPERS,
    LINKS,
    NOT_FINITE,
    PRONOUNS,
    SAYING,
    SAYING_ON,
    SOURCES,
    STUDIED,
    TAIL,
)
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Document, Sentence

_MOST_SUBJECT = 14
_MOST_TAIL = 14
_ENDINGS = ("'s", "’s")


class Saying(NamedTuple):
    """A source, by its words (end-exclusive), and the offset at which what it says begins."""

    start: int
    first: int
    stop: int
    is_pronoun: bool


class Speech:
    """Reads the sentences of one document, one at a time: `sentence` is the one that `saying` was last asked about."""

    sentence: Sentence

    def __init__(self, document: Document) -> None:
        words = document.words
        self.document = document
        self.texts, self.folded, self.gaps, self.starts = words.texts, words.folded, words.gaps, words.starts
        self.breaks = document.breaks

    def saying(self, sentence: Sentence, place: int) -> Saying | None:
        """The source at a verb of saying and where its words begin, or None where nobody says anything."""
        self.sentence = sentence
        word = self.folded[place]
        if word == "according":
            return self._according(place)
        if word in SAYING_ON:
            return self._carrying_on(place) if self._follows_break(place) else None
        if self._follows_break(place) and self._is_inverted(place):
            return self._whole(place + 1, self._end_of_phrase(place + 1))
        first, stop = self._subject(place)
        if first == stop or not self._may_say(word, stop - 1):
            return None
        if self._is_trailing(first, place):
            return self._whole(first, stop)
        behind = place + 1 if place + 1 < self.sentence.stop else place
        return self._said(self.starts[behind], first, stop)

    def _according(self, place: int) -> Saying | None:
        if place + 2 >= self.sentence.stop or self.folded[place + 1] != "to":
            return None
        return self._whole(place + 2, self._end_of_phrase(place + 2))

    def _carrying_on(self, place: int) -> Saying:
        """What a participle brings: the words of whoever the sentence begins with."""
        first = self.sentence.first
        stop = first + 1
        while stop < place and not self._breaks(stop) and not self._is_verb(stop):
            stop += 1
        return self._said(self.starts[place], first, stop)

    def _is_verb(self, place: int) -> bool:
        word = self.folded[place]
        return word in AUXILIARIES or word in SAYING or word.endswith("ed")

    def _subject(self, place: int) -> tuple[int, int]:
        """The words of the subject of a verb, end-exclusive; empty where there is none."""
        stop, least = place, max(self.sentence.first, place - _MOST_SUBJECT)
        while stop > least and self.folded[stop - 1] in HELPERS and not self._breaks(stop):
            stop -= 1
        if stop == least or self.folded[stop - 1] in NOT_FINITE:
            return stop, stop
        first = stop
        if self._breaks(stop):  # behind an apposition: "Jan Holt, the harbour master, said"
            first = self._back(first - 1, least)
        first = self._back(first, least)
        while first < stop - 1 and self.folded[first] in LINKS:
            first += 1
        return first, stop

    def _back(self, place: int, least: int) -> int:
        """The first word of the phrase that the word before `place` belongs to."""
        place = max(place - 1, least)
        while place > least and not self._breaks(place):
            place -= 1
        return place

    def _may_say(self, word: str, subject: int) -> bool:
        """Can the subject, whose last word is given, be the source of what this verb brings?"""
        if word in STUDIED:
            return self.folded[subject] in SOURCES
        return word not in CALLED or self.folded[subject] not in AUXILIARIES

    def _is_inverted(self, place: int) -> bool:
        """Does the subject stand behind the verb: "…, said Ana Pop"?"""
        if place == self.sentence.first or place + 1 >= self.sentence.stop or self._breaks(place + 1):
            return False
        if self.folded[place + 1] == "that" or self.folded[place] not in {"said", "says", "added", "adds", "asked"}:
            return False
        return AUXILIARIES.isdisjoint(self.folded[place + 1 : self._end_of_phrase(place + 1)])

    def _is_trailing(self, first: int, place: int) -> bool:
        """Do the source's words stand before the subject, and nothing but time and place behind the verb?"""
        if first == self.sentence.first or not self._breaks(first):
            return False
        after = place + 1
        if after >= self.sentence.stop or self._breaks(after):
            return True
        if self.folded[place] in {"told", "tells"}:
            after = min(after + 1, self.sentence.stop)
        elif self.folded[after] not in TAIL:
            return False
        return AUXILIARIES.isdisjoint(self.folded[after : min(self._end_of_phrase(after), after + _MOST_TAIL)])

    def _whole(self, first: int, stop: int) -> Saying | None:
        return self._said(self.sentence.span.start, first, stop) if first < stop else None

    def _said(self, start: int, first: int, stop: int) -> Saying:
        return Saying(start, first, stop, self.folded[first] in PRONOUNS)

    def key(self, first: int, stop: int) -> str:
        """One folded word for a source: its name, else the noun that it ends in."""
        end = self._end_of_phrase(first, stop)
        if end < stop and self._breaks(end) and self.texts[end][0].isupper():
            end = stop  # "the minister, Ilona Marek": the name is behind the role
        for place in range(end - 1, first, -1):
            if self.texts[place][0].isupper() and len(self.texts[place]) > 1:
                return _bare(self.folded[place])
        return _bare(self.folded[end - 1])

    def _end_of_phrase(self, place: int, stop: int | None = None) -> int:
        """The end of the phrase that begins at a place, within the sentence."""
        stop = min(self.sentence.stop if stop is None else stop, place + _MOST_SUBJECT, len(self.texts))
        end = place + 1
        while end < stop and not self._breaks(end) and self.folded[end] not in {"who", "which", "and", "on", "in"}:
            end += 1
        return min(end, stop)

    def _breaks(self, place: int) -> bool:
        """Is there a mark before the word at a place that ends a phrase?"""
        return self.gaps[place] in self.breaks

    def _follows_break(self, place: int) -> bool:
        return place > self.sentence.first and self._breaks(place)


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(_ENDINGS) else word
