"""How often each house rule was right, as far as findings of it were judged: rules/wirelint_rules/data/precision.tsv.

tools/make_precision.py makes the table from the verdicts of readers. It holds counts and no word of the copy.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from wirelint.registry import HOUSE_INDEX
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.rule import Rule

TABLE = os.path.join("data", "precision.tsv")
HEADS = ("rule", "right", "judged", "copy", "date")


class Measured(NamedTuple):
    """What was counted of a rule: of `judged` findings on some copy, `right` were right; `day` is YYYY-MM-DD."""

    rule: str
    right: int
    judged: int
    copy: str
    day: str

    @property
    def share(self) -> float:
        """Right findings of all that were judged."""
        return self.right / self.judged

    @property
    def text(self) -> str:
        """A sentence for the manual."""
        from wirelint.trial.interval import told

        findings = "finding" if self.judged == 1 else "findings"
        share = told(self.right, self.judged)
        return f"{self.right:,} of {self.judged:,} {findings} right, {share}, on {self.copy}; counted on {self.day}."


def measured(rule: str) -> Measured | None:
    """What was counted of the house rule of an id; None where nothing was."""
    return _table().get(rule)


def precision_of(rule: Rule) -> str:
    """What there is to say of a rule's precision: what was counted, else what its author says of it; "" if nothing."""
    counted = measured(rule.id) if rule.module.partition(".")[0] == HOUSE_INDEX.partition(".")[0] else None
    return counted.text if counted else rule.precision


def read_table(text: str) -> dict[str, Measured]:
    """Rule to what was counted of it. Raises ValueError for text that is no such table."""
    head, *lines = text.splitlines()
    if tuple(head.split("\t")) != HEADS:
        raise ValueError(f"the first line is not {', '.join(HEADS)}")
    rows = (line.split("\t") for line in lines)
    return {rule: Measured(rule, int(right), int(judged), copy, day) for rule, right, judged, copy, day in rows}


@cache
def _table() -> Mapping[str, Measured]:
    folder = os.path.dirname(importlib.import_module(HOUSE_INDEX).__file__ or "")
    with open(os.path.join(folder, TABLE), encoding="utf-8") as file:
        return read_table(file.read())
