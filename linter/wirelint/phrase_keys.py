"""What is filed under a key word of a phrase table, as the run uses it and as the table's file has it.

A file keeps each as one short text, since a story asks for few of a table's words, and of what is filed under a word
for less.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from wirelint.tuples import NamedTuple

FREE = 1 << 30
"""A distance that leads out of every text: what stands there is free."""


class Place(NamedTuple):
    """A row, and how the key stands in it.

    row    the number of the row
    back   how far before the key the phrase begins, in slots, each of which is a word or a number
    start  the same, where it cannot begin behind a lone space, within a line of plain words; else FREE
    end    how far behind the key it ends, where it cannot end before a lone space; else FREE
    steps  the slots before the key, the next one first, a “#” for each number, which may be several words long, and a
           “_” for any other; empty where there is no number
    """

    row: int
    back: int = 0
    start: int = FREE
    end: int = FREE
    steps: str = ""

    def __str__(self) -> str:
        """As it stands in a table's file: “12.0”, “12<0”, “12.3>2”, “12<_#>2”."""
        sign, end = "." if self.start == FREE else "<", "" if self.end == FREE else f">{self.end}"
        return f"{self.row}{sign}{self.steps or self.back}{end}"


class Filed(NamedTuple):
    """Rows filed under a key word: by the word before it, by the word behind it, and the others.

    Each stands for places that `places` reads.
    """

    before: Mapping[str, str]
    behind: Mapping[str, str]
    alone: str

    def __str__(self) -> str:
        """As it stands in a table's file, where most are never read: “or|to 1.0 2<0,in 3.1;if 4.0;5.0 6<0>0”."""
        return ";".join((_dumped(self.before), _dumped(self.behind), self.alone))


def filed(text: str) -> Filed:
    """What `str` of a Filed says."""
    before, behind, alone = text.split(";")
    return Filed(_side(before), _side(behind), alone)


def _dumped(side: Mapping[str, str]) -> str:
    """What is filed by neighbours, those with the same places together."""
    words: dict[str, list[str]] = {}
    for word, said in side.items():
        words.setdefault(said, []).append(word)
    return ",".join(f"{'|'.join(same)} {said}" for said, same in words.items())


def _side(text: str) -> Mapping[str, str]:
    side: dict[str, str] = {}
    for item in text.split(",") if text else ():
        words, _, said = item.partition(" ")
        side.update(dict.fromkeys(words.split("|"), said))
    return side


@cache
def places(text: str) -> tuple[Place, ...]:
    """The places that stand in a text one after the other, with a space between."""
    return tuple(map(_place, text.split()))


def _place(text: str) -> Place:
    rest, _, end = text.partition(">")
    row, bound, back = rest.partition("<") if "<" in rest else rest.partition(".")
    length = int(back) if back.isdecimal() else len(back)
    steps = "" if back.isdecimal() else back
    return Place(int(row), length, length if bound == "<" and not steps else FREE, int(end or FREE), steps)
