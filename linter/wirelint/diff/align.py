"""Which sentence or paragraph of the old version became which of the new one.

What is the same word for word is paired first, then what is most alike. The work is bounded: where very much has
changed, only what stands at about the same place is compared.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from wirelint.text.content import FUNCTION_WORDS
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint.span import Span

MOST_COMPARED = 40_000
"""Pairs that are compared word by word."""
SAME = 1.0


class Unit(NamedTuple):
    """A passage: its text with single spaces, and its folded words."""

    text: str
    words: tuple[str, ...]


class Pair(NamedTuple):
    """The numbers of two passages that are one, and how alike they are: 1.0 is the same, whatever its spaces."""

    old: int
    new: int
    score: float

    @property
    def is_same(self) -> bool:
        """Has nothing changed?"""
        return self.score == SAME


def unit(document: Document, span: Span) -> Unit:
    """The passage at a span."""
    places = document.words_in(span)
    text = " ".join(span.of(document.text).split())
    return Unit(text, tuple(document.words.folded[places.start : places.stop]))


def pair_up(old: Sequence[Unit], new: Sequence[Unit], least: float) -> tuple[Pair, ...]:
    """The passages that are one, each at most once, in the order of the new version; `least` is the lowest score."""
    exact = [Pair(left, right, SAME) for left, right in _exact(old, new)]
    mine = sorted(set(range(len(old))) - {pair.old for pair in exact})
    others = sorted(set(range(len(new))) - {pair.new for pair in exact})
    found = [pair for pair in _scored(old, new, mine, others) if pair.score >= least]
    found.sort(key=lambda pair: (-pair.score, abs(pair.old - pair.new), pair.new, pair.old))
    return tuple(sorted([*exact, *_greedy(found)], key=lambda pair: pair.new))


def in_place(pairs: Sequence[Pair]) -> frozenset[Pair]:
    """The pairs that stand in one order in both versions, as many as there can be; the others have moved."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, pair in enumerate(pairs):
        place = bisect_left(tails, pair.old)
        before.append(ends[place - 1] if place else -1)
        if place == len(tails):
            tails.append(pair.old)
            ends.append(number)
        else:
            tails[place], ends[place] = pair.old, number
    kept, number = set(), ends[-1] if ends else -1
    while number >= 0:
        kept.add(pairs[number])
        number = before[number]
    return frozenset(kept)


def alike(left: Unit, right: Unit) -> float:
    """How alike two passages are, 0 to just below 1: by their words in order, or by their content words in any."""
    from rapidfuzz.distance import Indel

    in_order = Indel.normalized_similarity(left.words, right.words)
    mine, others = frozenset(left.words) - FUNCTION_WORDS, frozenset(right.words) - FUNCTION_WORDS
    shared = 2 * len(mine & others) / max(1, len(mine) + len(others))
    return min(0.999, max(in_order, shared))


def _exact(old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    waiting: dict[str, deque[int]] = defaultdict(deque)
    for number, one in enumerate(old):
        waiting[one.text].append(number)
    for number, one in enumerate(new):
        if waiting.get(one.text):
            yield waiting[one.text].popleft(), number


def _scored(old: Sequence[Unit], new: Sequence[Unit], mine: Sequence[int], others: Sequence[int]) -> Iterator[Pair]:
    reach = max(1, MOST_COMPARED // max(1, len(mine)))
    for rank, left in enumerate(mine):
        middle = rank * len(others) // len(mine)
        for right in others[max(0, middle - reach // 2) : middle + reach // 2 + 1]:
            yield Pair(left, right, alike(old[left], new[right]))


def _greedy(found: Iterable[Pair]) -> Iterator[Pair]:
    """The best pairs first, of which none takes what another has."""
    old: set[int] = set()
    new: set[int] = set()
    for pair in found:
        if pair.old not in old and pair.new not in new:
            old.add(pair.old)
            new.add(pair.new)
            yield pair
