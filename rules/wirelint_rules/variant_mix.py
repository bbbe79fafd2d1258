"""One word written in two ways.

"Defense" and "defence", "airstrike" and "air strike", "percent" and "per cent": each is right by some house's style,
both together are by none's. It happens where copy of two writers is joined, or where an agency's line goes into one's
own. Names and quotations keep their spelling ("the Labor Party", "the World Health Organization") and are not counted.
What the story has more often is taken for its style; your own you set by a style pack.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Related, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint import Span

_LONGEST_QUOTED = 18


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for each word in two forms, at the first place of the rarer, or of the later where they are even."""
    found = []
    for mixed in document.variants:
        rare, common = sorted(mixed, key=lambda spans: (len(spans), -spans[0].start))
        found.append(_finding(document, rare, common))
    yield from sorted(found, key=lambda finding: finding.span)


def _finding(document: Document, rare: Sequence[Span], common: Sequence[Span]) -> Finding:
    wrong, right = rare[0].of(document.text), common[0].of(document.text)
    message = f"“{right[:_LONGEST_QUOTED]}” elsewhere ({len(common)}×), “{wrong[:_LONGEST_QUOTED]}” here: choose one"
    fix = Fix(rare[0], right, f"Write “{right}”", also=tuple((span, right) for span in rare[1:]))
    return Finding(rare[0], message, fix, Tier.LIKELY, (Related(common[0], f"“{right}” here"),))


RULE = Rule(
    id="variant-mix",
    family="consistency",
    summary="One word written in two ways",
    severity={Tier.LIKELY: Severity.INFO},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(views=frozenset({"variants"})),
    safety="Never safe: the house may write it the other way.",
    precision="446,000 words of published copy: one finding, right.",
    examples=(
        Bad(
            "The ⟦2:defense⟧ of the town was weak. The ⟦defence⟧ of the port was not.\n",
            fixed="The defense of the town was weak. The defense of the port was not.\n",
        ),
        Bad(
            "Two ⟦airstrikes⟧ hit the port. More ⟦2:air strikes⟧ followed, then more air strikes.\n",
            fixed="Two air strikes hit the port. More air strikes followed, then more air strikes.\n",
        ),
        Bad(
            "Rates rose by two ⟦2:per cent⟧ in May.\n\nOf firms 12 per cent closed. Prices rose nine ⟦percent⟧.\n",
            fixed="Rates rose by two per cent in May.\n\nOf firms 12 per cent closed. Prices rose nine per cent.\n",
        ),
        Bad(
            "They ⟦2:organised⟧ a march in May and organised one last year. The men who ⟦organized⟧ it left.\n",
            fixed="They organised a march in May and organised one last year. The men who organised it left.\n",
        ),
        Bad(
            "The ⟦2:cease-fire⟧ began at noon and the ⟦ceasefire⟧ held.\n",
            fixed="The cease-fire began at noon and the cease-fire held.\n",
        ),
        Good("The Australian Labor Party lost. The labour market did well.\n"),
        Good("The World Health Organization met. The organisation of the talks was poor.\n"),
        Good("The defense of the town was weak. “The defence of the port was not,” he said.\n"),
        Good("An airstrike hit the port. The men saw it from the air. Strike pilots flew home.\n"),
        Good("The defence of the harbor was weak.\n"),
        Good("She had a practice in town, where they practise the harp. His licence to license bars was lost.\n"),
        Good("Percent and per-cent marks fill the page; nine percent is nine.\n"),
    ),
)
