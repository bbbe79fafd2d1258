"""The files of Parquet that a shard becomes: each is there whole or not at all.

The part of the stories is put in its place last: a shard is done where that is there, and only there.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from wirelint.archive import schema
from wirelint.fix.whole_file import put_in_place

if TYPE_CHECKING:
    import pyarrow as pa

STORIES, FINDINGS = "stories", "findings"
_COUNTS = b"wirelint"
_BATCH = 500
"""Stories whose rows are held as Python's objects; those before are Arrow's, a tenth of the size."""


def folders(out: str) -> tuple[str, str]:
    """Where the parts are."""
    return os.path.join(out, STORIES), os.path.join(out, FINDINGS)


def part(folder: str, shard: str) -> str:
    """The file of a shard."""
    return os.path.join(folder, f"part-{shard}.parquet")


def done(out: str) -> set[str]:
    """The shards that are done."""
    names = os.listdir(os.path.join(out, STORIES))
    return {name[5:-8] for name in names if name.startswith("part-") and name.endswith(".parquet")}


def clear(out: str, wanted: set[str]) -> int:
    """Take away what a run that was killed left half done, and parts of shards that there are no more; how many."""
    kept, gone = wanted & done(out), 0
    for folder in folders(out):
        for name in os.listdir(folder):
            if name.startswith("."):
                os.remove(os.path.join(folder, name))
            elif name.startswith("part-") and name[5:-8] not in kept:
                os.remove(os.path.join(folder, name))
                gone += folder.endswith(STORIES)
    return gone


def write(out: str, shard: str, rows: Iterable[dict[str, Any]]) -> dict[str, int]:
    """Write the parts of a shard, and return what was counted. Raises OSError where the disk is full."""
    tables = tuple(zip(*map(split, batches(rows)), strict=True)) or ((), ())
    stories, found = _joined(tables[0], schema.stories()), _joined(tables[1], schema.findings())
    counts = counted(stories, found)
    first, second = folders(out)
    put(part(second, shard), found)
    put(part(first, shard), stories.replace_schema_metadata({_COUNTS: json.dumps(counts).encode()}))
    return counts


def batches(rows: Iterable[dict[str, Any]]) -> Iterator[pa.RecordBatch]:
    """Rows with their findings in them as batches of Arrow."""
    import pyarrow as pa

    held: list[dict[str, Any]] = []
    for row in rows:
        held.append(row)
        if len(held) == _BATCH:
            yield pa.RecordBatch.from_pylist(held, schema.nested())
            held = []
    if held:
        yield pa.RecordBatch.from_pylist(held, schema.nested())


def split(batch: pa.RecordBatch) -> tuple[pa.Table, pa.Table]:
    """A batch of stories with their findings in them as two tables."""
    import pyarrow as pa
    import pyarrow.compute as pc

    lists = batch.column(schema.FINDINGS)
    owners = pc.list_parent_indices(lists)
    inner = lists.flatten()
    columns = {name: batch.column(name).take(owners) for name in schema.KEY}
    columns |= {field.name: pc.struct_field(inner, field.name) for field in inner.type}
    stories = pa.Table.from_batches([batch]).select(schema.stories().names)
    return stories, pa.Table.from_pydict(columns, schema.findings())


def counted(stories: pa.Table, findings: pa.Table) -> dict[str, int]:
    """What a manifest adds up."""
    import pyarrow.compute as pc

    states = {one["values"]: one["counts"] for one in pc.value_counts(stories["status"]).to_pylist()}
    return {
        "stories": stories.num_rows, "findings": findings.num_rows,
        schema.FAILED: states.get(schema.FAILED, 0), schema.UNREAD: states.get(schema.UNREAD, 0),
        "characters": pc.sum(stories["characters"]).as_py() or 0,
    }  # fmt: skip


def counts_of(out: str, shards: Iterable[str]) -> dict[str, int]:
    """What was counted of shards that are done."""
    import pyarrow.parquet as pq

    summed: dict[str, int] = {}
    for shard in shards:
        metadata: Mapping[bytes, bytes] = pq.read_schema(part(folders(out)[0], shard)).metadata
        for name, count in json.loads(metadata[_COUNTS]).items():
            summed[name] = summed.get(name, 0) + count
    return summed


def put(path: str, table: pa.Table) -> None:
    """Write a table as Parquet, whole or not at all. Raises OSError."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd")
    put_bytes(path, sink.getvalue())


def put_bytes(path: str, data: Any) -> None:
    """Write a file, whole or not at all. Raises OSError."""
    folder, name = os.path.split(path)
    half = os.path.join(folder, f".{name}.{os.getpid()}")
    with put_in_place(half, path) as file:
        file.write(data)


def _joined(tables: Sequence[pa.Table], wanted: pa.Schema) -> pa.Table:
    import pyarrow as pa

    return pa.concat_tables(tables) if tables else wanted.empty_table()
