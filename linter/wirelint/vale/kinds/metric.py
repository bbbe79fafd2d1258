"""`metric`: a formula over the numbers of a text, and when what it comes to is a fault."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from wirelint.vale.blocks import Block, Sheet
from wirelint.vale.formulas import Formula
from wirelint.vale.measures import counts_of
from wirelint.vale.messages import fill
from wirelint.vale.values import Alert, Definition, Runner

KEYS = frozenset({"formula", "condition"})
_OTHERS = ("pre", "list", "blockquote", "paragraphs", *(f"heading_h{level}" for level in range(1, 7)))


def make(rule: Definition) -> Runner:
    """The number is a fault where the condition holds of it."""
    formula = Formula(re.sub(r"heading\.(h[1-6])", r"heading_\1", rule.text("formula")))
    condition = Formula(f"result {rule.text('condition')}")

    def run(block: Block, sheet: Sheet) -> Iterator[Alert]:
        numbers = _numbers(block)
        if not numbers:
            return
        result = formula.value(numbers)
        # Vale puts the number into the condition with six decimals.
        if condition.value({**numbers, "result": round(float(result), 6)}):
            yield Alert(0, 0, fill(rule.message, [f"{result:.2f}"]), is_measure=True)

    return Runner(run, scope=("summary",), whole=True)


def _numbers(block: Block) -> Mapping[str, float]:
    counts = counts_of(block.text)
    if not counts.words:
        return {}
    counted = {name.replace(".", "_"): float(number) for name, number in block.metrics.items()}
    return {**dict.fromkeys(_OTHERS, 0.0), **counted, **{name: float(n) for name, n in counts._asdict().items()}}
