"""Words that a story writes in two ways: "defense" and "defence", "airstrike" and "air strike".

The table is linter/wirelint/data/variants.tsv: one form, the others, and the endings that all may have. It is read when
first asked for. Only words in lower case count, outside quotations and lists: a name keeps its spelling ("the Labor
Party"), and so does what somebody wrote.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from wirelint.rule import Zone
from wirelint.text.word_sets import WordSet
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wirelint import Document, Span

TABLE = os.path.join(os.path.dirname(__file__), os.pardir, "data", "variants.tsv")
_JOINTS = frozenset({" ", "\u00a0"})


class Mixed(NamedTuple):
    """A word in two forms: where each stands in the body, in the order of the text; neither is empty."""

    one: Sequence[Span]
    other: Sequence[Span]


@cache
def _rows() -> Mapping[str, tuple[str, str]]:
    """Every first form of the table, folded, to the cell of the others and the ending that they have too."""
    rows: dict[str, tuple[str, str]] = {}
    with open(TABLE, encoding="utf-8") as file:
        lines = file.read().splitlines()
    for line in lines[1:]:
        one, others, endings = line.split("\t")
        for ending in ("", *endings.split()):
            rows.setdefault(one + ending, (others, ending))
    return rows


@cache
def first_forms() -> WordSet:
    """The first forms.

    What may stand in one form alone is in no row: "licence" and "license", "programme" and "program".
    """
    return WordSet(_rows())


@cache
def other_forms(one: str) -> tuple[str, ...]:
    """The other forms of a first form: "air strike" and "air-strike" of "airstrike"."""
    others, ending = _rows()[one]
    return tuple(other + ending for other in others.split("/"))


def find_variants(document: Document) -> tuple[Mixed, ...]:
    """The words that the body has in two forms, in the order of their first places."""
    words = document.vocabulary
    found = []
    for one in document.found(first_forms()):
        others = [other for other in other_forms(one) if words.issuperset(other.split())]
        if others:
            here = list(_places(document, one))
            there = sorted(span for other in others for span in _places(document, other))
            if here and there:
                found.append(Mixed(here, there))
    return tuple(sorted(found))


def _places(document: Document, form: str) -> Iterator[Span]:
    """Where a form of one or two words stands in the body in lower case, outside quotations."""
    words = document.words
    first, _, last = form.partition(" ")
    for place in document.index.get(first, ()):
        stop = place + 1
        if last:
            if stop == len(words) or words.folded[stop] != last or words.gaps[stop] not in _JOINTS:
                continue
            stop += 1
        span = words.span(place, stop - 1)
        if words.texts[place].islower() and document.zone_at(span.start) is Zone.BODY:
            yield span
