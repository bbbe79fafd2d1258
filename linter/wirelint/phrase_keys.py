"""What is filed under a key word of a phrase table, as the run uses it and as the table's file has it.

A file keeps each as one short text, since a story asks for few of a table's words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from wirelint.tuples import NamedTuple


class Filed(NamedTuple):
    """The numbers of the rows filed under a key word: by the word before it, by the word behind it, and the others."""

    before: Mapping[str, Sequence[int]]
    behind: Mapping[str, Sequence[int]]
    alone: Sequence[int]

    def __str__(self) -> str:
        """As it stands in a table's file, where most are never read: “word 1 2,word 3;word 4;5 6”."""
        sides = (",".join(" ".join(map(str, (word, *side[word]))) for word in side) for side in self[:2])
        return ";".join((*sides, " ".join(map(str, self.alone))))


@cache
def filed(text: str) -> Filed:
    """What `str` of a Filed says."""
    before, behind, alone = text.split(";")
    return Filed(_side(before), _side(behind), [*map(int, alone.split())])


def _side(text: str) -> Mapping[str, Sequence[int]]:
    return {word: [*map(int, numbers)] for word, *numbers in map(str.split, text.split(",") if text else ())}
