"""A ship that is called she.

The Harbour Desk calls a ship it. The rule looks at "she" and "her" in the sentence behind one that names a ship by its
prefix; where that sentence also names a woman by a courtesy title, the rule keeps silent.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from wirelint import Bad, Document, Finding, Good, Rule, Severity, Span, Tier, Wake

PREFIXES = frozenset({"mv", "ss", "hms", "uss"})
WOMEN = frozenset({"mrs", "ms", "miss", "capt", "captain"})


class Options(NamedTuple):
    prefixes: frozenset[str] = PREFIXES
    """What stands before a ship's name, in lower case."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Look from each sentence that names a ship to the first word of the next."""
    folded, starts, ends = document.words.folded, document.words.starts, document.words.ends
    for before, after in zip(document.prose, document.prose[1:], strict=False):
        said = set(folded[before.first : before.stop])
        if said & options.prefixes and not said & WOMEN and folded[after.first] in {"she", "her"}:
            span = Span(starts[after.first], ends[after.first])
            yield Finding(span, f"“{span.of(document.text)}” is a ship here: write “it” or “its”")


RULE = Rule(
    id="ship-as-she",
    family="harbour-desk",
    summary="A ship that is called she",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    options=Options,
    wake=Wake(words=PREFIXES),
    examples=(
        Bad("The MV Ardent left on Monday. ⟦She⟧ carries grain to four ports."),
        Good("The MV Ardent left on Monday. It carries grain to four ports."),
        Good("Capt. Ann Roe sailed the MV Ardent on Monday. She has steered it for years."),
    ),
)
