"""Days in a text, and what they are in the calendar, as far as the story's own day is known.

How days are written is read by wirelint.text.day_forms. The day of the story is what the caller says, else the date of
the dateline, else a full date in the line of the writer. A dateline seldom has a year: month and day are then known
alone, which is enough to tell "yesterday" from "May 3".
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from wirelint.lazy import cached_property
from wirelint.rule import Zone
from wirelint.text.calendar_words import CALENDAR
from wirelint.text.day_forms import Day, DayReader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document

__all__ = ["Dates", "Day", "find_dates", "make_date"]

_HALF_YEAR = 183
_COMMON_YEAR = 2001
"""A year without a leap day, for counting days where no year is known."""


def make_date(year: int | None, month: int | None, day: int | None) -> datetime.date | None:
    """The date, or None where the calendar has none or a piece of it is not known."""
    if not (year and month and day):
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


class Dates:
    """The days of a document, in the order of the text."""

    def __init__(self, document: Document, days: tuple[Day, ...]) -> None:
        self._document = document
        self.days = days

    def __bool__(self) -> bool:
        return bool(self.days)

    @cached_property
    def story(self) -> datetime.date | None:
        """The day the story was sent; None where its year is not known."""
        if self._document.context.date:
            return self._document.context.date
        dates = (make_date(day.year, day.month, day.day) for day in self._of_top())
        return next((date for date in dates if date), None)

    @cached_property
    def story_month_day(self) -> tuple[int, int] | None:
        """Month and day of the day the story was sent."""
        if self.story:
            return self.story.month, self.story.day
        return next(((day.month, day.day) for day in self._of_top() if day.month and day.day), None)

    def date_of(self, day: Day) -> datetime.date | None:
        """The date that is meant by a day; None where that is not known. Without a year, the one nearest the story."""
        story = self.story
        if day.month and day.day:
            if day.year is not None:
                return make_date(day.year, day.month, day.day)
            return self._nearest(day.month, day.day)
        if story is None:
            return None
        if day.shift is not None:
            return story + datetime.timedelta(day.shift)
        if day.weekday is None or day.which == "next":
            return None
        back = (story.weekday() - day.weekday) % 7
        return story - datetime.timedelta(back + 7 * (day.which == "last" and back == 0))

    def month_day(self, day: Day) -> tuple[int, int] | None:
        """Month and day of a day that is named by date, or by "yesterday" and its like."""
        if day.month and day.day:
            return day.month, day.day
        if day.shift is None or self.story_month_day is None:
            return None
        start = self.story or make_date(_COMMON_YEAR, *self.story_month_day)
        if start is None:
            return None
        found = start + datetime.timedelta(day.shift)
        return found.month, found.day

    def weekday_of(self, day: Day) -> int | None:
        """Weekday of a day, Monday 0: as printed, else as the calendar has it."""
        if day.weekday is not None:
            return day.weekday
        date = self.date_of(day)
        return date.weekday() if date else None

    def differ(self, left: Day, right: Day) -> bool | None:
        """Are they two days? None where that cannot be told."""
        if left.year is not None and right.year is not None and left.year != right.year:
            return True
        one, other = self.month_day(left), self.month_day(right)
        if one and other:
            return one != other
        if left.which != right.which:
            return None
        first, second = self.weekday_of(left), self.weekday_of(right)
        return None if first is None or second is None else first != second

    def distance(self, left: Day, right: Day) -> int | None:
        """How many days apart two different days are at least, 1 to 183; None where that cannot be told."""
        one, other = self.month_day(left), self.month_day(right)
        if one and other:
            dates = [make_date(_COMMON_YEAR, *one), make_date(_COMMON_YEAR, *other)]
            if dates[0] is None or dates[1] is None:
                return None
            apart = abs((dates[0] - dates[1]).days)
            return min(apart, 365 - apart)
        first, second = self.weekday_of(left), self.weekday_of(right)
        return None if first is None or second is None else min((first - second) % 7, (second - first) % 7)

    def _nearest(self, month: int, day: int) -> datetime.date | None:
        story = self.story
        if story is None:
            return None
        years = (story.year - 1, story.year, story.year + 1)
        dates = [date for year in years if (date := make_date(year, month, day)) is not None]
        return next((date for date in dates if abs((date - story).days) <= _HALF_YEAR), None)

    def _of_top(self) -> Iterator[Day]:
        """The days of the dateline, then those of the lines that name the writer."""
        parts = self._document.parts
        dateline = parts.dateline
        if dateline:
            yield from (day for day in self.days if dateline.start <= day.span.start < dateline.end)
        for day in self.days:
            if parts.zones[self._document.paragraph_at(day.span.start)] in {Zone.BYLINE, Zone.DATELINE}:
                yield day


def find_dates(document: Document) -> Dates:
    """The days of a document. Linear in the text."""
    return Dates(document, tuple(_days(document)))


def _days(document: Document) -> Iterator[Day]:
    places = document.places(CALENDAR)
    if not places:
        return
    reader = DayReader(document.words, places[-1])
    done = 0
    for place in places:
        if place >= done:
            day = reader.read(place, done)
            if day is not None:
                done = day.stop
                yield day
