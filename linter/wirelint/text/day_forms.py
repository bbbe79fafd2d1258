"""The small grammar of days in wire copy.

Where to start reading: `DayReader.read`. What it knows:

    [last|next|this|early|late] Saturday ['s] [morning]
    Saturday [morning] [,] Oct. 3 [, 2020]      Saturday [,] [the] 3[rd] [of] October [2020]      Saturday 2020-10-03
    Friday and Saturday, Oct. 2-3 [, 2020]      Oct. 3, 2020, a Saturday      3 October 2020 (Saturday)
    yesterday, today, tonight, tomorrow

A date is read within one line, and no time, count or share for a day or a year: "1 March⏎2000 GMT", "in March 20 people
died", "June 7.30pm". A newspaper or a feast is no day: "Sunday Times", "Black Friday".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.span import Span
from wirelint.text.calendar_words import (
    CLOCKS,
    COUNTED,
    EDGES,
    MONTHS,
    NAMED_BEFORE,
    NAMED_BEHIND,
    PARTS,
    SHIFTS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    WHICH,
)
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.text.words import Words

_DAY = lazy_pattern(r"(\d{1,2})(?:st|nd|rd|th)?(?:[-–](\d{1,2})(?:st|nd|rd|th)?)?$")
_YEAR = lazy_pattern(r"(?:1\d|2[01])\d\d$|0$")
_ISO = lazy_pattern(r"(\d{4})-(\d\d)-(\d\d)$")
_BEFORE_DATE = frozenset({" ", ", ", " (", ". ", "., ", "\u00a0"})
_IN_DATE = frozenset({" ", ". ", "\u00a0", ".\u00a0", "., ", ", "})
_IN_DAY = _IN_DATE - {", "}
_LONGEST = 10  # no day has more words, with what is looked at behind it


class Day(NamedTuple):
    """A day as a story names it; what is not said is None.

    first, stop  its words, end-exclusive
    weekday      Monday 0
    month, day   as printed: a day that the month does not have is kept
    year         four digits, or 0 where the copy says 0
    until        the last day of a range: "Oct. 2-4"; `last_weekday` that of "Friday and Saturday, Oct. 2-3"
    shift        days from the day of the story: "yesterday" -1
    which        "last", "next", "this" or ""
    part         "morning", "night", "early", "late" …, or ""
    is_whose     "Saturday's"
    """

    span: Span
    first: int
    stop: int
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    year: int | None = None
    until: int | None = None
    last_weekday: int | None = None
    shift: int | None = None
    which: str = ""
    part: str = ""
    is_whose: bool = False


class _Date(NamedTuple):
    stop: int
    month: int
    day: int
    until: int | None = None
    year: int | None = None


class DayReader:
    """Reads days from the columns of a text's words, at places up to `last`."""

    def __init__(self, words: Words, last: int) -> None:
        self.words = words
        self.texts, self.gaps, self.folded = words.texts, words.gaps, words.folded
        if last + _LONGEST > len(words):  # so that nobody has to ask whether there is a next word
            self.texts, self.folded = [*self.texts, *[""] * _LONGEST], [*self.folded, *[""] * _LONGEST]
            self.gaps = [*self.gaps, *["\n"] * _LONGEST]

    def read(self, place: int, done: int) -> Day | None:
        """The day that is seen by the word at a place; the words before `done` belong to an earlier one."""
        folded = self.folded[place].removesuffix("'s")
        if folded in SHIFTS:
            is_whose = folded != self.folded[place]
            return Day(self.words.span(place, place), place, place + 1, shift=SHIFTS[folded], is_whose=is_whose)
        if not self.texts[place][0].isupper():
            return None
        if folded in MONTHS:
            return self._from_month(place, done)
        return self._from_weekday(place, folded)

    def _from_month(self, place: int, done: int) -> Day | None:
        """A date without a weekday before it."""
        first = place
        found = None
        if place > done and self._is_day(place - 1) and self.gaps[place] in _IN_DAY:
            found, first = self._date(place - 1), place - 1
        elif place > done + 1 and self.folded[place - 1] == "of" and self._is_day(place - 2):
            found, first = self._date(place - 2), place - 2
        if found is None:
            found, first = self._date(place), place
        if found is None:
            return None
        weekday, stop = self._weekday_behind(found.stop)
        return self._of(found._replace(stop=stop), first, weekday=weekday)

    def _weekday_behind(self, place: int) -> tuple[int | None, int]:
        """The weekday that stands behind a date: ", a Saturday" or "(Saturday)"."""
        if self.gaps[place] == " (":
            return WEEKDAYS.get(self.folded[place]), place + (self.folded[place] in WEEKDAYS)
        if self.gaps[place] == ", " and self.folded[place] == "a" and self.folded[place + 1] in WEEKDAYS:
            return WEEKDAYS[self.folded[place + 1]], place + 2
        return None, place

    def _from_weekday(self, place: int, folded: str) -> Day | None:
        """A weekday, and the date behind it."""
        is_short = folded not in WEEKDAYS
        weekday = SHORT_WEEKDAYS[folded] if is_short else WEEKDAYS[folded]
        is_whose = folded != self.folded[place]
        if self._is_name(place):
            return None
        first, which, part = self._before(place)
        stop = place + 1
        if self.gaps[stop] == " " and self.folded[stop].removesuffix("'s") in PARTS:
            part, stop = self.folded[stop].removesuffix("'s"), stop + 1
            is_whose = is_whose or self.folded[stop - 1].endswith("'s")
        found, last = self._dates_behind(stop)
        if found is not None:
            return self._of(found, first, weekday=weekday, last_weekday=last, part=part)
        if is_short:
            return None
        span = self.words.span(first, stop - 1)
        return Day(span, first, stop, weekday, which=which, part=part, is_whose=is_whose)

    def _before(self, place: int) -> tuple[int, str, str]:
        """Where the day begins, and what stands before it: "last", or "early"."""
        before = self.folded[place - 1] if place and self.gaps[place] == " " else ""
        if before in WHICH:
            return place - 1, before, ""
        if before in EDGES:
            return place - 1, "", before
        if before == "on" and place > 1 and self.folded[place - 2] in EDGES and self.gaps[place - 1] == " ":
            return place - 2, "", self.folded[place - 2]
        return place, "", ""

    def _dates_behind(self, place: int) -> tuple[_Date | None, int | None]:
        """The date behind a weekday that ends before `place`, and the second weekday of a range."""
        last = None
        if self.folded[place] in {"and", "to", "through", "or"} and self.folded[place + 1] in WEEKDAYS:
            last = WEEKDAYS[self.folded[place + 1]]
            place += 2
        if self.gaps[place] not in _BEFORE_DATE:
            return None, None
        if self.folded[place] == "the" and self._is_day(place + 1):
            place += 1
        found = self._date(place)
        if last is not None and (found is None or found.until is None):
            return None, None
        return found, last

    def _date(self, place: int) -> _Date | None:
        """The date that begins at a place: "Oct. 3, 2020", "3 October 2020", "3rd of October", "2020-10-03"."""
        folded = self.folded[place]
        if folded in MONTHS and self.texts[place][0].isupper():
            return self._month_first(place)
        if iso := _ISO.match(folded):
            return _Date(place + 1, int(iso[2]), int(iso[3]), None, int(iso[1]))
        after = place + 1 + (self.folded[place + 1] == "of")
        month, day = MONTHS.get(self.folded[after].removesuffix("'s")), _DAY.match(folded)
        if month is None or day is None or not self._is_day(place):
            return None
        if self.gaps[after] != " " or not self.texts[after][0].isupper() or self._is_full_date(after):
            return None
        year, stop = self._year(after + 1)
        return _Date(stop, month, int(day[1]), int(day[2]) if day[2] else None, year)

    def _month_first(self, place: int) -> _Date | None:
        behind = place + 1
        if self.gaps[behind] not in _IN_DAY or not self._is_day(behind) or self._is_count(place, behind):
            return None
        day = _DAY.match(self.folded[behind])
        assert day is not None
        stop, until = behind + 1, int(day[2]) if day[2] else None
        if self.gaps[stop] == "–" and self._is_day(stop):
            until, stop = int(self.folded[stop][:2].rstrip("strndh")), stop + 1
        year, stop = self._year(stop)
        return _Date(stop, MONTHS[self.folded[place]], int(day[1]), until, year)

    def _is_full_date(self, month: int) -> bool:
        """Do day and year stand behind a month, so that a number before it is another's: "36 November 30, 2014"?"""
        behind = month + 1
        return self.gaps[behind] in _IN_DAY and self._is_day(behind) and self._year(behind + 1)[0] is not None

    def _is_day(self, place: int) -> bool:
        """Is it a number that may be the day of a month, and no piece of a time or a share?"""
        text, gap = self.folded[place], self.gaps[place + 1]
        if not text[:1].isdigit() or not text.isascii() or _DAY.match(text) is None:
            return False
        if gap[:1] in {":", "/", "%"} or (gap in {".", ","} and self.folded[place + 1][:1].isdigit()):
            return False
        return self.gaps[place][-1:] not in {"$", "£", "€", ".", ":", "/"}

    def _is_count(self, month: int, number: int) -> bool:
        """Does the number behind a month count something: "in March 20 people died"?"""
        after = self.folded[number + 1]
        if self.gaps[number + 1] != " ":
            return False
        return after in COUNTED or (self.folded[month - 1] == "in" and month > 0 and after[:1].isalpha())

    def _year(self, place: int) -> tuple[int | None, int]:
        """The year that stands at a place, if any, and the end of the date."""
        if self.gaps[place] not in _IN_DATE or _YEAR.match(self.folded[place]) is None:
            return None, place
        after, gap = self.folded[place + 1], self.gaps[place + 1]
        is_time = after in CLOCKS and gap == " "
        is_count = self.gaps[place] == ", " and gap == " " and (after in COUNTED or after.endswith("s"))
        is_piece = gap[:1] in {",", ".", ":"} and len(gap) == 1 and after[:1].isdigit()
        if is_time or is_count or is_piece:
            return None, place
        return int(self.folded[place]), place + 1

    def _is_name(self, place: int) -> bool:
        """Is the weekday part of a name: "Black Friday", "Sunday Times"?"""
        before = self.folded[place - 1] if place and self.gaps[place] == " " else ""
        if before in NAMED_BEFORE and self.texts[place - 1][0].isupper():
            return True
        is_behind = self.gaps[place + 1] == " " and self.folded[place + 1] in NAMED_BEHIND
        return is_behind and self.texts[place + 1][:1].isupper()

    def _of(
        self, date: _Date, first: int, *, weekday: int | None, last_weekday: int | None = None, part: str = ""
    ) -> Day:
        stop, month, day, until, year = date
        span = self.words.span(first, stop - 1)
        return Day(span, first, stop, weekday, month, day, year, until, last_weekday, part=part)
