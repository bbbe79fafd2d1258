"""The sketches of a shard's stories as a table, and what is made of many of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from wirelint.archive import parts
from wirelint.archive.near.clusters import Member, Pair, Told
from wirelint.archive.near.sketch import BANDS, sketches
from wirelint.archive.near.told import mark
from wirelint.archive.reading import items
from wirelint.archive.rows import sound

if TYPE_CHECKING:
    import pyarrow as pa

    from wirelint.archive.item import How, Item
    from wirelint.archive.shard import Shard

MOST_ROWS = 1 << 32
"""A story's number is that of its shard times this, and its own in it: known where it is read, and in order."""
BAND_NAMES = tuple(f"band{number}" for number in range(BANDS))
TOLD = ("number", "story", "source", "place", "sent", "desk", "mark", "same", "size")
_BATCH = 256


@cache
def sketched() -> pa.Schema:
    """A row for each story that has words."""
    import pyarrow as pa

    text, number = pa.string(), pa.int64()
    types = {**dict.fromkeys(TOLD, text), "number": number, "same": number, "size": number}
    return pa.schema([
        *types.items(), *((name, number) for name in BAND_NAMES), ("shingles", pa.list_(number)),
    ])  # fmt: skip


def sketch(number: int, shard: Shard, how: How, folder: str) -> int:
    """Write the sketches of a shard, the number-th of all, and return how many there are. Raises OSError."""
    import pyarrow as pa

    found = enumerate(items(shard, how), number * MOST_ROWS)
    told = ((place, item) for place, item in found if item.story.text and item.story.text.strip())
    batches = []
    while held := list(islice(told, _BATCH)):
        batches.append(pa.Table.from_pylist(list(_sketched(held)), sketched()))
    table = pa.concat_tables(batches) if batches else sketched().empty_table()
    parts.put(os.path.join(folder, f"part-{number:08}.parquet"), table)
    return int(table.num_rows)


def _sketched(held: Sequence[tuple[int, Item]]) -> Iterator[dict[str, Any]]:
    texts = [item.story.text or "" for _, item in held]
    for (number, item), text, one in zip(held, texts, sketches(texts), strict=True):
        yield {
            "number": number, "story": sound(item.id), "source": sound(item.source), "place": sound(item.place),
            "sent": sound(item.sent), "desk": sound(item.desk), "mark": mark(text), "same": one.same,
            "size": len(one.shingles), **dict(zip(BAND_NAMES, one.bands, strict=True)), "shingles": one.shingles,
        }  # fmt: skip


def write(out: str, pairs: Sequence[Pair], members: Iterable[Member], told: Mapping[int, Told]) -> None:
    """Write what was found as two tables. Raises OSError."""
    import pyarrow as pa

    os.makedirs(out, exist_ok=True)
    key = ("story", "source", "place")
    rows = [
        {**_key("", told[pair.first], key), **_key("other_", told[pair.second], key), "jaccard": pair.jaccard}
        for pair in sorted(pairs)
    ]
    names = [*key, *(f"other_{name}" for name in key)]
    parts.put(os.path.join(out, "pairs.parquet"), pa.Table.from_pylist(rows, _schema(names)))
    found = [
        {**_key("head_", told[one.head], key), **_key("", told[one.number], (*key, "sent", "desk")),
         "kind": one.kind, "jaccard": one.jaccard}
        for one in members
    ]  # fmt: skip
    names = [*(f"head_{name}" for name in key), *key, "sent", "desk", "kind"]
    parts.put(os.path.join(out, "clusters.parquet"), pa.Table.from_pylist(found, _schema(names)))


def _key(prefix: str, told: Told, names: Iterable[str]) -> dict[str, str]:
    return {f"{prefix}{name}": getattr(told, name) for name in names}


def _schema(names: Iterable[str]) -> pa.Schema:
    import pyarrow as pa

    return pa.schema([*((name, pa.string()) for name in names), ("jaccard", pa.float64())])
