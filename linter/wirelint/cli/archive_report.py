"""`wirelint archive-report`: what was found in an archive, as a page for people."""

from __future__ import annotations

import click

from wirelint.cli._archiving import need


@click.command(short_help="Make a page of what “archive” found: rules, months, desks, worst stories.")
@click.argument("folder", type=click.Path(exists=True, file_okay=False), metavar="DIR")
@click.option(
    "--output", required=True, type=click.Path(dir_okay=False), metavar="FILE", help="The page, such as report.html."
)
@click.option("--worst", type=click.IntRange(0, 1000), default=25, metavar="N", help="Stories most in need [25].")
def command(folder: str, output: str, worst: int) -> int:
    """Make one HTML file of the tables that “wirelint archive” wrote to DIR.

    It shows rules by frequency, with their precision where that was counted, months, desks and sources, the stories
    most in need, near-duplicates where “wirelint duplicates” looked for them, and what was not checked. It needs no
    network and runs no script; links to stories hold as long as they stay where they are, seen from the page.
    """
    need("local")
    from wirelint.archive import ArchiveError
    from wirelint.archive.report import write

    try:
        sums = write(folder, output, worst)
    except ArchiveError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{sums.all.stories:,} stories, {sums.all.found.total():,} findings; {output}", err=True)
    return 0
