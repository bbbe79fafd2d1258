"""The stories most in need: those with the most errors; among equals the most warnings, and so on."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from wirelint.archive import parts
from wirelint.archive.report.columns import read
from wirelint.archive.report.sums import LEVELS
from wirelint.archive.schema import CHECKED, KEY
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    import pyarrow as pa

SHOWN = 5
"""Findings of a story that are told."""
_COUNTS = tuple(f"{level}s" for level in LEVELS)
_DETAILS = (*KEY, "rule", "severity", "message", "start")


class Needy(NamedTuple):
    """A story with much in it. `counts` are its findings by severity, the gravest first; `shard` is its part's."""

    counts: tuple[int, ...]
    key: tuple[str, ...]
    words: int
    shard: str


class Worst:
    """Keeps the worst of all stories that go by."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: list[Needy] = []

    def add(self, stories: pa.Table, shard: str) -> None:
        """Look at the stories of a shard; those that could not be checked are told elsewhere."""
        import pyarrow.compute as pc

        wanted = stories.filter(pc.equal(stories["status"], CHECKED))
        # The names settle ties, so that how stories are shared out does not matter.
        order = [*((name, "descending") for name in _COUNTS), *((name, "ascending") for name in KEY)]
        taken = pc.select_k_unstable(wanted, self._most, order) if wanted.num_rows > self._most else None
        rows = (wanted if taken is None else wanted.take(taken)).to_pylist()
        fresh = [_needy(row, shard) for row in rows if any(row[name] for name in _COUNTS)]
        self._held = heapq.nsmallest(self._most, [*self._held, *fresh], key=_order)

    def __iter__(self) -> Iterator[Needy]:
        """The worst first."""
        return iter(self._held)


def findings_of(folder: str, one: Needy) -> list[dict[str, Any]]:
    """The gravest findings of a story, in the order of its text among equals: rule, severity and message."""
    path = parts.part(parts.folders(folder)[1], one.shard)
    rows = read(path, _DETAILS, [(name, "=", value) for name, value in zip(KEY, one.key, strict=True)]).to_pylist()
    return heapq.nsmallest(SHOWN, rows, key=lambda row: (LEVELS.index(row["severity"]), row["start"], row["rule"]))


def _order(one: Needy) -> Any:
    return tuple(-count for count in one.counts), one.key


def _needy(row: dict[str, Any], shard: str) -> Needy:
    counts = tuple(row[name] or 0 for name in _COUNTS)
    return Needy(counts, tuple(row[name] for name in KEY), row["words"] or 0, shard)
