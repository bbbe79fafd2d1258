"""Countries and what their people are called: "Armenia", "Armenian", "an Armenian", "Armenians".

The table is linter/wirelint/data/demonyms.tsv, a row for each adjective. It is read when first asked for.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
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
def _rows() -> Mapping[str, Sequence[str]]:
    """The cells of every row by its adjective; of two countries with one ("Dominican") those of the first."""
    with open(TABLE, encoding="utf-8") as file:
        rows = [line.split("\t") for line in file.read().splitlines()]
    table: dict[str, Sequence[str]] = {}
    for row in rows[1:]:
        table.setdefault(row[1], row)
    return table


@cache
def demonyms() -> Mapping[str, Demonym]:
    """Every row by its adjective. Most stories need no more than the sets of names."""
    uses = {use.value: use for use in Use}
    return {
        adjective: Demonym(_parts(country), adjective, _parts(noun), _parts(plural), uses[use])
        for country, adjective, noun, plural, use in _rows().values()
    }


@cache
def adjectives() -> frozenset[str]:
    """The adjective of every row."""
    return frozenset(_rows())


@cache
def countries() -> frozenset[str]:
    """Every name of every place in the table."""
    return frozenset(_parts("/".join([row[0] for row in _rows().values()])))


@cache
def peoples() -> frozenset[str]:
    """Every adjective and every word for one or several inhabitants."""
    return frozenset(_parts("/".join([cell for row in _rows().values() for cell in row[1:4] if cell])))


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("/")) if cell else ()
