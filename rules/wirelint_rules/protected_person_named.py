"""A name that the law may protect: a minor charged with a crime, a victim of a sexual offence.

In many countries it is an offence to name a suspect under eighteen or anyone who says that he or she was the victim of
a sexual crime, and most desks do not do it anywhere. Looked at are a named person with an age under eighteen who “was
charged” or “was arrested”, and a name beside “rape victim” or “who was raped”. Where the story says that anonymity was
waived, or that a court allowed the name, nothing is said. This is a reminder: check the law of the place.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Rule, Severity, Span, Tier, Wake
from wirelint.rule import SPEECH, Bad, Good, Kind
from wirelint_rules._figures import quoted

if TYPE_CHECKING:
    from wirelint.text.people import Person

_ADULT = 18
_BOOKED = frozenset("charged arrested accused convicted sentenced pleaded indicted arraigned remanded detained".split())
_SEXUAL = frozenset("raped molested rape molestation".split())
_ABUSED = frozenset({"abused", "assaulted"})
_CRIME = _SEXUAL | _BOOKED | _ABUSED
_ALLOWED = frozenset("waived waive waives lifted anonymity adult adults".split())
_REACH = 8
_BE = frozenset("was were is been being has had have".split())


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at each person's name for an age under eighteen and for the words of sexual crime."""
    if not document.vocabulary.isdisjoint(_ALLOWED) or not _may_be_protected(document):
        return
    for person in document.names.people:
        span = _minor(document, person)
        if span:
            yield Finding(span, f"{quoted(span.of(document.text))}: check the law before naming a minor")
            continue
        span = _victim(document, person)
        if span:
            yield Finding(span, f"{quoted(span.of(document.text))}: check the law before naming the victim")


def _may_be_protected(document: Document) -> bool:
    """Stands a number before a word of crime, or do the words that make a victim stand somewhere? A cheap look."""
    folded = document.words.folded
    return any(
        any(map(str.isdecimal, folded[max(0, place - 4) : max(0, place - 1)]))
        or folded[max(0, place - 2) : place] == ["who", "was"]
        or folded[place : place + 2] == ["rape", "victim"]
        for place in document.places(_CRIME)
    )


def _minor(document: Document, person: Person) -> Span | None:
    """The name with its age, where a person under eighteen is charged or was a victim of a sexual crime."""
    words, age = document.words, person.stop
    if age + 1 >= len(words) or words.gaps[age].strip() != "," or not words.texts[age].isdecimal():
        return None
    if int(words.texts[age]) >= _ADULT or words.gaps[age + 1].strip() != ",":
        return None
    behind = words.folded[age + 1 : age + 1 + _REACH]
    is_booked = behind[0] in _BE and not _BOOKED.isdisjoint(behind[1:3])
    is_victim = behind[0] in _BE and not (_SEXUAL | _ABUSED).isdisjoint(behind[1:4])
    return words.span(person.first, age) if is_booked or is_victim else None


def _victim(document: Document, person: Person) -> Span | None:
    """The name with the words that make a victim of a sexual crime of it."""
    words, first = document.words, person.first
    before = words.folded[max(0, first - 2) : first]
    if before == ["rape", "victim"] and words.gaps[first].strip() in {"", ","}:
        return words.span(first - 2, person.stop - 1)
    behind = words.folded[person.stop : person.stop + 3]
    if behind[:2] == ["who", "was"] and len(behind) == 3 and behind[2] in {"raped", "molested"}:
        return words.span(first, person.stop + 2)
    return None


RULE = Rule(
    id="protected-person-named",
    family="legal",
    summary="A name that the law may protect",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=_CRIME),
    zones=SPEECH,
    muted=frozenset({Kind.OPINION, Kind.SPORT, Kind.OBITUARY}),
    sources=(
        "The Associated Press Stylebook",
        "IPSO Editors' Code of Practice, 7, 9, 11",
    ),
    examples=(
        Bad("⟦Ben Roe, 14⟧, was charged with arson on Monday."),
        Bad("A note came from ⟦rape victim Ann Roe⟧ on Monday."),
        Bad("⟦Ann Roe, who was raped⟧ in May, said the court was slow."),
        Good("Ann Roe, 16, spoke to the crowd. The man was charged."),
        Good("Ben Roe, 34, was charged with arson."),
        Good("A 14-year-old boy was charged with arson."),
        Good("Ann Roe, who was raped in May, has waived her right to anonymity."),
        Good("Rape victims met Ann Roe, who was elected in May."),
    ),
)
