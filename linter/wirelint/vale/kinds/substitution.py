"""`substitution`: words and patterns, each with what is to be written instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from wirelint.vale.blocks import Block, Sheet
from wirelint.vale.casing import recased
from wirelint.vale.exceptions import Exceptions
from wirelint.vale.expansion import expanded
from wirelint.vale.messages import either, fill
from wirelint.vale.patterns import Pattern, PatternError
from wirelint.vale.terms import Terms
from wirelint.vale.values import Alert, Definition, Runner, text_of

KEYS = frozenset({"swap", "exceptions", "ignorecase", "nonword", "vocab", "capitalize", "pos"})
_OPEN = re.compile(r"(?<!\\)\((?!\?)")
_CHOICE = re.compile(r"(?<!\\)\|")


class _Swaps:
    """The swaps of a rule, the longest first."""

    def __init__(self, rule: Definition) -> None:
        swap = rule.fields.get("swap") or {}
        if not isinstance(swap, Mapping):
            raise ValueError("“swap” is no mapping")
        # Vale leaves those of one length in no order: here they keep that of the file.
        pairs = sorted(swap.items(), key=lambda pair: -len(pair[0].encode()))
        self.rule = rule
        self.bads = [bad for bad, _ in pairs]
        self.goods = [text_of("" if good is None else good) for _, good in pairs]
        self.folds, self.capitals = rule.flag("ignorecase"), rule.flag("capitalize")
        self.replaces = rule.action[:1] == ("replace",)

    def expected(self, number: int, seen: str) -> str:
        """The right side for what was seen, with the groups of the left in it."""
        good = self.goods[number]
        if self.capitals and seen == _capital(seen):
            good = _capital(good)
        if not re.search(r"\$\d+", good):
            return good
        found = Pattern(("(?i)" if self.folds else "") + self.bads[number]).first(seen)
        if not found:
            return seen
        groups = ("", *found.groups())
        put = re.sub(r"\$(\d+)", lambda one: groups[int(one[1])] or "" if int(one[1]) < len(groups) else one[0], good)
        return seen[: found.start()] + put + seen[found.end() :]

    def is_right(self, expected: str, seen: str) -> bool:
        """Is what was seen what is expected?"""
        if self.replaces:
            return seen in _choices(expected)
        if all(sign.isalnum() or sign in " -" for sign in expected):
            return expected == seen
        try:
            return Pattern(rf"^(?:{expected})$").first(seen) is not None
        except PatternError:
            return expected == seen

    def good(self, expected: str, seen: str) -> tuple[str, ...]:
        """What may be written instead, for a rule whose action is “replace”."""
        if not self.replaces:
            return ()
        good = self.rule.action[1:] or _choices(expected)
        if not self.rule.action[1:] and self.capitals and seen == _capital(seen):
            good = tuple(map(_capital, good))
        return tuple(recased(one, seen) for one in good) if self.rule.match_case else good

    def said(self, expected: str, seen: str, good: tuple[str, ...]) -> str:
        """The message."""
        message = self.rule.message
        if self.replaces and not self.rule.action[1:]:
            for quoted in ("'%s'", '"%s"'):
                if message.count(quoted) == 2:
                    message = message.replace(quoted, "%s", 1)
            return fill(message, [either(good), seen])
        if not self.replaces:
            spelt = expanded(expected) or ()
            expected = next((one for one in spelt if one.lower() == seen.lower()), expected)
        return fill(message, [expected, seen])


def make(rule: Definition) -> Runner:
    """Every left side that is not its right side is a fault."""
    swaps = _Swaps(rule)
    terms = Terms([_OPEN.sub("(?:", bad) for bad in swaps.bads], folds=swaps.folds, bounded=not rule.flag("nonword"))
    exceptions = Exceptions.of(rule)

    def run(block: Block, sheet: Sheet) -> Iterator[Alert]:
        for found in terms.all(block):
            seen = block.text[found.start : found.end]
            expected = swaps.expected(found.term, seen)
            if swaps.is_right(expected, seen) or exceptions.spare(block.text, *found.span, seen):
                continue
            good = swaps.good(expected, seen)
            yield Alert(*found.span, swaps.said(expected, seen, good), good)

    return Runner(run, words=terms.words, gates=terms.gates, is_gated=True)


def _choices(text: str) -> tuple[str, ...]:
    return tuple(one.replace(r"\|", "|") for one in _CHOICE.split(text) if one)


def _capital(text: str) -> str:
    # Vale raises one byte: a letter outside ASCII stays.
    return text[:1].upper() + text[1:] if text[:1].isascii() else text
