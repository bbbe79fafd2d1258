"""A transmission mark left at the end of a story.

"-30-", "###", "ENDS" and "(MORE)" told the next desk that a take was over or that another would follow. In a story that
is on its way to a reader they are furniture, and one in the middle of a file says that two takes were run together. The
rule looks only at a mark that has a line to itself or closes the last one.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Tier, Wake
from wirelint.rule import EVERYWHERE, Bad, Good


def check(document: Document, options: object) -> Iterator[Finding]:
    """Repeat what the view of the story's parts found."""
    mark = document.parts.end_mark
    if mark is not None:
        cut = Span(len(document.text[: mark.start].rstrip()), mark.end)
        message = f"“{mark.of(document.text)}” is a mark for the wire: delete it"
        yield Finding(mark, message, Fix(cut, "", "Delete the mark"))


RULE = Rule(
    id="end-mark",
    family="layout",
    summary="A transmission mark left at the end of a story",
    severity={Tier.SURE: Severity.INFO},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    wake=Wake(views=frozenset({"parts.end_mark"})),
    zones=EVERYWHERE,
    languages=None,
    safety="Not safe: a system further on may still read the mark.",
    examples=(
        Bad(
            "Talks fail\n\nThe envoys left on Monday.\n\n⟦-30-⟧\n",
            fixed="Talks fail\n\nThe envoys left on Monday.\n",
        ),
        Bad("Talks fail\n\nThe envoys left on Monday.\n\n⟦###⟧", fixed="Talks fail\n\nThe envoys left on Monday."),
        Bad("Talks fail\n\nThe envoys left.\n\n⟦(MORE)⟧\n", fixed="Talks fail\n\nThe envoys left.\n"),
        Good("Cold returns\n\nIt was -30 degrees in the hills.\n"),
        Good("How the season ends\n\nThe season ENDS well, the band sings.\n"),
        Good("Talks fail\n\nThere is more to come (much more).\n"),
    ),
)
