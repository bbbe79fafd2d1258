"""`wirelint check`: the main job."""

from __future__ import annotations

import math
import sys
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from wirelint.batch import Batch
from wirelint.cli._fixing import Fixes, Fixing, fix_options
from wirelint.cli._options import color_option, config_options, configs
from wirelint.cli._profiling import profile_option
from wirelint.cli._reporting import Reports, Wanted, default_format, reporting_options
from wirelint.cli._running import Round, Running, running_options
from wirelint.cli._suppressing import Choice, Suppressing, suppress_options
from wirelint.cli._terminal import Progress
from wirelint.discovery import STANDARD_INPUT
from wirelint.document import Context
from wirelint.rule import Severity
from wirelint.source import PLAIN_TEXT

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from wirelint.discovery import Found

STREAM = "jsonl"
"""The input format that is a stream of objects, not a file of stories."""
SEVERITIES = ("error", "warning", "info", "hint")


def _seconds(ctx: click.Context, param: click.Parameter, value: float | None) -> float | None:
    if value is not None and not (math.isfinite(value) and value > 0):
        raise click.BadParameter("give a number of seconds above 0")
    return value


def _input_format(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value in {None, STREAM, PLAIN_TEXT}:
        return value
    from wirelint.config.errors import nearest
    from wirelint.readers.formats import format_names, is_format

    known = (*format_names(), STREAM)
    if not is_format(value):
        raise click.BadParameter(f"no format {value!r}{nearest(value, known) or ': one of ' + ', '.join(known)}")
    return value


def _fail_on(ctx: click.Context, param: click.Parameter, value: str | None) -> Severity | None:
    return None if value is None else Severity[value.upper()]


@click.command(short_help="Check copy: files, folders, or - for standard input.")
@click.argument("paths", nargs=-1, type=click.Path(), metavar="[PATH|-]...")
@config_options
@reporting_options
@click.option(
    "--fail-on", callback=_fail_on, type=click.Choice(SEVERITIES), help="Least severity for status 1 [warning]."
)
@click.option(
    "--exit-zero", is_flag=True, help="Exit with 0 whatever is found; still with 2 if it could not be checked."
)
@click.option("--stdin-filename", metavar="PATH", help="The file that standard input stands for.")
@click.option(
    "--input-format",
    callback=_input_format,
    metavar="FORMAT",
    help="text, markdown, nitf, newsml-g2, ninjs, html, …, or jsonl: "
    "a line is an object with id and text [as the file says].",
)
@click.option("--timeout", type=float, callback=_seconds, metavar="SECONDS", help="Give a story up after this long.")
@click.option(
    "--story-date", type=click.DateTime(("%Y-%m-%d",)), metavar="YYYY-MM-DD", help="The day the copy was sent."
)
@suppress_options
@fix_options
@click.option("--require-grammar", is_flag=True, help="Exit with 2 where LanguageTool could not check the grammar.")
@running_options
@color_option
@profile_option
def command(running: Running, **asked: Any) -> int:
    """Check copy and report what is wrong with it.

    PATH is a file, a folder, or - for standard input; the working folder if none is given. The exit status is 0 when
    nothing is found at or above --fail-on, 1 when something is, and 2 when something could not be checked.
    """
    if running.watch:
        from wirelint.cli._watching import watch

        watch(running, lambda round: _checked(round, **asked))
    return _checked(Round(running), **asked)


def _checked(
    round: Round,
    *,
    paths: tuple[str, ...],
    format: tuple[Wanted, ...],
    output_file: str | None,
    fail_on: Severity | None,
    exit_zero: bool,
    require_grammar: bool,
    stdin_filename: str | None,
    input_format: str | None,
    timeout: float | None,
    story_date: datetime.datetime | None,
    color: str,
    suppression: Choice,
    fixes: Fixes,
    **config: Any,
) -> int:
    """One run, and its exit status."""
    paths = _paths(paths, stdin_filename)
    is_stream = input_format == STREAM
    reports = Reports(format, output_file, default=default_format(is_stream), color=color, floor=fail_on)
    round.running.refuse(paths, reports.only_printed, is_stream=is_stream, is_diff=fixes.diff)
    fixing = Fixing(fixes, paths, _stdin(), is_stream=is_stream, is_reported=bool(format or output_file))
    batch = Batch(
        configs(**config, kept=round.running.kept), timeout=timeout, floor=fail_on, stdin=fixing.stdin,
        stdin_name=stdin_filename, context=Context(date=story_date.date()) if story_date else None,
        require_grammar=require_grammar, format=input_format,
    )  # fmt: skip
    try:
        found = round.files(batch, paths, reports.left)
        reports.note(batch.notices)
        suppressing = Suppressing(suppression, batch, _whole(round, paths, found), found)
        progress = Progress(0 if is_stream else len(found))
        judged = batch.check_streams(found) if is_stream else progress.over(round.check(batch, found))
        fixed = fixing.over(suppressing.over(judged), batch, suppressing.one)
        status = round.end(fixing.report(round.over(fixed), reports, progress), reports.format, err=fixing.is_filter)
    finally:
        round.close()
    return 0 if exit_zero and status == 1 else status


def _paths(paths: tuple[str, ...], stdin_filename: str | None) -> tuple[str, ...]:
    """What to check, where nothing is named the working folder. Raises UsageError for a name without its input."""
    if stdin_filename and STANDARD_INPUT not in paths:
        raise click.UsageError("--stdin-filename is for standard input: give - as the path")
    return paths or (".",)


def _whole(round: Round, paths: tuple[str, ...], found: list[Found]) -> Sequence[str]:
    """What the run is over: the paths named, or the files that changed since the last round."""
    return paths if round.only is None else [one.path for one in found]


def _stdin() -> BinaryIO | None:
    return sys.stdin.buffer if sys.stdin is not None else None
