"""`wirelint diff`: what a new version of a story changed, and what it left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from wirelint.batch import Batch
from wirelint.cli._options import color_option, config_options, configs
from wirelint.cli._terminal import look, output
from wirelint.report.visible import visible
from wirelint.rule import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wirelint.batch import Judged
    from wirelint.diff.compare import Comparison

SEVERITIES = ("error", "warning", "info", "hint")
MANY = 3
"""Versions from which on there is a table."""


@click.command(short_help="Compare versions of a story: stale facts, findings, paragraphs.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(), metavar="OLD NEW [NEWER]...")
@config_options
@click.option("--git", "is_git", is_flag=True, help="Compare the one FILE that is named with git's HEAD.")
@click.option("--format", type=click.Choice(("text", "json")), default="text", help="For people or programs [text].")
@click.option("--fail-on", type=click.Choice(SEVERITIES), help="Least severity of new findings for status 1 [warning].")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found; still with 2 if it was not checked.")
@color_option
def command(
    paths: tuple[str, ...],
    is_git: bool,
    format: str,
    fail_on: str | None,
    exit_zero: bool,
    color: str,
    **config: Any,
) -> int:
    """Say what NEW changed of OLD: facts changed in one place and left in another, findings new and gone, paragraphs.

    With more than two versions their history is a table, and the last step is told in full. The exit status is 1 when
    the last step left a fact behind or brought a finding at or above --fail-on, 2 when a version could not be checked.
    """
    batch = Batch(configs(**config), floor=Severity[fail_on.upper()] if fail_on else None)
    versions = _of_git(batch, paths) if is_git else _of_files(batch, paths)
    steps = _steps(versions)
    stream = output(format)
    if format == "json":
        import json

        from wirelint.diff.dumping import dump

        stream.write(json.dumps(dump(versions[0].result, steps), ensure_ascii=False, indent=2) + "\n")
    elif not any(one.result.failed and not one.result.document.text for one in versions):
        _show(steps, versions, color)  # of a version that could not be read there is nothing to show
    status = _complain(versions) or int(steps[-1].fails(versions[-1].floor))
    return 0 if exit_zero and status == 1 else status


def _of_files(batch: Batch, paths: tuple[str, ...]) -> list[Judged]:
    if len(paths) < MANY - 1:
        raise click.UsageError("give two versions or more, or one file and --git")
    from wirelint.discovery import Found

    return [_one(batch, path, batch.check([Found(path, True)])) for path in paths]


def _of_git(batch: Batch, paths: tuple[str, ...]) -> list[Judged]:
    """What HEAD has of a file, and the file."""
    if len(paths) != 1:
        raise click.UsageError("--git compares one file")
    from wirelint.diff.git import head_bytes
    from wirelint.discovery import Found
    from wirelint.git import RevisionError

    (path,) = paths
    try:
        old = _one(batch, path, batch.again(path, head_bytes(path)))
    except RevisionError as error:
        raise click.UsageError(f"--git: {error}") from error
    story = old.result.story
    named = old._replace(result=old.result._replace(story=story._replace(name=f"HEAD:{story.name}")))
    return [named, _one(batch, path, batch.check([Found(path, True)]))]


def _one(batch: Batch, path: str, judged: Iterable[Judged]) -> Judged:
    """The one story of a file, without what waivers let pass. Raises UsageError where there are several."""
    from wirelint.suppress.suppressor import Suppressor

    stories = list(judged)
    if len(stories) != 1:
        raise click.UsageError(f"{visible(path)} holds {len(stories)} stories: give files of one")
    return stories[0]._replace(result=Suppressor(batch.configs.for_path)(stories[0].result))


def _steps(versions: list[Judged]) -> list[Comparison]:
    from itertools import pairwise

    from wirelint.diff.compare import compare

    return [compare(old.result, new.result) for old, new in pairwise(versions)]


def _show(steps: list[Comparison], versions: list[Judged], color: str) -> None:
    from wirelint.diff.history import history
    from wirelint.diff.showing import lines, table

    stream = output("text")
    if len(versions) >= MANY:
        stream.writelines(table(history(versions[0].result, steps)))
        stream.write("\n")
    stream.writelines(lines(steps[-1], look(color)))


def _complain(versions: list[Judged]) -> int:
    """Say which versions could not be checked; the status is then 2."""
    failed = [one.result for one in versions if one.result.failed]
    for result in failed:
        click.echo(f"wirelint: {visible(result.story.name)}: {visible(result.diagnostics[0].message)}", err=True)
    return 2 if failed else 0
