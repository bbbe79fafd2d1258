"""What shows a name to be a person's: what stands around it, and what it is made of.

Around it: a title, a role, a party, an age, a verb of speech with "he" or "she". Made of: a given name; two words that
are no place, no organisation and no common words.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from wirelint.gazetteer import given_names, places_and_peoples
from wirelint.text.name_words import (
    COURTESIES,
    DEEDS,
    LEADING_SPEECH,
    OPENERS,
    ORGANISATIONS,
    PARTICLES,
    PARTIES,
    PERSONS,
    PLACE_HEADS,
    ROLES,
    SINGLE_ROLES,
    SINGLE_TITLES,
    SPEECH,
    SURNAMES_TOO,
    TITLES,
    bare,
)
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.document import Document

_MOST_WORDS = 5
_OLDEST = 120
_APPOSITION = 7
_APPOSITION_HEADS = frozenset("a an the his her its their one who".split())
_PARTY_MARKS = ("R-", "D-", "I-")
_TITLES = TITLES | ROLES
_CAPITAL_TITLES = frozenset({"MP", "MSP", "MEP", "MLA", "TD"})
_NO_SINGLES = _TITLES | ORGANISATIONS


class Evidence(IntEnum):
    """What shows a name to be a person's, the strongest first."""

    TITLE = 0
    """A title, a role or a party: "Sen. Moor", "striker Tom Reed", "Tom Reed, a farmer", "Moor (D-Utah)"."""
    AGE = 1
    """An age behind it: "Tom Reed, 47,"."""
    GIVEN = 2
    """A given name before another: "Tom Reed"."""
    SPEECH = 3
    """Two words or more that speak, or one that does with "he" or "she": "Oyelaran said she"."""
    RUN = 4
    """Two words or more that are no place, no organisation and no common words."""
    DEED = 5
    """One word that does what hardly any but people do: "Moor scored", "said Moor"."""


class Named(NamedTuple):
    """The part of a run of capitalised words that may be a person's name: its words, bare."""

    first: int
    stop: int
    words: tuple[str, ...]
    evidence: Evidence | None


class Signs:
    """The signs of people in a document; organisations are noted as they are met."""

    def __init__(self, document: Document) -> None:
        words = document.words
        self.document = document
        self.organisations: set[tuple[str, ...]] = set()
        self.texts, self.folded, self.gaps = [*words.texts, "", ""], [*words.folded, "", ""], [*words.gaps, "", ""]

    def is_organisation(self, words: tuple[str, ...]) -> bool:
        """Does an organisation of the story bear the name, or begin with its first word?"""
        return words in self.organisations or words[:1] in self.organisations

    def single(self, place: int) -> Named | None:
        """A word that may name a person, alone; None where it cannot, or not by itself."""
        word = bare(self.texts[place])
        if len(word) < 2 or word[-1].isupper():
            return None
        evidence = self._around_one(place)
        if evidence is not None and (
            word in places_and_peoples() or word.lower() in _NO_SINGLES or self.document.lexicon.is_plain(word.lower())
        ):
            evidence = None
        return Named(place, place + 1, (word,), evidence)

    def _around_one(self, place: int) -> Evidence | None:
        """What stands around a single word that shows it to name a person."""
        before = self.folded[place - 1] if place and self.gaps[place] == " " else ""
        after = self.folded[place + 1] if self.gaps[place + 1] == " " else ""
        if before in SINGLE_ROLES or self._has_party(place + 1):
            return Evidence.TITLE
        if after in SPEECH and self.folded[place + 2] in PERSONS:
            return Evidence.SPEECH
        return Evidence.DEED if after in DEEDS or before in LEADING_SPEECH else None

    def several(self, first: int, stop: int) -> Named | None:
        """The person's name in several words: without titles, peoples and what stands before them."""
        folded = self.folded[first:stop]
        has_title = not _TITLES.isdisjoint(folded[:-1])
        if not has_title and not ORGANISATIONS.isdisjoint(folded):
            named = next(place for place in range(first, stop) if self.folded[place] in ORGANISATIONS)
            self.organisations.update({tuple(self.texts[first:named]), (self.texts[first],)})
            if named < stop - 1 or self.folded[named] not in SURNAMES_TOO:
                return None
        words = self.texts[first:stop]
        words[-1] = bare(words[-1])
        skipped, title = _skipped(words, folded, has_title)
        words = words[skipped:]
        first += skipped
        if not 0 < len(words) <= _MOST_WORDS or "&" in "".join(self.gaps[first + 1 : stop]) or _is_other(words, title):
            return None
        if len(words) == 1 and title not in SINGLE_TITLES:
            return self.single(first)
        evidence = Evidence.TITLE if title else self._around_several(first, stop, words)
        return Named(first, stop, tuple(words), evidence)

    def _around_several(self, first: int, stop: int, words: Sequence[str]) -> Evidence | None:
        """What shows several words to be the name of a person."""
        gap = self.gaps[stop]
        if (first and self.gaps[first] == " " and self.folded[first - 1] in ROLES) or self._has_party(stop):
            return Evidence.TITLE
        if gap == ", ":
            if self._has_role(stop):
                return Evidence.TITLE
            if self._is_age(stop):
                return Evidence.AGE
        if words[0] in given_names():
            return Evidence.GIVEN
        if not self._is_uncommon(words):
            return None
        return Evidence.SPEECH if gap == " " and self.folded[stop] in SPEECH else Evidence.RUN

    def _has_party(self, place: int) -> bool:
        """Does a party and a state stand here: "(D-Utah)"?"""
        return self.gaps[place] in {" (", ", "} and self.texts[place].startswith(_PARTY_MARKS)

    def _has_role(self, place: int) -> bool:
        """Does an apposition with a role stand here: "a retired farmer"?"""
        if self.folded[place] not in _APPOSITION_HEADS and self.folded[place] not in ROLES:
            return False
        for one in range(place, place + _APPOSITION):
            if self.folded[one] in ROLES:
                return True
            if self.gaps[one + 1] != " ":
                return False
        return False

    def _is_age(self, place: int) -> bool:
        place += self.folded[place] == "aged"
        age = self.texts[place]
        return age.isdecimal() and len(age) <= 3 and int(age) <= _OLDEST and self.gaps[place + 1][:1] in {",", "."}

    def _is_uncommon(self, words: Sequence[str]) -> bool:
        """Do several words look like a name by themselves: one at least in no dictionary, none in lower case too?"""
        if words[0].lower() in PLACE_HEADS or not places_and_peoples().isdisjoint((*words, " ".join(words[:2]))):
            return False
        if any(word.lower() in self.document.written_words for word in words if word not in PARTICLES):
            return False
        return any(len(word) > 1 and not self.document.lexicon.is_plain(word.lower()) for word in words)


def _skipped(words: Sequence[str], folded: Sequence[str], has_title: bool) -> tuple[int, str]:
    """How many words stand before the name in several: titles and all before them; and the last title, folded."""
    first, title = 0, ""
    if has_title:
        place = max((place for place in range(len(words) - 1) if _is_title(words[place])), default=-1)
        first, title = place + 1, folded[place] if place >= 0 else ""
        if title and folded[first] == "of":
            given = (place for place in range(first + 2, len(words)) if words[place] in given_names())
            first = next(given, len(words))
    while first < len(words) - 1 and _is_prefix(words[first]):
        first += 1
    if len(words) - first > 2 and " ".join(words[first : first + 2]) in places_and_peoples():
        first += 2
    return first, title


def _is_title(word: str) -> bool:
    """Is it a title? In capitals few are: "DR Congo" is no doctor."""
    return word.lower() in _TITLES and (not word.isupper() or word in _CAPITAL_TITLES)


def _is_prefix(word: str) -> bool:
    """Does a word stand before a name without being part of it: "Russian", "Tory"? A given name does not."""
    return (word in places_and_peoples() or word in PARTIES) and word not in given_names()


def _is_other(words: Sequence[str], title: str) -> bool:
    """Is it the name of a place, a people or an organisation?"""
    if not title and " ".join(words) in places_and_peoples():
        return True
    if not ORGANISATIONS.isdisjoint(map(str.lower, words)):
        last = words[-1].lower()
        is_person = last in SURNAMES_TOO and (title or words[0] in given_names())
        if not is_person or not ORGANISATIONS.isdisjoint(map(str.lower, words[:-1])):
            return True
    is_odd = any(len(word) > 1 and (word.isupper() or not word[-1].isalpha()) for word in words)
    last = words[-1].lower()
    return is_odd or last in OPENERS or (last in TITLES and title not in COURTESIES and words[0] not in given_names())
