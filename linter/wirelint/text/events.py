"""What happened on which day: small frames of verb, noun and day.

Where to start reading: `_Finder.event`, one call for each day that the body or the headline names.

1. The clause of the day is walked to from the day, back to a mark or a word that opens a clause.
2. Its verb is the last one before the day; where a clause begins with its day ("On Monday, police arrested …"), the
   first one behind it. A verb of saying takes the day for itself: no event.
3. The verb says what happened by itself ("arrested"), or its noun does: the subject before it, what the relative
   clause hangs on ("the clashes, which erupted on Saturday"), or the object behind it.
4. Without a verb a noun may have the day: "the final on Sunday", "Sunday's final".
5. Any other verb is kept as it is, without a kind: two such events are alike by verb and noun.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from wirelint.remembered import Remembered
from wirelint.rule import Zone
from wirelint.text.event_words import (
    DEEDS,
    HAPPENINGS,
    IRREGULAR,
    LASTING,
    LIGHT,
    NOT_ON,
    NOUNS,
    PARTICLED,
    PHASES,
    PHRASES,
    RELATIVES,
    SUBORDINATES,
    SUDDEN,
    Phase,
)
from wirelint.text.speech_words import CALLED, SAYING
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Document, Sentence
    from wirelint.text.dates import Day

_MOST_CLAUSE = 16
_MOST_BEHIND = 12
_MOST_NOUN = 8
_ZONES = (Zone.BODY, Zone.HEADLINE)
_BEING = frozenset({"was", "were"})
_MADE_OF_TIME = frozenset({"early", "late", "on", "shortly", "just", "about", "around", "soon", "overnight", "the"})
_NO_VERBS = (
    SAYING
    | CALLED
    | frozenset(
        "need indeed speed seed feed red bed unprecedented hundred united based related asked led sacred armed".split()
    )
)


class Event(NamedTuple):
    """Something that happened, or will, on a day.

    kind         what: a word of wirelint.text.event_words, or "" where only the verb is known
    phase        its beginning, its end, or the whole of it
    verb         the place of its verb, or of its noun where it has no verb
    noun         the place of the noun that names it, or None
    first, stop  the words of the clause (end-exclusive), the noun that it hangs on included
    """

    day: Day
    kind: str
    phase: Phase
    verb: int
    noun: int | None
    first: int
    stop: int
    sentence: Sentence

    @property
    def lasts(self) -> bool:
        """Is it a thing that lasts?"""
        return self.kind in _LASTING_KINDS


def _may_be_verb(word: str) -> bool:
    """May a folded word be a verb of the past?"""
    if word in PHASES or word in DEEDS or word in HAPPENINGS or word in PARTICLED or word in SAYING:
        return True
    return word in IRREGULAR or (word.endswith("ed") and len(word) > 4 and "-" not in word)


_VERBS: Remembered[str, bool] = Remembered(_may_be_verb)
_LASTING_KINDS = frozenset(LASTING.values())


def find_events(document: Document) -> tuple[Event, ...]:
    """The events that the headline and the body set on a day, in the order of the text. Linear in the text."""
    days, words = document.dates.days, document.words
    if len(days) < 1:
        return ()
    finder = _Finder(document)
    zones, sentences = document.parts.zones, document.sentences
    found = []
    for day in days:
        sentence = sentences[bisect_left(sentences, words.starts[day.first], key=lambda one: one.span.end)]
        if zones[sentence.paragraph] in _ZONES and sentence.first <= day.first and day.stop <= sentence.stop:
            event = finder.event(day, sentence)
            if event is not None:
                found.append(event)
    return tuple(found)


class _Finder:
    """Finds what happened on a day."""

    def __init__(self, document: Document) -> None:
        words = document.words
        self.folded, self.gaps = words.folded, words.gaps
        self.breaks = document.breaks

    def event(self, day: Day, sentence: Sentence) -> Event | None:
        """The event that a day of a sentence belongs to."""
        if day.is_whose:
            return self._of_noun(day, sentence, range(day.stop, min(day.stop + 3, sentence.stop)))
        close = self._before_day(day, sentence)
        if close > sentence.first and self.folded[close - 1] in NOT_ON and self.gaps[close] not in self.breaks:
            return None
        first = self._back(close, sentence)
        verb = self._last_verb(first, close)
        if verb is None and self.gaps[close] in self.breaks and first > sentence.first:
            close = first  # over an apposition: "arrested Dan Moor, a butcher, on Monday"
            first = self._back(close, sentence)
            verb = self._last_verb(first, close)
        if verb is not None:
            return self._of_verb(day, sentence, verb, first, close)
        if close > first and (noun := self._of_noun(day, sentence, range(close - 1, close))) is not None:
            return noun._replace(first=first)
        if close > first + 1:
            return None
        stop = self._ahead(day.stop, sentence)
        verb = next((place for place in range(day.stop, stop) if self._is_verb(place)), None)
        return None if verb is None else self._of_verb(day, sentence, verb, day.stop, stop)

    def _before_day(self, day: Day, sentence: Sentence) -> int:
        """The end of what stands before a day and its "on", "late on", "shortly before dawn on"."""
        place = day.first
        while place > sentence.first and self.folded[place - 1] in _MADE_OF_TIME and self.gaps[place] == " ":
            place -= 1
        return place

    def _back(self, place: int, sentence: Sentence) -> int:
        """The first word of the clause that the word before `place` is in."""
        least = max(sentence.first, place - _MOST_CLAUSE)
        while place > least and self.folded[place - 1] not in SUBORDINATES:
            place -= 1
            if self.gaps[place] in self.breaks:
                break
        return place

    def _ahead(self, place: int, sentence: Sentence) -> int:
        """The end of the clause behind a day that opens it."""
        most = min(sentence.stop, place + _MOST_BEHIND)
        stop = place + 1
        while stop < most and self.gaps[stop] not in self.breaks and self.folded[stop] not in SUBORDINATES:
            stop += 1
        return min(stop, most)

    def _last_verb(self, first: int, stop: int) -> int | None:
        for place in range(stop - 1, first - 1, -1):
            if _VERBS[self.folded[place]] and self._is_verb(place):
                return place
        return None

    def _is_verb(self, place: int) -> bool:
        word = self.folded[place]
        return _VERBS[word] and not (word in _BEING and self.folded[max(0, place - 1)] not in NOUNS)

    def _of_verb(self, day: Day, sentence: Sentence, verb: int, first: int, stop: int) -> Event | None:
        """The event that a verb tells of, in a clause."""
        word = self.folded[verb]
        if word in _NO_VERBS and not self._is_announced(verb, stop):
            return None
        if first == verb:
            first = self._over_apposition(first, sentence)
        pair = (word, self.folded[verb + 1] if verb + 1 < stop else "")
        if kind := PHRASES.get(pair) or DEEDS.get(word) or HAPPENINGS.get(word):
            return Event(day, kind, Phase.POINT, verb, None, self._with_antecedent(first, sentence), stop, sentence)
        noun, begin = self._noun(verb, first, stop, sentence)
        phase = self._phase(verb)
        if phase is None and noun == verb - 1 and self.folded[noun] in SUDDEN:
            phase = Phase.POINT  # "the blast levelled two houses on Monday"
        if phase is None or noun is None:
            return Event(day, "", Phase.POINT, verb, None, begin, stop, sentence)
        kind = NOUNS[self.folded[noun]]
        phase = Phase.POINT if kind in SUDDEN.values() else phase
        return Event(day, kind, phase, verb, noun, begin, stop, sentence)

    def _is_announced(self, verb: int, stop: int) -> bool:
        """Is it a thing that is announced, and no sentence: "announced the sale", "the sale was announced"?"""
        if self.folded[verb] != "announced":
            return False
        after = self.folded[verb + 1] if verb + 1 < stop else ""
        return self.folded[verb - 1] in {"was", "were", "been"} or after in {"a", "an", "the", "its", "their"}

    def _phase(self, verb: int) -> Phase | None:
        word = self.folded[verb]
        if word not in PARTICLED:
            return PHASES.get(word)
        particle, phase = PARTICLED[word]
        return phase if self.folded[verb + 1 : verb + 2] == [particle] else None

    def _noun(self, verb: int, first: int, stop: int, sentence: Sentence) -> tuple[int | None, int]:
        """The noun that names the event of a verb, and the first word of the clause with it."""
        if self.folded[verb] in LIGHT and self.folded[verb - 1] not in {"was", "were", "been", "be"}:
            behind = next((place for place in range(verb + 1, stop) if self.folded[place] in NOUNS), None)
            if behind is not None:
                return behind, first
        for place in range(verb - 1, first - 1, -1):
            if self.folded[place] in NOUNS:
                return place, first
        begin = self._with_antecedent(first, sentence)
        for place in range(first - 1, begin - 1, -1):
            if self.folded[place] in NOUNS:
                return place, begin
        return next((place for place in range(verb + 1, stop) if self.folded[place] in NOUNS), None), begin

    def _with_antecedent(self, first: int, sentence: Sentence) -> int:
        """The first word of what a relative clause hangs on; `first` itself for any other clause."""
        if first - 1 <= sentence.first or self.folded[first - 1] not in RELATIVES:
            return first
        place = first - 2
        least = max(sentence.first, first - 1 - _MOST_NOUN)
        while place > least and self.gaps[place] not in self.breaks and not self._is_verb(place - 1):
            place -= 1
        return place

    def _over_apposition(self, first: int, sentence: Sentence) -> int:
        """The first word of the subject of a verb behind a comma: "His son, Jan Moor, died", "the bill, passed"."""
        if first > sentence.first and self.gaps[first] == ", ":
            inner = self._back(first, sentence)
            return self._back(inner, sentence) if self.gaps[inner] == ", " and inner > sentence.first else inner
        return first

    def _of_noun(self, day: Day, sentence: Sentence, places: range) -> Event | None:
        """The event that a noun beside its day names: only of what happens on one day."""
        noun = next((place for place in places if self.folded[place] in SUDDEN), None)
        if noun is None:
            return None
        first = min(noun, day.first)
        stop = max(noun + 1, day.stop)
        return Event(day, SUDDEN[self.folded[noun]], Phase.POINT, noun, noun, first, stop, sentence)
