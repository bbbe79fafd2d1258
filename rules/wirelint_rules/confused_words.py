"""One word for another that sounds or looks like it.

“More then 40”, “loathe to go”, “the principle shareholder”, “could of”, “free reign”: both words exist, so that a
spelling checker is content. The rule knows phrases in which only the other can be meant; what may be meant (“it cannot
be underestimated”) is let be, and so is what people said, save where it is spelling alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Span, Tier, Wake
from wirelint.rule import SPEECH, Bad, Good
from wirelint_rules._phrase_slips import slips
from wirelint_rules._ranges import BETWEEN, half_ranges

_TABLE = "confused-words"


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look for the phrases of the table, and for “between” with “to”."""
    wrong = (
        one
        for one in slips(document, document.phrases.get(_TABLE, ()), "has the wrong word")
        if not _is_not_only(document, one.span)
    )
    found = [*wrong, *half_ranges(document)]
    yield from sorted(found, key=lambda one: one.span)


def _is_not_only(document: Document, span: Span) -> bool:
    """Does “not” belong to what follows: “they can not only sing but dance”?"""
    return span.of(document.text).endswith(" not") and document.text.startswith((" only", " just"), span.end)


RULE = Rule(
    id="confused-words",
    family="language",
    summary="One word for another that sounds or looks like it",
    severity={Tier.SURE: Severity.WARNING, Tier.LIKELY: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=frozenset({BETWEEN}), phrases=frozenset({_TABLE})),
    zones=SPEECH,
    safety="Never safe: a play on words may be meant.",
    precision="All 35 findings on 620 published stories (225,000 words) were true, and the 5 on 563 others.",
    examples=(
        Bad("⟦More then 40⟧ people fled.", fixed="More than 40 people fled."),
        Bad(
            "He ⟦was loathe to⟧ sell to the ⟦principle shareholder⟧.",
            fixed="He was loath to sell to the principal shareholder.",
        ),
        Bad("They paid ⟦between 300 to 450⟧ euros.", fixed="They paid between 300 and 450 euros."),
        Bad("It lost ⟦between $15-$20⟧ million.", fixed="It lost between $15 and $20 million."),
        Good("It lost between $15 million and $20 million, in two games between 2-1 and 3-1. From 300 to 450."),
        Good("Between 1990 and 2000 it rose 15-20 percent; between them, 300 to 450 came."),
        Good("It fell to between 10-15 percent and 20-25 percent. They can not only sing but dance."),
        Good("There were more. Then 40 people fled, and they loathe the principle."),
        Good("The role of the mayor cannot be underestimated; he reigned in the north."),
    ),
)
