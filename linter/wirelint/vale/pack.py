"""The rules of a style as a pack: what the configuration knows of them, and what a run asks of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from wirelint.phrases import PhraseTable
from wirelint.rule import EVERYWHERE, Severity
from wirelint.style.compiled import Compiled, Head
from wirelint.style.values import ANY_LANGUAGE, Style
from wirelint.tuples import NamedTuple
from wirelint.vale.blocks import PARAGRAPH, SENTENCE, Block
from wirelint.vale.loading import Loaded
from wirelint.vale.scopes import MEASURED, Scope, bases, fits, read_scope
from wirelint.vale.values import Definition, Runner

_SEVERITIES = {"suggestion": Severity.INFO, "warning": Severity.WARNING, "error": Severity.ERROR}
_TEXT = ("text",)


class Ready(NamedTuple):
    """A rule ready to run, with its scope read and its number in the pack."""

    number: int
    rule: Definition
    runner: Runner
    scope: Scope


class ValePack(Compiled):
    """A style of Vale as a pack; wirelint.vale.checking runs it.

    rules   those that run
    passed  those that do not
    """

    is_foreign = True

    def __init__(self, loaded: Loaded) -> None:
        self.name, self.passed = loaded.name, loaded.passed
        self.notices = tuple(f"{one.id} of Vale does not run here: {one.why} ({one.origin})" for one in loaded.passed)
        self.rules = tuple(
            Ready(number, rule, runner, read_scope(_scope(rule, runner)))
            for number, (rule, runner) in enumerate(loaded.rules)
        )
        heads = [Head(one.rule.id, _SEVERITIES[one.rule.level], True, False) for one in self.rules]
        super().__init__(heads, self._entry, PhraseTable((), {}), about=f"A style of Vale: {loaded.name}.")
        self._fitting: dict[frozenset[str], tuple[Ready, ...]] = {}

    @cached_property
    def bases(self) -> frozenset[str]:
        """The families of blocks that the rules ask for."""
        return frozenset(name for one in self.rules for name in bases(one.scope))

    def _entry(self, number: int) -> Style:
        """A rule as an entry of a pack, for its page."""
        rule = self.rules[number].rule
        return Style(
            rule.id, f"{rule.kind} (Vale)", f"what {rule.origin} says",
            severity=self.heads[number].severity, zones=EVERYWHERE, reason=rule.description, url=rule.link,
            message=rule.message.rstrip(".").replace("{", "{{").replace("}", "}}"),
            language=ANY_LANGUAGE, origin=rule.origin,
        )  # fmt: skip

    @cached_property
    def _by_word(self) -> Mapping[str, tuple[int, ...]]:
        found: dict[str, list[int]] = {}
        for one in self.rules:
            for word in one.runner.words:
                found.setdefault(word, []).append(one.number)
        return {word: tuple(numbers) for word, numbers in found.items()}

    @cached_property
    def _by_gate(self) -> tuple[tuple[str, tuple[int, ...]], ...]:
        found: dict[str, list[int]] = {}
        for one in self.rules:
            for gate in one.runner.gates if one.runner.is_gated else ():
                found.setdefault(gate, []).append(one.number)
        return tuple((gate, tuple(numbers)) for gate, numbers in found.items())

    @cached_property
    def _ungated(self) -> frozenset[int]:
        return frozenset(one.number for one in self.rules if not one.runner.is_gated)

    def awake(self, block: Block) -> Iterator[Ready]:
        """The rules that may find something in a block, in their order."""
        if block.sections not in self._fitting:
            self._fitting[block.sections] = tuple(one for one in self.rules if _is_for(one, block))
        fitting = self._fitting[block.sections]
        if any(one.runner.is_gated for one in fitting):
            on = self._woken(block)
            return (one for one in fitting if one.number in on)
        return iter(fitting)

    def _woken(self, block: Block) -> set[int]:
        on = set(self._ungated)
        by_word = self._by_word
        for word in by_word.keys() & block.words:
            on.update(by_word[word])
        for gate, numbers in self._by_gate:
            if gate in block.lower:
                on.update(numbers)
        return on


def _is_for(one: Ready, block: Block) -> bool:
    """Is the rule asked about such blocks, and not only once more about what it is asked about anyway?"""
    return fits(one.scope, block) and (one.runner.whole or not _is_again(block, one))


def _is_again(block: Block, one: Ready) -> bool:
    """Is the block a paragraph of a text that the rule is asked about too?"""
    return (
        PARAGRAPH in block.sections
        and SENTENCE not in block.sections
        and any(all(PARAGRAPH not in part.sections for part in scope) for scope in one.scope)
    )


def _scope(rule: Definition, runner: Runner) -> Iterable[str]:
    if rule.kind in MEASURED:
        return runner.scope if rule.scope in {(), _TEXT} else rule.scope
    return rule.scope or _TEXT
