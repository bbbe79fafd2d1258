"""`wirelint stats`: what can be counted of each story."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from wirelint.batch import Batch
from wirelint.cli._options import configs
from wirelint.cli._terminal import output
from wirelint.discovery import STANDARD_INPUT
from wirelint.report.visible import visible, visible_name
from wirelint.source import Story, read_file, read_stream, unread

if TYPE_CHECKING:
    from wirelint.discovery import Found
    from wirelint.stats import Stats

_HEADS = ("words", "sentences", "paragraphs", "average", "lead", "quoted")
_NARROWEST = 5
"""Characters of a column: room for "-12.3"."""


@click.command(short_help="Count words, sentences and quotation, and score readability.")
@click.argument("paths", nargs=-1, type=click.Path(), metavar="[PATH|-]...")
@click.option("--format", type=click.Choice(("text", "json")), default="text", help="A table or JSON [text].")
def command(paths: tuple[str, ...], format: str) -> int:
    """Say of every story how long it is, how much of it is quotation, and how hard it is to read.

    PATH is a file, a folder, or - for standard input; the working folder if none is given. The figures are those of the
    body: words, sentences, paragraphs, words a sentence, words of the lead, share of quotation, and the scores ARI,
    Coleman-Liau, LIX and RIX. The exit status is 2 when a file could not be read, else 0.
    """
    from wirelint.stats import story_stats

    batch = Batch(configs(None, False, None, (), ()))
    stories = [story for found in batch.found(paths or (".",)) for story in _read(found)]
    counted = [(story.name, story_stats(story.text)) for story in stories if story.text is not None]
    stream = output(format)
    if format == "json":
        import json

        rows = [_row(name, stats) for name, stats in counted]
        stream.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
    else:
        stream.writelines(f"{line}\n" for line in _table(counted))
    return _complain(stories)


def _read(found: Found) -> tuple[Story, ...]:
    if found.trouble:
        return (unread(found.path, "", found.trouble),)
    if found.path != STANDARD_INPUT:
        return read_file(found.path, found.is_named, format=None)
    if sys.stdin is None:
        return (unread("stdin", "", "Standard input is closed"),)
    return read_stream(sys.stdin.buffer, format=None)


def _row(name: str, stats: Stats) -> dict[str, Any]:
    return {"path": name, **stats._asdict()}


def _table(counted: Sequence[tuple[str, Stats]]) -> Iterator[str]:
    """A line for each story below a line of headings; figures stand to the right."""
    from wirelint.text.readability import SCORES

    heads = (*_HEADS, *(label for label, _ in SCORES.values()))
    widest = max((len(visible_name(name)) for name, _ in counted), default=0)
    yield " " * widest + "".join(f"  {head:>{_NARROWEST}}" for head in heads)
    for name, stats in counted:
        figures = (*stats[:5], f"{stats.quoted:.0%}", *stats.scores.values())
        cells = (f"  {figure:>{max(len(head), _NARROWEST)}}" for figure, head in zip(figures, heads, strict=True))
        yield f"{visible_name(name):{widest}}" + "".join(cells)


def _complain(stories: Sequence[Story]) -> int:
    """Say what could not be read, and return the exit status."""
    failed = [story for story in stories if story.text is None and any(note.fails for note in story.notes)]
    for story in failed:
        click.echo(f"wirelint: {visible(story.name)}: {visible(story.notes[0].message)}", err=True)
    return 2 if failed else 0
