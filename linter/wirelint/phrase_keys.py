"""What is filed under a key word of a phrase table, as the run uses it and as the table's file has it.

A file keeps each as one short text, since a story asks for few of a table's words, and of what is filed under a word
for less.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from wirelint.tuples import NamedTuple

FREE = 1 << 30
"""A distance that leads out of every text: what may stand there is free."""


class Place(NamedTuple):
    """A row, and how the key stands in it: in words, how far behind its start and how far before its end.

    Either is only told where the phrase cannot begin or end within a line of plain words, with a lone space there, and
    the distance is always the same; it is FREE otherwise.
    """

    row: int
    start: int = FREE
    end: int = FREE

    def __str__(self) -> str:
        """As it stands in a table's file: “12”, “12<0”, “12>2”, “12<0>2”."""
        start = "" if self.start == FREE else f"<{self.start}"
        return f"{self.row}{start}" if self.end == FREE else f"{self.row}{start}>{self.end}"


class Filed(NamedTuple):
    """Rows filed under a key word: by the word before it, by the word behind it, and the others.

    Each stands for places that `places` reads.
    """

    before: Mapping[str, str]
    behind: Mapping[str, str]
    alone: str

    def __str__(self) -> str:
        """As it stands in a table's file, where most are never read: “word 1 2<0,word 3;word 4;5 6>0”."""
        sides = (",".join(f"{word} {side[word]}" for word in side) for side in self[:2])
        return ";".join((*sides, self.alone))


def filed(text: str) -> Filed:
    """What `str` of a Filed says."""
    before, behind, alone = text.split(";")
    return Filed(_side(before), _side(behind), alone)


def _side(text: str) -> Mapping[str, str]:
    return dict([item.split(" ", 1) for item in text.split(",")] if text else ())


@cache
def places(text: str) -> tuple[Place, ...]:
    """The places that stand in a text one after the other, with a space between."""
    return tuple(map(_place, text.split()))


def _place(text: str) -> Place:
    rest, _, end = text.partition(">")
    row, _, start = rest.partition("<")
    return Place(int(row), int(start or FREE), int(end or FREE))
