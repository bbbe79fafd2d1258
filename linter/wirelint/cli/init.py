"""`wirelint init`: a configuration to begin with."""

from __future__ import annotations

import os

import click

from wirelint.report.visible import visible


@click.command(short_help="Write a commented .wirelint.yaml.")
@click.argument("folder", type=click.Path(exists=True, file_okay=False), default=".")
def command(folder: str) -> None:
    """Write a .wirelint.yaml with comments into FOLDER, by default the working folder. One that is there is kept."""
    from wirelint.config import starter
    from wirelint.config.files import NAME

    path = os.path.join(folder, NAME)
    try:
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(starter())
    except FileExistsError as error:
        raise click.UsageError(f"{visible(path)} is there already") from error
    click.echo(f"wrote {visible(path)}")
