"""A lead of more than thirty words, the dateline aside.

The first sentence says what happened. Ninety-nine leads in a hundred of British news do it in thirty-two words. A hint
from thirty-one words on and info from thirty-six, by design: an obituary or a market wrap may need them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from wirelint import Document, Finding, Rule, Severity, Tier
from wirelint.limits import Least
from wirelint.rule import SPEECH, Bad, Good, Kind
from wirelint.tuples import NamedTuple
from wirelint_rules.long_sentence import first_word

_SURPLUS = 5
"""Words above the most from which on a lead is surely too long."""


class Options(NamedTuple):
    max_words: Annotated[int, Least(1)] = 30
    """The most words of the first sentence."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Count the words of the first sentence of the body."""
    if not document.prose:
        return
    lead = document.prose[0]
    count = lead.stop - first_word(document, lead)
    if count > options.max_words:
        tier = Tier.SURE if count > options.max_words + _SURPLUS else Tier.WEAK
        yield Finding(lead.span, f"A lead of {count} words: cut it to {options.max_words}", tier=tier)


_LONG = "and the boat that lay at the pier in the bay sank and the men ran " * 2

RULE = Rule(
    id="long-lead",
    family="clarity",
    summary="A lead of more than thirty words",
    severity={Tier.SURE: Severity.INFO, Tier.WEAK: Severity.HINT},
    presets=frozenset({"wire"}),
    check=check,
    options=Options,
    zones=SPEECH,
    muted=frozenset({Kind.FACTBOX, Kind.INTERVIEW, Kind.OBITUARY, Kind.OPINION}),
    examples=(
        Bad(f"Storm\n\n⟦It rained on the town {_LONG}in.⟧ It stopped."),
        Bad("⟦It rained on the town and the boat sank.⟧", options={"max-words": 8}, severity=Severity.HINT),
        Good("It rained on the town and the boat."),
        Good("Storm\n\nIt rained.\n\nIt rained on the town and the boat sank.", options={"max-words": 8}),
    ),
)
