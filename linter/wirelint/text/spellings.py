"""Words that are spelled one way in the United States and another in Britain: "color" and "colour".

The table is linter/wirelint/data/spellings.tsv, which is read when first asked for. What either country spells both
ways ("judgment", "catalogue"), or has in another sense ("meter", "practise"), is no such word.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wirelint import Document

TABLE = os.path.join(os.path.dirname(__file__), os.pardir, "data", "spellings.tsv")


class Spellings(NamedTuple):
    """Folded words that only one country has, and how the other spells them.

    us  American to British
    uk  British to American
    """

    us: Mapping[str, str]
    uk: Mapping[str, str]


@cache
def spellings() -> Spellings:
    """The table, both ways."""
    with open(TABLE, encoding="utf-8") as file:
        rows = [line.split("\t") for line in file.read().splitlines()[1:]]
    us = {american: british for american, british, alone in rows if alone != "uk"}
    uk = {british: american for american, british, alone in rows if alone != "us"}
    return Spellings(us, uk)


@cache
def _all() -> frozenset[str]:
    return frozenset(spellings().us) | frozenset(spellings().uk)


def find_regional_words(document: Document) -> frozenset[str]:
    """The folded words of a story that only one of the two countries has."""
    return document.vocabulary & _all()
