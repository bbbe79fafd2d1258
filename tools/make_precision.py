"""Write rules/wirelint_rules/data/precision.tsv: of how many judged findings of each rule how many were right.

usage: python tools/make_precision.py --copy "620 published stories" [--date YYYY-MM-DD] [--labelled] FILE...

FILE is a file of verdicts that `wirelint try --judge` has kept. With --labelled it is copy in which every slip is
known: JSON lines with `id`, `text` and `slips`, each slip [start, end, kind, …] in code points; the default rules are
run over it, and a finding that touches a slip is right. Kinds that begin with "lost" or "merged" are damage of the
archive: what touches them is not counted. Findings below warning are not counted, nor those of the families that ask
for more than copy without slips: no label speaks of a vague source or a long sentence.

Rows of rules that are counted anew are replaced, the others stay. No word of the copy is kept.
"""

from __future__ import annotations

import argparse
import datetime
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from wirelint.config import load_config
from wirelint.diagnostic import Diagnostic
from wirelint.filerules import FAMILY
from wirelint.measured import HEADS, TABLE, Measured, read_table
from wirelint.registry import house_rules
from wirelint.rule import Severity
from wirelint.run import check_story
from wirelint.source import Story
from wirelint.span import Span
from wirelint.trial.verdicts import Verdicts

TARGET = Path(__file__).parent.parent / "rules" / "wirelint_rules" / TABLE
REACH = 300
"""Characters that a finding may reach beyond a slip and still be about it."""
LONG_SLIP, LONG_FINDING = 200, 40
"""A slip as long as a paragraph is not what a finding on a word in it is about."""

UNLABELLED = frozenset({"attribution", "clarity", "legal", "style", FAMILY})
"""Families that no label of a slip speaks of."""

Verdict = tuple[str, bool]
"""A rule, and whether a finding of it was right."""


def judged(path: Path) -> Iterator[Verdict]:
    """The verdicts of a file, on findings at warning or above."""
    for rule, verdict in Verdicts(str(path)).counts():
        if verdict.severity in {"error", "warning"}:
            yield rule, verdict.right


def labelled(path: Path) -> Iterator[Verdict]:
    """The verdicts that labelled copy gives on what the default rules find in it."""
    settings = load_config(use_config=False).settings_for(None)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        result = check_story(Story(row["id"], row["id"], row["text"]), settings)
        for one in result.diagnostics:
            if one.severity <= Severity.WARNING and one.family not in UNLABELLED:
                kinds = [kind for start, end, kind, *_ in row["slips"] if is_about(one, Span(start, end))]
                if not kinds or not all(kind.startswith(("lost", "merged")) for kind in kinds):
                    yield one.rule, bool(kinds)


def is_about(one: Diagnostic, slip: Span) -> bool:
    """Is a finding about a slip?"""
    here = one.span
    if slip.end - slip.start >= LONG_SLIP and here.end - here.start < LONG_FINDING:
        return False
    return here.touches(slip) and slip.start - REACH <= here.start and here.end <= slip.end + REACH


def counted(verdicts: Iterable[Verdict], copy: str, day: str) -> dict[str, Measured]:
    """Rule to its row; only those of the house."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for rule, is_right in verdicts:
        total[rule] += 1
        right[rule] += is_right
    return {rule: Measured(rule, right[rule], total[rule], copy, day) for rule in total if rule in house_rules()}


def table(rows: dict[str, Measured]) -> str:
    """The text of the table."""
    lines = ["\t".join(HEADS), *("\t".join(map(str, rows[rule])) for rule in sorted(rows))]
    return "".join(f"{line}\n" for line in lines)


def arguments() -> Any:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--copy", required=True, help="what the findings are of, for the manual")
    parser.add_argument("--date", default=datetime.date.today().isoformat())
    parser.add_argument("--labelled", action="store_true")
    return parser.parse_args()


def main() -> None:
    """Count, and write the table."""
    said = arguments()
    read = labelled if said.labelled else judged
    new = counted((verdict for path in said.files for verdict in read(path)), said.copy, said.date)
    old = read_table(TARGET.read_text(encoding="utf-8")) if TARGET.exists() else {}
    kept = {rule: row for rule, row in old.items() if rule in house_rules()}
    TARGET.write_text(table(kept | new), encoding="utf-8")


if __name__ == "__main__":
    main()
