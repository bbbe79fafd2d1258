"""A fact that the story tells again in other words, paragraphs after the first time.

Background crept in twice, or a paragraph was rewritten and its old version kept. The later sentence says most of what
the earlier one says, leans on the same names and numbers, and brings none of its own. A lead may be told again, and so
may a fact that comes back with a quotation or a new figure. What has been so "since 1994" in two places about one noun
is shown as a hint only: the two may be different facts. At most three in a story, the closest first.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good
from wirelint_rules._repeats import number_of, opening, others_of

SURE_LIKENESS = 0.4
"""Share of common roots from which on the two are likely one fact; what is dated alike has less."""


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for each fact told again, at its later place."""
    for repeat in document.repeats.retold:
        copy = repeat.later[0]
        first = number_of(document, repeat.first.paragraph)
        tier = Tier.LIKELY if repeat.likeness >= SURE_LIKENESS else Tier.WEAK
        message = f"{opening(document, copy)} tells what paragraph {first} told: drop one"
        yield Finding(copy.span, message, tier=tier, related=others_of(document, repeat))


RULE = Rule(
    id="retold-fact",
    family="repetition",
    summary="A fact told again in other words",
    severity={Tier.LIKELY: Severity.INFO, Tier.WEAK: Severity.HINT},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(views=frozenset({"repeats.retold"})),
    precision="446,000 words of published copy: two findings, one of them right.",
    examples=(
        Bad(
            "A storm tore boats from the quay at Ostby on Monday.\n\n"
            "⟦2:Divers found the wreck of the Marta near Ostby at 4 a.m. and raised it with a floating crane, said "
            "Jan Holt, the harbour master.⟧\n\n"
            "The owner of the boat is on holiday.\n\n"
            "⟦At 4 a.m. divers reached the Marta near Ostby and brought up the wreck with a floating crane.⟧\n"
        ),
        Bad(
            "Both sides called up reservists on Monday.\n\n"
            "⟦2:The clashes are the worst since a 1994 ceasefire agreement.⟧\n\nShells fell on two villages.\n\n"
            "⟦The two have quarrelled over the valley for decades, and a ceasefire has been in place since 1994.⟧\n",
            severity=Severity.HINT,
        ),
        Good(
            "Divers found the wreck of the Marta near Ostby at 4 a.m. and raised it with a floating crane, said "
            "Jan Holt, the harbour master.\n\n"
            "The owner is on holiday.\n\n"
            "At 4 a.m. divers reached the Marta near Ostby and brought up the wreck with a floating crane.\n"
        ),
        Good(
            "A storm tore boats from the quay at Ostby on Monday.\n\n"
            "Divers found the wreck of the Marta near Ostby at 4 a.m. and raised it with a floating crane, said "
            "Jan Holt, the harbour master.\n\n"
            "“At 4 a.m. we reached the Marta near Ostby and brought up the wreck with a floating crane,” he said.\n"
        ),
        Good(
            "Talks began on Monday.\n\nThe county has been given 970,000 crowns for fire brigades since 2001.\n\n"
            "The state has spent 56 million crowns on its fire brigades since 2001.\n"
        ),
    ),
)
