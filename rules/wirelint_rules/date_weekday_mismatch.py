"""A weekday that does not fall on its date.

One of the two is wrong, and only the reporter knows which, so nothing is mended. With a year the calendar decides. A
date without one takes the year of another date in its sentence, else the year that brings it nearest to the day of the
story, where that is known (`--story-date`, a dateline with a year); two such dates of one story, less than two months
apart, must agree with each other in any case. What the copy calls Old Style, Julian, Hebrew or Islamic is left alone,
and so are dates before 1800.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.rule import SPEECH, Bad, Good, Related
from wirelint.text.calendar_words import SHORT_WEEKDAYS, WEEKDAY_NAMES, WEEKDAYS
from wirelint.text.dates import Dates, Day, make_date

_OTHER_CALENDARS = frozenset({"julian", "hijri", "hebrew", "orthodox", "jewish", "lunar"})
_FIRST_YEAR, _LAST_YEAR = 1800, 2199
_OTHER_YEARS = frozenset({"last", "ago", "year", "years", "years'", "anniversary", "annual", "annually"})
_NEAR = 40
"""Words on either side of a date that tell of its year."""
_MOST_APART = 60
"""Days between two dates of one story that are surely of one year."""


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for each weekday that the calendar has elsewhere."""
    dated = [day for day in document.dates.days if day.weekday is not None and day.month and day.day]
    if not dated or not _OTHER_CALENDARS.isdisjoint(document.vocabulary) or "Old Style" in document.text:
        return
    before: Day | None = None
    for day in dated:
        finding = _by_calendar(document, day) or (_by_neighbour(document, before, day) if before else None)
        if finding:
            yield finding
        before = day


def _by_calendar(document: Document, day: Day) -> Finding | None:
    """The finding where the calendar has another weekday for the date, in the year that is meant."""
    date = _date(document, day)
    if date is None or not _FIRST_YEAR <= date.year <= _LAST_YEAR:
        return None
    wanted = [date.weekday()]
    if day.until is not None:
        last = make_date(date.year, date.month, day.until)
        wanted.append(last.weekday() if last and day.last_weekday is not None else -1)
    if day.weekday == wanted[0] and wanted[1:] in ([], [day.last_weekday], [-1]):
        return None
    right = WEEKDAY_NAMES[wanted[0]]
    if day.weekday == wanted[0]:
        right = f"{WEEKDAY_NAMES[wanted[1]]}, the {day.until}"  # only the end of the range is wrong
    shown = day.span.of(document.text)
    year = "" if day.year else f" in {date.year}"
    return Finding(day.span, f"“{shown}”: that date{year} is a {right}", tier=Tier.SURE if day.year else Tier.LIKELY)


def _date(document: Document, day: Day) -> datetime.date | None:
    """The date that is meant: of the year printed, of the year of its sentence, or nearest the story."""
    if day.year is not None:
        return make_date(day.year, day.month, day.day)
    sentence = document.sentence_at(day.span.start)
    if sentence is not None:
        near = {
            other.year
            for other in _of_sentence(document.dates, sentence.first, sentence.stop)
            if other.year and other.month and abs(other.month - (day.month or 0)) <= 2
        }
        if len(near) == 1:
            return make_date(near.pop(), day.month, day.day)
        if any(word.isdecimal() and len(word) == 4 for word in _around(document, day)):
            return None
    return document.dates.date_of(day)


def _of_sentence(dates: Dates, first: int, stop: int) -> Iterator[Day]:
    begin = bisect_left(dates.days, first, key=lambda day: day.first)
    for day in dates.days[begin : begin + 6]:
        if day.first < stop:
            yield day


def _by_neighbour(document: Document, before: Day, day: Day) -> Finding | None:
    """The finding where no year fits two dates that stand near each other in the year."""
    if before.year or day.year or document.dates.story:
        return None
    if not _is_of_now(document, before) or not _is_of_now(document, day):
        return None
    apart = _apart(before, day)
    if apart is None or ((before.weekday or 0) + apart - (day.weekday or 0)) % 7 == 0:
        return None
    shown, other = day.span.of(document.text), before.span.of(document.text)
    return Finding(
        day.span,
        f"“{shown}” does not fit “{other}”: check both",
        tier=Tier.LIKELY,
        related=(Related(before.span, f"“{other}” here"),),
    )


def _around(document: Document, day: Day) -> list[str]:
    """The words of the day's sentence, as far as they are near."""
    sentence = document.sentence_at(day.span.start)
    if sentence is None:
        return []
    return document.words.folded[max(sentence.first, day.first - _NEAR) : min(sentence.stop, day.stop + _NEAR)]


def _is_of_now(document: Document, day: Day) -> bool:
    """Does its sentence speak of no other year?"""
    words = _around(document, day)
    return _OTHER_YEARS.isdisjoint(words) and not any(word.isdecimal() and len(word) == 4 for word in words)


def _apart(before: Day, day: Day) -> int | None:
    """Days from one date to the other in a year without a leap day between them; None where it cannot be told."""
    one, other = make_date(2001, before.month, before.day), make_date(2001, day.month, day.day)
    if one is None or other is None or (one.month <= 2) != (other.month <= 2):
        return None
    apart = (other - one).days
    return apart if abs(apart) <= _MOST_APART else None


RULE = Rule(
    id="date-weekday-mismatch",
    family="consistency",
    summary="A weekday that does not fall on its date",
    severity={Tier.SURE: Severity.ERROR, Tier.LIKELY: Severity.WARNING},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    wake=Wake(words=frozenset(WEEKDAYS) | frozenset(SHORT_WEEKDAYS) - {"sat", "sun", "wed"}),
    zones=SPEECH,
    precision="No false alarm on 620 published stories (225,000 words) and 30 clean ones; 51 of 52 planted "
    "slips and 6 of 6 written cases found.",
    examples=(
        Bad("Fighting began on ⟦Sunday, Oct. 3, 2020⟧, the ministry said."),
        Bad("The fair opens on ⟦Sunday 14 June 2025⟧ at noon."),
        Bad("The treaty was signed on ⟦Monday, 12 October 2018⟧."),
        Bad("Polls open on Friday, Oct. 3, and ⟦Sunday, Oct. 4, 2025⟧."),
        Bad("Polls open on ⟦Friday, Oct. 4⟧, and Sunday, Oct. 5, 2025.", severity=Severity.WARNING),
        Bad("It runs on ⟦Friday and Saturday, Oct. 3-4, 2020⟧."),
        Bad("He was born on ⟦July 20, 1969, a Tuesday⟧."),
        Bad("The drivers strike on ⟦Monday, Sept. 8⟧.", date="2026-09-01", severity=Severity.WARNING),
        Bad(
            "They strike from ⟦2:Monday, Sept. 8⟧, to ⟦Wednesday, Sept. 11⟧, the union said.",
            severity=Severity.WARNING,
        ),
        Bad(
            "They strike on ⟦2:Monday, Sept. 8⟧.\n\nTalks are set for ⟦Friday, Sept. 20⟧, the union said.\n",
            severity=Severity.WARNING,
        ),
        Bad("“I left on ⟦Sunday, Oct. 3, 2020⟧, for good,” she said."),
        Good("Fighting began on Saturday, Oct. 3, 2020, the ministry said."),
        Good("Kick-off is on Tuesday, 1 March\n2000 GMT."),
        Good("Kick-off is on Tuesday, 1 March 2000 GMT."),
        Good("It runs on Friday and Saturday, Oct. 2-3, 2020."),
        Good("Markets crashed on Black Friday, Sept. 24, 1869, and again later."),
        Good("It was signed on Saturday, 29 February 2020."),
        Good("They strike from Monday, Sept. 8, to Wednesday, Sept. 10, the union said."),
        Good("The drivers strike on Tuesday, Sept. 8.", date="2026-09-01"),
        Good("The battle of Ostby was fought on Monday, Oct. 7, 1571, by the Julian calendar."),
        Good("On Monday 5 people died, and on Tuesday, March 20 more."),
        Good("The Sunday Times, 3 October 2020, had it first."),
        Good("They met on Monday, Sept. 8.\n\nLast year they met on Monday, Sept. 9.\n"),
        Good("They met on Friday, Dec. 30, and on Monday, Jan. 2."),
        Good("The drivers last struck on Monday, Sept. 8, in the summer of 2003.", date="2026-09-01"),
    ),
)
