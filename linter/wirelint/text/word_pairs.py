"""Pairs of words that rules look for side by side, all of them at once.

Some ten rules have a table of words, each with those that are worth a look right behind it. A text has forty of the
first, at a hundred and thirty places, and six of the pairs. Here the tables are one, so that each of these places is
looked at once, whoever waits for it.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from wirelint.text.pieces import Pieces


class Pairs:
    """A table, for Pieces.followed. It is made once in a process, which never gives it up.

    heads   the words that may stand first
    behind  each of them, with what may stand second
    number  its place among all tables
    """

    __slots__ = ("behind", "heads", "number")

    def __init__(self, behind: Mapping[str, frozenset[str]]) -> None:
        self.behind = behind
        self.heads = frozenset(behind)
        with _LOCK:
            self.number = len(_TABLES)
            _TABLES.append(self)


class _Together(NamedTuple):
    """All tables as one: how many, what may stand first, what behind each of these, and the tables that say so."""

    size: int
    heads: frozenset[str]
    behind: Mapping[str, frozenset[str]]
    tables: Mapping[str, Sequence[Pairs]]


_LOCK = Lock()
_TABLES: list[Pairs] = []
_LAST: list[_Together] = [_Together(0, frozenset(), {}, {})]


def find_pairs(text: Pieces) -> Sequence[Sequence[int]]:
    """By the numbers of all tables that there are so far the places of the first words of their pairs, in order."""
    every = _together()
    found: list[list[int]] = [[] for _ in range(every.size)]
    folded = text.words.folded
    for place in places_of(text, every.heads, every.behind):
        head, second = folded[place], folded[place + 1]
        for table in every.tables[head]:
            if second in table.behind[head]:
                found[table.number].append(place)
    return found


def places_of(text: Pieces, heads: frozenset[str], behind: Mapping[str, frozenset[str]]) -> list[int]:
    """Places of words that stand right before one of those that are worth a look there, in the order of the text."""
    index, following = text.index, [*text.words.folded[1:], ""]
    places = [
        place
        for head in heads & text.vocabulary
        for worth_a_look in (behind[head],)
        for place in index[head]
        if following[place] in worth_a_look
    ]
    places.sort()
    return places


def union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    """The words of all sets; the first itself where the others have no more, since it may be large."""
    first, *others = sets
    return first if all(other is first for other in others) else first.union(*others)


def _together() -> _Together:
    last = _LAST[0]
    if last.size < len(_TABLES):
        tables: dict[str, list[Pairs]] = {}
        size = len(_TABLES)
        for one in _TABLES[:size]:
            for head in one.heads:
                tables.setdefault(head, []).append(one)
        behind = {head: union(one.behind[head] for one in tables[head]) for head in tables}
        last = _LAST[0] = _Together(size, frozenset(tables), behind, tables)
    return last
