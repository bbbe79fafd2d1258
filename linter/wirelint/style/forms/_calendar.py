"""Months as style books write them."""

from __future__ import annotations

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


def begins_word(text: str, start: int) -> bool:
    """Does a word begin here? Asked of what was found: a pattern that begins with its letters finds it far sooner."""
    before = text[start - 1] if start else " "
    return not (before.isalnum() or before in "_-")


def full(month: str) -> str:
    """The whole name of a month."""
    return month if month in MONTHS else FULL[month.rstrip(".")]
