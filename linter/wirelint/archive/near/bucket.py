"""Stories that agree in a band: which of them are compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

WHOLE = 50
"""Stories in a bucket that are all compared with each other."""
NEIGHBOURS = 10
"""In a larger one, which a form letter makes of thousands, each is compared with the earliest and those before it."""


def candidates(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of numbers, the smaller first; linear in their number where there are many."""
    ordered = sorted(numbers)
    if len(ordered) <= WHOLE:
        yield from combinations(ordered, 2)
        return
    for at, number in enumerate(ordered):
        earlier = (*ordered[: min(at, NEIGHBOURS)], *ordered[max(at - NEIGHBOURS, NEIGHBOURS) : at])
        yield from ((other, number) for other in earlier)
