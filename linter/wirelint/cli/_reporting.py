"""Options of `wirelint check` that say how to report and where to, and the reports themselves."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any, TypeVar

import click

from wirelint.cli._terminal import Progress, is_terminal, look, output
from wirelint.report import FORMATS, MACHINE_FORMATS, Look, lines
from wirelint.report.summary import Summary
from wirelint.report.visible import visible
from wirelint.rule import Severity
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.batch import Judged
    from wirelint.discovery import Found
    from wirelint.report.sinks import Sink
    from wirelint.run import Result

F = TypeVar("F", bound=Callable[..., Any])

STEP_SUMMARY = "GITHUB_STEP_SUMMARY"
"""The variable in which GitHub Actions names the file for the summary of a job."""

PRINTED = frozenset({"-", "/dev/stdout"})
"""Names of standard output. It may lead to a file that others write too, so that it is never replaced as a file is."""


class Wanted(NamedTuple):
    """A format, and the file that it goes to; with none it is printed."""

    format: str
    path: str = ""


class FormatParam(click.Choice):  # type: ignore[type-arg]  # generic only from click 8.2
    """A format, or `FORMAT=FILE`."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """A Wanted for what was typed."""
        if isinstance(value, Wanted):
            return value
        name, equals, path = str(value).partition("=")
        if equals and not path:
            self.fail("give a file behind “=”", param, ctx)
        return Wanted(super().convert(name, param, ctx), "" if path in PRINTED else path)


def reporting_options(command: F) -> F:
    """Add --format and --output-file to a command."""
    file = click.Path(dir_okay=False, path_type=str)
    told = f"How to report: {', '.join(FORMATS)} [full on a terminal, else concise]. FORMAT=FILE writes a file as well."
    command = click.option("--output-file", type=file, help="Write the report here instead of printing it.")(command)
    return click.option("--format", type=FormatParam(FORMATS), multiple=True, metavar="FORMAT[=FILE]", help=told)(
        command
    )


class Reports:
    """The reports of a run: what is printed, and what goes to files.

    wanted       the formats asked for; at most one without a file
    output_file  the file that this one goes to
    default      the format of what is printed, where none is asked for
    """

    def __init__(
        self, wanted: tuple[Wanted, ...], output_file: str | None, *, default: str, color: str, floor: Severity | None
    ) -> None:
        printed = [one.format for one in wanted if not one.path]
        if len(printed) > 1:
            raise click.UsageError(
                "one --format can be printed: give the others a file, as in --format sarif=out.sarif"
            )
        self.files = [(one.format, one.path) for one in wanted if one.path]
        self.format: str | None = printed[0] if printed else default
        if output_file is not None and output_file not in PRINTED:
            self.files.append((printed[0] if printed else "concise", output_file))
            self.format = None
        self.floor = Severity.WARNING if floor is None else floor
        self.color = color
        _refuse_doubles(path for _, path in self.files)

    @property
    def only_printed(self) -> str | None:
        """The format of what is printed; None where a report goes to a file."""
        return None if self.files else self.format

    def note(self, notices: Iterable[str]) -> None:
        """Say once what of the packs does not run, beside a report that people read."""
        if self.format in {"full", "concise"}:
            for notice in notices:
                click.echo(f"wirelint: {notice}", err=True)

    def left(self, found: Iterable[Found]) -> list[Found]:
        """The files to check, without reports of an earlier run. Raises UsageError where one would be written over."""
        own = {os.path.realpath(path) for _, path in self.files}
        if not own:
            return list(found)
        kept = []
        for one in found:
            if os.path.realpath(one.path) not in own:
                kept.append(one)
            elif one.is_named:
                raise click.UsageError(f"the report would be written over the copy: {visible(one.path)}")
        return kept

    def write(self, judged: Iterable[Judged], progress: Progress) -> Summary:
        """Write every report, each piece of what is printed as soon as it is there."""
        summary = Summary()

        def results() -> Iterator[Result]:
            for one in judged:
                summary.add(one.result, one.floor)
                yield one.result

        with self._shared(results()) as shared:
            self._print(shared, progress)
        progress.clear()
        _close(summary, self.format)
        return summary

    def _print(self, results: Iterator[Result], progress: Progress) -> None:
        if self.format is None:
            for _ in results:
                pass
            return
        stream = output(self.format)
        for piece in lines(self.format, results, look(self.color)._replace(floor=self.floor)):
            progress.clear()
            stream.write(piece)
            stream.flush()

    def _shared(self, results: Iterator[Result]) -> AbstractContextManager[Iterator[Result]]:
        if not self.files and self.format != "github":
            return nullcontext(results)
        from wirelint.report.sinks import shared

        return shared(results, self._sinks(), Look(self.color == "always", floor=self.floor))

    def _sinks(self) -> Iterator[Sink]:
        from wirelint.report.sinks import Sink

        for format, path in self.files:
            yield Sink(format, path)
        summary = os.environ.get(STEP_SUMMARY)
        if summary and "github" in {self.format, *(format for format, _ in self.files)}:
            yield Sink("jobsummary", summary, is_added_to=True)


def default_format(is_stream: bool) -> str:
    """What is printed where no format is asked for."""
    return "jsonl" if is_stream else "full" if is_terminal(sys.stdout) else "concise"


def _refuse_doubles(paths: Iterable[str]) -> None:
    seen = set()
    for path in paths:
        place = os.path.realpath(path)
        if place in seen:
            raise click.UsageError(f"two reports for one file: {visible(path)}")
        seen.add(place)


def _close(summary: Summary, format: str | None) -> None:
    """What is left to say on standard error: for programs, only why the exit status is 2."""
    if (format is None or format in MACHINE_FORMATS) and summary.failed:
        click.echo(f"wirelint: {summary.trouble}", err=True)
    elif format == "concise" and (summary.severities or summary.suppressed or summary.fixed):
        click.echo(str(summary), err=True)
