"""`wirelint waive`: let findings pass, with a reason."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import click

from wirelint.cli._options import rule_names
from wirelint.report.visible import visible
from wirelint.suppress import NAME, SUFFIX

if TYPE_CHECKING:
    import datetime

    from wirelint.config import Configs
    from wirelint.run import Result
    from wirelint.suppress.waiverfile import Waiver

_MARKS = re.compile(r"[*?\[\]{}\\\x00-\x1f\x7f]|^!")
"""What a glob would take for more than itself."""


class _Ask(NamedTuple):
    """What the command line asks for, its text folded."""

    path: str
    rule: str
    text: str | None


def _said(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is not None and not value.strip():
        raise click.BadParameter("give it in words")
    return value and " ".join(value.split())


@click.command(short_help="Let findings pass, with a reason.")
@click.argument("path", type=click.Path(exists=True))
@click.argument("rule", shell_complete=rule_names)
@click.argument("text", required=False)
@click.option("--reason", required=True, callback=_said, help="Why they are let pass.")
@click.option("--who", callback=_said, default=None, help="Who says so.")
@click.option("--until", type=click.DateTime(("%Y-%m-%d",)), metavar="YYYY-MM-DD", help="The last day it holds.")
@click.option("--beside", is_flag=True, help=f"Write PATH{SUFFIX}, for this story alone.")
@click.option("--every-story", is_flag=True, help="For all stories of the waiver file's folder, not PATH alone.")
def command(
    path: str,
    rule: str,
    text: str | None,
    reason: str,
    who: str | None,
    until: datetime.datetime | None,
    beside: bool,
    every_story: bool,
) -> None:
    """Let what RULE finds in PATH pass: the finding that stands at TEXT, or all that stand there now.

    PATH is a story, or a folder for the stories in it. The waivers go to the nearest .wirelint-waivers.yaml, and know
    the words that they let pass, not their line.
    """
    from wirelint.config.files import find
    from wirelint.suppress.quoting import fold
    from wirelint.suppress.waiverfile import Waiver

    if beside and (os.path.isdir(path) or every_story):
        raise click.UsageError("--beside is for one story")
    configs, id = _configs(path, rule)
    texts = _texts(configs, _Ask(path, id, None if text is None else fold(text)))
    there = None if beside else find(os.path.abspath(path), NAME)
    file = path + SUFFIX if beside else os.fspath(there or os.path.join(_home(path), NAME))
    stories = () if beside or every_story else _stories(path, os.path.dirname(file))
    last = until.date() if until else None
    _write(file, [Waiver(id, found, reason, who or "", last, stories) for found in texts])


def _configs(path: str, rule: str) -> tuple[Configs, str]:
    """Configurations with the rule alone, and its id. Raises UsageError for one that is not there."""
    from wirelint.config import Configs
    from wirelint.config.errors import nearest, quoted

    entries = Configs().for_path(path).entries
    ids = {name: entry.id for entry in entries.values() for name in (*entry.aliases, entry.id)}
    if rule not in ids:
        raise click.UsageError(f"unknown rule {quoted(rule)}{nearest(rule, sorted(ids))}")
    return Configs(select=(ids[rule],)), ids[rule]


def _texts(configs: Configs, ask: _Ask) -> list[str]:
    """The words to waive, each once, as they stand in the copy. Raises ClickException where there are none."""
    from wirelint.config.errors import quoted
    from wirelint.suppress.quoting import fold

    found: dict[str, str] = {}
    for result in _results(configs, ask.path):
        for text in _found(result, ask.rule):
            found.setdefault(fold(text), text)
    if ask.text is None and found:
        return [" ".join(text.split()) or text for text in found.values()]
    if ask.text in found:
        return [" ".join(found[ask.text].split()) or ask.text]
    what = "" if ask.text is None else f" at {quoted(ask.text)}"
    others = f"; it finds {', '.join(map(quoted, list(found.values())[:3]))}" if found else ""
    raise click.ClickException(f"{ask.rule} finds nothing{what} in {visible(ask.path)} that is not waived{others}")


def _found(result: Result, rule: str) -> Iterator[str]:
    from wirelint.suppress.quoting import quoted_text

    return (quoted_text(result, one.span) for one in result.diagnostics if one.rule == rule)


def _results(configs: Configs, path: str) -> Iterator[Result]:
    """The results of the stories, without what is let pass already. Raises ClickException where one is not checked."""
    from wirelint.batch import Batch
    from wirelint.suppress.suppressor import Suppressor

    batch, suppress = Batch(configs), Suppressor(configs.for_path)
    for result in (one.result for one in batch.check(batch.found((path,)))):
        if result.failed:
            said = next((one.message for one in result.diagnostics), "not checked")
            raise click.ClickException(f"{visible(result.story.name)}: {visible(said)}")
        yield suppress(result)


def _home(path: str) -> str:
    """The folder for a new waiver file: that of the configuration, else the repository's, else that of the story."""
    from wirelint.config.files import find

    here = os.path.abspath(path)
    found = find(here) or find(here, ".git")
    return os.path.dirname(found) if found else (here if os.path.isdir(here) else os.path.dirname(here))


def _stories(path: str, folder: str) -> tuple[str, ...]:
    """The glob for a story or a folder, seen from the folder of the waiver file; none for that folder itself."""
    inner = os.path.relpath(os.path.abspath(path), os.path.abspath(folder)).replace(os.sep, "/")
    return () if inner == "." else (_MARKS.sub("?", inner),)


def _write(file: str, waivers: list[Waiver]) -> None:
    from wirelint.config.errors import quoted
    from wirelint.config.files import path_of, shown
    from wirelint.fix.whole_file import NotWritten
    from wirelint.suppress.waiverfile import read_waivers
    from wirelint.suppress.writing import added, put

    name = shown(path_of(file))
    old = None
    if os.path.lexists(file):
        read_waivers(file)
        with open(file, "rb") as stream:
            old = stream.read()
    try:
        put(file, old, added((old or b"").decode("utf-8-sig"), waivers, name))
    except NotWritten as error:
        raise click.ClickException(f"{visible(name)}: {error}") from error
    for waiver in waivers:
        click.echo(f"waived {quoted(waiver.text)} [{waiver.rule}] in {visible(name)}")
