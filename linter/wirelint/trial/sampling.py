"""A random sample of hits, the same for the same seed, in which no rule drowns the others.

Each rule keeps a reservoir of its own (Vitter's algorithm R), so that one pass over an archive of any size is enough
and each hit of a rule is as likely to be drawn as any other of it. The places are then shared out evenly among the
rules; what a rule with few hits cannot fill goes to the others.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping

from wirelint.trial.hits import Hit


class _Reservoir:
    def __init__(self, size: int, seed: str) -> None:
        self.size, self.met = size, 0
        self.kept: list[tuple[int, Hit]] = []
        self._random = random.Random(seed)

    def add(self, number: int, hit: Hit) -> None:
        self.met += 1
        if len(self.kept) < self.size:
            self.kept.append((number, hit))
            return
        place = self._random.randrange(self.met)
        if place < self.size:
            self.kept[place] = number, hit

    def draw(self, count: int) -> list[tuple[int, Hit]]:
        return self._random.sample(self.kept, min(count, len(self.kept)))


def sample(hits: Iterable[Hit], size: int, seed: int) -> list[Hit]:
    """At most `size` of the hits, by rule as evenly as there are hits, in the order in which they came."""
    pools: dict[str, _Reservoir] = {}
    for number, hit in enumerate(hits):
        rule = hit.one.rule
        if rule not in pools:
            pools[rule] = _Reservoir(size, f"{seed} {rule}")
        pools[rule].add(number, hit)
    shares = share({rule: pool.met for rule, pool in pools.items()}, size)
    drawn = [one for rule, pool in sorted(pools.items()) for one in pool.draw(shares[rule])]
    return [hit for _, hit in sorted(drawn, key=lambda one: one[0])]


def share(met: Mapping[str, int], size: int) -> dict[str, int]:
    """How many places each rule gets: as even as can be, none more than it has met, `size` in all if there are so many.

    Rules with the fewest hits are served first, so that what they cannot fill is there for the others.
    """
    shares, left = {}, size
    ordered = sorted(met, key=lambda rule: (met[rule], rule))
    for place, rule in enumerate(ordered):
        shares[rule] = min(met[rule], left // (len(ordered) - place))
        left -= shares[rule]
    return shares
