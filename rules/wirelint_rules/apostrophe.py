"""An apostrophe lost, doubled or in the wrong place, where the words around it tell.

“Its a scandal” and “the firm has it's own fleet”; “in two days time”, which is two days' time; “did'nt” and “womens”; a
“farmer's union” of more than one. Only frames in which nothing else can be meant are looked for.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.phrases import phrase_table
from wirelint.rule import SPEECH, Bad, Good
from wirelint_rules._phrase_slips import slips

_TABLE = phrase_table("wirelint_rules", "apostrophe")


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look for the phrases of the table."""
    return slips(document, _TABLE, "has a wrong apostrophe")


RULE = Rule(
    id="apostrophe",
    family="language",
    summary="An apostrophe lost, doubled or in the wrong place",
    severity={Tier.SURE: Severity.WARNING, Tier.LIKELY: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=_TABLE.words),
    zones=SPEECH,
    safety="Never safe: the words around may be the slip.",
    precision="All 10 findings on 620 published stories (225,000 words) were true.",
    examples=(
        Bad("The firm has ⟦it's own⟧ fleet.", fixed="The firm has its own fleet."),
        Bad("⟦Its not about⟧ money. He ⟦did'nt⟧ go.", fixed="It's not about money. He didn't go."),
        Bad("“They leave in ⟦two days time⟧,” she said’.", fixed="“They leave in two days’ time,” she said’."),
        Good("It’s its own fault that its not inconsiderable debt grew. They leave in two days’ time."),
        Good("The dog wagged its tail; in its time it was quick. It took two days. Time flew."),
        Good("He sued the union in a year's time, at two weeks' notice."),
    ),
)
