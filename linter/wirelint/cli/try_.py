"""`wirelint try`: one rule, or a draft, over copy: each hit in its line, how often it speaks, how often it is right."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

import click

from wirelint.cli._options import color_option, rule_names
from wirelint.cli._terminal import is_terminal, look, output
from wirelint.report.visible import visible

if TYPE_CHECKING:
    from wirelint.report import Look
    from wirelint.trial.hits import Hit, Tally
    from wirelint.trial.judging import Reader
    from wirelint.trial.showing import Judged
    from wirelint.trial.verdicts import Verdicts

LIMIT = 50


@click.command("try", short_help="Try one rule, or a draft, on copy; judge what it finds.")
@click.argument("rule", metavar="RULE|FILE", shell_complete=rule_names)
@click.argument("paths", nargs=-1, required=True, type=click.Path(), metavar="PATH...")
@click.option(
    "--limit", type=click.IntRange(min=0), default=LIMIT, show_default=True, help="Stop at so many hits; 0: never."
)
@click.option("--sample", type=click.IntRange(min=1), metavar="N", help="Read everything, show N hits drawn at random.")
@click.option("--seed", type=int, default=0, show_default=True, help="Another seed draws another sample.")
@click.option("--judge", metavar="FILE", type=click.Path(dir_okay=False), help="Keep verdicts on hits in this file.")
@click.option("--format", type=click.Choice(("text", "jsonl")), default="text", help="For people or programs [text].")
@click.option("--config", "config_file", type=click.Path(dir_okay=False), help="Configuration, not the nearest one.")
@click.option("--no-config", is_flag=True, help="Use no configuration file.")
@color_option
def command(
    rule: str,
    paths: tuple[str, ...],
    limit: int,
    sample: int | None,
    seed: int,
    judge: str | None,
    format: str,
    config_file: str | None,
    no_config: bool,
    color: str,
) -> int:
    """Run RULE alone over PATH, and show each hit in its line.

    RULE is the id of a rule or of an entry of house style (ap/airstrike), a family, a pack, or several of these with
    commas; or FILE, a pack in YAML whose entries may be drafts. PATH is a file that check reads, a folder of them
    or an archive of JSON lines (.jsonl, .jsonl.gz). At a terminal, --judge asks whether each hit is right: t or y, f or
    n, s to skip, q to quit. The exit status is 2 when something could not be checked, else 0.
    """
    from wirelint.trial.hits import Tally

    targets, results = _results(rule, paths, config_file, no_config)
    tally = Tally(targets)
    verdicts = _verdicts(judge)
    drawn = _drawn(tally.over(results), tally, limit, sample, seed)
    reader = _reader(verdicts, format)
    run = _Run(format, look(color), verdicts, reader)
    run.show(drawn)
    run.end(tally, _stopped(tally, run.count, limit, sample, reader))
    for trouble in tally.troubles:
        click.echo(f"wirelint: {visible(trouble)}", err=True)
    return 2 if tally.troubles else 0


def _results(
    rule: str, paths: tuple[str, ...], config_file: str | None, no_config: bool
) -> tuple[tuple[str, ...], Iterator[Any]]:
    """The ids of what is tried, and a result for each story."""
    from wirelint.cli._options import configs
    from wirelint.trial.copy import Copy
    from wirelint.trial.targets import find_targets

    plain = configs(config_file, no_config, None, (), ())
    targets = find_targets(rule, plain.for_path(None).entries)
    selected = configs(config_file, no_config, None, targets.rules, ())
    return targets.ids, Copy(selected, targets.settings).results(paths)


def _drawn(hits: Iterator[Hit], tally: Tally, limit: int, size: int | None, seed: int) -> Iterable[Hit]:
    if size is None:
        return islice(hits, limit) if limit else hits
    from wirelint.trial.sampling import sample

    return sample(hits, size, seed)


def _stopped(tally: Tally, shown: int, limit: int, size: int | None, reader: Reader | None) -> str:
    """Why not every hit is shown; "" where all are."""
    if reader is not None and reader.has_quit:
        return "stopped there"
    if size is not None:
        return f"{shown:,} of them shown" if shown < tally.total else ""
    return f"stopped at {limit:,} hits" if limit and shown >= limit else ""


def _verdicts(path: str | None) -> Verdicts | None:
    if path is None:
        return None
    from wirelint.trial.verdicts import Verdicts

    return Verdicts(path)


def _reader(verdicts: Verdicts | None, format: str) -> Reader | None:
    """Who judges: nobody without a file for it, and nobody where no person sits at both ends."""
    if verdicts is None or format != "text" or not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
        return None
    import datetime

    from wirelint.trial.judging import Reader

    def say(text: str) -> None:
        click.echo(text, nl=False)

    return Reader(verdicts, click.getchar, say, datetime.date.today().isoformat())


class _Run:
    """Shows hits as they come, and counts the verdicts on them."""

    def __init__(self, format: str, look: Look, verdicts: Verdicts | None, reader: Reader | None) -> None:
        self._is_text, self._look, self._verdicts, self._reader = format == "text", look, verdicts, reader
        self._stream = output(format)
        self._judged: dict[str, Judged] = {}
        self.count = 0

    def show(self, hits: Iterable[Hit]) -> None:
        """Show each hit, and have it judged where somebody is there to: then what was judged before is not shown."""
        from wirelint.trial.showing import Judged

        for hit in hits:
            if self._reader is None or self._verdict(hit) is None:
                self._write(hit)
            if self._reader is not None and self._verdict(hit) is None:
                self._reader.ask(hit)
                if self._reader.has_quit:
                    return
            self.count += 1
            self._judged[hit.one.rule] = self._judged.get(hit.one.rule, Judged()).plus(self._verdict(hit))

    def end(self, tally: Tally, stopped: str) -> None:
        """Say what the run came to."""
        from wirelint.trial.showing import summary, summary_row

        if self._is_text:
            self._stream.writelines(summary(tally, self._judged, self._look, stopped))
        else:
            self._stream.write(summary_row(tally, self._judged, bool(stopped)))

    def _write(self, hit: Hit) -> None:
        from wirelint.trial.showing import block, row

        verdict = self._verdict(hit)
        self._stream.write(block(hit, self._look, verdict) if self._is_text else row(hit, verdict))
        self._stream.flush()

    def _verdict(self, hit: Hit) -> bool | None:
        return None if self._verdicts is None else self._verdicts.of(hit)
