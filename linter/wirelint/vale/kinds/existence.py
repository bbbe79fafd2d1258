"""`existence`: words and patterns that are not to be written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wirelint.vale.blocks import Block, Sheet
from wirelint.vale.edits import goods
from wirelint.vale.exceptions import Exceptions
from wirelint.vale.messages import either, fill
from wirelint.vale.terms import Terms
from wirelint.vale.values import Alert, Definition, Runner

KEYS = frozenset({"raw", "tokens", "exceptions", "append", "ignorecase", "nonword", "vocab"})


def make(rule: Definition) -> Runner:
    """Every match is a fault."""
    tokens = [token for token in rule.texts("tokens") if token.strip()]
    raw = "".join(rule.texts("raw"))
    is_bounded = not rule.flag("nonword") and bool(tokens)
    terms = Terms(
        tokens, folds=rule.flag("ignorecase"), bounded=is_bounded,
        head="" if rule.flag("append") else raw, tail=raw if rule.flag("append") else "",
        keeps_groups=any("$" in one for one in rule.action),
    )  # fmt: skip
    exceptions = Exceptions.of(rule, vocab=not rule.flag("nonword"))

    def run(block: Block, sheet: Sheet) -> Iterator[Alert]:
        for found in terms.all(block):
            seen = block.text[found.start : found.end]
            if not exceptions.spare(block.text, found.start, found.end, seen.strip()):
                good = goods(rule, seen, found.groups)
                yield Alert(*found.span, said(rule, seen, good), good)

    return Runner(run, words=terms.words, gates=terms.gates, is_gated=True)


def said(rule: Definition, seen: str, good: Sequence[str]) -> str:
    """The message of a rule with an action, or without one."""
    if not rule.action:
        return fill(rule.message, [seen])
    return fill(rule.message, [seen, seen if not good else good[0] if len(good) == 1 else either(good)])
