"""Months in full, or shortened where a day follows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.span import Span
from wirelint.style.forms._calendar import MONTH, SHORT, full, months_in
from wirelint.style.values import Hit

if TYPE_CHECKING:
    from wirelint.document import Document

_BESIDE = lazy_pattern(rf"{MONTH}(?: (?P<day>\d\d?)\b(?![:.]\d)| (?P<year>[12]\d\d\d)\b)?")
_DAY_BEFORE = lazy_pattern(r"\b\d\d? $")


def check(document: Document, style: str, below: int) -> Iterator[Hit]:
    """Months beside a day or a year in another form than the style's."""
    for match in filter(None, (_BESIDE.match(document.text, start) for start in months_in(document.text))):
        month = match["month"]
        before = _DAY_BEFORE.search(document.text, max(0, match.start() - 3), match.start())
        good = full(month)
        if style == "abbreviated-with-date" and match["day"]:
            good = SHORT.get(good, good)
        if (before or match["day"] or match["year"]) and month != good:
            if style == "abbreviated-with-date" and before and not match["day"]:
                continue
            yield Hit(Span(*match.span("month")), (good,))
