"""`wirelint learn`: say that words and names are right."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from wirelint.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@click.command(short_help="Say that words and names are right.")
@click.argument("words", nargs=-1, metavar="[WORD]…")
@click.option("--list", "is_list", is_flag=True, help="Print the words and names that are right already.")
@click.option("--forget", is_flag=True, help="Take WORD… out again.")
@click.option("--config", "config_file", type=click.Path(exists=True, dir_okay=False), help="Configuration to use.")
def command(words: tuple[str, ...], is_list: bool, forget: bool, config_file: str | None) -> None:
    """Add words and names to the vocabulary of the desk, so that they are not taken for slips.

    They go into the first file that `vocabulary` of the nearest .wirelint.yaml names; where there is none,
    vocabulary.txt is made beside it. A word with a capital is a name and right as it is written, one in lower case is
    right in any case; put quotation marks around a name of several words.
    """
    from wirelint.config import load_config

    if is_list == bool(words) or (is_list and forget):
        raise click.UsageError("give words, or --list alone")
    if is_list:
        from wirelint.config.learning import order

        known = load_config(config_file=config_file).vocabulary
        click.echo("".join(f"{word}\n" for word in sorted(known, key=order)), nl=False)
        return
    entries = _entries(words)
    if forget:
        _forget(entries, config_file)
    else:
        _learn(entries, config_file)


def _entries(words: Sequence[str]) -> list[str]:
    """The entries, each once. Raises UsageError for what is no word."""
    from wirelint.config.learning import entry_of

    try:
        return list(dict.fromkeys(map(entry_of, words)))
    except ValueError as error:
        raise click.UsageError(str(error)) from error


def _learn(entries: list[str], config_file: str | None) -> None:
    from wirelint.config.errors import quoted
    from wirelint.config.files import shown
    from wirelint.config.learning import added
    from wirelint.config.vocabulary import home

    place = home(config_file)
    learnt = added(place.text, entries)
    if learnt.entries:
        _put(place.file, learnt.text)
    if place.named is not None:
        _put(place.config, place.named)
    for entry in entries:
        if entry in learnt.entries:
            click.echo(f"learnt {quoted(entry)} in {visible(shown(place.file))}")
        else:
            click.echo(f"{quoted(entry)} is there already")


def _forget(entries: list[str], config_file: str | None) -> None:
    """Take the entries out of every file that has them. Raises ClickException where none has."""
    from wirelint.config.errors import quoted
    from wirelint.config.files import shown
    from wirelint.config.learning import removed
    from wirelint.config.vocabulary import files

    gone: set[str] = set()
    for file, text in files(config_file):
        left = removed(text, entries)
        if left.entries:
            _put(file, left.text)
            gone.update(left.entries)
            for entry in left.entries:
                click.echo(f"forgot {quoted(entry)} in {visible(shown(file))}")
    if missing := [entry for entry in entries if entry not in gone]:
        raise click.ClickException(f"{', '.join(map(quoted, missing))}: in no vocabulary file")


def _put(file: Path, text: str) -> None:
    from wirelint.fix.whole_file import NotWritten
    from wirelint.suppress.writing import put

    path = os.fspath(file)
    old = file.read_bytes() if file.exists() else None
    try:
        put(path, old, text)
    except NotWritten as error:
        raise click.ClickException(f"{visible(path)}: {error}") from error
