"""What the commands for collections share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

import click

from wirelint.cli._options import with_options
from wirelint.cli._running import JobsParam

F = TypeVar("F", bound=Callable[..., object])
EXTRAS = {"local": ("pyarrow",), "spark": ("pyarrow", "pyspark", "pandas")}


def collection_options(command: F) -> F:
    """Add to a command what says which collections, how they are read and cut, and by what."""
    return with_options(command, _options())


def _options() -> Iterator[Callable[[F], F]]:
    folder = click.Path(file_okay=False)
    yield click.argument("inputs", nargs=-1, required=True, type=click.Path(), metavar="INPUT...")
    yield click.option("--out", required=True, type=folder, metavar="DIR", help="Where the Parquet goes.")
    yield click.option("--engine", type=click.Choice([*EXTRAS]), default="local", help="What does the work [local].")
    yield click.option(
        "--jobs", type=JobsParam(), default="auto", metavar="N", help="Processes of the local engine [auto]."
    )
    yield click.option(
        "--master", metavar="URL", help="Master of the Spark engine, such as local[4] [that of spark-submit]."
    )
    yield click.option("--id-field", default="id", metavar="NAME", help="Field or column of a story's identity [id].")
    yield click.option("--text-field", default="text", metavar="NAME", help="Field or column of its text [text].")
    yield click.option(
        "--shard-size", type=click.FloatRange(0.001), default=2.0, metavar="MB", help="Copy in a part [2]."
    )


def need(engine: str, *others: str) -> None:
    """Raise UsageError where what an engine needs is not installed."""
    from importlib.util import find_spec

    missing = [name for name in (*EXTRAS[engine], *others) if find_spec(name) is None]
    if missing:
        extra = "spark" if engine == "spark" else "archive"
        raise click.UsageError(f"{' and '.join(missing)} not installed: pip install 'wirelint[{extra}]'")
