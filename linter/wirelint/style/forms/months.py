"""Months in full, or shortened where a day follows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.span import Span
from wirelint.style.forms._calendar import MONTH, SHORT, full
from wirelint.style.values import Hit

if TYPE_CHECKING:
    from wirelint.document import Document

_BESIDE = lazy_pattern(rf"(?<![\w-])(?P<before>\d\d? )?{MONTH}(?: (?P<day>\d\d?)\b(?![:.]\d)| (?P<year>[12]\d\d\d)\b)?")


def check(document: Document, style: str, below: int) -> Iterator[Hit]:
    """Months beside a day or a year in another form than the style's."""
    for match in _BESIDE.finditer(document.text):
        month = match["month"]
        good = full(month)
        if style == "abbreviated-with-date" and match["day"]:
            good = SHORT.get(good, good)
        if (match["before"] or match["day"] or match["year"]) and month != good:
            if style == "abbreviated-with-date" and match["before"] and not match["day"]:
                continue
            yield Hit(Span(*match.span("month")), (good,))
