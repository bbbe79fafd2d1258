"""“October 3” or “3 October”, and neither with an ordinal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.span import Span
from wirelint.style.forms._calendar import MONTH, SHORT, full, months_in
from wirelint.style.values import Hit

if TYPE_CHECKING:
    import re

    from wirelint.document import Document

_DAY = r"(?P<day>[12]\d|3[01]|[1-9])"
_ORDINAL = r"(?P<ordinal>st|nd|rd|th)?"
# A day that is one end of a span (“from 6 to 9 January”) is left alone: half of it cannot be turned.
_MONTH_DAY = lazy_pattern(rf"{MONTH} {_DAY}{_ORDINAL}\b(?![-–:.]\d| (?:to|and|or|-|–) \d)(?P<year>, [12]\d\d\d\b)?")
_DAY_MONTH = lazy_pattern(
    r"(?<![\w.,$£€–-])(?<!\d )(?<!\d to )(?<!\d or )(?<!\d and )(?<!\d [-–] )"
    rf"{_DAY}{_ORDINAL} (?:of )?{MONTH}(?! \d\d?\b)(?P<year>,? [12]\d\d\d\b)?"
)
_DAY_BEFORE = lazy_pattern(rf"{_DAY}{_ORDINAL} (?:of )?$")
_LONGEST_DAY = len("21st of ")


def check(document: Document, style: str, below: int) -> Iterator[Hit]:
    """Days of the month in the other order, and those with an ordinal."""
    is_month_first = style == "month-day"
    for match in filter(None, (_MONTH_DAY.match(document.text, start) for start in months_in(document.text))):
        year = match["year"] or ""
        if document.text.startswith("Long ", match.start() - 5):
            continue
        if is_month_first and match["ordinal"]:
            yield Hit(Span(match.start(), match.end("ordinal")), (f"{match['month']} {match['day']}",))
        elif not is_month_first:
            yield Hit(Span(*match.span()), (f"{match['day']} {full(match['month'])}{year.lstrip(',')}",))
    for match in _days_first(document.text):
        year = (match["year"] or "").lstrip(",")
        if is_month_first:
            month = full(match["month"])
            good = f"{SHORT.get(month, month)} {match['day']}"
            yield Hit(Span(*match.span()), (good + (f",{year}" if year else ""),))
        elif match["ordinal"]:
            yield Hit(Span(*match.span()), (f"{match['day']} {match['month']}{year}",))


def _days_first(text: str) -> Iterator[re.Match[str]]:
    """The days of the month that stand before their months."""
    for start in months_in(text):
        day = _DAY_BEFORE.search(text, max(0, start - _LONGEST_DAY), start) if text.startswith(" ", start - 1) else None
        if day and (match := _DAY_MONTH.match(text, day.start())):
            yield match
