"""A paragraph that stands twice but for an edit here and there.

A write-through that kept the version before, a background paragraph lifted from an older story and left in twice, or
a paragraph of which a piece was pasted again. The shorter of the two is nearly all in the longer, in the same order.
Two reports in one form ("Shares in A rose 2%", "Shares in B fell 3%") differ in their names and numbers, and are left
alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.rule import SPEECH, Bad, Good
from wirelint_rules._repeats import number_of, others_of


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for all paragraphs that are nearly the same."""
    for repeat in document.repeats.near_paragraphs:
        copy = repeat.later[0]
        first = f"paragraph {number_of(document, repeat.first.paragraph)}"
        if copy.stop - copy.first <= repeat.first.stop - repeat.first.first:
            message = f"Nearly all of this paragraph stands in {first}: merge the two"
        else:
            message = f"Nearly all of {first} stands in this one too: merge the two"
        yield Finding(copy.span, message, related=others_of(document, repeat))


RULE = Rule(
    id="near-duplicate-paragraph",
    family="repetition",
    summary="A paragraph that stands twice but for an edit here and there",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(views=frozenset({"repeats.near_paragraphs"})),
    zones=SPEECH,
    precision="446,000 words of published copy: one finding, right.",
    examples=(
        Bad(
            "⟦2:The bridge at Ostby was closed in May after an engineer found cracks in two of its piers, and lorries "
            "have been sent through the village since.⟧\n\nRepairs began on Monday.\n\n"
            "⟦The bridge at Ostby was shut in May after an engineer found cracks in two of its piers, and trucks have "
            "been sent through the village since.⟧\n"
        ),
        Bad(
            "⟦2:The council voted on Monday to rebuild the old mill as a library. Work is to begin in spring. Readers "
            "will find room for 40,000 books under its new roof.⟧\n\nOne member abstained.\n\n"
            "⟦The council voted on Monday to rebuild the old mill as a library. Work is to begin in spring.⟧\n"
        ),
        Good(
            "Shares in Ostby Steel closed 12 pence higher at 340 pence, against a high for the year of 352 pence and a "
            "low of 210.\n\nShares in Norby Glass closed 3 pence lower at 180 pence, against a high for the year of "
            "225 pence and a low of 164.\n"
        ),
        Good(
            "The minister said the bridge at Ostby would be closed for repairs until the end of May.\n\n"
            "Engineers found cracks in two piers of the bridge in April. Repairs will cost 4 million crowns.\n"
        ),
    ),
)
