"""Do two records speak of one thing, and can both be true? Where to start reading: `SameRecord.clash`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from wirelint import Tier
from wirelint.demonyms import countries
from wirelint.text.content import is_content, stem
from wirelint_rules._record_words import COUNTED, LEADS, POSTS
from wirelint_rules._sides import Sides

if TYPE_CHECKING:
    from wirelint import Document
    from wirelint_rules._record import Record

_OFF = 1
"""Years by which two baselines may differ and still be one."""
_OWNERS = frozenset({"his", "her", "its", "their", "a", "the"})
_OTHER_TIMES = frozenset(
    "last previous previously earlier later next then after before when ago following since until while and".split()
)
_CONTRAST = frozenset("disputed wrongly mistakenly instead contradicted earlier-reported previously".split())


@cache
def _countries() -> frozenset[str]:
    return frozenset(name.lower() for name in countries())


class SameRecord:
    """Compares the records of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.folded = document.words.folded
        self.sides = Sides(document)

    def clash(self, early: Record, late: Record) -> Tier | None:
        """How sure it is that two records of one measure cannot both stand; None where they can."""
        if early.sentence == late.sentence or early.measure != late.measure:
            return None
        if early.measure == "post":
            tier = self._posts(early, late) or self._counts(early, late)
        else:
            tier = self._baselines(early, late)
            tier = tier if tier is not None and self._is_one_thing(early, late) else None
        if tier is None or self._is_history(early) or self._is_history(late) or self._are_other_people(early, late):
            return None
        is_near = late.sentence.paragraph - early.sentence.paragraph <= 1
        return None if is_near and not self.sides.are_one(early.place, late.place) else tier

    def _baselines(self, early: Record, late: Record) -> Tier | None:
        """Do the years or the ranks clash?"""
        if early.years and late.years and early.rank == late.rank:
            low, high = max(early.years[0], late.years[0]), min(early.years[1], late.years[1])
            return Tier.SURE if low - high > _OFF else None
        if early.years or late.years:
            ever, since = (early, late) if late.years else (late, early)
            is_clash = ever.is_ever and early.rank == late.rank and not self._has_year(ever, since)
            return Tier.LIKELY if is_clash else None
        is_told = all(one.is_ever or one.names or one.levels for one in (early, late))
        return Tier.SURE if early.rank != late.rank and is_told and early.measure != "first" else None

    def _is_one_thing(self, early: Record, late: Record) -> bool:
        """Is it the same thing, narrowed in the same way, in the same place?"""
        if not self._is_one_place(early, late):
            return False
        if early.head and late.head:
            is_narrow = early.narrowed != late.narrowed and early.is_named and late.is_named
            return early.head == late.head and not is_narrow
        if early.measure == "severity":
            return early.narrowed == late.narrowed
        shared = (early.narrowed | early.names) & (late.narrowed | late.names)
        return bool(shared) and "any" not in early.narrowed | late.narrowed

    def _is_one_place(self, early: Record, late: Record) -> bool:
        if early.levels and late.levels and early.levels != late.levels:
            return False
        if early.names and late.names:
            return not early.names.isdisjoint(late.names)
        if not (early.names or late.names):
            return True
        named, other = (early, late) if early.names else (late, early)
        if named.names & self._names(other):
            return True
        is_country = bool(named.names & _countries())
        if other.levels:
            return "world" not in other.levels and (is_country == ("country" in other.levels) or not is_country)
        return is_country or self._is_time(named)

    def _is_time(self, record: Record) -> bool:
        """Do the names only say when: "for July"?"""
        return record.names <= {"january", "february", "march", "april", "may", "june", "july", "august"}

    def _posts(self, early: Record, late: Record) -> Tier | None:
        """Are they the first and the second of one kind to hold one post, or to do one deed?"""
        if early.rank == late.rank or early.head != late.head or early.narrowed != late.narrowed:
            return None
        if not early.deed or not late.deed or not early.head:
            return None
        verb, other = early.deed[0], late.deed[0]
        objects, others = ({stem(word) for word in deed[1:] if is_content(word)} for deed in (early.deed, late.deed))
        if verb in LEADS and other in LEADS:
            return Tier.LIKELY if objects & others or not POSTS.isdisjoint(objects | others) else None
        return Tier.LIKELY if verb == other and objects & others else None

    def _counts(self, early: Record, late: Record) -> Tier | None:
        """Is it someone's third title here, and the fourth there?"""
        if early.deed or late.deed or early.rank == late.rank or 1 in {early.rank, late.rank}:
            return None
        if early.head != late.head or early.head not in COUNTED or not self._is_counted(early, late):
            return None
        is_one = early.names <= late.names | self._names(late) and late.names <= early.names | self._names(early)
        return Tier.LIKELY if early.narrowed == late.narrowed and is_one else None

    def _is_counted(self, *records: Record) -> bool:
        """Does each belong to someone ("his third title"), in a sentence that speaks of no other time?"""
        for record in records:
            owner = self.folded[record.place - 1] if record.place else ""
            if owner not in _OWNERS and not owner.endswith("'s"):
                return False
            if not _OTHER_TIMES.isdisjoint(self.folded[record.sentence.first : record.sentence.stop]):
                return False
        return True

    def _are_other_people(self, early: Record, late: Record) -> bool:
        """Does each sentence name someone, or something, before its record, and another?"""
        before, after = self._names(early), self._names(late)
        return bool(before - after) and bool(after - before)

    def _names(self, record: Record) -> set[str]:
        words, names = self.document.words, self.document.names
        places = range(record.sentence.first, record.place)
        return {
            self.folded[place].removesuffix("'s")
            for place in places
            if words.texts[place][0].isupper() and names.is_name(place)
        }

    def _is_history(self, record: Record) -> bool:
        """Does the sentence speak of another year, or know of the clash?"""
        before = self.folded[record.sentence.first : record.place]
        sentence = self.folded[record.sentence.first : record.sentence.stop]
        return any(len(word) == 4 and word.isdecimal() for word in before) or not _CONTRAST.isdisjoint(sentence)

    def _has_year(self, ever: Record, since: Record) -> bool:
        """Does the sentence of "on record" name the year since when?"""
        years = {str(year) for year in since.years or ()}
        return not years.isdisjoint(self.folded[ever.sentence.first : ever.sentence.stop])
