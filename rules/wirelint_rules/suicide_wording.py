"""Wording on suicide that makes a crime or a success of it: “committed suicide”, “a failed suicide attempt”.

“Commit” is from the time when it was a crime, “failed” and “successful” make death the aim. Guidelines for reporters
advise “died by suicide”, “killed himself” and “suicide attempt”. Quotations, figures of speech (“political suicide”)
and bombers are left alone. The table of “epidemics” and “hotspots” is info by design.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good
from wirelint_rules._figures import quoted
from wirelint_rules._voice import unquoted_matches

_TABLE = "suicide-wording"
_OTHERWISE = frozenset(
    "bomber bombers bombing bombings bomb attack attacks mission missions squeeze squad pill note".split()
)
_FIGURES = frozenset("political career commercial economic professional electoral social".split())


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look for the phrases of the table that are about a death."""
    folded = document.words.folded
    for match in unquoted_matches(document, _TABLE):
        behind = folded[match.stop] if match.stop < len(folded) else ""
        before = folded[match.first - 1] if match.first else ""
        if behind in _OTHERWISE or before in _FIGURES:
            continue
        seen, put = quoted(match.span.of(document.text)), match.row.replacement
        if put is None:
            yield Finding(match.span, f"{seen} spreads fear or example: tell it plainly", tier=match.row.tier)
        else:
            yield Finding(match.span, f"{seen}: write “{put}”", Fix(match.span, put, f"Write “{put}”"), match.row.tier)


RULE = Rule(
    id="suicide-wording",
    family="legal",
    summary="Wording on suicide that makes a crime or a success of it",
    severity={Tier.SURE: Severity.WARNING, Tier.LIKELY: Severity.INFO},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(phrases=frozenset({_TABLE})),
    safety="Never safe: the sentence around it may have to change too.",
    sources=("The Associated Press Stylebook, “suicide” (2015)", "Samaritans' Media Guidelines (2020)"),
    examples=(
        Bad("The man ⟦committed suicide⟧ in March.", fixed="The man died by suicide in March."),
        Bad("He was found after a ⟦failed suicide attempt⟧.", fixed="He was found after a suicide attempt."),
        Bad("The town spoke of a ⟦wave of suicides⟧.", severity=Severity.INFO),
        Good("“He committed suicide,” the coroner said."),
        Good("The failed suicide bomber was held, and the vote was political suicide."),
        Good("The man died by suicide after an attempt."),
    ),
)
