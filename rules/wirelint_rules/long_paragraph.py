"""A paragraph of more than 150 words.

Wire copy has a thought to a paragraph, and a column on a telephone shows fifty words. A hint by design: feeds that glue
paragraphs together are not the writer's fault, and a statement may be printed whole, as quotations are.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated

from wirelint import Document, Finding, Rule, Severity, Tier
from wirelint.limits import Least
from wirelint.rule import SPEECH, Bad, Good, Kind, Zone
from wirelint.tuples import NamedTuple


class Options(NamedTuple):
    max_words: Annotated[int, Least(1)] = 150
    """The most words of a paragraph."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Count the words of the paragraphs of the body that are no quotation as a whole."""
    for number, (first, stop) in enumerate(pairwise(document.paragraph_edges)):
        count = stop - first
        if count <= options.max_words or document.parts.zones[number] is not Zone.BODY:
            continue
        paragraph = document.paragraphs[number]
        if not (document.quotes.covers(paragraph.start) and document.quotes.covers(paragraph.end - 1)):
            yield Finding(paragraph, f"A paragraph of {count} words: break it")


_LONG = "It rained on the town and the boat sank. "

RULE = Rule(
    id="long-paragraph",
    family="clarity",
    summary="A paragraph of more than 150 words",
    severity={Tier.SURE: Severity.HINT},
    presets=frozenset({"wire"}),
    check=check,
    options=Options,
    zones=SPEECH,
    muted=frozenset({Kind.FACTBOX, Kind.INTERVIEW}),
    examples=(
        Bad(f"Storm\n\n⟦{_LONG * 17}It stopped.⟧"),
        Bad("⟦It rained on the town. The boat sank.⟧", options={"max-words": 7}),
        Good(f"Storm\n\n{_LONG * 16}It stopped."),
        Good("“It rained on the town. The boat sank.”", options={"max-words": 7}),
    ),
)
