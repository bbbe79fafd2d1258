"""A record of a story as data: what it is of, and for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint import Sentence, Span


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
