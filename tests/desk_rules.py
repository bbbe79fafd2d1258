"""Rules for tests of configuration: one of each make, with every type of option."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from fakes import rule
from wirelint.document import Document
from wirelint.registry import Entry
from wirelint.rule import Finding, Rule, Severity, Stage, Tier


class Limits(NamedTuple):
    """One option of each type."""

    max_words: int = 40
    """Words that a sentence may have."""
    share: float = 0.5
    """Share of long sentences."""
    quotes: bool = False
    """Whether quotations count."""
    note: str = ""
    """Words to add to the message."""
    form: Literal["figure", "word"] = "figure"
    """How numbers are written."""
    allow: frozenset[str] = frozenset({"had"})
    """Words that do not count."""
    order: tuple[str, ...] = ("a", "b")
    """The order of things."""


class Allowed(NamedTuple):
    """One option."""

    allow: frozenset[str] = frozenset({"had", "that"})
    """Words that may stand twice."""


def nothing(document: Document, options: Any) -> Iterator[Finding]:
    """Find nothing."""
    yield from ()


THREE = {Tier.SURE: Severity.ERROR, Tier.LIKELY: Severity.WARNING, Tier.WEAK: Severity.HINT}
GATE = frozenset({"pipeline", "wire"})

RULES: tuple[Rule, ...] = (
    rule("fused-words", nothing, severity=THREE, presets=GATE, stage=Stage.DAMAGE),
    rule("doubled-words", nothing, severity=THREE, presets=GATE, stage=Stage.DAMAGE, options=Allowed),
    rule("guessed-damage", nothing, presets=GATE, stage=Stage.DAMAGE, preview=True),
    rule("final-newline", nothing, severity={Tier.SURE: Severity.INFO}, presets=GATE, family="layout"),
    rule("unnamed-subject", nothing, family="reference", aliases=("nameless-subject", "no-subject")),
    rule("long-sentence", nothing, family="clarity", options=Limits),
    rule("airstrike-form", nothing, family="style", presets=frozenset({"ap"})),
    rule("cliche", nothing, family="clarity", presets=frozenset()),
)
ENTRIES = {one.id: Entry.of(one) for one in RULES}
