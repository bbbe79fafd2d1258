"""Names that are known without a story: places, and given names of people.

The lists are linter/wirelint/data/places.txt and given_names.txt, one name a line. They are read when first asked for.
"""

from __future__ import annotations

import os
from functools import cache

from wirelint.demonyms import countries, peoples

DATA = os.path.join(os.path.dirname(__file__), "data")


@cache
def places() -> frozenset[str]:
    """Countries, cities, states, seas and landmarks, as written: "New York", "Ukraine"."""
    return frozenset(_lines("places.txt")) | countries()


@cache
def places_and_peoples() -> frozenset[str]:
    """The places, and the adjectives and inhabitants that belong to them: "Ukrainian", "Londoner" not."""
    return places() | peoples()


@cache
def given_names() -> frozenset[str]:
    """Given names, capitalised: "Anna", "Nigel", "Jean-Luc"."""
    return frozenset(_lines("given_names.txt"))


def _lines(name: str) -> list[str]:
    with open(os.path.join(DATA, name), encoding="utf-8") as file:
        return file.read().split("\n")[:-1]
