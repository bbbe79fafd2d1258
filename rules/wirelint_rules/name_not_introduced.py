"""A surname before the full name: “Marek said” in the second paragraph, “Ilona Marek, the mayor,” in the fifth.

The first time that a person is named in the body, first name and role belong to it. Where the full name follows later
the order has been turned, as edits and cut paragraphs do: info. Where it never comes, the finding is a hint by design:
some people have one name, and some need no other. The headline is no introduction, and titles of heads of state,
royals, popes and courts are enough.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Related, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good, Kind, Zone
from wirelint.text.name_words import COURTESIES, DEEDS, LEADING_SPEECH, OPENERS, PERSONS, SINGLE_ROLES, SPEECH, TITLES
from wirelint_rules._figures import quoted

if TYPE_CHECKING:
    from wirelint.text.people import Person

_ENOUGH = frozenset(
    "president premier king queen prince princess pope emperor sultan sheikh saint st chancellor minister sir lady "
    "lord dame justice judge brother sister father hurricane typhoon storm cyclone".split()
)

_ZONES = (Zone.BODY, Zone.QUOTE)
_SHOWING = SINGLE_ROLES | LEADING_SPEECH
"""What shows the one word behind it to be a person's name."""
_PRONOUNS = tuple([one] for one in PERSONS)


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at the first mention of each surname in the body."""
    body = document.prose[0].first if document.prose else len(document.words)
    if not any(_may_be_new(document, place, body) for place in document.places(SPEECH)):
        return
    seen: set[str] = set()
    people = [one for one in document.names.people if document.zone_at(one.span.start) in _ZONES]
    full = {one.surname: one for one in reversed(people) if one.stop - one.first > 1}
    for person in people:
        is_first = person.surname not in seen
        seen.update(document.words.texts[person.first : person.stop], {person.surname})
        if not is_first or person.stop - person.first > 1 or not _speaks(document, person):
            continue
        later = full.get(person.surname)
        if later:
            related = (Related(later.span, "The full name"),)
            yield Finding(
                person.span, f"{quoted(person.name)} comes before the full name: give that first", related=related
            )
        else:
            yield Finding(person.span, f"{quoted(person.name)} is never introduced: give the full name", tier=Tier.WEAK)


def _may_be_new(document: Document, verb: int, body: int) -> bool:
    """Stands a capitalised word before the verb, for the first time in the body and alone? A cheap look.

    What names no one by title or role, and stands once in the story, is no person's name as far as the story shows.
    """
    words = document.words
    place = verb - 1
    if place < body or words.gaps[verb] != " " or not words.texts[place].istitle() or words.folded[place] in OPENERS:
        return False
    name, before = words.folded[place], words.folded[place - 1] if place else ""
    places = document.index[name]
    if places[bisect_left(places, body)] != place:
        return False
    is_apart = words.gaps[place] != " "
    if before in COURTESIES or (is_apart and before in TITLES):
        return True
    is_again = len(places) > 1 or f"{name}'s" in document.vocabulary
    is_shown = before in _SHOWING or words.folded[verb] in DEEDS or words.folded[verb + 1 : verb + 2] in _PRONOUNS
    return (is_again or is_shown) and (is_apart or words.texts[place - 1].islower())


def _speaks(document: Document, person: Person) -> bool:
    """Is the surname alone the subject of a verb of saying, outside quotations and with no title that is enough?"""
    words = document.words
    if document.quotes.covers(person.span.start) or person.stop >= len(words):
        return False
    before = words.folded[person.first - 1] if person.first else ""
    return before not in _ENOUGH and words.gaps[person.stop] == " " and words.folded[person.stop] in SPEECH


RULE = Rule(
    id="name-not-introduced",
    family="reference",
    summary="A surname before the full name",
    severity={Tier.SURE: Severity.INFO, Tier.WEAK: Severity.HINT},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=SPEECH),
    muted=frozenset({Kind.OPINION, Kind.INTERVIEW, Kind.FACTBOX}),
    sources=("The Associated Press Stylebook",),
    examples=(
        Bad("The tram was late. ⟦Marek⟧ said it was old.\n\n⟦2:Ilona Marek⟧, the mayor, wants a new one."),
        Bad("The tram was late. Mr ⟦Marek⟧ said it was old, and Mr Marek paid.", severity=Severity.HINT),
        Good("Ilona Marek, the mayor, wants a tram. Marek said the old one was late."),
        Good("President Marek said it was old. Ilona Marek was elected in May."),
        Good("“Marek said it was old,” Ann Roe said. Ilona Marek is the mayor."),
        Good("The tram was late. Ilona Marek said it was old."),
    ),
)
