"""`occurrence`: how often a token may or must stand in a scope."""

from __future__ import annotations

from collections.abc import Iterator

from wirelint.vale.blocks import Block, Sheet
from wirelint.vale.messages import fill
from wirelint.vale.patterns import Pattern
from wirelint.vale.values import Alert, Definition, Runner

KEYS = frozenset({"token", "max", "min", "ignorecase"})
_FIRST_WORD = Pattern(r"\S+")


def make(rule: Definition) -> Runner:
    """More than `max` or fewer than `min` are a fault, at the first of them or at the first word."""
    pattern = Pattern(f"{'(?i)' if rule.flag('ignorecase') else ''}(?:{rule.text('token')})")
    most, least = int(rule.number("max")), int(rule.number("min"))

    def run(block: Block, sheet: Sheet) -> Iterator[Alert]:
        count = len(pattern.texts(block.text))
        if not ((most > 0 and count > most) or (least > 0 and count < least)):
            return
        spans = [found.span() for found in pattern.all(block.text)]
        message = fill(rule.message, [count])
        if not spans:
            word = _FIRST_WORD.first(block.text)
            yield Alert(word.start(), word.end(), message) if word else Alert(0, 1, message, is_measure=True)
            return
        for start, end in spans:
            seen = block.text[start:end]
            if seen.strip() and set(seen) - {"*", "@"}:
                yield Alert(start, end, message)
                return

    return Runner(run, whole=True)
