"""What a format says of a story in its metadata, in the terms that rules know."""

from __future__ import annotations

import datetime

from wirelint.patterns import lazy_pattern
from wirelint.rule import Kind
from wirelint.source import Note
from wirelint.span import Span

_DATE = lazy_pattern(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ]|$)")
_LANGUAGE = lazy_pattern(r"([a-z]{2})(?:[-_].*)?$")
_CORRECTION = lazy_pattern(r"\W*(?:CORRECT(?:ED|ION|S)|REFIL(?:E|ED|ES)|CLARIFICATION)\b")
_KILL = lazy_pattern(r"\W*(?:(?:MANDATORY |BULLETIN )?KILL\b|WITHDRAW(?:AL|N)\b|ADVISORY\b|EDITORS?['’]? NOTE\b)")


MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")


def date_of(stamp: str) -> datetime.date | None:
    """The day of a time stamp in ISO 8601, basic or extended; None for anything else."""
    found = _DATE.match(stamp.strip())
    if not found:
        return None
    try:
        return datetime.date(*map(int, found.groups()))
    except ValueError:
        return None


def mail_date_of(stamp: str) -> datetime.date | None:
    """The day of a time stamp as mail has it (RFC 5322), which RSS uses; ISO 8601 is read too."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(stamp.strip()).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return date_of(stamp)


def language_of(tag: str) -> str | None:
    """The two letters of ISO 639-1 that a language tag (BCP 47) begins with; None where it begins otherwise."""
    found = _LANGUAGE.match(tag.strip().lower())
    return found[1] if found else None


def status_of(*lines: str) -> str:
    """What the headline, the slug or a note to editors says that the item is: “correction”, “kill”, or nothing."""
    if any(_KILL.match(line) for line in lines):
        return "kill"
    return "correction" if any(_CORRECTION.match(line) for line in lines) else ""


def no_text(item: str, place: int = 0) -> Note:
    """What is to be said of an item that should have text, and has none."""
    return Note("not-checked", f"No text in the item “{item[:30]}”: passed over", Span(place, place))


def kind_of(genre: str) -> Kind | None:
    """The kind of story that a genre names, where there is one for it."""
    return _GENRES.get(genre.strip().lower())


_GENRES = {
    "factbox": Kind.FACTBOX,
    "chronology": Kind.FACTBOX,
    "fact box": Kind.FACTBOX,
    "interview": Kind.INTERVIEW,
    "q&a": Kind.INTERVIEW,
    "obituary": Kind.OBITUARY,
    "opinion": Kind.OPINION,
    "editorial": Kind.OPINION,
    "comment": Kind.OPINION,
    "column": Kind.OPINION,
    "review": Kind.OPINION,
    "letters": Kind.OPINION,
}
"""Genres as IPTC's vocabulary (newscodes.org, genre) and agencies name them."""
