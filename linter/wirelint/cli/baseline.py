"""`wirelint baseline`: what is found today, so that later runs report only what is new."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from wirelint.cli._options import config_options, configs
from wirelint.report.visible import visible

if TYPE_CHECKING:
    from collections import Counter

    from wirelint.batch import Batch
    from wirelint.run import Result
    from wirelint.suppress.baseline import Baseline, Known

F = TypeVar("F", bound=Callable[..., Any])

DEFAULT = ".wirelint-baseline.json"


class _Run(NamedTuple):
    """What the stories of a run came to, by their names in the baseline, the rules that are on, and what failed."""

    found: dict[str, Counter[Known]]
    on: dict[str, frozenset[str]]
    failed: tuple[str, ...]


@click.group(short_help="Keep what is found today, to report only what is new.")
def command() -> None:
    """Keep what is found today in a file, so that “wirelint check --baseline FILE” reports only what is new.

    A finding is known by its rule, its words, their neighbours and how many there are, not by its line.
    """


def _arguments(command: F) -> F:
    """Add the paths, the configuration's options and --output."""
    file = click.Path(dir_okay=False, path_type=str)
    for option in (
        click.option("--output", type=file, metavar="FILE", default=DEFAULT, show_default=True, help="The baseline."),
        config_options,
        click.argument("paths", nargs=-1, type=click.Path(), metavar="[PATH]..."),
    ):
        command = option(command)
    return command


@command.command(short_help="Write a baseline of what is found now.")
@_arguments
def create(paths: tuple[str, ...], output: str, **config: Any) -> int:
    """Write a baseline of what is found under PATH now. One that is there is kept: see update."""
    from wirelint.suppress.baseline import Baseline

    if os.path.lexists(output):
        raise click.UsageError(f"{visible(output)} is there already: see “wirelint baseline update”")
    empty = Baseline(output, {})
    run = _run(empty, paths, config)
    return _finish(empty, {path: dict(found) for path, found in run.found.items()}, run)


@command.command(short_help="Bring the stories under PATH up to date.")
@_arguments
def update(paths: tuple[str, ...], output: str, **config: Any) -> int:
    """Put what is found now in the place of what is known of the stories under PATH; stories that are gone go."""
    return _changed(paths, output, config, lambda known, found: found)


@command.command(short_help="Take out what is found no more.")
@_arguments
def prune(paths: tuple[str, ...], output: str, **config: Any) -> int:
    """Take out what is found no more in the stories under PATH, and stories that are gone. Nothing is added."""
    return _changed(paths, output, config, lambda known, found: known & found)


def _changed(
    paths: tuple[str, ...],
    output: str,
    config: dict[str, Any],
    join: Callable[[Counter[Known], Counter[Known]], Counter[Known]],
) -> int:
    from collections import Counter

    from wirelint.suppress.baseline import Baseline

    old = Baseline.read(output)
    run = _run(old, paths, config)
    stories = {path: dict(known) for path, known in old.stories.items() if old.is_there(path) or path in run.found}
    for path, found in run.found.items():
        known = Counter(old.stories.get(path, {}))
        off = {one: count for one, count in known.items() if one.rule not in run.on[path]}
        stories[path] = off | dict(join(known, found))
    return _finish(old, stories, run)


def _run(baseline: Baseline, paths: tuple[str, ...], config: dict[str, Any]) -> _Run:
    """Check the stories. What is waived is not among what is found."""
    from wirelint.batch import Batch
    from wirelint.suppress.baseline import counted
    from wirelint.suppress.suppressor import path_of

    batch = Batch(configs(**config))
    found, on, failed = {}, {}, []
    for result in _results(batch, paths or (".",)):
        if result.failed:
            failed.append(result.story.name)
            continue
        path = baseline.key(result)
        rules = batch.configs.for_path(path_of(result.story)).settings_for(path_of(result.story)).rules
        found[path] = counted(result)
        on[path] = frozenset(id for id, setting in rules.items() if setting.is_on)
    return _Run(found, on, tuple(failed))


def _results(batch: Batch, paths: tuple[str, ...]) -> Iterator[Result]:
    from wirelint.discovery import STANDARD_INPUT
    from wirelint.suppress.suppressor import Suppressor

    if STANDARD_INPUT in paths:
        raise click.UsageError("a baseline is of files, not of standard input")
    found = batch.found(paths)
    suppress = Suppressor(batch.configs.for_path)
    suppress.read(one.path for one in found)
    for one in batch.check(found):
        yield suppress(one.result)


def _finish(old: Baseline, stories: dict[str, dict[Known, int]], run: _Run) -> int:
    """Write the file and say what is in it; the status is 2 where a story was not checked."""
    from wirelint.fix.whole_file import NotWritten
    from wirelint.suppress.baseline import Baseline
    from wirelint.suppress.writing import put

    new = Baseline(old.path, stories)
    try:
        put(old.path, old.data, new.text())
    except NotWritten as error:
        raise click.ClickException(f"{visible(old.path)}: {error}") from error
    total = sum(count for known in stories.values() for count in known.values())
    many = sum(map(bool, stories.values()))
    click.echo(
        f"{visible(old.path)}: {total:,} {'finding' if total == 1 else 'findings'} "
        f"in {many:,} {'story' if many == 1 else 'stories'}"
    )
    for name in run.failed:
        click.echo(f"wirelint: {visible(name)}: could not be checked, so that it is not brought up to date", err=True)
    return 2 if run.failed else 0
