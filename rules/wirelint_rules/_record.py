"""A record of a story as data, what it is of and for how long; and which of several may clash before they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.tuples import NamedTuple
from wirelint_rules._record_words import SPANS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint import Document, Sentence, Span

_TIMES = frozenset({"since", *SPANS})
"""Words of which one is in every record that says since when it holds, or within how many years."""


class Record(NamedTuple):
    """A record as a story claims it.

    measure   what is measured; "first" for "the first win since", "post" for "the first woman to"
    rank      1 for the superlative by itself
    head      the noun in one word for several, or "" where none is named; `is_named`: it stands in the record itself
    narrowed  what stands around the noun and narrows it: "one-day", "july"
    names     where, or of whom, by name; `levels` the same by a noun: "country"
    years     the years since when it holds, or that it reaches back to: first and last; None where it says none
    is_ever   "ever", "on record"
    deed      the verb behind "to", and what follows it
    """

    span: Span
    place: int
    sentence: Sentence
    measure: str
    rank: int
    head: str
    narrowed: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    levels: frozenset[str] = frozenset()
    years: tuple[int, int] | None = None
    is_ever: bool = False
    is_named: bool = True
    deed: tuple[str, ...] = ()


class Claim(NamedTuple):
    """A record before it is read: where it stands, its rank, and the measures that it may turn out to be of."""

    place: int
    sentence: Sentence
    rank: int
    measures: tuple[str, ...]


def rivals_of(document: Document, claims: Sequence[Claim]) -> frozenset[str]:
    """The measures of which two claims may clash."""
    told: dict[str, list[Claim]] = {}
    for claim in claims:
        for measure in claim.measures:
            told.setdefault(measure, []).append(claim)
    return frozenset([measure for measure, alike in told.items() if _may_clash(document, measure, alike)])


def _may_clash(document: Document, measure: str, claims: Sequence[Claim]) -> bool:
    """Do two sentences claim a measure, with two ranks, or one of them with a time since when or within which?

    Claims are in order, so those of one sentence stand together. Two of one rank and without a time can both be true.
    """
    if claims[0].sentence is claims[-1].sentence:
        return False
    if any(claim.rank != claims[0].rank for claim in claims):
        return True
    folded = document.words.folded
    return measure != "post" and any(
        not _TIMES.isdisjoint(folded[claim.place : claim.sentence.stop]) for claim in claims
    )
