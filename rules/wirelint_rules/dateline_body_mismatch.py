"""A dateline that the story's own words rule out.

A story filed from Baku is not told "here in Yerevan", and what was filed on Oct. 4 cannot have been said on Oct. 6. The
finding is a question: copy is often filed from afar. Double datelines name every place.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good, Related
from wirelint.text.dates import Day, make_date
from wirelint.text.parts import Dateline
from wirelint.text.speech_words import SAYING

_MOST_AHEAD = 60
"""Days behind the dateline's within which a date is surely later, and not one of the year before."""
_COMMON_YEAR = 2001


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for each place and each day that the dateline does not fit."""
    dateline = document.parts.dateline
    if dateline is None:
        return
    yield from sorted([*_places(document, dateline), *_days(document, dateline)])


def _places(document: Document, dateline: Dateline) -> Iterator[Finding]:
    """What is said to be "here in" another place."""
    words = document.words
    known = document.text[dateline.start : dateline.end].lower()
    for place in document.index.get("here", ()):
        named = place + 2
        if named >= len(words) or words.folded[place + 1] != "in" or not words.texts[named][0].isupper():
            continue
        if not dateline.places or words.folded[named] in known or document.quotes.covers(words.starts[place]):
            continue
        span, filed = words.span(place, named), dateline.places[0]
        message = f"Dateline says “{filed.of(document.text)}”, the story “{span.of(document.text)}”: check"
        yield Finding(span, message, related=(Related(filed, "the dateline"),))


def _days(document: Document, dateline: Dateline) -> Iterator[Finding]:
    """What is said to have been said on a day after the dateline's."""
    filed = next((day for day in document.dates.days if dateline.start <= day.span.start < dateline.end), None)
    if filed is None or not filed.month:
        return
    folded = document.words.folded
    for day in document.dates.days:
        before = folded[max(0, day.first - 2) : day.first]
        if day.first >= filed.stop and not SAYING.isdisjoint(before) and _is_later(filed, day):
            shown, other = day.span.of(document.text), filed.span.of(document.text)
            message = f"Dateline says “{other}”, the story “{shown}”: check the day"
            yield Finding(day.span, message, related=(Related(filed.span, "the dateline"),))


def _is_later(filed: Day, day: Day) -> bool:
    if day.year and filed.year and day.year != filed.year:
        return day.year > filed.year
    one, other = (make_date(_COMMON_YEAR, each.month, each.day) for each in (filed, day))
    return one is not None and other is not None and 0 < (other - one).days <= _MOST_AHEAD


RULE = Rule(
    id="dateline-body-mismatch",
    family="consistency",
    summary="A dateline that the story’s own words rule out",
    severity={Tier.SURE: Severity.INFO},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(views=frozenset({"parts.dateline"})),
    precision="No false alarm on 620 published stories (225,000 words) and 30 clean ones; conflicts are too "
    "rare there to say more.",
    examples=(
        Bad("⟦2:BAKU⟧, Oct. 4 (Zed) - The minister told reporters ⟦here in Yerevan⟧ that the road was open.\n"),
        Bad("BAKU, ⟦2:Oct. 4⟧ (Zed) - The road is open, the minister said on ⟦Oct. 6⟧, after a week of talks.\n"),
        Good("BAKU, Oct. 4 (Zed) - The minister told reporters here in Baku that the road was open.\n"),
        Good("BAKU/YEREVAN, Oct. 4 (Zed) - The minister told reporters here in Yerevan that the road was open.\n"),
        Good("BAKU, Oct. 4 (Zed) - The minister told reporters in Yerevan that the road was open.\n"),
        Good("BAKU, Oct. 4 (Zed) - The road will open on Oct. 6, the minister said on Oct. 3.\n"),
        Good("BAKU, Jan. 4 (Zed) - The road was open, the minister said on Dec. 30, after a week of talks.\n"),
        Good("BAKU, Oct. 4 (Zed) - “We are here in Yerevan,” the minister said by telephone.\n"),
    ),
)
