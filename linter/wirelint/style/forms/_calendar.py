"""Months as style books write them."""

from __future__ import annotations

from functools import lru_cache

from wirelint.patterns import lazy_pattern

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
SHORT = {
    "January": "Jan.", "February": "Feb.", "August": "Aug.", "September": "Sept.", "October": "Oct.",
    "November": "Nov.", "December": "Dec.",
}  # fmt: skip
"""Those that AP shortens before a day."""
FULL = {name[:3]: name for name in MONTHS} | {"Sept": "September"}
_NAMES = "|".join(MONTHS)
_SHORTER = "|".join(name for name in FULL if name != "May")
MONTH = rf"(?P<month>(?:{_NAMES})\b|(?:{_SHORTER})\b\.?)"
"""A month by its name or shortened."""


_LIKE_A_MONTH = lazy_pattern(
    f"[{''.join(sorted({name[0] for name in FULL}))}](?:{'|'.join(sorted({name[1:3] for name in FULL}))})"
)
"""A capital letter and two more: a class of letters is sought far sooner than any of fifteen names."""


@lru_cache(maxsize=1)
def months_in(text: str) -> tuple[int, ...]:
    """Where words begin in a text as months do. The forms of dates and of months ask it one after the other."""
    return tuple(found.start() for found in _LIKE_A_MONTH.finditer(text) if begins_word(text, found.start()))


def begins_word(text: str, start: int) -> bool:
    """Does a word begin here? Asked of what was found: a pattern that begins with its letters finds it far sooner."""
    before = text[start - 1] if start else " "
    return not (before.isalnum() or before in "_-")


def full(month: str) -> str:
    """The whole name of a month."""
    return month if month in MONTHS else FULL[month.rstrip(".")]
