"""A headline that is too long, or closed like a sentence.

A headline ends in no full stop, comma or semicolon, and is short enough to be shown whole: search pages and phones cut
it at some 70 characters, and agencies ask for about 64 with the tag. The rule's limit is looser, since the desk's own
pages may have room. A question mark is sound, and so is the stop of an abbreviation ("in the U.S.").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Tier, Wake, Zone
from wirelint.limits import Least
from wirelint.patterns import lazy_pattern
from wirelint.rule import Bad, Good
from wirelint.tuples import NamedTuple

_CLOSED = lazy_pattern(r"(?<![.])[.,;]$")
_ABBREVIATED = lazy_pattern(r"(?:\b[A-Za-z]|\.[A-Za-z]|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|St|[A-Z][a-z]{2,3}))\.$")


class Options(NamedTuple):
    max_characters: Annotated[int, Least(1)] = 110
    """The most characters of a headline, spaces included."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Look at the headline's length and its last mark."""
    headline = document.parts.headline
    if headline is None:
        return
    text = headline.of(document.text)
    if _CLOSED.search(text) and not _ABBREVIATED.search(text):
        last = Span(headline.end - 1, headline.end)
        message = f"The headline ends in “{text[-1]}”: delete it"
        yield Finding(last, message, Fix(last, "", "Delete the mark", safe=True))
    if len(text) > options.max_characters:
        message = f"The headline has {len(text)} characters: cut it to {options.max_characters}"
        yield Finding(headline, message, tier=Tier.LIKELY)


RULE = Rule(
    id="headline-form",
    family="layout",
    summary="A headline that is too long, or closed like a sentence",
    severity={Tier.SURE: Severity.INFO, Tier.LIKELY: Severity.HINT},
    presets=frozenset({"wire"}),
    check=check,
    options=Options,
    wake=Wake(views=frozenset({"paragraphs"})),
    zones=frozenset({Zone.HEADLINE}),
    languages=None,
    safety="Deleting the mark is safe: a headline says the same without it. One that is too long gets no fix.",
    examples=(
        Bad(
            "Talks on border fail again⟦,⟧\n\nThe envoys left the town on Monday. Nobody spoke.\n",
            fixed="Talks on border fail again\n\nThe envoys left the town on Monday. Nobody spoke.\n",
        ),
        Bad(
            "⟦Talks on border fail again as envoys leave⟧\n\nThe envoys left on Monday. Nobody spoke.\n",
            options={"max-characters": 30},
            severity=Severity.HINT,
        ),
        Good("Talks on border fail again\n\nThe envoys left the town on Monday. Nobody spoke.\n"),
        Good("Will talks on border fail again?\n\nThe envoys left the town on Monday. Nobody spoke.\n"),
        Good("Talks on border to go on in U.S.\n\nThe envoys left the town on Monday. Nobody spoke.\n"),
    ),
)
