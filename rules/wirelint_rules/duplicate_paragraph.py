"""A paragraph that stands twice.

A block pasted twice, or a write-through that kept a piece of the version before. Case, space and marks aside, the two
are word for word the same and have at least eight words; a shorter one may be a refrain. All copies of one paragraph
are one finding, at the second of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Rule, Severity, Tier, Wake, Zone
from wirelint.rule import SPEECH, Bad, Good
from wirelint_rules._repeats import cut, is_short_item, number_of, others_of

if TYPE_CHECKING:
    from wirelint.text.copies import Repeat


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for all copies of a paragraph; the fix leaves the first."""
    for repeat in document.repeats.paragraphs:
        copy = repeat.later[0]
        first = number_of(document, repeat.first.paragraph)
        times = len(repeat.later) + 1
        message = f"This paragraph repeats paragraph {first}: cut one"
        if times > 2:
            message = f"This paragraph stands {times} times, first as paragraph {first}: leave one"
        fix = cut(document, repeat.later, "Leave the first", safe=_is_safe(document, repeat))
        tier = Tier.WEAK if is_short_item(document, copy) else Tier.SURE
        yield Finding(copy.span, message, fix, tier, others_of(document, repeat))


def _is_safe(document: Document, repeat: Repeat) -> bool:
    """Does each copy follow the one before it at once, letter for letter?"""
    members = (repeat.first, *repeat.later)
    return all(
        right.paragraph == left.paragraph + 1 and right.span.of(document.text) == left.span.of(document.text)
        for left, right in pairwise(members)
    )


RULE = Rule(
    id="duplicate-paragraph",
    family="repetition",
    summary="A paragraph that stands twice",
    severity={Tier.SURE: Severity.ERROR, Tier.WEAK: Severity.HINT},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    wake=Wake(views=frozenset({"repeats.paragraphs"})),
    zones=SPEECH | {Zone.LIST},
    languages=None,
    safety="Safe where the copies follow each other at once, letter for letter; elsewhere an editor must choose.",
    precision="446,000 words of published copy: no finding.",
    examples=(
        Bad(
            "Harbour reopens\n\n⟦2:The harbour at Ostby reopened on Monday after a week of storms.⟧\n\n"
            "⟦The harbour at Ostby reopened on Monday after a week of storms.⟧\n\nFerries sailed at noon.\n",
            fixed="Harbour reopens\n\nThe harbour at Ostby reopened on Monday after a week of storms.\n\n"
            "Ferries sailed at noon.\n",
        ),
        Bad(
            "⟦2:The council will meet again on June 4 to vote on the bridge.⟧\n\nNobody spoke against it.\n\n"
            "⟦The Council will meet again on June 4, to vote on the bridge.⟧\n",
            fixed="The council will meet again on June 4 to vote on the bridge.\n\nNobody spoke against it.\n",
        ),
        Bad(
            "⟦2:“We will rebuild every house in this street,” the mayor said.⟧\n"
            "⟦“We will rebuild every house in this street,” the mayor said.⟧\n"
            "⟦2:“We will rebuild every house in this street,” the mayor said.⟧\n",
            fixed="“We will rebuild every house in this street,” the mayor said.\n",
        ),
        Good("The harbour reopened.\n\nNo one was hurt.\n\nFerries sailed.\n\nNo one was hurt.\n"),
        Good(
            "Harbour at Ostby reopens after a week of storms\n\n"
            "The harbour at Ostby reopened after a week of storms, its master said on Monday.\n"
        ),
        Good(
            "The council will meet on June 4 to vote on the bridge.\n\n"
            "The council will meet on June 5 to vote on the bridge.\n"
        ),
    ),
)
