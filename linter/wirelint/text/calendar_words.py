"""Words of the calendar in wire copy. Folded, unless said."""

from __future__ import annotations

from wirelint.text.word_sets import WordSet

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS = {name: number for number, name in enumerate(_WEEKDAYS)}
"""Weekday to its number, Monday 0."""
SHORT_WEEKDAYS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
"""Weekdays cut short: days only before a date."""
WEEKDAY_NAMES = tuple(name.capitalize() for name in _WEEKDAYS)

_MONTHS = "january february march april may june july august september october november december".split()
MONTHS = {name: number for number, name in enumerate(_MONTHS, 1)} | {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
MONTH_NAMES = tuple(name.capitalize() for name in _MONTHS)

SHIFTS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
"""Days counted from the day of the story."""
PARTS = frozenset("morning afternoon evening night dawn dusk noon midday lunchtime midnight".split())
"""Parts of a day, behind the day."""
EDGES = frozenset("early late".split())
"""What may stand before a day: "early Sunday"."""
WHICH = frozenset({"last", "next", "this"})

NAMED_BEFORE = frozenset(
    "black bloody good ash palm easter super holy shrove maundy cyber giving whit fat mardi sheffield plough spy manic "
    "ruby blue stir-up man casual eagles happy queens park college newspaper".split()
)
"""Before a weekday these make a name of it: "Black Friday", "Sheffield Wednesday"."""
NAMED_BEHIND = frozenset(
    "times telegraph mail mirror express herald star sun post world independent mercury tribune review magazine "
    "school sport people chronicle observer argus island ocean addams bridge".split()
)
"""Behind a weekday, capitalised, likewise: "Sunday Times", "Wednesday Addams"."""

CLOCKS = frozenset(
    "gmt bst est edt et pst pdt pt cst cdt ct mst mdt utc cet cest ist jst aest hours hrs hour local".split()
)
"""Behind a number of four digits, these show a time of the day."""
COUNTED = frozenset("people percent per pct points and-a-half men women children troops soldiers".split())
"""Behind a number, these show that it counts and is no day."""

CALENDAR = WordSet(word + ending for word in (*WEEKDAYS, *SHORT_WEEKDAYS, *MONTHS, *SHIFTS) for ending in ("", "'s"))
"""Every folded word that a day may be seen by."""
