"""An apostrophe lost, doubled or in the wrong place, where the words around it tell.

“Its a scandal” and “the firm has it's own fleet”; “in two days time”, which is two days' time; “did'nt” and “womens”; a
“farmer's union” of more than one; “the 1990's”, “last weeks vote”, “Norway biggest bank”. Only frames in which nothing
else can be meant are looked for.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Tier
from wirelint.rule import SPEECH, Bad, Good
from wirelint_rules._phrase_slips import slips
from wirelint_rules._possessives import SPANS, TIMES, WAKING, possessives

_TABLE = "apostrophe"


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look for the phrases of the table, and for the frames of time and place."""
    matches = document.phrases.get(_TABLE, ())
    phrases = (match for match in matches if match.row.note not in (TIMES, SPANS))
    found = [*slips(document, phrases, "has a wrong apostrophe"), *possessives(document, matches)]
    yield from sorted(found, key=lambda one: one.span)


RULE = Rule(
    id="apostrophe",
    family="language",
    summary="An apostrophe lost, doubled or in the wrong place",
    severity={Tier.SURE: Severity.WARNING, Tier.LIKELY: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=WAKING._replace(phrases=frozenset({_TABLE})),
    zones=SPEECH,
    safety="Never safe: the words around may be the slip.",
    precision="All 22 findings on 620 published stories (225,000 words) were true, and the 8 on 563 others.",
    examples=(
        Bad("The firm has ⟦it's own⟧ fleet.", fixed="The firm has its own fleet."),
        Bad("⟦Its not about⟧ money. He ⟦did'nt⟧ go.", fixed="It's not about money. He didn't go."),
        Bad("“They leave in ⟦two days time⟧,” she said’.", fixed="“They leave in two days’ time,” she said’."),
        Good("It’s its own fault that its not inconsiderable debt grew. They leave in two days’ time."),
        Good("The dog wagged its tail; in its time it was quick. It took two days. Time flew."),
        Bad("It fell in ⟦the 1990's⟧ and ⟦early 1980's⟧.", fixed="It fell in the 1990s and early 1980s."),
        Bad("It was in ⟦last weeks⟧ vote, two ⟦weeks'⟧ ago.", fixed="It was in last week's vote, two weeks ago."),
        Bad("He runs ⟦Norway biggest⟧ bank.", fixed="He runs Norway's biggest bank."),
        Good("The 1990s, and 1990's best film. His last weeks there were two weeks' work."),
        Good("It is in the last weeks of the year; these last years brought rain. Norway’s biggest bank grew."),
        Good("In Norway biggest is best. Of Norway largest tracts are woods."),
        Good("He sued the union in a year's time, at two weeks' notice."),
    ),
)
