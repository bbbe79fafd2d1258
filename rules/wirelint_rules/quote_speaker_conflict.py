"""One quotation, two speakers.

When a story is cut and joined, a quotation comes back under another name. Only one of the two said it, so settle which.
Quotations of six words or more are held against each other, in whatever marks and case, also where one of them is only
a part of the other. A slogan that many chant, a text that is read out, and what one says that another said are none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Related, Rule, Severity, Span, Tier, Wake, Zone
from wirelint.rule import Bad, Good
from wirelint.tuples import NamedTuple
from wirelint_rules._quoted_twice import quoted_twice

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_QUOTED = 22
_SHARED = frozenset(
    """
    amendment anthem article banner banners chant chanted chanting chants charter clause constitution crowd law letter
    motto oath placard placards poem poster proverb prayer quoted quoting quotes reads read recited resolution sang
    section sign signs slogan slogans song statute statement text treaty verse
    """.split()
)
"""Words of a paragraph that quotes what belongs to nobody, or what another said."""


class Said(NamedTuple):
    """A quotation: its span, and its speaker as named and in one folded word."""

    span: Span
    source: str
    key: str


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for each quotation that one of an earlier paragraph has under another name."""
    paragraph_at = document.paragraph_at
    for left, right in quoted_twice(document):
        if paragraph_at(left.start) == paragraph_at(right.start):
            continue
        earlier, said = _said(document, left), _said(document, right)
        if earlier and said and _are_two(document, earlier, said):
            yield _finding(earlier, said)


def _said(document: Document, span: Span) -> Said | None:
    """The quotation with its speaker; None where its paragraph names nobody, or quotes what is everyone's."""
    found = document.attributions.at(span.start)
    paragraph = document.paragraphs[document.paragraph_at(span.start)]
    around = document.words_in(paragraph)
    if not _SHARED.isdisjoint(document.words.folded[around.start : around.stop]):
        return None
    if found is None or not found.key or found.source not in paragraph.of(document.text):
        return None
    return Said(span, found.source, found.key)


def _are_two(document: Document, left: Said, right: Said) -> bool:
    """Are the speakers two of the people that the story names?"""
    sources = (left.source.lower(), right.source.lower())
    if left.key == right.key or left.key in sources[1] or right.key in sources[0]:
        return False
    return {left.key, right.key} <= document.names.surnames


def _finding(earlier: Said, said: Said) -> Finding:
    mine, other = said.source[-_LONGEST_QUOTED:], earlier.source[-_LONGEST_QUOTED:]
    message = f"Said by “{mine}” here and by “{other}” above: settle who"
    return Finding(said.span, message, related=(Related(earlier.span, f"“{other}” says it here"),))


RULE = Rule(
    id="quote-speaker-conflict",
    family="consistency",
    summary="One quotation, two speakers",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(views=frozenset({"has_pairs"})),
    zones=frozenset({Zone.BODY, Zone.QUOTE}),
    precision="446,000 words of published copy: no finding.",
    examples=(
        Bad(
            "The talks failed on Sunday. ⟦2:“We will not leave the valley to them,”⟧ said Ivan Tarkov.\n\n"
            "Snow fell all day.\n\n⟦“We will not leave the valley to them,”⟧ said Marek Orlov.\n"
        ),
        Bad(
            '⟦2:"Nobody told us that the bridge was closed to trucks,"⟧ Anna Reed said.\n\n'
            'The road is shut. ⟦"The bridge was closed to trucks,"⟧ Tom Ashdown said.\n'
        ),
        Good(
            "“We will not leave the valley to them,” said Ivan Tarkov.\n\n"
            "Tarkov said again: “We will not leave the valley to them.”\n"
        ),
        Good(
            "“We will not leave the valley to them,” Ivan Tarkov said.\n\n"
            "The crowd chanted “We will not leave the valley to them,” and Marek Orlov said it was right.\n"
        ),
        Good(
            "“I am proud of the nurses of this old town and of its doctors,” said Anna Reed.\n\n"
            "“I am proud of the nurses of this old town, who work at night,” said Tom Ashdown.\n"
        ),
        Good(
            "“We will not leave the valley to them,” said Ivan Tarkov.\n\n"
            "Marek Orlov said that he wept.\n\n“We will not leave the valley to them,” he said.\n"
        ),
        Good("“It is cold in here,” said Anna Reed.\n\n“It is cold in here,” said Tom Ashdown.\n"),
        Good(
            "“We will not leave the valley to them,” said Ivan Tarkov.\n\n"
            "Marek Orlov, quoting him, said: “We will not leave the valley to them.”\n"
        ),
        Good(
            "“We will not leave the valley to them,” the ministry said.\n\n"
            "“We will not leave the valley to them,” said Marek Orlov.\n"
        ),
        Good(
            "“We will not leave the valley to them,” said Ivan Tarkov.\n\n"
            "“We will never leave the city to anybody,” said Marek Orlov.\n"
        ),
    ),
)
