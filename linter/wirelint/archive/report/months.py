"""The course of an archive: its months, or its years where there are many months."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wirelint.archive.report.sums import OTHERS, Share, Shares
from wirelint.tuples import NamedTuple

_MOST = 48
"""Periods that a chart tells apart."""


class Period(NamedTuple):
    """A month or a year, with what was counted in it."""

    name: str
    share: Share


def periods(months: Shares) -> Sequence[Period]:
    """From the first month to the last, those with no story among them; years where months are too many.

    Where even years are too many, the last ones that have stories: one story may claim to be of the year 1.
    """
    dated = {name: share for name, share in months if name not in ("", OTHERS)}
    names = list(_between(dated))
    if len(names) > _MOST:
        dated = _years(dated)
        names = list(_between(dated))
    if len(names) > _MOST:
        names = sorted(dated)[-_MOST:]
    return [Period(name, dated.get(name) or Share()) for name in names]


def _between(dated: Iterable[str]) -> Iterable[str]:
    """Every name from the first to the last."""
    names = sorted(dated)
    if not names:
        return
    year, month = _parts(names[0])
    while (name := f"{year:04}-{month:02}" if month else f"{year:04}") <= names[-1]:
        yield name
        is_last = month in (0, 12)
        year, month = (year + 1, min(month, 1)) if is_last else (year, month + 1)


def _parts(name: str) -> tuple[int, int]:
    year, _, month = name.partition("-")
    return int(year), int(month or 0)


def _years(months: dict[str, Share]) -> dict[str, Share]:
    years: dict[str, Share] = {}
    for name, share in months.items():
        year = years.setdefault(name[:4], Share())
        year.stories += share.stories
        year.words += share.words
        year.found += share.found
    return years
