"""`consistency`: either of two, but not both in a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wirelint.vale.blocks import Block, Sheet
from wirelint.vale.edits import goods
from wirelint.vale.kinds.existence import said
from wirelint.vale.terms import Found, Terms
from wirelint.vale.values import Alert, Definition, Runner, text_of

KEYS = frozenset({"either", "nonword", "ignorecase"})


def make(rule: Definition) -> Runner:
    """The last match in the block that has a side of a pair of which the other was met too."""
    either = rule.fields.get("either") or {}
    if not isinstance(either, Mapping):
        raise ValueError("“either” is no mapping")
    folds, bounded = rule.flag("ignorecase"), not rule.flag("nonword")
    pairs = [Terms((left, text_of(right)), folds=folds, bounded=bounded) for left, right in either.items()]

    def run(block: Block, sheet: Sheet) -> Iterator[Alert]:
        for number, pair in enumerate(pairs):
            found = pair.all(block)
            sheet.seen |= {f"{rule.id} {number} {one.term}" for one in found}
            if found and {f"{rule.id} {number} {side}" for side in (0, 1)} <= sheet.seen:
                yield _alert(rule, block, found[-1])

    words = frozenset[str]().union(*(pair.words for pair in pairs))
    gates = tuple(gate for pair in pairs for gate in pair.gates)
    return Runner(run, words=words, gates=gates, is_gated=True, whole=True)


def _alert(rule: Definition, block: Block, found: Found) -> Alert:
    seen = block.text[found.start : found.end]
    good = goods(rule, seen)
    return Alert(*found.span, said(rule, seen, good), good)
