"""“October 3” or “3 October”, and neither with an ordinal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.span import Span
from wirelint.style.forms._calendar import MONTH, SHORT, begins_word, full
from wirelint.style.values import Hit

if TYPE_CHECKING:
    from wirelint.document import Document

_DAY = r"(?P<day>[12]\d|3[01]|[1-9])"
_ORDINAL = r"(?P<ordinal>st|nd|rd|th)?"
# A day that is one end of a span (“from 6 to 9 January”) is left alone: half of it cannot be turned.
_MONTH_DAY = lazy_pattern(rf"{MONTH} {_DAY}{_ORDINAL}\b(?![-–:.]\d| (?:to|and|or|-|–) \d)(?P<year>, [12]\d\d\d\b)?")
_DAY_MONTH = lazy_pattern(
    r"(?<![\w.,$£€–-])(?<!\d )(?<!\d to )(?<!\d or )(?<!\d and )(?<!\d [-–] )"
    rf"{_DAY}{_ORDINAL} (?:of )?{MONTH}(?! \d\d?\b)(?P<year>,? [12]\d\d\d\b)?"
)


def check(document: Document, style: str, below: int) -> Iterator[Hit]:
    """Days of the month in the other order, and those with an ordinal."""
    is_month_first = style == "month-day"
    for match in _MONTH_DAY.finditer(document.text):
        year = match["year"] or ""
        if not begins_word(document.text, match.start()) or document.text.startswith("Long ", match.start() - 5):
            continue
        if is_month_first and match["ordinal"]:
            yield Hit(Span(match.start(), match.end("ordinal")), (f"{match['month']} {match['day']}",))
        elif not is_month_first:
            yield Hit(Span(*match.span()), (f"{match['day']} {full(match['month'])}{year.lstrip(',')}",))
    for match in _DAY_MONTH.finditer(document.text):
        year = (match["year"] or "").lstrip(",")
        if is_month_first:
            month = full(match["month"])
            good = f"{SHORT.get(month, month)} {match['day']}"
            yield Hit(Span(*match.span()), (good + (f",{year}" if year else ""),))
        elif match["ordinal"]:
            yield Hit(Span(*match.span()), (f"{match['day']} {match['month']}{year}",))
