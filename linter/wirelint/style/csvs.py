"""Packs as CSV, for those who keep their word list in a spreadsheet: the columns bad, good, reason and some more.

A spreadsheet takes a cell that begins with = + - @ for a formula, and would run it: such a cell is written with an
apostrophe before it, and read without.
"""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from wirelint.config.errors import ConfigError, Mistake, Origin, nearest, quoted
from wirelint.rule import Severity
from wirelint.style.values import Style

COLUMNS = ("bad", "good", "reason", "source", "severity", "id")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_OR = " | "
"""What sets off several good ones in one cell."""

Row = Mapping[str, str]


def rows_of(styles: Iterable[Style]) -> tuple[list[Row], list[str]]:
    """A row for every phrase that entries prefer or ban, and the ids of the other entries."""
    rows: list[Row] = []
    others = []
    for style in styles:
        if style.kind not in ("prefer", "ban"):
            others.append(style.id)
            continue
        says = style.says.items() if style.kind == "prefer" else ((bad, []) for bad in style.says)
        shared = {"reason": " ".join(style.reason.split()), "source": style.source, "id": style.id.partition("/")[2]}
        shared["severity"] = Severity(style.severity).name.lower()
        rows += [{"bad": bad, "good": _OR.join(goods), **shared} for bad, goods in says]
    return rows, others


def write_rows(rows: Iterable[Row]) -> str:
    """The rows as CSV, with a line of headings; lines end in LF."""
    file = io.StringIO()
    writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _safe(row[name]) for name in COLUMNS} for row in rows)
    return file.getvalue()


def pack_of(path: str, name: str | None) -> str:
    """A pack in YAML, made of a CSV file. Raises ConfigError with every mistake in it."""
    import yaml

    pack = name or _slug(os.path.splitext(os.path.basename(path))[0]) or "desk"
    entries: dict[str, dict[str, Any]] = {}
    for row in _rows(path):
        _add(entries, row)
    text: str = yaml.safe_dump(
        {"pack": pack, "entries": entries}, allow_unicode=True, sort_keys=False, width=110, default_flow_style=None
    )
    _refuse_faults(text, path)
    return text


def _rows(path: str) -> Iterator[Row]:
    """The rows of a CSV file, their cells trimmed, by its headings."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file, restkey="")
        heads = [head.strip().lower() for head in reader.fieldnames or ()]
        faults = [Mistake(Origin(path, 1), f"no column is called {quoted(head)}{nearest(head, COLUMNS)}")
                  for head in heads if head not in COLUMNS]  # fmt: skip
        faults += [Mistake(Origin(path, 1), "the column “bad” is missing")] if "bad" not in heads else []
        if faults:
            raise ConfigError(faults)
        for cells in reader:
            row = {head.strip().lower(): _bare(cells[head] or "") for head in reader.fieldnames or ()}
            if row["bad"]:
                yield row


def _add(entries: dict[str, dict[str, Any]], row: Row) -> None:
    """Add a row to the entry of its id, or as one of its own."""
    id = _slug(row.get("id", "")) or _free(_slug(row.get("good") or row["bad"]) or "entry", entries)
    goods = [part.strip() for part in row.get("good", "").split(_OR.strip()) if part.strip()]
    entry = entries.setdefault(id, {"prefer" if goods else "ban": {} if goods else []})
    if goods:
        entry.setdefault("prefer", {})[row["bad"]] = goods if len(goods) > 1 else goods[0]
    else:
        entry.setdefault("ban", []).append(row["bad"])
    entry.update({key: row[key] for key in ("reason", "source", "severity") if row.get(key)})


def _refuse_faults(text: str, path: str) -> None:
    """Raise ConfigError where the pack that was made cannot be read: a phrase with a bracket that is not closed."""
    from wirelint.config.errors import Mistakes
    from wirelint.config.marks import read_yaml
    from wirelint.style.reader import read_pack

    mistakes = Mistakes()
    node = read_yaml(text, path, mistakes)
    if node is not None:
        read_pack(node, mistakes)
    if mistakes:
        raise ConfigError(Mistake(Origin(path), mistake.message) for mistake in mistakes)


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:40].strip("-")


def _free(id: str, entries: Mapping[str, object]) -> str:
    number = 1
    while (made := id if number == 1 else f"{id}-{number}") in entries:
        number += 1
    return made


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _bare(cell: str) -> str:
    cell = " ".join(cell.split())
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
