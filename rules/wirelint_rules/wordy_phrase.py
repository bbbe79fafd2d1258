"""More words than the thought needs: “in order to”, “due to the fact that”, “completely destroyed”.

The short form is offered. Info where it fits nearly always, and a hint where rhythm or sense may want the long one, by
design: it is no fault, and a quotation is never shortened.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good
from wirelint_rules._figures import quoted
from wirelint_rules._voice import unquoted_matches

_TABLE = "wordy-phrase"


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look for the phrases of the table that are part of no name."""
    for match in unquoted_matches(document, _TABLE):
        seen = match.span.of(document.text)
        if _is_name(document, match.first, match.stop):
            continue
        short = match.row.replacement or ""
        if not short:
            yield Finding(match.span, f"{quoted(seen)} says nothing: cut it", tier=match.row.tier)
            continue
        put = short[0].upper() + short[1:] if seen[0].isupper() else short
        fix = Fix(match.span, put, f"Write “{put}”")
        yield Finding(match.span, f"{quoted(seen)}: write “{put}”", fix, tier=match.row.tier)


def _is_name(document: Document, first: int, stop: int) -> bool:
    """Is it, or a word of it behind the first, written with a capital: "The Past History Society"?"""
    texts = document.words.texts
    return any(text[0].isupper() and not text.isupper() for text in texts[first + 1 : stop])


RULE = Rule(
    id="wordy-phrase",
    family="clarity",
    summary="More words than the thought needs",
    severity={Tier.SURE: Severity.INFO, Tier.WEAK: Severity.HINT},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(phrases=frozenset({_TABLE})),
    safety="Never safe: rhythm and sense may want the long form.",
    sources=("The Associated Press Stylebook", "Gowers, The Complete Plain Words (1954)"),
    examples=(
        Bad("The road was shut ⟦in order to⟧ move stones.", fixed="The road was shut to move stones."),
        Bad("⟦Prior to⟧ the war it was a mill.", fixed="Before the war it was a mill."),
        Bad("The blast ⟦completely destroyed⟧ it.", fixed="The blast destroyed it."),
        Bad("It lay ⟦in the wake of⟧ the storm.", fixed="It lay after the storm.", severity=Severity.HINT),
        Good("“It fell due to the fact that it was old,” he said."),
        Good("The stones lay in order, to the judge's surprise."),
        Good("She runs the Past History Society."),
        Good("The mill was destroyed by the blast."),
    ),
)
