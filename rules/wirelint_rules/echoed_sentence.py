"""A sentence that a neighbour says again and adds to.

Two versions of one sentence were joined, or a model began a thought twice: all that the one says stands in the other,
at most three sentences away, and outside quotations. One of the two can go.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good
from wirelint_rules._repeats import number_of, opening, others_of


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for each pair, at its later sentence."""
    for repeat in document.repeats.echoes:
        copy = repeat.later[0]
        where = "its own paragraph"
        if copy.paragraph != repeat.first.paragraph:
            where = f"paragraph {number_of(document, repeat.first.paragraph)}"
        message = f"{opening(document, copy)} echoes a sentence of {where}: merge them"
        yield Finding(copy.span, message, related=others_of(document, repeat))


RULE = Rule(
    id="echoed-sentence",
    family="repetition",
    summary="A sentence that a neighbour says again and adds to",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(views=frozenset({"repeats.echoes"})),
    precision="446,000 words of published copy: no finding.",
    examples=(
        Bad(
            "Rain fell all night. ⟦2:Families in the river villages are being moved.⟧\n\n"
            "⟦The families in the river villages are being moved to schools as the water rises in the upper valley.⟧\n"
        ),
        Bad(
            "⟦2:Five miners died when the roof of the gallery fell.⟧ "
            "⟦On Monday five miners died in the pit near Ostby when the roof of the main gallery fell after a blast.⟧\n"
        ),
        Good(
            "The envoy left the talks in Ostby early on Monday.\n\n"
            "“I left the talks in Ostby early on Monday because nobody listened,” the envoy told a local station.\n"
        ),
        Good("Storm shuts harbour at Ostby\n\nA storm shut the harbour at Ostby on Monday and tore two boats loose.\n"),
        Good(
            "Five miners died when the roof of the gallery fell.\n\n"
            "Three miners died when the roof of the upper gallery fell in 1998.\n"
        ),
    ),
)
