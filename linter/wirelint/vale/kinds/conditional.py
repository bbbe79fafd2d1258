"""`conditional`: where the first pattern stands, the second must stand too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wirelint.vale.blocks import Block, Sheet
from wirelint.vale.edits import goods
from wirelint.vale.exceptions import Exceptions
from wirelint.vale.kinds.existence import said
from wirelint.vale.needs import needs_of
from wirelint.vale.patterns import Pattern
from wirelint.vale.values import Alert, Definition, Runner

KEYS = frozenset({"first", "second", "ignorecase", "exceptions", "vocab"})


def make(rule: Definition) -> Runner:
    """A match of `first` that no group of `second` has caught so far; without groups, where `second` is not there."""
    first, second = Pattern(rule.text("first")), Pattern(rule.text("second"))
    source = rule.text("second")
    has_group = source.count("(") > source.count("(?") + source.count(r"\(")
    exceptions = Exceptions.of(rule)

    def run(block: Block, sheet: Sheet) -> Iterable[Alert]:
        return () if block.whole is not None and not first.may_be_in(block.whole) else found_in(block, sheet)

    def found_in(block: Block, sheet: Sheet) -> Iterator[Alert]:
        firsts = [found.span() for found in first.found_in(block)]
        if not firsts:
            return
        if has_group:
            for found in second.all(block.text):
                sheet.defined.update(group for group in found.groups() if group)
        elif second.first(block.text):
            return
        for start, end in firsts:
            seen = block.text[start:end]
            is_defined = has_group and seen in sheet.defined
            if not is_defined and not exceptions.spare(block.text, start, end, seen):
                good = goods(rule, seen)
                yield Alert(start, end, said(rule, seen, good), good)

    needs = needs_of(first.source)
    words, gates = (needs[0].words, needs[0].texts) if needs else (frozenset[str](), ("",))
    return Runner(run, words=words, gates=gates, is_gated=True, whole=True)
