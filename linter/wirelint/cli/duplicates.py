"""`wirelint duplicates`: stories of a collection that are nearly the same."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

import click

from wirelint.cli._archiving import collection_options, need
from wirelint.cli._options import configs

if TYPE_CHECKING:
    from wirelint.archive.near.run import Finder

_KINDS = ("resend", "correction", "write-thru", "copy")


@click.command(short_help="Find the near-duplicates in a collection of any size.")
@collection_options
@click.option("--similarity", type=click.FloatRange(0.5, 1), default=0.8, help="Share of equal shingles [0.8].")
def command(
    inputs: tuple[str, ...], out: str, engine: str, jobs: int, master: str | None,
    similarity: float, id_field: str, text_field: str, shard_size: float,
) -> int:  # fmt: skip
    """Find stories that share most of what they say, and write clusters and pairs to DIR/duplicates as Parquet.

    INPUT is as for `wirelint archive`. Two stories are near-duplicates when they share 80 in a hundred of their runs of
    four words (--similarity). The head of a cluster is its earliest story; a member is a resend, a correction or a
    write-thru of it, or a copy.
    """
    from wirelint.archive.near.run import run
    from wirelint.archive.rows import Work
    from wirelint.archive.run import Ordered

    need(engine, "rensa")
    work = Work(configs(None, False, None, (), ()), os.getcwd(), 0.0, id_field, text_field)
    ordered = Ordered(inputs, out, work, int(shard_size * 1_000_000))
    counts = run(ordered, _finder(engine, jobs, master), similarity)
    kinds = ", ".join(f"{counts[kind]:,} {kind}" for kind in _KINDS)
    click.echo(f"{counts['clusters']:,} clusters: {kinds}; {counts['pairs']:,} pairs; {out}/duplicates", err=True)
    return 0


def _finder(name: str, jobs: int, master: str | None) -> Finder:
    if name == "spark":
        from wirelint.archive.near.spark import near as near_of_spark

        return partial(near_of_spark, master=master)
    from wirelint.archive.near.local import near

    return partial(near, jobs=jobs)
