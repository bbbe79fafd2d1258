"""Two days for one event.

A story that says "the clashes, which erupted on Saturday" and, below, "the fighting, which began on Sunday morning" was
joined from two versions, or was not read again after an update. Both places are shown; which is right, only the
reporter knows. What is of other people, places or rounds, planned and done, said by two sides, or merely went on
("resumed", "since Sunday") is no conflict. Two days that meet at midnight are a hint to look, no more.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good, Related
from wirelint.text.calendar_words import WEEKDAYS

if TYPE_CHECKING:
    from wirelint.text.events import Event
    from wirelint_rules._same_event import SameEvent

_MOST_COMPARED = 12
"""Events of one kind that are compared with each other."""
_NIGHT = frozenset({"night", "late", "midnight", "evening"})
_MORNING = frozenset({"early", "dawn", "midnight", "overnight"})


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for each event that has two days, at the later place."""
    if not _has_two_days(document):
        return
    from wirelint_rules._same_event import SameEvent

    found = []
    same = SameEvent(document)
    for events in _alike(document):
        pair = _conflict(document, same, events)
        if pair:
            found.append(_finding(document, *pair))
    yield from sorted(set(found))


def _has_two_days(document: Document) -> bool:
    """Has the story days that are not all written alike? Most have not, and events are dear to find."""
    days = document.dates.days
    return len({(one.weekday, one.month, one.day, one.year, one.shift, one.which) for one in days}) > 1


def _alike(document: Document) -> Iterator[list[Event]]:
    """The events that may be one: of one kind, or with one verb."""
    alike: dict[str, list[Event]] = {}
    for event in document.events:
        for key in (event.kind, f"={document.words.folded[event.verb]}"):
            if key:
                alike.setdefault(key, []).append(event)
    return (events[:_MOST_COMPARED] for events in alike.values() if len(events) > 1)


def _conflict(document: Document, same: SameEvent, events: list[Event]) -> tuple[Event, Event, Tier] | None:
    """The first event with two days; none where it has three, which are days of several."""
    for number, late in enumerate(events):
        others = [early for early in events[:number] if document.dates.differ(early.day, late.day)]
        for early in others:
            tier = same.likely(early, late)
            if tier is not None and not _has_third_day(document, same, events, early, late):
                return early, late, Tier.WEAK if _meet_at_midnight(document, early, late) else tier
    return None


def _has_third_day(document: Document, same: SameEvent, events: list[Event], early: Event, late: Event) -> bool:
    differ = document.dates.differ
    return any(
        differ(one.day, early.day) and differ(one.day, late.day) and one.phase is late.phase
        for one in events
        if one.kind == late.kind
    )


def _meet_at_midnight(document: Document, early: Event, late: Event) -> bool:
    parts = {early.day.part, late.day.part}
    is_near = (document.dates.distance(early.day, late.day) or 0) <= 1
    return is_near and bool(parts & _NIGHT) and bool(parts & _MORNING)


def _finding(document: Document, early: Event, late: Event, tier: Tier) -> Finding:
    words, text = document.words, document.text
    here, there = late.day.span.of(text), early.day.span.of(text)
    what = words.folded[late.verb if late.noun is None else late.noun]
    message = f"Settle the day ({what}): “{here}” here, “{there}” above"
    return Finding(late.day.span, message[:80], tier=tier, related=(Related(early.day.span, f"“{there}” here"),))


RULE = Rule(
    id="day-conflict",
    family="consistency",
    summary="Two days for one event",
    severity={Tier.SURE: Severity.ERROR, Tier.LIKELY: Severity.WARNING, Tier.WEAK: Severity.INFO},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=frozenset(WEEKDAYS), views=frozenset({"dates.days"})),
    precision="No false alarm on 620 published stories (225,000 words) and 30 clean ones; 6 of 6 written "
    "cases found, none of their sound twins.",
    examples=(
        Bad(
            "The clashes, which erupted on ⟦2:Saturday⟧, are the worst in years.\n\n"
            "Two men died in the fighting, which began on ⟦Sunday morning⟧.\n"
        ),
        Bad(
            "Dan Moor, a butcher, was jailed on ⟦2:Thursday⟧.\n\n“I am sorry,” he wrote.\n\n"
            "Moor wept as the nine-year sentence was passed on ⟦Friday⟧.\n",
            severity=Severity.WARNING,
        ),
        Bad(
            "He sent the board a letter on ⟦2:May 6⟧.\n\nThe letter, which was sent on ⟦May 7⟧, has two pages.\n",
            severity=Severity.WARNING,
        ),
        Bad(
            "The fire broke out ⟦2:late on Saturday⟧.\n\nThe fire began ⟦early on Sunday⟧ in a barn.\n",
            severity=Severity.INFO,
        ),
        Good(
            "The clashes, which erupted on Saturday, are the worst in years.\n\n"
            "Peace talks, which began on Sunday morning, broke down.\n"
        ),
        Good("Dan Moor was found guilty on Thursday.\n\nMoor wept as the sentence was passed on Friday.\n"),
        Good("Fighting began on Saturday.\n\nFighting resumed on Sunday after a lull.\n"),
        Good("Ardania says the shelling began on Saturday.\n\nKestria says it began on Sunday.\n"),
        Good("A blast hit a mill on Monday.\n\nA second blast hit the mill on Tuesday.\n"),
        Good("Clashes broke out in Ostby on Monday.\n\nClashes broke out in Lanby on Tuesday.\n"),
        Good("The strike began on Monday.\n\nThe strike ended on Friday.\n"),
    ),
)
