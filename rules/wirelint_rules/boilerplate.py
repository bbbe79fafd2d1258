"""Web furniture copied along with the story: links, buttons, banners, the words of players and paywalls.

“Read more: …”, “Advertisement”, “Sign up for our newsletter”, “Click here to …”, “Share this article”, “We use
cookies”, “Image caption”, “All rights reserved”: a reader of the page passes over them, a reader of the copy stumbles.
Most are named only where they are a whole line or open a sentence or line, as they do; what somebody says in quotation
marks, and the credits of writers and agencies (“(Reporting by …; Editing by …)”), are never named.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Rule, Severity, Stage, Tier, Wake
from wirelint.phrase_place import Where
from wirelint.rule import EVERYWHERE, Bad, Good
from wirelint_rules._residue import Residue, findings, sentences_around

if TYPE_CHECKING:
    from wirelint import Span
    from wirelint.phrases import Match

_TABLE = "boilerplate"
_LONG_LINE = 30
"""Words of a paragraph from which on only the sentence that begins it is taken for furniture."""


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look for the phrases of the table; what a source says is none of the page's."""
    yield from findings(
        document,
        (
            Residue(_reach(document, match), match.row.tier, "is web furniture, not copy: cut it")
            for match in document.phrases.get(_TABLE, ())
            if not (document.quotes.covers(match.span.start) or _is_kicker(document, match))
        ),
    )


def _is_kicker(document: Document, match: Match) -> bool:
    """Does a headline begin with it: “Watch: …”?"""
    return match.row.tier is not Tier.SURE and not document.paragraph_at(match.span.start)


def _reach(document: Document, match: Match) -> Span:
    """How far the furniture reaches: a short line that it opens, its sentence, or the phrase alone."""
    paragraph = document.paragraphs[document.paragraph_at(match.span.start)]
    if match.row.where is Where.ANYWHERE:
        return match.span
    if match.row.where is Where.PARAGRAPH_START and len(document.words_in(paragraph)) <= _LONG_LINE:
        return paragraph
    return sentences_around(document, match)


RULE = Rule(
    id="boilerplate",
    family="damage",
    summary="Web furniture copied along with the story",
    severity={Tier.SURE: Severity.WARNING, Tier.LIKELY: Severity.INFO},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    stage=Stage.DAMAGE,
    wake=Wake(phrases=frozenset({_TABLE})),
    zones=EVERYWHERE,
    languages=None,
    safety="Never safe: whole lines and sentences go.",
    precision="446,000 words of published copy: no finding.",
    examples=(
        Bad("Talks resumed.\n\n⟦ADVERTISEMENT⟧\n\nThe envoy left.", fixed="Talks resumed.\n\nThe envoy left."),
        Bad("Talks resumed.\n\n⟦Read more: What the envoys want⟧", fixed="Talks resumed."),
        Bad(
            "Talks resumed. ⟦Sign up for our daily newsletter.⟧ The envoy left.", fixed="Talks resumed. The envoy left."
        ),
        Bad("⟦Click here to subscribe to our newsletter.⟧\n\nTalks resumed.", fixed="Talks resumed."),
        Bad("Talks resumed.\n⟦Share this article⟧\n⟦12 comments⟧\n", fixed="Talks resumed.\n"),
        Bad("⟦Image caption⟧ The envoys met in Accra.", fixed="The envoys met in Accra."),
        Bad(
            "Talks resumed.\n\n⟦Copyright 2024 The Roe Press. All rights reserved. This material may not be published, "
            "broadcast, rewritten or redistributed.⟧",
            fixed="Talks resumed.",
        ),
        Bad("Talks resumed.\n\n⟦For the full list, click here.⟧", fixed="Talks resumed.", severity=Severity.INFO),
        Good("The firm said users must click here and there."),
        Good("(Reporting by A. Roe; Editing by B. Poe)"),
        Good("“Sign up for our newsletter,” the shop's window said. “Follow us on Facebook.”"),
        Good("The advertisement cost $2 million, and sharing this article costs nothing."),
        Good("They want all rights reserved to the states to be named. Cookies were served."),
        Good("For more information, call Ann Roe at 555-0100 or visit www.example.org."),
        Good("Additional reporting by Ann Roe. Photo by Ben Poe."),
        Good("Watch: How the envoys met\n\nTalks resumed."),
        Good("He urged pupils to read more. More from the talks was expected."),
    ),
)
