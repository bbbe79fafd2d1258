"""Sets of words of which a story has few or none, asked for all of them at once.

Some ten views and rules begin with the words that a story has of a table of theirs: a hundred to a thousand words, and
of the two hundred different ones of a story it has two. Here the tables are one: a story's words are looked up in it
together, and only the forty that are there are looked up in each table for itself.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class WordSet(frozenset[str]):
    """Words of which most stories have few: see Pieces.found. It is made once in a process, which never gives it up."""

    number: int

    def __new__(cls, words: Iterable[str]) -> WordSet:
        """The set, as one more of all that are together."""
        made = super().__new__(cls, words)
        with _LOCK:
            made.number = len(_SETS)
            _SETS.append(made)
        return made


_LOCK = Lock()
_SETS: list[WordSet] = []
_LAST: list[tuple[int, frozenset[str]]] = [(0, frozenset())]


def all_together() -> tuple[int, frozenset[str]]:
    """How many sets there are so far, and the words of all of them."""
    count, words = _LAST[0]
    if count < len(_SETS):
        sets = _SETS[count:]
        _LAST[0] = count, words = count + len(sets), words.union(*sets)
    return count, words
