"""`wirelint languagetool`: a LanguageTool server of one's own, for the rule `grammar`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def _folder(command: F) -> F:
    """Add --dir to a command."""
    path = click.Path(file_okay=False, path_type=Path)
    return click.option("--dir", "folder", type=path, help="Where LanguageTool is kept [your data folder].")(command)


def _chosen(folder: Path | None) -> Path:
    from wirelint.grammar.places import data_folder

    return (folder or data_folder()).absolute()


@click.group(short_help="Install, start and stop LanguageTool, for the rule grammar.")
def command() -> None:
    """Keep a LanguageTool server on this machine, for the rule `grammar`. It needs Java 17 or later.

    With one started, `grammar: {}` among the rules of a configuration is enough. See docs/grammar.md.
    """


@command.command()
@_folder
@click.option("--from-maven", is_flag=True, help="Fetch the server with its English rules through Maven: 97 MB.")
def install(folder: Path | None, from_maven: bool) -> int:
    """Install LanguageTool: its own download of 250 MB, or with --from-maven what English needs."""
    from wirelint.grammar import install
    from wirelint.grammar.places import VERSION

    place = _chosen(folder)
    if install.is_installed(place):
        click.echo(f"LanguageTool {VERSION} is already in {place}")
        return 0
    return _tried(lambda: install.from_maven(place) if from_maven else install.download(place), f"Installed in {place}")


@command.command()
@_folder
@click.option("--port", type=click.IntRange(0, 65535), help="Port to listen on [8081]; 0 for any that is free.")
def start(folder: Path | None, port: int | None) -> int:
    """Start the server and wait until it answers; it runs on until it is stopped. Only this machine can reach it."""
    from wirelint.grammar import server

    def started() -> str:
        running = server.start(_chosen(folder), server.PORT if port is None else port)
        return f"LanguageTool answers at {running.address}"

    return _tried(started)


@command.command()
@_folder
def stop(folder: Path | None) -> int:
    """Stop the server."""
    from wirelint.grammar import server

    return _tried(lambda: "Stopped" if server.stop(_chosen(folder)) else "LanguageTool does not run")


@command.command()
@_folder
def status(folder: Path | None) -> int:
    """Say whether the server runs, where, and how much memory it takes. The exit status is 1 when it does not run."""
    from wirelint.grammar import install, server

    place = _chosen(folder)
    try:
        found = server.status(place)
    except install.InstallError as error:
        click.echo(f"wirelint: {error}", err=True)
        return 2
    if found is None:
        kept = f"installed in {place}" if install.is_installed(place) else "not installed"
        click.echo(f"LanguageTool does not run; it is {kept}")
        return 1
    state = "answers" if found.answers else "does not answer"
    click.echo(
        f"LanguageTool {state} at {found.running.address} ({found.memory / 1e6:.0f} MB, process {found.running.pid})"
    )
    return 0 if found.answers else 1


def _tried(job: Callable[[], str | None], said: str = "") -> int:
    """Do a job and say what came of it; what keeps it from being done is for the user to read, with exit status 2."""
    from wirelint.grammar.install import InstallError

    try:
        click.echo(job() or said)
    except InstallError as error:
        click.echo(f"wirelint: {error}", err=True)
        return 2
    return 0
