"""The options that say what is let pass, and their place in the way of a run: behind the check, before the fixes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from wirelint.cli._options import gathered
from wirelint.config.files import find
from wirelint.discovery import STANDARD_INPUT
from wirelint.suppress import COMMENTED, NAME, SUFFIX
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.batch import Batch, Judged
    from wirelint.discovery import Found
    from wirelint.run import Result
    from wirelint.suppress.suppressor import Suppressor

F = TypeVar("F", bound=Callable[..., Any])


class Choice(NamedTuple):
    """What the command line says: whether waivers and comments do not hold, the baseline's file, the git revision."""

    no_waivers: bool
    baseline: str | None
    new_from: str | None


def suppress_options(command: F) -> F:
    """Add --no-waivers, --baseline and --new-from to a command, which gets them as one `suppression`."""
    return gathered(command, "suppression", Choice, _options())


def _options() -> Iterator[Callable[[F], F]]:
    file = click.Path(dir_okay=False, path_type=str)
    yield click.option("--no-waivers", is_flag=True, help="Let nothing pass for a waiver or a comment.")
    yield click.option("--baseline", type=file, metavar="FILE", help="Report only what is not in this baseline.")
    yield click.option(
        "--new-from", metavar="REV", help="Report only what stands on lines changed since this git revision."
    )


class Suppressing:
    """Takes out of results what is let pass.

    Raises ConfigError for a faulty waiver file or baseline and UsageError for a revision that cannot be used, when it
    is made: before anything is checked.
    """

    def __init__(self, choice: Choice, batch: Batch, paths: Sequence[str], found: Sequence[Found]) -> None:
        self._batch = batch
        stdin = batch.stdin_name or "stdin"
        places = [stdin if one.path == STANDARD_INPUT else one.path for one in found]
        self._waivers = _waivers(batch, paths, places) if not choice.no_waivers and _any_waivers(places) else None
        self._steps: list[Callable[[Result], Result]] = []
        if self._waivers is not None:
            self._steps.append(self._waivers)
        if choice.new_from is not None:
            self._steps.append(_unchanged(choice.new_from, [one.path for one in found]))
        if choice.baseline is not None:
            from wirelint.suppress.baseline import Baseline

            self._steps.append(Baseline.read(choice.baseline).apply)

    def over(self, judged: Iterable[Judged]) -> Iterator[Judged]:
        """The results without what is let pass; last what is to be said of waiver files."""
        for one in judged:
            yield self.one(one)
        yield from self._leftovers()

    def one(self, judged: Judged) -> Judged:
        """One result without what is let pass; it may be that of a story checked again."""
        result = judged.result
        for step in self._steps:
            result = step(result)
        return judged._replace(result=result)

    def _leftovers(self) -> Iterator[Judged]:
        if self._waivers is None:
            return
        from wirelint.batch import Judged

        for result in self._waivers.leftovers():
            floor = self._batch.configs.for_path(result.story.name).fail_on
            yield Judged(result, floor if self._batch.floor is None else self._batch.floor)


def _any_waivers(places: Iterable[str]) -> bool:
    """Is there a waiver file for any of the stories, or a story that may have comments in it?"""
    folders: set[str] = set()
    for place in places:
        if place.lower().endswith(COMMENTED) or os.path.lexists(place + SUFFIX):
            return True
        folders.add(os.path.dirname(os.path.abspath(place)))
    return any(find(folder, NAME) for folder in folders)


def _waivers(batch: Batch, paths: Sequence[str], places: Iterable[str]) -> Suppressor:
    from wirelint.suppress.suppressor import Suppressor

    suppress = Suppressor(batch.configs.for_path, folders=[path for path in paths if os.path.isdir(path)])
    suppress.read(places)
    return suppress


def _unchanged(revision: str, paths: Sequence[str]) -> Callable[[Result], Result]:
    """Takes out what stands on unchanged lines."""
    from wirelint.git import RevisionError
    from wirelint.suppress.revision import Changes

    if STANDARD_INPUT in paths:
        raise click.UsageError("--new-from is for files: git knows nothing of standard input")
    try:
        return Changes(revision, paths).apply
    except RevisionError as error:
        raise click.UsageError(f"--new-from: {error}") from error
