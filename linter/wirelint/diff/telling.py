"""Stale facts in words, and as diagnostics: for a terminal, an editor and a server alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.diagnostic import Diagnostic
from wirelint.diff.fact import FactKind, StaleFact
from wirelint.rule import Related, Severity, Tier, Zone

if TYPE_CHECKING:
    from wirelint.diff.compare import Comparison
    from wirelint.run import Result
    from wirelint.span import Span

FAMILY = "write-thru"
_MOST = 20


def diagnostics(comparison: Comparison) -> tuple[Diagnostic, ...]:
    """The stale facts as diagnostics of the new version, in its order; spans are of its file."""
    return tuple(diagnostic(fact, comparison) for fact in comparison.facts)


def diagnostic(fact: StaleFact, comparison: Comparison) -> Diagnostic:
    """A stale fact as a warning at the words left behind; its other place is that of the change."""
    new = comparison.new
    related = () if fact.changed is None else (Related(placed(fact.changed, new), f"{_short(fact.new)} here now"),)
    span = placed(fact.span, new)
    return Diagnostic(fact.id, FAMILY, Severity.WARNING, Tier.LIKELY, span, message(fact, new), related=related)


def message(fact: StaleFact, new: Result) -> str:
    """What is wrong and the way out, in at most 80 characters."""
    here = _short(fact.old)
    if fact.changed is None and fact.kind is FactKind.HEADLINE:
        return f"{here} stands in the headline and no more in the story: change it"
    if fact.changed is None:
        return f"{here} is introduced no more: the full name is gone"
    place = where(fact.changed, new)
    if fact.kind is FactKind.PARAGRAPH:
        return f"This paragraph is left over: {place} says it anew"
    return f"{here} here, {_short(fact.new)} in {place} now: which?"


def where(span: Span, result: Result) -> str:
    """The part of a story that a span stands in, as a desk calls it: “the headline”, “the lead”, “paragraph 9”."""
    document = result.document
    place = document.paragraph_at(span.start)
    zones = document.parts.zones
    if zones[place] is Zone.HEADLINE:
        return "the headline"
    number = 1 + sum(zone is Zone.BODY for zone in zones[:place])
    return "the lead" if number == 1 else f"paragraph {number}"


def placed(span: Span, result: Result) -> Span:
    """Where a span of a story's text stands in its file."""
    origin = result.story.origin
    return origin.map.outward(span) if origin else span


def _short(text: str) -> str:
    text = " ".join(text.split())
    return f"“{text if len(text) <= _MOST else f'{text[: _MOST - 1].rstrip()}…'}”"
