"""What `wirelint duplicates` found of the same archive: how many members of each kind, and the largest clusters."""

from __future__ import annotations

import heapq
import itertools
import os
from collections import Counter
from collections.abc import Iterator
from typing import Any

from wirelint.archive import ArchiveError
from wirelint.archive.near.run import FOLDER
from wirelint.archive.schema import KEY
from wirelint.tuples import NamedTuple

_HEAD = tuple(f"head_{name}" for name in KEY)
_HELD = 50
"""How many times what is told may be held before the smaller ones go."""


class Cluster(NamedTuple):
    """A head, and how many stories of each kind are near to it."""

    key: tuple[str, ...]
    kinds: Counter[str]


class Doubles(NamedTuple):
    """All clusters. `largest` begins with the largest."""

    clusters: int
    kinds: Counter[str]
    largest: list[Cluster]


def doubles(folder: str, most: int) -> Doubles | None:
    """The clusters of an archive, of which so many are told; None where nobody looked for them. Raises ArchiveError."""
    path = os.path.join(folder, FOLDER, "clusters.parquet")
    if not os.path.exists(path):
        return None
    count, kinds, largest = 0, Counter[str](), list[Cluster]()
    # The members of a head stand together, as they were written.
    for key, members in itertools.groupby(_members(path), key=lambda row: tuple(row[name] for name in _HEAD)):
        one = Cluster(key, Counter(row["kind"] for row in members))
        count += 1
        kinds += one.kinds
        largest.append(one)
        if len(largest) > _HELD * most:
            largest = heapq.nsmallest(most, largest, key=_order)
    return Doubles(count, kinds, heapq.nsmallest(most, largest, key=_order))


def _order(one: Cluster) -> Any:
    return -one.kinds.total(), one.key


def _members(path: str) -> Iterator[dict[str, Any]]:
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(columns=[*_HEAD, "kind"]):
                yield from batch.to_pylist()
    except (OSError, ValueError, KeyError) as error:
        raise ArchiveError(f"{path} cannot be read: {error}") from error
