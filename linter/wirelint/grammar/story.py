"""A story checked with grammar: the engine is asked while the other rules run, and gives way to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from wirelint.document import Context, Document
from wirelint.engine import Checked, check
from wirelint.grammar.engine import Unavailable
from wirelint.rule import Severity
from wirelint.source import Note

if TYPE_CHECKING:
    from wirelint.config.settings import Settings
    from wirelint.diagnostic import Diagnostic

__all__ = ["Unavailable", "check_with_grammar", "unchecked", "without_echoes"]

RULE = "grammar"
SLIPS = frozenset({"damage", "language"})
"""The families whose rules speak of single words and marks, as the engine does."""


def check_with_grammar(text: str, settings: Settings, context: Context) -> Checked:
    """As wirelint.engine.check; the rule `grammar` must be among the settings."""
    setting = settings.rules[RULE]
    options = setting.entry.default_options if setting.options is None else setting.options
    import_module(setting.entry.module).begin(Document(text, context), options)
    checked = check(text, settings, context)
    return checked._replace(diagnostics=without_echoes(checked.diagnostics))


def without_echoes(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics without those of the engine that a rule about slips gives at the same words, and as loudly."""
    kept = tuple(diagnostics)
    others = [one for one in kept if one.family in SLIPS and one.rule != RULE]
    return tuple(one for one in kept if one.rule != RULE or not any(_covers(other, one) for other in others))


def _covers(other: Diagnostic, one: Diagnostic) -> bool:
    return other.severity <= one.severity and other.span.touches(one.span)


def unchecked(error: Unavailable, required: bool) -> Iterator[Note]:
    """The note on a story whose grammar could not be checked; none where nobody asked for that to be said."""
    if required or error.severity is not Severity.OFF:
        yield Note("not-checked", str(error), fails=required or error.severity is Severity.ERROR)
