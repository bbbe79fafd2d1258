"""Rules small enough to see through, for tests of the engine."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from wirelint.config.settings import RuleSetting, Settings
from wirelint.document import Document
from wirelint.registry import Entry
from wirelint.rule import EVERYWHERE, Bad, Finding, Fix, Good, Rule, Severity, Stage, Tier
from wirelint.span import Span


def rule(id: str, check: Callable[[Document, Any], Iterable[Finding]], **fields: Any) -> Rule:
    """A rule of no family, that says everything at warning."""
    given = {
        "family": "damage",
        "summary": "A rule for tests",
        "severity": {Tier.SURE: Severity.WARNING, Tier.WEAK: Severity.HINT},
        "presets": frozenset({"wire"}),
        "examples": (Bad("⟦x⟧"), Good("y")),
        "zones": EVERYWHERE,
        "languages": None,
        **fields,
    }
    return Rule(id=id, check=check, **given)


def finds(needle: str, replacement: str | None = None, **finding: Any) -> Callable[..., Iterator[Finding]]:
    """A check that finds a literal, and replaces it where a replacement is given."""

    def check(document: Document, options: object) -> Iterator[Finding]:
        start = document.text.find(needle)
        while start >= 0:
            span = Span(start, start + len(needle))
            fix = None if replacement is None else Fix(span, replacement, "Replace it", safe=True)
            yield Finding(span, f"“{needle}” is not wanted here", fix, **finding)
            start = document.text.find(needle, span.end)

    return check


def splits(word: str, at: int, stage: Stage = Stage.DAMAGE) -> Rule:
    """A damage rule that puts a space into a word."""
    return rule(f"splits-{word}", finds(word, f"{word[:at]} {word[at:]}"), stage=stage)


@cache
def house() -> Settings:
    """Settings in which every rule of the house is on, also what no preset turns on; but not what asks a server."""
    from wirelint_rules import RULES

    return settings(*(one for one in RULES if one.id != "grammar"))


def settings(*rules: Rule, **fields: Any) -> Settings:
    """Settings in which just these rules are on."""
    return Settings({one.id: RuleSetting(Entry.of(one), one.severity) for one in rules}, **fields)


@contextmanager
def without_collector() -> Iterator[None]:
    """Objects that hold each other in a ring stay, and so does what they hold."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
