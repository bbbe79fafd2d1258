"""Text that loops: a few words again and again, with nothing between.

A language model that has lost its way does this ("and the fighting and the fighting and the fighting"); people hardly
ever do. The same three words or more stand at least three times running, or two words where neither is a small one;
marks and capitals do not count. Four words or fewer in a quotation, up to eight times, may be a chant, so there it is a
hint only. One word said again and again is the business of doubled-words.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Related, Rule, Severity, Span, Tier, Wake, Zone
from wirelint.rule import SPEECH, Bad, Good
from wirelint_rules._repeats import quoted

LONGEST_CHANT = 4
MOST_CHANTED = 8


def check(document: Document, options: object) -> Iterator[Finding]:
    """The finding covers all but the first telling; the fix deletes them."""
    words = document.words
    for loop in document.loops:
        first = words.span(loop.first, loop.first + loop.unit - 1)
        last = words.ends[loop.first + loop.times * loop.unit - 1]
        shown = quoted(document, loop.first, loop.first + loop.unit)
        is_short = loop.unit <= LONGEST_CHANT and loop.times <= MOST_CHANTED
        may_be_chant = is_short and document.zone_at(first.start) is Zone.QUOTE
        yield Finding(
            Span(words.starts[loop.first + loop.unit], last),
            f"{shown} stands {loop.times} times running: cut from here",
            Fix(Span(first.end, last), "", "Leave it once"),
            Tier.WEAK if may_be_chant else Tier.SURE,
            (Related(first, "Here first"),),
        )


RULE = Rule(
    id="looping-text",
    family="repetition",
    summary="A few words that stand again and again with nothing between",
    severity={Tier.SURE: Severity.ERROR, Tier.WEAK: Severity.HINT},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    wake=Wake(views=frozenset({"loops"})),
    zones=SPEECH,
    languages=None,
    safety="Not safe: what should follow in the place of the loop is for an editor to say.",
    sources=("Xu et al., Learning to Break the Loop (2022): human copy repeats 0.02 % of its sentences at once.",),
    precision="446,000 words of published copy: no finding.",
    examples=(
        Bad(
            "They spoke of the harvest ⟦2:and the rain⟧ ⟦and the rain and the rain and the rain⟧.\n",
            fixed="They spoke of the harvest and the rain.\n",
        ),
        Bad(
            "⟦2:The vote was lost⟧. ⟦The vote was lost. The vote was lost⟧. Nobody spoke.\n",
            fixed="The vote was lost. Nobody spoke.\n",
        ),
        Bad("Ships brought ⟦2:rice, oil⟧, ⟦rice, oil, rice, oil⟧.\n", fixed="Ships brought rice, oil.\n"),
        Bad(
            "The crowd sang “⟦2:free the five⟧, ⟦free the five, free the five⟧” all night.\n",
            fixed="The crowd sang “free the five” all night.\n",
            severity=Severity.HINT,
        ),
        Bad(
            "“⟦2:And then the water came⟧ ⟦and then the water came and then the water came⟧,” she said.\n",
            fixed="“And then the water came,” she said.\n",
        ),
        Good("“No, no, no, no, no,” he said.\n"),
        Good("They tried again and again and again and again.\n"),
        Good("She won 6-4 7-5 6-4 7-5 6-4 7-5 in six sets that day.\n"),
        Good("He fought the union, fought the council and fought the union again.\n"),
        Good("It was won by the town, for the town and of the town.\n"),
    ),
)
