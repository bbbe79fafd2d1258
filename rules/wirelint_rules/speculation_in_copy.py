"""A forecast or a guess that no source makes: “it seems unlikely that the dispute will end soon”.

A reader cannot tell what a guess is worth without knowing who makes it: attribute it, or cut it. What a source says,
with quotation marks or without, is left alone, as are columns, interviews, sport and market reports, which live by
looking ahead. One guess is info by design: analysis
pieces guess by right, and some guesses rest on the facts around them. Two in one sentence are a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good, Kind
from wirelint_rules._voice import own_matches, weighed

_TABLE = "speculation-in-copy"


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look for forecasts that no source makes."""
    yield from weighed(document, own_matches(document, _TABLE), "{} is a guess: say who makes it, or cut it")


RULE = Rule(
    id="speculation-in-copy",
    family="attribution",
    summary="A forecast or guess that no source makes",
    severity={Tier.SURE: Severity.WARNING, Tier.LIKELY: Severity.INFO},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(phrases=frozenset({_TABLE})),
    muted=frozenset({Kind.OPINION, Kind.INTERVIEW, Kind.SPORT, Kind.MARKETS}),
    sources=("Reuters Handbook of Journalism, public edition",),
    examples=(
        Bad("It ⟦does not seem like⟧ either side will yield, and ⟦it seems unlikely that⟧ the dispute will end soon."),
        Bad("Both sides are dug in, and ⟦it seems unlikely that⟧ the dispute will end.", severity=Severity.INFO),
        Bad("It ⟦does not seem like⟧ either side will yield.", severity=Severity.INFO),
        Bad("⟦Only time will tell⟧ if the truce holds.", severity=Severity.INFO),
        Bad("⟦There is no doubt that⟧ the strike will spread.", severity=Severity.INFO),
        Good("It seems unlikely that the dispute will end soon, analysts said."),
        Good("Roe said the truce was weak. It seems unlikely that it will hold, she said."),
        Good("“Only time will tell,” Roe said."),
        Good("It was unclear who had fired first. It does not seem long ago."),
        Good("Column: Only time will tell if the truce holds."),
    ),
)
