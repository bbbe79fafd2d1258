"""`wirelint rules`: every rule there is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from wirelint._version import MANUAL_URL
from wirelint.cli._options import color_option
from wirelint.cli._terminal import look, output
from wirelint.filerules import FAMILY, FILE_RULES
from wirelint.registry import page_name
from wirelint.report.paint import BOLD, DIM, SEVERITY_STYLES, Paint
from wirelint.report.visible import visible
from wirelint.rule import Severity

if TYPE_CHECKING:
    from wirelint.registry import Entry

STRICT = "strict"


@click.command(short_help="List the rules.")
@click.option("--format", type=click.Choice(("text", "json")), default="text", help="A table or JSON [text].")
@click.option("--no-config", is_flag=True, help="The house rules alone, without the plug-ins of a configuration.")
@click.option("--all", "with_packs", is_flag=True, help="The entries of the house's packs too: ap, guardian, reuters.")
@color_option
def command(format: str, no_config: bool, with_packs: bool, color: str) -> None:
    """List every rule with the severity of its surest findings, what it finds, the presets it is in, and how many of
    its findings were right where they were judged.

    Rules of the plug-ins and entries of the packs that the configuration of the working folder names are among them.
    """
    from wirelint.config import load_config

    entries = load_config(None, use_config=not no_config).entries
    if with_packs:
        from wirelint.registry import house_packs
        from wirelint.style.finding import house_members

        entries = {id: entry for name in house_packs() for id, entry in house_members(name).items()} | {**entries}
    rules = sorted((one for one in entries.values() if one.family != FAMILY), key=lambda one: (one.family, one.id))
    rows = [*map(_row, rules), *_file_rows()]
    stream = output(format)
    if format == "json":
        import json

        stream.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
    else:
        stream.writelines(f"{line}\n" for line in _table(rows, Paint(look(color).color)))


def _row(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "family": entry.family,
        "summary": entry.summary or entry.rule.summary,
        "severity": {tier.name.lower(): level.name.lower() for tier, level in sorted(entry.severity.items())},
        "presets": _presets_with(entry),
        "languages": None if entry.languages is None else sorted(entry.languages),
        "precision": None if entry.plugin else _precision(entry.id),
        "preview": entry.preview,
        "aliases": list(entry.aliases),
        "plugin": entry.plugin or None,
        "href": None if entry.plugin else f"{MANUAL_URL}/{page_name(entry.id)}",
    }


def _precision(id: str) -> dict[str, Any] | None:
    """What was counted of a house rule: right findings of those judged, on which copy and when."""
    from wirelint.measured import measured

    counted = measured(id)
    if counted is None:
        return None
    told = {"share": round(counted.share, 4), "right": counted.right, "judged": counted.judged}
    return {**told, "copy": counted.copy, "date": counted.day}


def _shown(precision: Mapping[str, Any] | None) -> str:
    return f" [{precision['right']:,} of {precision['judged']:,} right]" if precision else ""


def _presets_with(entry: Entry) -> list[str]:
    """The presets that turn a rule on: `strict` has every rule, and a house pack stands in that of its name."""
    if entry.pack:
        return [] if entry.plugin else [entry.pack]
    return sorted(entry.presets | {STRICT})


def _file_rows() -> Iterator[dict[str, Any]]:
    """Those of the file itself are in all presets."""
    from wirelint.config.defaults import PRESETS

    for rule in FILE_RULES.values():
        yield {
            "id": rule.id,
            "family": FAMILY,
            "summary": rule.summary,
            "severity": {"sure": rule.severity.name.lower()},
            "presets": sorted(PRESETS),
            "languages": None,
            "precision": None,
            "preview": False,
            "aliases": [],
            "plugin": None,
            "href": f"{MANUAL_URL}/{rule.id}.md",
        }


def _table(rows: Sequence[Mapping[str, Any]], paint: Paint) -> Iterator[str]:
    widest = max(len(row["id"]) for row in rows)
    for family, members in groupby(rows, key=lambda row: row["family"]):
        yield paint(visible(str(family)), BOLD)
        for row in members:
            level = next(iter(row["severity"].values()))
            severity = paint(f"{level:<7}", SEVERITY_STYLES.get(Severity[level.upper()], DIM))
            presets = paint(f" ({_presets(row['presets'])})", DIM) if row["presets"] else ""
            precision = paint(_shown(row["precision"]), DIM)
            yield f"  {visible(row['id']):{widest}}  {severity}  {visible(row['summary'])}{presets}{precision}"


def _presets(names: Sequence[str]) -> str:
    """Those that tell something: a rule is in `strict` anyway."""
    from wirelint.config.defaults import PRESETS

    return "all" if len(names) == len(PRESETS) else ", ".join(name for name in names if name != STRICT) or STRICT
