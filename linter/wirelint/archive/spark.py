"""The same work done by a Spark cluster: its executors check and write the shards; retries and stragglers are Spark's.

Where to start reading: `run` for whole collections on a file system that all share, `checked` for a frame of your own
job, read from and written to whatever store Spark knows.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from wirelint.archive import ArchiveError, parts, schema
from wirelint.archive.item import of_record
from wirelint.archive.local import BEAT, Done
from wirelint.archive.rows import row_of, rows
from wirelint.run import brief

if TYPE_CHECKING:
    import pyarrow as pa

    from wirelint.archive.rows import Work
    from wirelint.archive.shard import Shard

Batches = Iterable["pa.RecordBatch"]
_DDL = "shard string, counts string"


def session(master: str | None) -> Any:
    """The Spark session that there is, or a new one. `master` is None where spark-submit says it."""
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("wirelint archive")
    if master is not None:
        builder = builder.master(master).config("spark.ui.showConsoleProgress", "false")
    return builder.getOrCreate()


def run(shards: Sequence[Shard], work: Work, out: str, master: str | None = None) -> Iterator[Done | None]:
    """Check shards into the folder, which the executors must see under the same path; see wirelint.archive.local.run.

    Raises ArchiveError where Spark gives up.
    """
    if not shards:
        return
    spark = session(master)
    held = spark.sparkContext.broadcast((tuple(shards), work, os.path.abspath(out), os.getcwd()))
    # A partition for each shard: what fails or straggles is done again, and nothing else.
    frame = spark.range(0, len(shards), 1, len(shards)).mapInArrow(_writer(held), _DDL)
    waiting = {shard.id: shard for shard in shards}
    failed: list[Exception] = []
    thread = threading.Thread(target=_collect, args=(frame, failed), daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(BEAT)
        told: list[Done | None] = [*_new(out, waiting)]
        yield from told or [None]
    if failed:
        raise ArchiveError(f"Spark gave up: {brief(failed[0])}") from failed[0]
    yield from _new(out, waiting)


def _collect(frame: Any, failed: list[Exception]) -> None:
    try:
        frame.collect()
    except Exception as error:
        failed.append(error)


def _new(out: str, waiting: dict[str, Shard]) -> list[Done]:
    """The shards whose parts are there now and were not before."""
    there = sorted(waiting.keys() & parts.done(out))
    return [Done(waiting.pop(id), parts.counts_of(out, (id,))) for id in there]


def _writer(held: Any) -> Callable[[Batches], Iterator[pa.RecordBatch]]:
    """What an executor does with the numbers of shards."""

    def write(batches: Batches) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        shards, work, out, here = held.value
        for batch in batches:
            for number in batch.column(0).to_pylist():
                shard = shards[number]
                with contextlib.chdir(here):  # inputs are as the driver names them
                    counts = parts.write(out, shard.id, rows(shard, work))
                yield pa.RecordBatch.from_pydict({"shard": [shard.id], "counts": [json.dumps(counts)]})

    return write


def checked(frame: Any, work: Work, source: str) -> Any:
    """A frame with a row for each story, its findings in it, of a frame with stories in rows.

    frame   has the columns of identity and text that `work` names; `date`, `language`, `kind` and `desk` where known
    source  what the column of that name says of each
    """
    from pyspark.sql.pandas.types import from_arrow_schema

    def check(batches: Batches) -> Iterator[pa.RecordBatch]:
        how = work.how
        for batch in batches:
            records = (of_record(record, source, "", how) for record in batch.to_pylist())
            yield from parts.batches(row_of(item, work) for item in records)

    return frame.mapInArrow(check, from_arrow_schema(schema.nested()))
