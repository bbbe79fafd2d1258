"""Text that loops: a few words again and again with nothing between, as a language model does that has lost its way.

A word that stands once in the unit of a loop stands at equal distances, with one word behind it. So it is enough to
look at the places of the content words that a story has three times or more, and to compare the words between only
where three places in a row are equally far apart. The work is linear in the text, whatever it repeats.
"""

from __future__ import annotations

from operator import eq, sub
from typing import TYPE_CHECKING

from wirelint.text.content import FUNCTION_WORDS
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document

LONGEST_UNIT = 60
LEAST_TIMES = 3


class Loop(NamedTuple):
    """Words that stand several times running: `unit` words from `first` on, up to `stop` (end-exclusive)."""

    first: int
    unit: int
    stop: int

    @property
    def times(self) -> int:
        """How often the unit stands; a piece of it at the end is left aside."""
        return (self.stop - self.first) // self.unit


def find_loops(document: Document) -> tuple[Loop, ...]:
    """The loops of a text, in its order and disjoint; no loop crosses the end of a paragraph."""
    found: list[Loop] = []
    for place, unit in sorted(_even_steps(document)):
        if not found or place >= found[-1].stop:
            loop = _loop_at(document, place, unit)
            if loop.times >= LEAST_TIMES and (
                unit > 2 or loop.times > LEAST_TIMES or not _has_small_word(document, loop)
            ):
                found.append(loop)
    return tuple(found)


def _even_steps(document: Document) -> Iterator[tuple[int, int]]:
    """Places of content words that stand again as far on, and once more: the place and the distance in words."""
    for word, places in document.refrains:
        steps = [*map(sub, places[1:], places)]
        if any(map(eq, steps, steps[1:])) and word.isalpha():
            for place, step, next_step in zip(places, steps, steps[1:], strict=False):
                if 1 < step == next_step <= LONGEST_UNIT:
                    yield place, step


def _loop_at(document: Document, place: int, unit: int) -> Loop:
    """The longest run of words around a place in which each word stands again one unit on."""
    folded = document.words.folded
    bounds = document.words_in(document.paragraphs[document.paragraph_at(document.words.starts[place])])
    first, stop = place, place + unit
    while first > bounds.start and folded[first - 1] == folded[first - 1 + unit]:
        first -= 1
    while stop < bounds.stop and folded[stop] == folded[stop - unit]:
        stop += 1
    return Loop(first, unit, stop)


def _has_small_word(document: Document, loop: Loop) -> bool:
    return not FUNCTION_WORDS.isdisjoint(document.words.folded[loop.first : loop.first + loop.unit])
