"""`wirelint archive`: whole collections, checked into Parquet."""

from __future__ import annotations

import os
import sys
import time
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from wirelint.cli._archiving import collection_options, need
from wirelint.cli._options import config_options, configs
from wirelint.cli._terminal import is_terminal

if TYPE_CHECKING:
    from wirelint.archive.run import Engine, State

TIMEOUT = 30.0
_SECONDS = click.FloatRange(0, min_open=True)
_BEATS = (0.5, 60.0)
"""Seconds between two lines of progress: on a terminal, where each takes the place of the last, and in a log."""


@click.command(short_help="Check a collection of any size into Parquet; goes on where it was ended.")
@collection_options
@click.option(
    "--timeout", type=click.FloatRange(0, min_open=True), default=TIMEOUT, help="Seconds a story may take [30]."
)
@click.option("--anew", is_flag=True, help="Drop what DIR holds of earlier runs.")
@config_options
def command(inputs: tuple[str, ...], out: str, engine: str, jobs: int, **given: Any) -> int:
    """Check every story of the inputs, and write what is found to DIR/findings and DIR/stories as Parquet.

    INPUT is a folder, a file of JSON lines (.jsonl, .jsonl.gz), of Parquet, a tar or a zip. A run that is ended at any
    moment goes on when it is begun again. The exit status is 0 when every story was checked, and 2 when some were not
    or could not be read; DIR/stories says which and why.
    """
    from wirelint.archive import ArchiveError
    from wirelint.archive.rows import Work
    from wirelint.archive.run import Ordered, run

    need(engine)
    found = configs(*(given[name] for name in ("config_file", "no_config", "preset", "select", "ignore")))
    work = Work(found, os.getcwd(), given["timeout"], given["id_field"], given["text_field"])
    ordered = Ordered(inputs, out, work, int(given["shard_size"] * 1_000_000), given["anew"])
    progress = _Progress()
    try:
        made = run(ordered, _engine(engine, jobs, given["master"]), progress)
    except ArchiveError as error:
        raise click.ClickException(str(error)) from error
    finally:
        progress.clear()
    return _report(made, out)


def _engine(name: str, jobs: int, master: str | None) -> Engine:
    if name == "spark":
        from wirelint.archive import spark

        return partial(spark.run, master=master)
    from wirelint.archive import local

    return partial(local.run, jobs=jobs)


def _report(made: dict[str, Any], out: str) -> int:
    failed, unread = made["failed"], made["unread"]
    checked = made["stories"] - failed - unread
    click.echo(f"{checked:,} stories checked, {made['findings']:,} findings; {made['seconds']:,.0f} s; {out}", err=True)
    if failed or unread:
        click.echo(
            f"{failed:,} failed, {unread:,} could not be read: see “status” and “reason” in {out}/stories", err=True
        )
    return 2 if failed or unread else 0


class _Progress:
    """How far a run is, on standard error: on a terminal in one line, elsewhere a line a minute."""

    def __init__(self) -> None:
        self._is_terminal = is_terminal(sys.stderr)
        self._beat = _BEATS[not self._is_terminal]
        self._next = time.monotonic() + self._beat
        self._is_shown = False

    def __call__(self, state: State) -> None:
        """Show a state, if it is time to."""
        if time.monotonic() < self._next:
            return
        self._next = time.monotonic() + self._beat
        line = line_of(state)
        sys.stderr.write(f"\r\x1b[K{line}" if self._is_terminal else f"{line}\n")
        sys.stderr.flush()
        self._is_shown = self._is_terminal

    def clear(self) -> None:
        """Take the line off."""
        if self._is_shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def line_of(state: State) -> str:
    """A state in one line: how far, how fast, how long yet."""
    share = state.done / state.total if state.total else 1.0
    rate = state.stories / state.seconds if state.seconds else 0.0
    left = "" if state.left is None else f", {_span(state.left)} left"
    return f"{share:6.1%} of {state.total / 1e6:,.0f} MB, {rate:,.0f} stories/s{left}"


def _span(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
