"""A full name given twice: “Ann Roe said … Ann Roe added”.

After the first reference wire copy uses the surname alone. Two people with one surname keep their first names, and a
long feature may give the full name again after eight paragraphs. Off in `wire` by design: it is house style.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Related, Rule, Severity, Tier, Wake
from wirelint.gazetteer import given_names
from wirelint.rule import Bad, Good, Kind, Zone

if TYPE_CHECKING:
    from wirelint.text.people import Person

_FAR = 8
"""Paragraphs after which the full name may come again."""
_NAMING = frozenset(
    {"award", "prize", "cup", "stadium", "act", "law", "foundation", "trust", "centre", "center", "school"}
)


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at each full name that stood in full before it."""
    people = [one for one in document.names.people if _counts(document, one)]
    bearers: dict[str, set[str]] = {}
    for person in people:
        bearers.setdefault(person.surname, set()).add(person.name)
    last: dict[str, Person] = {}
    for person in people:
        earlier = last.get(person.name)
        last[person.name] = person
        if earlier is None or len(bearers[person.surname]) > 1 or not person.name.endswith(person.surname):
            continue
        distance = document.paragraph_at(person.span.start) - document.paragraph_at(earlier.span.start)
        if distance < _FAR:
            fix = Fix(person.span, person.surname, f"Write “{person.surname}”")
            related = (Related(earlier.span, "The full name before"),)
            yield Finding(person.span, f"“{_short(person.name)}” again: write “{person.surname}”", fix, related=related)


def _counts(document: Document, person: Person) -> bool:
    """Is it a name in the body, outside quotations and not part of a longer one?"""
    words = document.words
    behind = words.folded[person.stop] if person.stop < len(words) and words.gaps[person.stop] == " " else ""
    is_full = person.stop - person.first > 1
    is_given = words.texts[person.first] in given_names()
    return is_full and is_given and behind not in _NAMING and document.zone_at(person.span.start) is Zone.BODY


def _short(name: str) -> str:
    return name if len(name) <= 24 else f"{name[:23]}…"


RULE = Rule(
    id="full-name-repeated",
    family="reference",
    summary="A full name given twice",
    severity={Tier.SURE: Severity.INFO},
    presets=frozenset({"ap", "reuters", "guardian"}),
    check=check,
    wake=Wake(views=frozenset({"recurring"})),
    muted=frozenset({Kind.OPINION, Kind.INTERVIEW, Kind.SPORT, Kind.FACTBOX, Kind.OBITUARY}),
    safety="Never safe: the full name may be meant.",
    sources=("The Associated Press Stylebook",),
    examples=(
        Bad(
            "⟦2:Ilona Marek⟧ said the tram was late.\n\n⟦Ilona Marek⟧ added that it was old.",
            fixed="Ilona Marek said the tram was late.\n\nMarek added that it was old.",
        ),
        Good("Ilona Marek said the tram was late.\n\nMarek added that it was old."),
        Good("Ilona Marek and Jan Marek said so.\n\nIlona Marek added that it was old."),
        Good("Ilona Marek said so. “Ilona Marek is right,” Ann Roe said."),
    ),
)
