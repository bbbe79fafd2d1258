"""Which rules a story wakes, asked for all of them at once.

A story holds some two hundred and fifty different words, and a hundred rules have three thousand that wake them. Asked
rule by rule that is a hundred questions a story; here the words of all rules are one table, a story's words are looked
up in it together, and what each wakes is a set of bits, one for each rule. Marks are sought once, whoever waits for
them, and only while one of these is still asleep: in the gaps, of which a story has few different ones, where a mark
can stand nowhere else. Views are asked last, since they cost most.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from itertools import compress
from operator import attrgetter, or_
from typing import TYPE_CHECKING, Any, TypeVar

from wirelint.lazy import cached_property
from wirelint.patterns import sign_of
from wirelint.rule import Kind, Stage
from wirelint.text.marks import GATES

if TYPE_CHECKING:
    from wirelint.config.settings import RuleSetting
    from wirelint.document import Document
    from wirelint.registry import Entry
    from wirelint.rule import Finding

Key = TypeVar("Key")
_FLAGS = bytes.maketrans(b"01", b"\0\1")
_JOINTS = frozenset("'’-")
"""Marks that stand within words too."""
MOST_REMEMBERED = 64
"""Different settings whose plans are kept: those of the paths of one configuration, and some more."""


class Planned:
    """A rule as it is to run: its bit, and what is asked of it."""

    def __init__(self, bit: int, entry: Entry, options: Any) -> None:
        self.bit, self.entry = bit, entry
        self._options = options

    @cached_property
    def check(self) -> Callable[[Document], Iterable[Finding]]:
        """The rule's check with the options that it is to run with; its module is imported now."""
        check = self.entry.rule.check
        options = self.entry.default_options if self._options is None else self._options
        return lambda document: check(document, options)


class Plan:
    """The rules of one stage, in order, and what wakes them."""

    def __init__(self, settings: Iterable[RuleSetting]) -> None:
        rules = [Planned(1 << number, one.entry, one.options) for number, one in enumerate(reversed([*settings]))]
        self.rules = tuple(reversed(rules))
        self._all = (1 << len(rules)) - 1
        self._by_word = self._filed(lambda entry: entry.wake.words)
        self._words = frozenset(self._by_word)
        marks = sorted(self._filed(lambda entry: entry.wake.marks).items())
        self._in_gaps = tuple((mark, bits) for mark, bits in marks if _is_in_gaps(mark))
        self._gapped = reduce(or_, [bits for _, bits in self._in_gaps], 0)
        self._in_text = tuple((mark, sign_of(mark), bits) for mark, bits in marks if not _is_in_gaps(mark))
        self._by_phrase = self._filed(lambda entry: entry.wake.phrases)
        self._phrased = reduce(or_, self._by_phrase.values(), 0)
        self._views = sorted(self._filed(lambda entry: entry.wake.views).items())
        self._worth_asking: dict[int, tuple[tuple[Callable[[Document], Any], int], ...]] = {}
        self._always = self._bits(lambda entry: not any(entry.wake))
        self._tied = self._bits(lambda entry: entry.languages is not None)
        self._mutable = self._bits(lambda entry: bool(entry.muted))
        self._muted = dict.fromkeys(Kind, 0) | self._filed(lambda entry: entry.muted)
        self._foreign: dict[str, int] = {}

    def awake(self, document: Document, failed: Callable[[str, Exception], None]) -> list[Planned]:
        """The rules that a document wakes, in order; `failed` is told of those that a view that raises would wake."""
        awake = reduce(or_, map(self._by_word.__getitem__, self._words & document.vocabulary), self._always)
        asleep = self._all & ~awake
        text, gaps = document.text, "\0".join(document.gaps) if asleep & self._gapped else ""
        for mark, bits in self._in_gaps:
            if asleep & bits and mark in gaps:
                asleep &= ~bits
        for mark, sign, bits in self._in_text:
            if asleep & bits and sign in text and mark in text:
                asleep &= ~bits
        for view, bits in self._views_for(document.gap_traits):
            if asleep & bits:
                try:
                    if view(document):
                        asleep &= ~bits
                except Exception as error:
                    for one in self._of(asleep & bits):
                        failed(one.entry.id, error)
        if asleep & self._phrased:
            asleep &= ~self._spoken(document, failed)
        awake = self._all & ~asleep
        if awake & self._tied:
            awake &= ~self._foreign_to(document.language)
        if awake & self._mutable:
            awake &= ~self._muted[document.kind]
        return self._of(awake)

    def _spoken(self, document: Document, failed: Callable[[str, Exception], None]) -> int:
        """The bits of the rules of whose phrases the document has one."""
        try:
            return reduce(or_, [self._by_phrase.get(table, 0) for table in document.phrases], 0)
        except Exception as error:
            for one in self._of(self._phrased):
                failed(one.entry.id, error)
            return 0

    def _views_for(self, traits: int) -> tuple[tuple[Callable[[Document], Any], int], ...]:
        """The views that may hold something where the gaps of a story have these traits, with whom each wakes."""
        if traits not in self._worth_asking:
            self._worth_asking[traits] = tuple(
                (attrgetter(view), bits) for view, bits in self._views if view not in GATES or GATES[view] & traits
            )
        return self._worth_asking[traits]

    def _of(self, bits: int) -> list[Planned]:
        """The rules whose bits these are, in order: a bit each, from the first rule to the last, picks among them."""
        return [*compress(self.rules, f"{bits:0{len(self.rules)}b}".encode().translate(_FLAGS))]

    def _bits(self, of: Callable[[Entry], bool]) -> int:
        return sum(one.bit for one in self.rules if of(one.entry))

    def _filed(self, of: Callable[[Entry], Iterable[Key]]) -> dict[Key, int]:
        """What rules have of a kind, such as the words that wake them, each with the bits of the rules that have it."""
        table: dict[Key, int] = {}
        for one in self.rules:
            for name in of(one.entry):
                table[name] = table.get(name, 0) | one.bit
        return table

    def _foreign_to(self, language: str) -> int:
        """The bits of the rules that do not know a language."""
        if language not in self._foreign:
            self._foreign[language] = self._bits(
                lambda one: one.languages is not None and language not in one.languages
            )
        return self._foreign[language]


def _is_in_gaps(mark: str) -> bool:
    """Does a mark, wherever it stands, stand between two words: has it no letter, and is it none that joins words?"""
    return mark not in _JOINTS and not any(
        letter.isalnum() or letter == "_" or "\u0300" <= letter <= "\u036f" for letter in mark
    )


_PLANS: dict[int, tuple[Mapping[str, RuleSetting], Mapping[Stage, Plan]]] = {}
"""Plans by the identity of the rules that they are made of, which they keep alive, so that it is nobody else's."""


def plans_for(rules: Mapping[str, RuleSetting]) -> Mapping[Stage, Plan]:
    """The plan of each stage; made once for the same mapping. Damage rules are planned though they be off."""
    known = _PLANS.get(id(rules))
    if known is not None:
        return known[1]
    if len(_PLANS) >= MOST_REMEMBERED:
        _PLANS.clear()
    kept = [one for one in rules.values() if one.is_on or one.entry.stage is not Stage.STORY]
    plans = {stage: Plan(one for one in kept if one.entry.stage is stage) for stage in Stage}
    _PLANS[id(rules)] = rules, plans
    return plans
