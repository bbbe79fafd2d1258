"""`readability`: the mean of a few grades of a text, and the highest that will do."""

from __future__ import annotations

from collections.abc import Iterator

from wirelint.vale.blocks import Block, Sheet
from wirelint.vale.measures import GRADES, counts_of
from wirelint.vale.messages import fill
from wirelint.vale.values import Alert, Definition, Runner

KEYS = frozenset({"metrics", "grade"})


def make(rule: Definition) -> Runner:
    """A grade above `grade` is a fault."""
    metrics, most = rule.texts("metrics"), rule.number("grade")
    if not metrics:
        raise ValueError("“metrics” names no metric")

    def run(block: Block, sheet: Sheet) -> Iterator[Alert]:
        counts = counts_of(block.text)
        if counts.words and counts.sentences:
            # A metric that is not known counts as 0, and in the mean.
            grade = sum(GRADES[name](counts) for name in set(metrics) & GRADES.keys()) / len(metrics)
            if grade > most:
                yield Alert(0, 0, fill(rule.message, [f"{grade:.2f}"]), is_measure=True)

    known = all(name in GRADES for name in metrics)
    return Runner(run, scope=("summary",) if known else ("text",), whole=True)
