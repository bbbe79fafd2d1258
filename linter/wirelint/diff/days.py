"""Days that were changed in one place and stand as they were in another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from wirelint.diff.fact import FactKind, StaleFact
from wirelint.diff.words import EARLIER, words_of
from wirelint.text.calendar_words import CALENDAR
from wirelint.text.content import FUNCTION_WORDS, NUMBER_WORDS, stem

if TYPE_CHECKING:
    from wirelint.diff.versions import Versions
    from wirelint.document import Document, Sentence
    from wirelint.text.dates import Day
    from wirelint.text.events import Event

Key = tuple[str, str, str]
"""Kind, phase and verb of an event."""
_ANOTHER = frozenset({"second", "another", "further", "separate"})
LEAST_SENTENCE = 0.6
LEAST_SHARED = 2
"""Content words that two sentences on one event share, its verb aside."""


def stale_days(versions: Versions) -> Iterator[StaleFact]:
    """The days of events that were left behind."""
    kept = versions.filed(_by_day)
    text = versions.new.text
    for changed in versions.changed:
        if changed.score < LEAST_SENTENCE or words_of(versions.new, changed.new) & _ANOTHER:
            continue
        for (key, day), old in _by_day(versions.old, changed.old).items():
            new = _moved(versions, key, old, changed.new)
            if new is None:
                continue
            for after, left in kept.get((key, day), []):
                if after != changed.new and _is_left(versions, old, after):
                    here, there = left.day.span, new.day.span
                    yield StaleFact(FactKind.DAY, here, here.of(text), there.of(text), old.day.span, there)


def _moved(versions: Versions, key: Key, old: Event, sentence: Sentence) -> Event | None:
    """The event of a sentence that is the same as an old one, on another day."""
    found = _by_day(versions.new, sentence).items()
    return next((new for (same, _), new in found if same == key and _differ(old.day, new.day)), None)


def _by_day(document: Document, sentence: Sentence) -> dict[tuple[Key, tuple[object, ...]], Event]:
    """The events of a sentence outside quotations, by what they are and on which day."""
    events = document.events
    first = bisect_left(events, sentence.first, key=lambda one: one.sentence.first)
    found = takewhile(lambda one: one.sentence == sentence, islice(events, first, None))
    covers = document.quotes.covers
    return {(_key(document, one), _told(one.day)): one for one in found if not covers(one.day.span.start)}


def _key(document: Document, event: Event) -> Key:
    """What an event is: its kind and phase, or its verb where it has no kind."""
    return event.kind, event.phase.name, "" if event.kind else document.words.folded[event.verb]


def _is_left(versions: Versions, old: Event, sentence: Sentence) -> bool:
    """Is a sentence about an event that another sentence has on another day now, and of no other time?"""
    is_other = words_of(versions.new, sentence) & (EARLIER | _ANOTHER)
    return not is_other and _shared(versions, old.sentence, sentence) >= LEAST_SHARED


def _shared(versions: Versions, old: Sentence, new: Sentence) -> int:
    return len(_stems(versions.old, old) & _stems(versions.new, new))


def _stems(document: Document, sentence: Sentence) -> frozenset[str]:
    words = words_of(document, sentence) - FUNCTION_WORDS - NUMBER_WORDS - CALENDAR
    return frozenset(stem(word) for word in words if len(word) > 2 and word.isalpha())


def _differ(left: Day, right: Day) -> bool:
    """Are two days two: of one form, with other values?"""
    if left.month and left.day and right.month and right.day:
        return (left.month, left.day) != (right.month, right.day)
    return left.weekday is not None and right.weekday is not None and left.weekday != right.weekday


def _told(day: Day) -> tuple[object, ...]:
    return day.weekday, day.month, day.day, day.year, day.shift, day.which
