"""Days that were changed in one place and stand as they were in another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint.diff.fact import FactKind, StaleFact
from wirelint.diff.words import EARLIER, FURTHER, words_of
from wirelint.text.calendar_words import CALENDAR
from wirelint.text.content import FUNCTION_WORDS, NUMBER_WORDS, stem

if TYPE_CHECKING:
    from wirelint.diff.versions import Versions
    from wirelint.document import Document, Sentence
    from wirelint.text.dates import Day
    from wirelint.text.events import Event

LEAST_SENTENCE = 0.6
LEAST_SHARED = 2
"""Content words that two sentences on one event share, its verb aside."""


def stale_days(versions: Versions) -> Iterator[StaleFact]:
    """The days of events that were left behind."""
    for changed in versions.changed:
        if changed.score < LEAST_SENTENCE or words_of(versions.new, changed.new) & {"second", "another", "further"}:
            continue
        for old in _events(versions.old, changed.old):
            for new in _events(versions.new, changed.new):
                if not _is_one(versions, old, new) or not _differ(old.day, new.day):
                    continue
                for before, after in versions.kept:
                    left = None if after == changed.new else _left(versions, old, before, after)
                    if left is not None and _shared(versions, old.sentence, after) >= LEAST_SHARED:
                        text = versions.new.text
                        yield StaleFact(
                            FactKind.DAY, left.day.span, left.day.span.of(text), new.day.span.of(text),
                            old.day.span, new.day.span,
                        )  # fmt: skip


def _events(document: Document, sentence: Sentence) -> list[Event]:
    return [
        one for one in document.events if one.sentence == sentence and not document.quotes.covers(one.day.span.start)
    ]


def _key(document: Document, event: Event) -> tuple[str, str, str]:
    """What an event is: its kind and phase, or its verb where it has no kind."""
    folded = document.words.folded
    verb = "" if event.kind else folded[event.verb]
    return event.kind, event.phase.name, verb


def _is_one(versions: Versions, old: Event, new: Event) -> bool:
    return _key(versions.old, old) == _key(versions.new, new)


def _left(versions: Versions, old: Event, before: Sentence, after: Sentence) -> Event | None:
    """The same event on the old day, in a sentence that the old version had with that day."""
    if words_of(versions.new, after) & (EARLIER | FURTHER & {"another", "second", "separate"}):
        return None
    key = _key(versions.old, old)
    was = any(_key(versions.old, one) == key and _same(one.day, old.day) for one in _events(versions.old, before))
    here = (one for one in _events(versions.new, after) if _key(versions.new, one) == key and _same(one.day, old.day))
    return next(here, None) if was else None


def _shared(versions: Versions, old: Sentence, new: Sentence) -> int:
    return len(_stems(versions.old, old) & _stems(versions.new, new))


def _stems(document: Document, sentence: Sentence) -> frozenset[str]:
    words = words_of(document, sentence) - FUNCTION_WORDS - NUMBER_WORDS - CALENDAR
    return frozenset(stem(word) for word in words if len(word) > 2 and word.isalpha())


def _same(left: Day, right: Day) -> bool:
    """Are two days one, as far as they are told?"""
    mine, others = _told(left), _told(right)
    return mine == others


def _differ(left: Day, right: Day) -> bool:
    """Are two days two: of one form, with other values?"""
    if left.month and left.day and right.month and right.day:
        return (left.month, left.day) != (right.month, right.day)
    return left.weekday is not None and right.weekday is not None and left.weekday != right.weekday


def _told(day: Day) -> tuple[object, ...]:
    return day.weekday, day.month, day.day, day.year, day.shift, day.which
