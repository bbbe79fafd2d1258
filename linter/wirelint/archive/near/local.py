"""Near-duplicates found by processes of this machine: sketches by all of them, the join by one, band after band."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from wirelint.archive.near.bucket import candidates
from wirelint.archive.near.clusters import Pair, Told
from wirelint.archive.near.sketch import jaccard
from wirelint.archive.near.table import BAND_NAMES, TOLD, sketch

if TYPE_CHECKING:
    from wirelint.archive.item import How
    from wirelint.archive.shard import Shard


def near(shards: Sequence[Shard], how: How, folder: str, least: float, jobs: int) -> tuple[list[Pair], dict[int, Told]]:
    """The pairs that share that much at least, and what is known of their stories; see wirelint.archive.near.run."""
    _sketch(shards, how, folder, jobs)
    files = sorted(glob.glob(os.path.join(glob.escape(folder), "*.parquet")))
    if not files:
        return [], {}
    pairs = sorted(set(_candidates(files)))
    held = _shingles(files, {number for pair in pairs for number in pair})
    found = list(_near(pairs, held, least))
    return found, told(files, {number for pair in found for number in pair[:2]})


def _sketch(shards: Sequence[Shard], how: How, folder: str, jobs: int) -> None:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(max(1, min(jobs, len(shards))), get_context("spawn")) as pool:
        for done in [pool.submit(sketch, number, shard, how, folder) for number, shard in enumerate(shards)]:
            done.result()


def _candidates(files: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs to compare: the same with the earliest of their like, and of each like the earliest by their bands."""
    table = _read(files, ["number", "same"])
    firsts = set()
    for numbers in _buckets(table, "same", 1):
        first, *others = sorted(numbers)
        firsts.add(first)
        yield from ((first, other) for other in others)
    for band in BAND_NAMES:
        for numbers in _buckets(_read(files, ["number", band]), band, 2):
            yield from candidates([number for number in numbers if number in firsts])


def _buckets(table: Any, column: str, least: int) -> Iterator[list[int]]:
    """The numbers of the stories that agree in a column, where there are so many at least."""
    import pyarrow.compute as pc

    grouped = table.group_by(column).aggregate([("number", "list"), ("number", "count")])
    wanted = grouped.filter(pc.greater_equal(grouped["number_count"], least))
    for batch in wanted.select(["number_list"]).to_batches(1024):
        yield from batch.column(0).to_pylist()


def _shingles(files: Sequence[str], wanted: set[int]) -> dict[int, Any]:
    """The shingles of some stories, as arrays."""
    held: dict[int, Any] = {}
    for file in files:
        table = _read([file], ["number", "shingles"])
        for at, number in enumerate(table["number"].to_pylist()):
            if number in wanted:
                held[number] = table["shingles"][at].values
    return held


def _near(pairs: Sequence[tuple[int, int]], held: dict[int, Any], least: float) -> Iterator[Pair]:
    number, shingles = -1, frozenset[int]()
    for first, second in pairs:
        if first != number:
            number, shingles = first, frozenset(held[first].to_pylist())
        small, large = sorted((len(shingles), len(held[second])))
        if small < least * large:
            continue  # even if the one held all of the other
        shared = jaccard(shingles, held[second].to_pylist())
        if shared >= least:
            yield Pair(first, second, shared)


def told(files: Sequence[str], wanted: set[int]) -> dict[int, Told]:
    """What is known of some stories, by their numbers."""
    import pyarrow as pa
    import pyarrow.compute as pc

    table = _read(files, list(TOLD))
    table = table.filter(pc.is_in(table["number"], pa.array(sorted(wanted), pa.int64())))
    rows = (Told(*(row[name] for name in TOLD)) for row in table.to_pylist())
    return {row.number: row for row in rows}


def _read(files: Sequence[str], columns: list[str]) -> Any:
    import pyarrow as pa
    import pyarrow.parquet as pq

    return pa.concat_tables([pq.read_table(file, columns=columns) for file in files])
