"""A worn phrase: “sent shockwaves through”, “amid mounting tensions”, “at the end of the day”.

It once was a picture and now is padding; what happened, told plainly, is shorter. A hint by design: any one of them may
be meant as it stands (a close-knit community can be found), and quotations are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good, Kind
from wirelint_rules._figures import quoted
from wirelint_rules._voice import unquoted_matches

_TABLE = "cliche"


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look for the phrases of the table."""
    for match in unquoted_matches(document, _TABLE):
        yield Finding(match.span, f"{quoted(match.span.of(document.text))} is worn: say plainly what happened")


RULE = Rule(
    id="cliche",
    family="clarity",
    summary="A worn phrase",
    severity={Tier.SURE: Severity.HINT},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(phrases=frozenset({_TABLE})),
    muted=frozenset({Kind.OPINION, Kind.INTERVIEW}),
    sources=("Reuters Handbook of Journalism, public edition",),
    examples=(
        Bad("The news ⟦sent shockwaves through⟧ the town."),
        Bad("It came ⟦amid mounting tensions⟧ on the border."),
        Bad("⟦At the end of the day⟧, nobody paid."),
        Good("Shock waves from the blast broke windows."),
        Good("“At the end of the day, nobody paid,” he said."),
        Good("The shop shuts at the end of each day."),
    ),
)
