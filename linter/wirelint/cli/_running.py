"""The options that say how a run is done: how many processes, what is remembered, how much is told and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from wirelint.cli._options import gathered
from wirelint.discovery import STANDARD_INPUT
from wirelint.filerules import FAMILY
from wirelint.report import MACHINE_FORMATS
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.batch import Batch, Judged
    from wirelint.cache import Cache
    from wirelint.cli._watching import Look
    from wirelint.discovery import Found
    from wirelint.jobs import Workers

F = TypeVar("F", bound=Callable[..., Any])

LEAST = 20
"""Files from which on the cache is used unasked: for fewer it costs more to open than to check them again."""
AUTO = "auto"


class JobsParam(click.IntRange):
    """A number of processes, or `auto` for as many as there are cores."""

    name = "jobs"

    def __init__(self) -> None:
        super().__init__(1, 256)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The number."""
        if value == AUTO:
            from wirelint.jobs import cores

            return cores()
        return super().convert(value, param, ctx)


class Running(NamedTuple):
    """What the command line says of the way of a run."""

    jobs: int = 1
    cache_dir: str | None = None
    no_cache: bool = False
    statistics: bool = False
    max_problems: int | None = None
    watch: bool = False
    force_exclude: bool = False

    def refuse(self, paths: Collection[str], format: str | None, *, is_stream: bool, is_diff: bool) -> None:
        """Raise UsageError for what does not go together. `format`: what is printed, None where files are written."""
        if self.no_cache and self.cache_dir is not None:
            raise click.UsageError("--cache-dir and --no-cache exclude each other")
        if is_diff and (self.statistics or self.max_problems is not None):
            raise click.UsageError("--statistics and --max-problems go with a report, not with --diff")
        if self.watch and (is_stream or STANDARD_INPUT in paths):
            raise click.UsageError("--watch is for files: standard input does not change")
        if self.watch and (is_diff or format not in {"full", "concise", "jsonl"}):
            raise click.UsageError("--watch reports as full, concise or jsonl, and prints it")

    @property
    def kept(self) -> str | None:
        """The folder in which packs of house style are kept as they were compiled; see wirelint.config.load_config."""
        return None if self.no_cache else self.cache_dir or ""

    def cache(self, found: Sequence[Found]) -> Cache | None:
        """What is known from earlier runs; None where it is not wanted, or not worth the while."""
        if self.no_cache or (self.cache_dir is None and len(found) < LEAST):
            return None
        from wirelint.cache import opened

        try:
            return opened(self.cache_dir)
        except OSError as error:
            raise click.UsageError(f"--cache-dir {error.filename}: {error.strerror}") from error


def running_options(command: F) -> F:
    """Add the options of Running to a command, which gets them as one `running`."""
    return gathered(command, "running", Running, _options())


def _options() -> Iterator[Callable[[F], F]]:
    folder = click.Path(file_okay=False, path_type=str)
    yield click.option("--jobs", type=JobsParam(), default=1, metavar="N", help="Processes; auto: one a core [1].")
    yield click.option("--cache-dir", type=folder, metavar="FOLDER", help="Where to remember what was found.")
    yield click.option("--no-cache", is_flag=True, help="Check everything anew, and remember nothing.")
    yield click.option("--statistics", is_flag=True, help="At the end, how often each rule spoke (full, concise).")
    yield click.option(
        "--max-problems", type=click.IntRange(0), metavar="N", help="Show no more than these; the status is as of all."
    )
    yield click.option("--watch", is_flag=True, help="Go on, and check again what changes; Ctrl-C ends it.")
    yield click.option("--force-exclude", is_flag=True, help="Pass over what is excluded, also where it is named.")


class Round:
    """One run over the files, or over those that have changed.

    only  the paths that are to be checked; all if None
    """

    def __init__(self, running: Running, only: Collection[str] | None = None) -> None:
        self.running, self.only = running, only
        self.batch: Batch | None = None
        self.is_begun = False
        self.seen: Look
        self._look: Callable[[], Look] | None = None
        self._workers: Workers | None = None
        self._status = self._hidden = 0
        self._counts: Counter[str] = Counter()
        self._fixable: Counter[str] = Counter()

    def files(self, batch: Batch, paths: Sequence[str], left: Callable[[list[Found]], list[Found]]) -> list[Found]:
        """The files to check; `left` takes out what is none. Raises ConfigError and UsageError."""
        self.batch = batch

        def find() -> list[Found]:
            return left(batch.found(paths, force_exclude=self.running.force_exclude))

        found = find()
        if self.running.watch:
            from wirelint.cli._watching import look

            self.seen, self._look = look(batch, found), lambda: look(batch, find())
            self.is_begun = True
        return found if self.only is None else [one for one in found if one.path in self.only]

    def look(self) -> Look:
        """What there is now of the files to check."""
        assert self._look is not None
        return self._look()

    def check(self, batch: Batch, found: Sequence[Found]) -> Iterator[Judged]:
        """The results of files. Processes begin now: before there are threads. Raises UsageError for the cache."""
        batch.cache = self.running.cache(found)
        jobs = min(self.running.jobs, len(found))
        if jobs < 2:
            return batch.check(found)
        from wirelint.jobs import Workers

        self._workers = Workers(batch, jobs)
        return self._workers.check(found)

    def over(self, judged: Iterable[Judged]) -> Iterator[Judged]:
        """The results, counted, and without what is too many. What says why something failed is never too many."""
        left = self.running.max_problems
        for one in judged:
            self._count(one)
            if left is None:
                yield one
                continue
            found = one.result.diagnostics
            of_file = [each for each in found if each.family == FAMILY]
            others = [each for each in found if each.family != FAMILY]
            self._hidden += max(0, len(others) - left)
            yield one._replace(result=one.result._replace(diagnostics=(*of_file, *others[:left])))
            left = max(0, left - len(others))

    def _count(self, judged: Judged) -> None:
        result = judged.result
        fails = any(one.severity <= judged.floor for one in result.diagnostics)
        self._status = max(self._status, 2 if result.failed else int(fails))
        if self.running.statistics:
            self._counts.update(one.rule for one in result.diagnostics)
            self._fixable.update(one.rule for one in result.diagnostics if one.fixes and one.fixes[0].safe)

    def end(self, status: int, format: str | None, *, err: bool = False) -> int:
        """Say what is left to say where people read it; the exit status, as if everything had been shown."""
        if format is not None and format not in MACHINE_FORMATS:
            if self._hidden:
                click.echo(f"{self._hidden:,} more not shown (--max-problems).", err=True)
            if self.running.statistics:
                click.echo("".join(f"{line}\n" for line in self._table()), nl=False, err=err)
        return max(status, self._status)

    def _table(self) -> Iterator[str]:
        """Rules by how often they spoke, the loudest first, and how many of their findings can be fixed safely."""
        width = max(map(len, self._counts), default=0)
        for rule, count in sorted(self._counts.items(), key=lambda one: (-one[1], one[0])):
            fixable = f"  {self._fixable[rule]:,} can be fixed safely" if self._fixable[rule] else ""
            yield f"{count:7,}  {f'{rule:{width}}{fixable}'.rstrip()}"

    def close(self) -> None:
        """End the processes, and write what is to be remembered."""
        if self._workers is not None:
            self._workers.close()
        if self.batch is not None:
            self.batch.close()
