"""Datelines: where a story was filed, when, and by which agency.

A dateline opens the lead and ends in a dash: "KYIV, Ukraine (AP) — ", "LONDON, March 5 (Reuters) - ", "(CNN) -- ".
Place names in capitals are a dateline by themselves; in mixed case ("Washington, D.C. – ") only with a date, an agency
or a district behind them, since a sentence may begin with a name and a dash too.
"""

from __future__ import annotations

import re
from functools import cache

from wirelint.span import Span
from wirelint.tuples import NamedTuple

MOST_CHARACTERS = 120
"""No dateline is longer, in code points."""

_SLUGS = frozenset(
    """
    ADVISORY ALERT ANALYSIS BREAKING BRIEF BULLETIN CLARIFICATION COLUMN COMMENT COMMENTARY CORRECTED CORRECTION
    EDITORIAL ESSAY EXCLUSIVE EXPLAINER FACTBOX FEATURE FLASH FOCUS INSIGHT INTERVIEW LIVE NOTE OBITUARY OPINION PHOTOS
    PICTURES POLL PREVIEW PROFILE REFILE REPEAT REVIEW SNAP SPECIAL SUMMARY TIMELINE UPDATE URGENT VIDEO WATCH WRAP
    WRAPUP
    """.split()
)
"""What stands in capitals before a dash at the head of a story without being a place."""
_SHORTEST_BARE = 4
_EXCHANGES = frozenset({"NYSE", "NASDAQ", "AMEX", "LSE", "ASX", "TSX"})
_DISTRICTS = frozenset({"D.C.", "DC"})
_NO_PLACES = frozenset({"After", "As", "At", "Before", "By", "From", "In", "Of", "On", "Since", "The", "To", "Until"})
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"


class Dateline(NamedTuple):
    """The prefix of the lead up to its dash and the space behind it. Spans are code points of the text.

    places  "BAKU" and "YEREVAN" of "BAKU/YEREVAN, Oct 4 (Reuters) -"; none in "(CNN) -- "
    region  country, state or district as it follows the place: "Ukraine", "Calif."
    date    "March 5"; the year too where it is given
    agency  what stands in the brackets, without them
    """

    start: int
    end: int
    places: tuple[Span, ...] = ()
    region: Span | None = None
    date: Span | None = None
    agency: Span | None = None

    @property
    def span(self) -> Span:
        """The whole prefix."""
        return Span(self.start, self.end)


@cache
def _pattern() -> re.Pattern[str]:
    word = r"[^\W\d_][\w.'’-]*"
    date = (
        rf"(?i:(?:{_MONTHS})[a-z]*\.? \d\d?|\d\d? (?:{_MONTHS})[a-z]*\.?|(?:sun|mon|tues|wednes|thurs|fri|satur)day)"
        r"(?:,? \d{4}\b)?"
    )
    return re.compile(
        rf"(?P<places>{word}(?:[ /]{word}){{0,5}}?)?"
        rf"(?:, (?P<region>(?!{date}){word}(?: {word}){{0,3}}?))?"
        rf"(?:(?:(?<=\w),? |(?<=\.),? |\b)(?P<date>{date}))?,?"
        r" ?(?:\((?P<agency>[A-Z][\w&]*(?: [A-Z&][\w&]*){0,2})\))?"
        r"(?P<dash>\s*(?:—|–|--|(?<!\w)-(?!\w))\s*)(?P<next>\S|$)"
    )


def find_dateline(text: str, paragraph: Span) -> Dateline | None:
    """The dateline that a paragraph begins with, or None."""
    head = text[paragraph.start : min(paragraph.end, paragraph.start + MOST_CHARACTERS)]
    if " -" not in head and "--" not in head and "–" not in head and "—" not in head:
        return None
    found = _pattern().match(head)
    if not found or not _is_sound(found) or text[paragraph.start : paragraph.end].isupper():
        return None
    region, date, agency = (_span(found, name, paragraph.start) for name in ("region", "date", "agency"))
    end = paragraph.start + found.start("next")
    return Dateline(paragraph.start, end, _places(found, paragraph.start), region, date, agency)


def _is_sound(found: re.Match[str]) -> bool:
    places, region, agency, after = (found[name] for name in ("places", "region", "agency", "next"))
    if agency in _EXCHANGES or after.islower():
        return False
    has_more = bool(found["date"] or agency)
    if not places:
        return has_more and not region
    first = places.split()[0]
    if places.isupper():
        return first not in _SLUGS and (has_more or bool(region) or len(places) >= _SHORTEST_BARE)
    is_name = first not in _NO_PLACES and all(word[0].isupper() for word in re.split("[ /]", places))
    return is_name and (has_more or region in _DISTRICTS)


def _span(found: re.Match[str], group: str, offset: int) -> Span | None:
    return Span(found.start(group) + offset, found.end(group) + offset) if found[group] else None


def _places(found: re.Match[str], offset: int) -> tuple[Span, ...]:
    start = found.start("places") + offset
    return tuple(Span(start + name.start(), start + name.end()) for name in re.finditer("[^/]+", found["places"] or ""))
