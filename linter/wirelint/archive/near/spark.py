"""Near-duplicates found by a Spark cluster: sketches by its executors, the join by its shuffle.

What is compared, and how, is as in wirelint.archive.near.local, so that the outcome is the same.
"""

from __future__ import annotations

import contextlib
import glob
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from wirelint.archive import ArchiveError
from wirelint.archive.near.bucket import candidates
from wirelint.archive.near.clusters import Pair, Told
from wirelint.archive.near.local import told
from wirelint.archive.near.table import BAND_NAMES, sketch
from wirelint.archive.spark import session
from wirelint.run import brief

if TYPE_CHECKING:
    import pyarrow as pa

    from wirelint.archive.item import How
    from wirelint.archive.shard import Shard

Batches = Iterable["pa.RecordBatch"]
_PAIRS = "first long, second long"


def near(
    shards: Sequence[Shard], how: How, folder: str, least: float, master: str | None = None
) -> tuple[list[Pair], dict[int, Told]]:
    """As wirelint.archive.near.local.near. Raises ArchiveError where Spark gives up.

    The folder must be one that the executors see under the same path.
    """
    if not shards:
        return [], {}
    spark, folder = session(master), os.path.abspath(folder)
    held = spark.sparkContext.broadcast((tuple(shards), how, folder, os.getcwd()))
    try:
        spark.range(0, len(shards), 1, len(shards)).mapInArrow(_sketcher(held), "stories long").collect()
        sketches = spark.read.parquet(f"file://{folder}")
        rows = _near(sketches, _candidates(sketches), least).collect()
    except Exception as error:
        raise ArchiveError(f"Spark gave up: {brief(error)}") from error
    found = sorted(Pair(row[0], row[1], row[2]) for row in rows)
    files = sorted(glob.glob(os.path.join(glob.escape(folder), "*.parquet")))
    return found, told(files, {number for pair in found for number in pair[:2]})


def _sketcher(held: Any) -> Callable[[Batches], Iterator[pa.RecordBatch]]:
    """What an executor does with the numbers of shards."""

    def write(batches: Batches) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        shards, how, folder, here = held.value
        for batch in batches:
            with contextlib.chdir(here):  # inputs are as the driver names them
                counts = [sketch(number, shards[number], how, folder) for number in batch.column(0).to_pylist()]
            yield pa.RecordBatch.from_pydict({"stories": counts})

    return write


def _candidates(sketches: Any) -> Any:
    """Pairs to compare, each once, as columns `first` and `second`."""
    from pyspark.sql import functions as sql

    alike = sketches.groupBy("same").agg(sql.sort_array(sql.collect_list("number")).alias("numbers"))
    same = alike.select(
        sql.element_at("numbers", 1).alias("first"),
        sql.explode(sql.slice("numbers", 2, sql.greatest(sql.size("numbers") - 1, sql.lit(0)))).alias("second"),
    )
    firsts = sketches.groupBy("same").agg(sql.min("number").alias("number")).select("number")
    bands = sql.array(*(sql.col(name) for name in BAND_NAMES))
    each = sketches.join(firsts, "number").select("number", sql.posexplode(bands).alias("band", "key"))
    buckets = each.groupBy("band", "key").agg(sql.collect_list("number").alias("numbers"))
    close = buckets.where(sql.size("numbers") > 1).select("numbers").mapInArrow(_compared, _PAIRS)
    return same.unionByName(close).distinct()


def _compared(batches: Batches) -> Iterator[pa.RecordBatch]:
    """The pairs of buckets."""
    import pyarrow as pa

    for batch in batches:
        for numbers in batch.column(0).to_pylist():
            pairs = list(candidates(numbers))
            columns = {"first": [one for one, _ in pairs], "second": [other for _, other in pairs]}
            yield pa.RecordBatch.from_pydict(columns, pa.schema([("first", pa.int64()), ("second", pa.int64())]))


def _near(sketches: Any, pairs: Any, least: float) -> Any:
    """Those of the pairs that share that much at least, with how much that is."""
    from pyspark.sql import functions as sql

    one = sketches.select(sql.col("number").alias("first"), sql.col("shingles").alias("left"))
    other = sketches.select(sql.col("number").alias("second"), sql.col("shingles").alias("right"))
    both = pairs.join(one, "first").join(other, "second")
    shared = both.withColumn("shared", sql.size(sql.array_intersect("left", "right")))
    whole = sql.size("left") + sql.size("right") - sql.col("shared")
    return shared.select("first", "second", (sql.col("shared") / whole).alias("jaccard")).where(
        sql.col("jaccard") >= least
    )
