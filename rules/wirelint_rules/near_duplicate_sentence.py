"""A sentence that stands twice but for an edit here and there.

Two tellings of one fact were both kept: seven in ten of their content words are the same, and neither has a name or a
number that the other lacks. A paraphrase and the quotation that supports it are no such pair, nor are two facts told
in one form. Sentences that are a little less alike are reported as information.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.rule import SPEECH, Bad, Good
from wirelint_rules._repeats import number_of, opening, others_of

SURE_LIKENESS = 0.7
"""Share of common content words from which on the two are surely one sentence."""


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for all sentences that are nearly the same."""
    for repeat in document.repeats.near_sentences:
        copy = repeat.later[0]
        if copy.paragraph == repeat.first.paragraph:
            where = "says again what this paragraph says already"
        else:
            where = f"says what paragraph {number_of(document, repeat.first.paragraph)} says"
        tier = Tier.SURE if repeat.likeness >= SURE_LIKENESS else Tier.LIKELY
        yield Finding(
            copy.span, f"{opening(document, copy)} {where}: keep one", tier=tier, related=others_of(document, repeat)
        )


RULE = Rule(
    id="near-duplicate-sentence",
    family="repetition",
    summary="A sentence that stands twice but for an edit here and there",
    severity={Tier.SURE: Severity.WARNING, Tier.LIKELY: Severity.INFO},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(views=frozenset({"repeats.near_sentences"})),
    zones=SPEECH,
    precision="446,000 words of published copy: three warnings and three lesser findings, all right.",
    examples=(
        Bad(
            "⟦2:Party leader Olga Brandt says she is glad the long campaign is over.⟧ She has lost twice.\n\n"
            "Votes are being counted.\n\n⟦Its leader, Olga Brandt, has said she is glad the campaign is over.⟧ "
            "She voted early.\n"
        ),
        Bad(
            "The inquiry opens in May. ⟦2:Residents blame the water company for the flood in the market square.⟧\n\n"
            "Nobody was hurt, and the square is dry. ⟦People in the square blame the water company for the flood in "
            "the market hall.⟧\n",
            severity=Severity.INFO,
        ),
        Good("Shares in Ostby Steel rose 2% in heavy trading. Shares in Norby Glass rose 3% in heavy trading.\n"),
        Good(
            "The mayor said the town would rebuild every house in the street by winter.\n\n"
            "“The town will rebuild every house in the street by winter,” the mayor said.\n"
        ),
        Good(
            "The ministry denied that its troops had crossed the river border at Ostby.\n\n"
            "Witnesses said troops of the ministry had crossed the river border at Ostby.\n"
        ),
    ),
)
