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
        """As it stands in a table's file, words and then places: “if or,to;in;1.0 2<0,3.1;4.0;5.0 6<0>0”.

        Commas part neighbours that have other places.
        """
        before, behind = _together(self.before), _together(self.behind)
        words = (",".join(map(" ".join, side.values())) for side in (before, behind))
        return ";".join((*words, ",".join(before), ",".join(behind), self.alone))


def filed(text: str) -> Filed:
    """What `str` of a Filed says."""
    before, behind, places_before, places_behind, alone = text.split(";")
    return Filed(_side(before, places_before), _side(behind, places_behind), alone)


def neighbours(text: str) -> frozenset[str]:
    """The words on either side that `str` of a Filed has; none where one is filed that is told by no neighbour."""
    if text[-1] != ";":
        return frozenset()
    before, behind, _ = text.split(";", 2)
    return frozenset(f"{before} {behind}".replace(",", " ").split())


def _together(side: Mapping[str, str]) -> Mapping[str, list[str]]:
    """The neighbours by their places."""
    words: dict[str, list[str]] = {}
    for word, said in side.items():
        words.setdefault(said, []).append(word)
    return words


def _side(words: str, places: str) -> Mapping[str, str]:
    pairs = zip(words.split(","), places.split(","), strict=True)
    return {word: said for same, said in pairs for word in same.split()}


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
