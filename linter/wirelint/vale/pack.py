"""The rules of a style as a pack: what the configuration knows of them, and what a run asks of them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from wirelint.phrases import PhraseTable
from wirelint.rule import EVERYWHERE, Severity
from wirelint.style.compiled import Compiled, Head
from wirelint.style.values import ANY_LANGUAGE, Style
from wirelint.tuples import NamedTuple
from wirelint.vale.blocks import PARAGRAPH, RAW, SENTENCE, SUMMARY, Block
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
        self._plans: dict[frozenset[str], _Plan] = {}

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

    def awake(self, block: Block) -> Iterable[Ready]:
        """The rules that may find something in a block, in their order."""
        sections = block.sections & self._sections
        plan = self._plans.get(sections)
        if plan is None:
            plan = self._plans[sections] = _Plan(one for one in self.rules if _is_for(one, block))
        return plan.awake(block)

    @cached_property
    def _sections(self) -> frozenset[str]:
        """The sections that any rule tells blocks apart by. What a file's name ends in is a section, and has no end."""
        named = (part.sections for one in self.rules for scope in one.scope for part in scope)
        return frozenset({RAW, SUMMARY, PARAGRAPH, SENTENCE}).union(*named)


class _Plan:
    """The rules that are asked about blocks of one scope, and what wakes them, looked up for all of them at once."""

    def __init__(self, fitting: Iterable[Ready]) -> None:
        self._fitting = tuple(fitting)
        gated = [one for one in self._fitting if one.runner.is_gated]
        self._always = frozenset(
            one.number for one in self._fitting if not one.runner.is_gated or "" in one.runner.gates
        )
        self._by_word = _table((word, one.number) for one in gated for word in one.runner.words)
        self._by_gate = _table((gate, one.number) for one in gated for gate in one.runner.gates)
        self._words = frozenset(self._by_word)
        self._told: tuple[Block | None, frozenset[str]] = None, frozenset()

    def awake(self, block: Block) -> Iterable[Ready]:
        """Those that may find something in a block, in their order."""
        if len(self._always) == len(self._fitting):
            return self._fitting
        on = set(self._always)
        for word in self._words_in(block):
            on |= self._by_word[word]
        for gate, numbers in self._by_gate.items():
            if not numbers <= on and gate in block.lower:
                on |= numbers
        return [one for one in self._fitting if one.number in on]

    def _words_in(self, block: Block) -> frozenset[str]:
        """The words that wake rules; the words of a part are not even told apart where the whole has none of them."""
        if not self._words:
            return self._words
        whole = block.whole or block
        told, there = self._told
        if told is not whole:
            # Put there as one: another thread may ask about another block meanwhile.
            there = self._words & whole.words
            self._told = whole, there
        return there & block.words if there and block is not whole else there


def _table(rows: Iterable[tuple[str, int]]) -> dict[str, frozenset[int]]:
    """The numbers under each text."""
    found: dict[str, set[int]] = {}
    for text, number in rows:
        found.setdefault(text, set()).add(number)
    return {text: frozenset(numbers) for text, numbers in found.items()}


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
