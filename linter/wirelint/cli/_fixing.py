"""The options that mend copy, and what a run does with them: files rewritten, a diff, or mended standard input."""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

import click

from wirelint.cli._options import gathered
from wirelint.cli._terminal import is_terminal
from wirelint.discovery import STANDARD_INPUT
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.batch import Batch, Judged
    from wirelint.cli._reporting import Reports
    from wirelint.cli._terminal import Progress
    from wirelint.run import Result

F = TypeVar("F", bound=Callable[..., Any])
Again = Callable[["Judged"], "Judged"]


class Fixes(NamedTuple):
    """What the command line asks for: fixes made, also unsafe ones, or only shown."""

    fix: bool
    unsafe_fixes: bool
    diff: bool

    @property
    def is_on(self) -> bool:
        """Is anything to be fixed?"""
        return self.fix or self.diff

    def refuse(self, *, is_stream: bool, is_reported: bool) -> None:
        """Raise UsageError for what does not go together. `is_reported`: a format or a file for it is asked for."""
        if self.unsafe_fixes and not self.is_on:
            raise click.UsageError("--unsafe-fixes goes with --fix or --diff")
        if self.is_on and is_stream:
            raise click.UsageError("--fix and --diff are for files and plain text, not for --input-format jsonl")
        if self.diff and is_reported:
            raise click.UsageError("--diff is a format of its own: leave --format and --output-file out")


def fix_options(command: F) -> F:
    """Add --fix, --unsafe-fixes and --diff to a command, which gets them as one `fixes`."""
    return gathered(command, "fixes", Fixes, _options())


def _options() -> Iterator[Callable[[F], F]]:
    yield click.option("--fix", is_flag=True, help="Make the safe fixes, and report what is left.")
    yield click.option(
        "--unsafe-fixes", is_flag=True, help="With --fix or --diff: those too that may change the sense."
    )
    yield click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")


class Fixing:
    """The fixes of one run.

    fixes  what is asked for
    paths  what is checked
    stdin  standard input; read here where it is to be mended, so give `Fixing.stdin` on to whoever checks it
    """

    def __init__(
        self, fixes: Fixes, paths: Iterable[str], stdin: BinaryIO | None, *, is_stream: bool, is_reported: bool
    ) -> None:
        fixes.refuse(is_stream=is_stream, is_reported=is_reported)
        self.fixes, self.stdin = fixes, stdin
        self.is_filter = fixes.fix and not fixes.diff and STANDARD_INPUT in paths
        self._piped = b""
        self._changed: list[tuple[str, bytes, bytes]] = []
        if fixes.is_on and stdin is not None and STANDARD_INPUT in paths:
            self._piped = stdin.read()
            self.stdin = io.BytesIO(self._piped)

    def over(self, judged: Iterable[Judged], batch: Batch, suppress: Again) -> Iterator[Judged]:
        """The results as they are once what is asked for is done; `suppress` does for one what was done for these."""
        if not self.fixes.is_on:
            return iter(judged)
        from wirelint.fix.files import Fixer, Place
        from wirelint.fix.whole_file import WholeFiles

        files = WholeFiles()

        def again(path: str, data: bytes) -> tuple[Judged, ...]:
            return tuple(map(suppress, batch.again(path, data)))

        def store(path: str, old: bytes, new: bytes) -> None:
            if self.fixes.diff:
                self._changed.append((path, old, new))
            elif path == STANDARD_INPUT:
                self._piped = new
            else:
                files.replace(path, old, new)

        return Fixer(Place(again, self._read, store), is_bold=self.fixes.unsafe_fixes).over(judged)

    def _read(self, path: str) -> bytes:
        if path == STANDARD_INPUT:
            return self._piped
        with open(path, "rb") as file:
            return file.read()

    def report(self, judged: Iterable[Judged], reports: Reports, progress: Progress) -> int:
        """Write what the run has to say, and the mended copy where standard output is for it; the exit status."""
        if self.fixes.diff:
            return self._show_diff(judged, progress)
        if not self.is_filter:
            return reports.write(judged, progress).status
        with contextlib.redirect_stdout(sys.stderr if sys.stderr is not None else io.StringIO()):
            status = reports.write(judged, progress).status
        _write(self._piped)
        return status

    def _show_diff(self, judged: Iterable[Judged], progress: Progress) -> int:
        """Write the diff, and on standard error what could not be checked; 1 where there is any difference."""
        files = fixed = status = 0
        for result, _, path in judged:
            progress.clear()
            fixed += result.fixed
            if result.failed:
                status = 2
                _complain(result)
            while self._changed:
                files += 1
                _, old, new = self._changed.pop()
                _write(_diff(result.story.name.partition("#")[0] if path == STANDARD_INPUT else path, old, new))
        progress.clear()
        told = f"Would fix {fixed:,} in {files:,} {'file' if files == 1 else 'files'}." if files else "Nothing to fix."
        click.echo(told, err=True)
        return status or int(files > 0)


def _complain(result: Result) -> None:
    from wirelint.filerules import FAMILY
    from wirelint.report.concise import heading
    from wirelint.report.paint import Paint

    for one in result.diagnostics:
        if one.family == FAMILY:
            click.echo(heading(one, result, Paint(False)), err=True)


def _diff(name: str, old: bytes, new: bytes) -> bytes:
    """The diff as UTF-8; for a person with everything escaped that a terminal would act on, for a program as it is."""
    from wirelint.fix.diff import unified
    from wirelint.report.visible import visible
    from wirelint.source import decode

    lines = unified(visible(name), decode(old)[0], decode(new)[0])
    if is_terminal(sys.stdout):
        lines = (f"{visible(line.removesuffix(chr(10)))}\n" for line in lines)
    return "".join(lines).encode("utf-8", "backslashreplace")


def _write(data: bytes) -> None:
    """Write bytes to standard output as they are."""
    if sys.stdout is not None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
