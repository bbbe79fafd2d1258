"""Countries and what their people are called: "Armenia", "Armenian", "an Armenian", "Armenians".

The table is linter/wirelint/data/demonyms.tsv, a row for each adjective. It is read when first asked for.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from enum import Enum
from functools import cache

from wirelint.tuples import NamedTuple

TABLE = os.path.join(os.path.dirname(__file__), "data", "demonyms.tsv")


class Use(Enum):
    """What the adjective may be beside an adjective."""

    NOUN = "s"
    """A noun too, with a plural in -s: "an Armenian", "the Armenians"."""
    PEOPLE = "collective"
    """With "the", the people: "the British are", never "a British"; or a noun without a plural form: "two Swiss"."""
    ADJECTIVE = "adjective"
    """Neither: "Danish", "Turkish"; the noun is another word."""


class Demonym(NamedTuple):
    """One adjective and the place and people it belongs to; everything as written in copy.

    countries  the names of the place, the usual one first
    adjective  "Spanish"
    nouns      one inhabitant: "Spaniard"; none where no such word is in use
    plurals    several inhabitants: "Spaniards", "Spanish"
    """

    countries: tuple[str, ...]
    adjective: str
    nouns: tuple[str, ...]
    plurals: tuple[str, ...]
    use: Use


@cache
def demonyms() -> Mapping[str, Demonym]:
    """Every row by its adjective; of two countries with one adjective ("Dominican") the first in the table."""
    table: dict[str, Demonym] = {}
    with open(TABLE, encoding="utf-8") as file:
        lines = file.read().splitlines()
    uses = {use.value: use for use in Use}
    for line in lines[1:]:
        country, adjective, noun, plural, use = line.split("\t")
        table.setdefault(adjective, Demonym(_parts(country), adjective, _parts(noun), _parts(plural), uses[use]))
    return table


@cache
def countries() -> frozenset[str]:
    """Every name of every place in the table."""
    return frozenset(name for row in demonyms().values() for name in row.countries)


@cache
def peoples() -> frozenset[str]:
    """Every adjective and every word for one or several inhabitants."""
    return frozenset(word for row in demonyms().values() for word in (row.adjective, *row.nouns, *row.plurals))


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("/")) if cell else ()
