"""`wirelint pack`: packs of house style: prove them, and carry them to a spreadsheet and back."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from wirelint.cli._terminal import output

if TYPE_CHECKING:
    from wirelint.style.reader import Read


@click.group(short_help="Prove packs of house style, and carry them to CSV and back.")
def command() -> None:
    """Prove packs of house style, and carry them to CSV and back."""


@command.command(short_help="Run the examples of packs, and look for entries that undo one another.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True), metavar="PACK...")
@click.option("--sources", is_flag=True, help="Every published entry must have a source and a bad example.")
def test(paths: tuple[str, ...], sources: bool) -> int:
    """Read packs and run their examples. PACK is a YAML file or a folder of them.

    Every good example must be silent, every bad one found; no two entries may undo each other, across all packs given.
    Exit status 0 when all holds, 1 when something does not, 2 when a pack cannot be read.
    """
    from wirelint.config.errors import Mistakes
    from wirelint.style.packs import compiled
    from wirelint.style.proving import prove

    pack = compiled(_read(paths))
    mistakes = Mistakes()
    count = prove(pack, mistakes, sources=sources)
    stream = output("text")
    stream.writelines(f"{mistake}\n" for mistake in sorted(set(mistakes)))
    stream.write(f"{len(pack.heads):,} entries, {count:,} examples, {len(mistakes):,} faults\n")
    return 1 if mistakes else 0


@command.command("import", short_help="Make a pack of a CSV file with the columns bad, good, reason.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False), metavar="FILE.csv")
@click.option("--name", help="The pack's name [that of the file].")
def import_(file: str, name: str | None) -> None:
    """Write a pack in YAML on standard output, made of FILE.csv.

    The file has a line of headings, among them bad and good, and as many of reason, source, severity and id as there
    are. A row without good is a phrase to avoid.
    """
    from wirelint.style.csvs import pack_of

    output("text").write(pack_of(file, name))


@command.command(short_help="Write the phrases of packs as CSV with the columns bad, good, reason.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True), metavar="PACK...")
def export(paths: tuple[str, ...]) -> None:
    """Write what packs prefer and ban as CSV on standard output: the columns bad, good, reason, source, severity, id.

    Entries of other kinds say what no two columns can: they are named on standard error and left out.
    """
    from wirelint.report.visible import visible
    from wirelint.style.csvs import rows_of, write_rows
    from wirelint.style.packs import merged

    rows, left_out = rows_of(merged(_read(paths)))
    output("text").write(write_rows(rows))
    if left_out:
        shown = ", ".join(left_out[:5]) + (" …" if len(left_out) > 5 else "")
        click.echo(f"wirelint: {len(left_out)} entries are no phrases and left out: {visible(shown)}", err=True)


def _read(paths: tuple[str, ...]) -> list[Read]:
    """The packs of files and folders. Raises ConfigError with every mistake in them."""
    from wirelint.config.errors import Mistakes, Origin
    from wirelint.config.files import path_of
    from wirelint.style.packs import read_path

    mistakes = Mistakes()
    reads = [read for path in paths for read in read_path(path_of(os.path.abspath(path)), Origin(path), mistakes)[0]]
    mistakes.raise_any()
    return reads
