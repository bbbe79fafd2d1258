"""A number in the headline that the story does not bear out.

The desk changes the copy and forgets the headline, or a digit slips on the way. A headline may round, add up, spell
out or name the larger part of what the story says; only a number that nothing in the story supports, and that stands
where the story has another, is reported: of one unit, currency or score, of the same dead and hurt, or beside the
same words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Related, Rule, Severity, Tier, Wake, Zone
from wirelint.rule import Bad, Good
from wirelint_rules._figures import shown
from wirelint_rules._headline import contradicts, is_supported, says, told_of, top_figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.text.figures import Figure


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for each figure of the headline that the story contradicts, at the story's figure."""
    headline = document.parts.headline
    if headline is None:
        return
    head = [one for one in document.figures if headline.holds(one.span)]
    body = [one for one in document.figures if one.span.start >= headline.end]
    words = document.words_in(headline)
    for figure in head:
        mine = told_of(document, figure, words, head)
        if is_supported(document, mine, body):
            continue
        others = (one.figure for one in top_figures(document) if contradicts(mine, one))
        other = next((one for one in others if not any(says(document, figure, one) for figure in head)), None)
        if other:
            yield _finding(document, figure, other)


def _finding(document: Document, head: Figure, body: Figure) -> Finding:
    says, told = shown(document, head, most=24), shown(document, body, most=24)
    related = Related(head.span, f"{says} in the headline")
    return Finding(body.span, f"{told} here, {says} in the headline", related=(related,))


RULE = Rule(
    id="headline-figure-mismatch",
    family="consistency",
    summary="A number in the headline that the story does not bear out",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(views=frozenset({"headline_figures"})),
    zones=frozenset({Zone.BODY, Zone.LIST}),
    precision="No false alarm on 620 published stories (225,000 words) and 30 clean ones"
    "; 13 of 17 planted figures found.",
    examples=(
        Bad(
            "Ferry fire kills ⟦2:14⟧ near Ostby\n\n"
            "OSTBY (AP) — A fire on a ferry off Ostby killed ⟦17⟧ people on Monday, the coast guard said.\n"
        ),
        Bad(
            "Arven to cut ⟦2:1,200⟧ jobs as orders fall\n\n"
            "The gear maker Arven plans to cut ⟦2,100⟧ jobs because orders have fallen, it said on Monday.\n"
        ),
        Bad(
            "Ex-mayor gets ⟦2:12⟧ years in bribery case\n\n"
            "A court on Monday sentenced the former mayor to ⟦nine⟧ years in prison for taking bribes.\n"
        ),
        Bad(
            "Rovers beat Ashby ⟦2:3-1⟧ to stay top\n\n"
            "Rovers held on to beat Ashby ⟦3-2⟧ on Sunday and stay top of the league.\n"
        ),
        Bad(
            "Bank to sell ⟦2:810 billion yen⟧ in bills\n\n"
            "The bank will sell a total of ⟦800 billion yen⟧ of bills on Tuesday to soak up spare cash.\n"
        ),
        Bad(
            "At least ⟦2:117⟧ killed in crane collapse\n\n"
            "A storm brought down a crane in the port on Monday, killing ⟦107⟧ and wounding 238.\n"
        ),
        Bad("Senators praise yard's ⟦2:2014⟧ report\n\nThe senators praised the yard's ⟦2004⟧ report.\n"),
        Good("Nearly 50 killed in ferry fire\n\nA fire on a ferry off Ostby killed 48 people on Monday.\n"),
        Good(
            "Ferry fire kills 17\n\nA fire on a ferry killed 14 men and three women on Monday, the coast guard said.\n"
        ),
        Good("Six things to know about the vote\n\nThe polls open in four regions on Sunday.\n"),
        Good("Arven to cut 1,200 jobs\n\nThe gear maker Arven will cut 2,100 jobs, 1,200 of them in Germany.\n"),
        Good("Dozens killed in ferry fire\n\nA fire on a ferry off Ostby killed 48 people on Monday.\n"),
        Good("Loan of $2 billion for Ostby\n\nThe bank lent Ostby $1.96 billion on Monday for a new harbour.\n"),
        Good(
            "Ex-mayor gets nine years in bribery case\n\n"
            "A court sentenced the former mayor to nine years in prison. Prosecutors had asked for 12 years.\n"
        ),
        Good("Profit up 5% at Arven\n\nArven said its profit rose to $21 million from $20 million. Sales rose 3%.\n"),
    ),
)
