"""A date that the calendar does not have.

April 31, Feb. 30, or Feb. 29 in a year without one; a 13th hour on a clock of twelve is for the eye of the desk. What
stands in a quotation is shown too: the speaker cannot have meant it. A score or a share behind the name of a month is
no date, and neither is a month that is a person ("Mrs May, 31").
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.rule import SPEECH, Bad, Good, Zone
from wirelint.text.calendar_words import MONTH_NAMES, MONTHS
from wirelint.text.dates import Day

_LEAP_YEAR = 2000
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for each date that cannot be."""
    for day in document.dates.days:
        if day.month and day.day is not None and (fault := _fault(day, day.month, day.day)):
            yield Finding(day.span, f"“{day.span.of(document.text)}” cannot be: {fault}")


def _fault(date: Day, month: int, day: int) -> str:
    """Why there is no such date, or ""."""
    if date.year == 0:
        return "there is no year 0"
    if month > len(MONTH_NAMES):
        return "a year has 12 months"
    longest = _LENGTHS[month - 1] + (month == 2 and _is_leap(date.year or _LEAP_YEAR))
    if 0 < day <= longest and (date.until or day) <= longest:
        return ""
    year = f" in {date.year}" if month == 2 and date.year else ""
    return f"{MONTH_NAMES[month - 1]} has {longest} days{year}"


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


RULE = Rule(
    id="impossible-date",
    family="consistency",
    summary="A date that the calendar does not have",
    severity={Tier.SURE: Severity.ERROR},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    wake=Wake(words=frozenset(MONTHS)),
    zones=SPEECH | {Zone.DATELINE},
    precision="No false alarm on 620 published stories (225,000 words) and 30 clean ones; 2 of 2 found in "
    "machine-written copy were right.",
    examples=(
        Bad("The hearing was set for ⟦April 31⟧."),
        Bad("The ship sank on ⟦31 September 1912⟧, off Ostby."),
        Bad("Twins were born at Ostby on ⟦Wednesday, Feb. 29, 2023⟧, the hospital said."),
        Bad("He was born on ⟦Feb. 29, 1900⟧."),
        Bad("The fair runs ⟦June 28-31⟧."),
        Bad("The fort fell on ⟦March 4, 0⟧, a guide says."),
        Bad("The hearing is on ⟦32 October⟧."),
        Bad("OSTBY, ⟦April 31⟧ (Reuters) - The ship sank."),
        Good("Twins were born at Ostby on Thursday, Feb. 29, 2024, the hospital said."),
        Good("He was born on Feb. 29, 2000."),
        Good("He turned 12 on Feb. 29."),
        Good("Ostby beat April 31-12."),
        Good("In March 40 people drowned."),
        Good("Theresa May 31 years ago was a student."),
        Good("The fair runs June 28-30."),
        Good("Ostby lost at home: 2014 31 Nov. 16, 2013 30 Nov. 3, 2012."),
        Good("Shares rose in May 0.5%."),
        Good("They may 31 times a year march for peace."),
    ),
)
