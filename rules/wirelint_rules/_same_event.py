"""Are two events of a story one and the same? What the rules on days ask before they speak.

Where to start reading: `SameEvent.likely`. Anything that may make them two (a second round, another place, other
people, a plan and a deed, another year) is enough to say no.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Tier
from wirelint.text.content import is_content, stem
from wirelint.text.event_words import COUNTS, DEEDS, DENIED, DOUBTED, OTHERS, PHASES, PLANNED
from wirelint.text.name_words import TITLES
from wirelint_rules._sides import Sides

if TYPE_CHECKING:
    from wirelint import Document
    from wirelint.text.events import Event

_PERSONAL = frozenset(DEEDS.values())
_SCOPES = frozenset("in at near outside off around across from of inside over along between against on to into".split())
_DEFINITE = frozenset("the this that these those its his her their our".split())
_INDEFINITE = frozenset("a an one some any".split())
_PRONOUNS = frozenset("he she it they him her them who".split())
_BEING = frozenset({"was", "were", "been", "be"})
_NOT_NOUNS = frozenset("early late morning night evening shortly place part hours hour day days week".split())
_AGAIN = frozenset({"again", "too", "also", "more"})
_OPENING = 4  # words of a sentence that may set it in another year
_BEHIND = 3  # words behind a day among which "again" and its like are looked for


class SameEvent:
    """Compares the events of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.folded, self.gaps, self.texts = document.words.folded, document.words.gaps, document.words.texts
        self.sides = Sides(document)
        self._named: dict[Event, tuple[frozenset[str], frozenset[str]]] = {}

    def likely(self, early: Event, late: Event) -> Tier | None:
        """How sure it is that both are one event; None where it may be two."""
        if early.phase is not late.phase or self._is_set_apart(early, late):
            return None
        if not self.sides.are_one(early.verb, late.verb):
            return None
        if early.kind and early.kind == late.kind:
            return self._of_one_kind(early, late)
        return self._of_one_verb(early, late)

    def _of_one_kind(self, early: Event, late: Event) -> Tier | None:
        if late.noun is not None and not self._is_known(late):
            return None
        if self._are_many(early) or self._are_many(late):
            return None
        if _clash(self._modifiers(early), self._modifiers(late)) or self._is_narrowed(early, late):
            return None
        if early.kind not in _PERSONAL:
            return Tier.SURE if early.noun is not None and late.noun is not None else Tier.LIKELY
        return self._of_one_person(early, late)

    def _of_one_person(self, early: Event, late: Event) -> Tier | None:
        """What happened to someone is one event where it happened to the same."""
        before, after = self.names(early)[0], self.names(late)[0]
        if before & after:
            return Tier.SURE
        if _clash(self._subjects(early), self._subjects(late)):
            return None
        if self._around(early) & self._around(late):
            return Tier.LIKELY
        if late.noun is None and (before or after or not self._subjects(early) & self._subjects(late)):
            return None
        return None if after else Tier.LIKELY

    def _of_one_verb(self, early: Event, late: Event) -> Tier | None:
        """Two clauses with one verb, and with one noun that the later one takes as known."""
        verb = self.folded[early.verb]
        if verb != self.folded[late.verb] or (verb in PHASES and early.kind and late.kind):
            return None
        before, after = self._nouns(early), self._nouns(late)
        shared = before & after
        if not shared or self._numbers(early) != self._numbers(late) or self._have_other_parts(early, late, shared):
            return None
        known = (self._determiner(late, place) for place in self._places(late) if stem(self.folded[place]) in shared)
        return None if _DEFINITE.isdisjoint(known) else Tier.LIKELY

    def _have_other_parts(self, early: Event, late: Event, shared: frozenset[str]) -> bool:
        """Does another one do it, or is it "the body of a woman" and not "of a man"?"""
        if _clash(self._complement(early, shared), self._complement(late, shared)):
            return True
        before, after = self._subjects(early), self._subjects(late)
        is_one_voice = self._is_passive(early) == self._is_passive(late)
        return is_one_voice and bool(before - after and after - before)

    def _is_passive(self, event: Event) -> bool:
        has_object = event.verb + 1 < event.stop
        return self.folded[event.verb - 1] in _BEING or (self.gaps[event.verb] == ", " and not has_object)

    def _complement(self, event: Event, nouns: frozenset[str]) -> frozenset[str]:
        """What stands with "of" behind any of the nouns."""
        found: set[str] = set()
        for place in self._places(event):
            if stem(self.folded[place]) in nouns and self.folded[place + 1 : place + 2] == ["of"]:
                stop = min(place + 5, event.stop)
                found.update(stem(self.folded[one]) for one in range(place + 2, stop) if self._is_noun(one))
        return frozenset(found)

    def _is_set_apart(self, early: Event, late: Event) -> bool:
        """Does anything around one of them tell it from the other?"""
        before, after = self._words(early), self._words(late)
        if not OTHERS.isdisjoint(before | after) or not DENIED.isdisjoint(before | after):
            return True
        if self._is_planned(early) != self._is_planned(late) or self._years(early) != self._years(late):
            return True
        if not DOUBTED.isdisjoint(self._sentence(early)) or not DOUBTED.isdisjoint(self._sentence(late)):
            return True
        (who, where), (who_else, elsewhere) = self.names(early), self.names(late)
        return bool(who - who_else and who_else - who) or _clash(where, elsewhere)

    def _is_planned(self, event: Event) -> bool:
        """Is it said to be going to happen?"""
        before = self.folded[event.verb - 1] if event.verb > event.sentence.first else ""
        return before in {"to", "is", "are"} or not PLANNED.isdisjoint(self._words(event))

    def _is_known(self, event: Event) -> bool:
        """Does the story take the event for known, as in "the attack", "Sunday's attack", "made landfall"?"""
        assert event.noun is not None
        determiner = self._determiner(event, event.noun)
        is_name = self.texts[event.noun][0].isupper()
        if event.day.is_whose or determiner in _DEFINITE or is_name or event.noun == event.verb + 1:
            return True
        return event.lasts and determiner not in _INDEFINITE

    def _is_narrowed(self, early: Event, late: Event) -> bool:
        """Is the later one told from others by what stands around its noun: "fighting in the north", "Lund's trial"?"""
        if late.noun is None:
            return False
        behind = self.folded[late.noun + 1 : late.verb]
        told = self._modifiers(late).union(behind if behind and behind[0] in _SCOPES else ())
        told = frozenset(stem(word) for word in told if is_content(word) and "-" not in word)
        before = frozenset(map(stem, self._sentence(early)))
        owners = {
            self.folded[place]
            for place in range(max(late.sentence.first, late.noun - 4), late.noun)
            if self.folded[place].endswith(("'s", "s'")) and not late.day.first <= place < late.day.stop
        }
        return _clash(told, before) or _clash(frozenset(owners), before)

    def _are_many(self, event: Event) -> bool:
        """Is it one of "two protests", "several fires"?"""
        noun = event.noun
        return noun is not None and not COUNTS.isdisjoint(self.folded[max(event.sentence.first, noun - 3) : noun])

    def _determiner(self, event: Event, noun: int) -> str:
        """The article before a noun and its adjectives, or ""."""
        for place in range(noun - 1, max(event.sentence.first, noun - 5) - 1, -1):
            word = self.folded[place]
            if word in _DEFINITE or word in _INDEFINITE:
                return word
            if word.endswith(("'s", "s'")):
                return "the"
            if not is_content(word) or self.gaps[place + 1] != " ":
                return ""
        return ""

    def _modifiers(self, event: Event) -> frozenset[str]:
        """The words in lower case before the noun: "peace" of "peace talks"."""
        if event.noun is None:
            return frozenset()
        first, least = event.noun, max(event.sentence.first, event.noun - 4)
        while first > least and self._is_noun(first - 1) and self.gaps[first] == " ":
            first -= 1
        return frozenset(self.folded[first : event.noun])

    def names(self, event: Event) -> tuple[frozenset[str], frozenset[str]]:
        """The names of a clause, each clause looked through once: who is in it, and where it is."""
        if event not in self._named:
            self._named[event] = self._names(event)
        return self._named[event]

    def _names(self, event: Event) -> tuple[frozenset[str], frozenset[str]]:
        """The names of a clause: who is in it, and where it is."""
        who: set[str] = set()
        where: set[str] = set()
        names, words = self.document.names, self.document.words
        is_where = False
        for place in range(event.first, event.stop):
            text, folded = words.texts[place], self.folded[place].removesuffix("'s")
            if text[0].isupper() and folded not in TITLES and not event.day.first <= place < event.day.stop:
                if names.is_name(place):
                    (where if is_where else who).add(folded)
            else:
                is_where = folded in _SCOPES or (folded in {"the", "and"} and is_where)
        return frozenset(who), frozenset(where)

    def _around(self, event: Event) -> frozenset[str]:
        """The names of the sentence, and where a pronoun stands in the clause, of the sentence before it."""
        sentence = event.sentence
        found = self._names(event._replace(first=sentence.first, stop=sentence.stop))[0]
        if not found or not _PRONOUNS.isdisjoint(self.folded[event.first : event.verb]):
            before = self.document.sentence_at(max(0, sentence.span.start - 3))
            if before is not None and before.first < sentence.first:
                found |= self._names(event._replace(first=before.first, stop=before.stop))[0]
        return found

    def _subjects(self, event: Event) -> frozenset[str]:
        """The nouns before the verb, in lower case."""
        places = range(event.first, event.verb)
        return frozenset(stem(self.folded[place]) for place in places if self._is_noun(place) and place != event.noun)

    def _nouns(self, event: Event) -> frozenset[str]:
        return frozenset(stem(self.folded[place]) for place in self._places(event))

    def _places(self, event: Event) -> list[int]:
        return [place for place in range(event.first, event.stop) if self._is_noun(place) and place != event.verb]

    def _is_noun(self, place: int) -> bool:
        text = self.texts[place]
        return text.islower() and is_content(text) and text not in _NOT_NOUNS and not text.endswith(("ed", "ly", "ing"))

    def _numbers(self, event: Event) -> frozenset[str]:
        return frozenset(word for word in self.folded[event.verb : event.stop] if word[0].isdigit())

    def _words(self, event: Event) -> frozenset[str]:
        """The words of the clause, of what stands before its noun, and any "again" behind the day."""
        first = event.verb if event.noun is None else event.noun
        least = max(event.sentence.first, first - 4)
        while first > least and (self.folded[first - 1] == "of" or self.folded[first - 1] not in _SCOPES):
            first -= 1
        first = event.first if event.noun is None else min(event.first, first)
        last = max(event.stop, event.day.stop)
        behind = _AGAIN.intersection(self.folded[last : min(event.sentence.stop, last + _BEHIND)])
        return behind.union(self.folded[first : event.stop]) - frozenset(self.folded[event.day.first : event.day.stop])

    def _sentence(self, event: Event) -> frozenset[str]:
        return frozenset(self.folded[event.sentence.first : event.sentence.stop])

    def _years(self, event: Event) -> frozenset[str]:
        """The years in the clause, and at the head of its sentence."""
        opening = self.folded[event.sentence.first : event.sentence.first + _OPENING]
        behind = self.folded[event.day.first : min(event.day.stop + 2, event.sentence.stop)]
        words = self._words(event).union(opening, behind)
        return frozenset(word for word in words if len(word) == 4 and word.isdecimal())


def _clash(one: frozenset[str], other: frozenset[str]) -> bool:
    """Has each something, and nothing that the other has?"""
    return bool(one) and bool(other) and one.isdisjoint(other)
