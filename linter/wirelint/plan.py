"""Which rules a story wakes, asked for all of them at once.

A story holds some two hundred and fifty different words, and a hundred rules have three thousand that wake them. Asked
rule by rule that is a hundred questions a story; here the words of all rules are one table, a story's words are looked
up in it together, and what each wakes is a set of bits, one for each rule. Marks are sought once, whoever waits for
them, and only while one of these is still asleep. Views are asked last, rule by rule, since they cost most.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import attrgetter, or_
from typing import TYPE_CHECKING, Any

from wirelint.rule import Stage
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.config.settings import RuleSetting
    from wirelint.document import Document
    from wirelint.registry import Entry

MOST_REMEMBERED = 64
"""Different settings whose plans are kept: those of the paths of one configuration, and some more."""


class Planned(NamedTuple):
    """A rule as it is to run: its bit, the views that wake it, and its options (None: its defaults)."""

    bit: int
    entry: Entry
    views: tuple[Callable[[Document], Any], ...]
    options: Any

    def wakes(self, document: Document, open_rules: int) -> bool:
        """Is the rule among those that words and marks woke, or is one of its views not empty?"""
        if not open_rules & self.bit:
            for view in self.views:
                if view(document):
                    break
            else:
                return False
        languages, muted = self.entry.languages, self.entry.muted
        if languages is not None and document.language not in languages:
            return False
        return not (muted and document.kind in muted)


class Plan:
    """The rules of one stage, in order, and what wakes them."""

    def __init__(self, settings: Iterable[RuleSetting]) -> None:
        planned, self.always = [], 0
        words: dict[str, int] = {}
        marks: dict[str, int] = {}
        for number, (entry, _, options) in enumerate(settings):
            wake, bit = entry.wake, 1 << number
            planned.append(Planned(bit, entry, tuple(attrgetter(view) for view in sorted(wake.views)), options))
            for table, names in ((words, wake.words), (marks, wake.marks)):
                for name in names:
                    table[name] = table.get(name, 0) | bit
            if not any(wake):
                self.always |= bit
        self.rules = tuple(planned)
        self._by_word, self._words = words, frozenset(words)
        self._by_mark = tuple(sorted(marks.items()))

    def awake(self, document: Document) -> int:
        """The bits of the rules that always run, and of those that words or marks of the document wake."""
        awake = reduce(or_, map(self._by_word.__getitem__, self._words & document.vocabulary), self.always)
        text = document.text
        for mark, bits in self._by_mark:
            if bits & ~awake and mark in text:
                awake |= bits
        return awake


_PLANS: dict[int, tuple[Mapping[str, RuleSetting], Mapping[Stage, Plan]]] = {}
"""Plans by the identity of the rules that they are made of, which they keep alive, so that it is nobody else's."""


def plans_for(rules: Mapping[str, RuleSetting]) -> Mapping[Stage, Plan]:
    """The plan of each stage; made once for the same mapping. Damage rules are planned though they be off."""
    if id(rules) not in _PLANS:
        if len(_PLANS) >= MOST_REMEMBERED:
            _PLANS.clear()
        kept = [one for one in rules.values() if one.is_on or one.entry.stage is not Stage.STORY]
        plans = {stage: Plan(one for one in kept if one.entry.stage is stage) for stage in Stage}
        _PLANS[id(rules)] = rules, plans
    return _PLANS[id(rules)][1]
