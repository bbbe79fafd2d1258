"""A label that takes a side in the writer's voice: “the regime said”, “terrorists attacked the base”.

Say what people did (“gunmen”, “bombers”) and what an institution is (“the government”), or give the label to whoever
uses it. Quotations and what a source says are left alone, as are names of laws, groups and charges. Info by design:
houses differ, and so does the law of the land on who is listed as what.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good, Kind
from wirelint_rules._figures import quoted
from wirelint_rules._voice import own_matches

_TABLE = "loaded-label"
_NAMED_BY = frozenset(
    "group organization organisation list listed charges charge offences offenses act suspects suspect".split()
)


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look for labels that the writer uses; names, and what a court or list says, are none."""
    for match in own_matches(document, _TABLE):
        behind = document.words.folded[match.stop] if match.stop < len(document.words) else ""
        if behind in _NAMED_BY or document.names.is_name(match.stop - 1):
            continue
        words = quoted(match.span.of(document.text), 24)
        message = f"{words} takes a side: write “{match.row.note}”, or say who says so"
        if len(message) > 80:
            message = f"{words} takes a side: say what they did, or who says so"
        yield Finding(match.span, message, tier=match.row.tier)


RULE = Rule(
    id="loaded-label",
    family="attribution",
    summary="A label that takes a side in the writer's voice",
    severity={Tier.SURE: Severity.INFO, Tier.WEAK: Severity.HINT},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(phrases=frozenset({_TABLE})),
    muted=frozenset({Kind.OPINION, Kind.INTERVIEW, Kind.SPORT}),
    sources=(
        "Reuters Handbook of Journalism, public edition",
        "BBC Editorial Guidelines (2019)",
    ),
    examples=(
        Bad("⟦Terrorists⟧ attacked the base on Monday."),
        Bad("The strike began. ⟦The regime said⟧ it would reply."),
        Bad("The army ⟦neutralized 12 militants⟧ in the hills."),
        Bad("⟦Extremists⟧ burned the hall.", severity=Severity.HINT),
        Good("The ministry said terrorists attacked the base."),
        Good("“The regime said it would reply,” Roe said."),
        Good("He faces terrorism charges under the Terrorism Act."),
        Good("The tax regime is old, and the acid was neutralized."),
    ),
)
