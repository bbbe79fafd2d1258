"""American spelling in British copy, or British in American.

A house spells one way: "colour", "centre", "organise", or "color", "center", "organize". The option `spelling` says
which: `uk`, `us`, or `story`, which takes the story's own majority for its style and is less loud. British spelling is
that of its newspapers, with "-ise". The preset `ap` sets `us`, `guardian` sets `uk`; elsewhere the rule is off until
you name it, since the wires carry both. Names and quotations keep their spelling ("the Labor Party", "Pearl Harbor").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wirelint import Document, Finding, Fix, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good
from wirelint.text.spellings import spellings
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LONGEST_QUOTED = 24
_MAJORITY = 2
"""How many times as many words of one spelling as of the other make it the story's."""
INFO = Severity.INFO


class Options(NamedTuple):
    spelling: Literal["us", "uk", "story"] = "story"
    """Whose spelling is right: `us`, `uk`, or that of most words of the `story`."""
    allow: frozenset[str] = frozenset()
    """Words that are right as they stand, in lower case, such as `theatre`."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """One finding for each place where a word of the other spelling stands in lower case."""
    table = spellings()
    words = document.regional_words - options.allow
    wanted = options.spelling if options.spelling != "story" else _majority(document, words)
    if wanted:
        tier = Tier.WEAK if options.spelling == "story" else Tier.SURE
        yield from _findings(document, words, table.us if wanted == "uk" else table.uk, tier)


def _majority(document: Document, words: frozenset[str]) -> str:
    """The spelling of most of these words; empty where there is none."""
    us, uk = (len([word for word in words & side.keys() if _places(document, word)]) for side in spellings())
    if us >= _MAJORITY * uk:
        return "us"
    return "uk" if uk >= _MAJORITY * us else ""


def _places(document: Document, word: str) -> list[int]:
    """Where a folded word stands in lower case."""
    return [place for place in document.index[word] if document.words.texts[place].islower()]


def _findings(document: Document, words: frozenset[str], right: Mapping[str, str], tier: Tier) -> Iterator[Finding]:
    country = "American" if right is spellings().us else "British"
    for place in sorted(place for word in words & right.keys() for place in _places(document, word)):
        word = document.words.folded[place]
        span, good = document.words.span(place, place), right[word]
        message = f"“{word[:_LONGEST_QUOTED]}” is {country}: write “{good[:_LONGEST_QUOTED]}”"
        yield Finding(span, message, Fix(span, good, f"Write “{good}”"), tier)


RULE = Rule(
    id="regional-spelling",
    family="consistency",
    summary="American spelling in British copy, or British in American",
    severity={Tier.SURE: Severity.WARNING, Tier.WEAK: INFO},
    presets=frozenset({"ap", "guardian"}),
    check=check,
    options=Options,
    wake=Wake(views=frozenset({"regional_words"})),
    safety="Never safe: the word may be part of a name.",
    sources=(
        "The Associated Press Stylebook, 56th edition (2022), “dictionaries; spelling”",
        "Guardian and Observer style guide (online, 2021), “American English and British English”",
    ),
    examples=(
        Bad(
            "The ⟦color⟧ of the ⟦center⟧ was bold.\n",
            fixed="The colour of the centre was bold.\n",
            options={"spelling": "uk"},
        ),
        Bad("They ⟦organized⟧ it.\n", fixed="They organised it.\n", options={"spelling": "uk"}),
        Bad("They ⟦organised⟧ its ⟦defence⟧.\n", fixed="They organized its defense.\n", options={"spelling": "us"}),
        Bad(
            "The colour of the harbour was bold, and its ⟦center⟧ was grey.\n",
            fixed="The colour of the harbour was bold, and its centre was grey.\n",
            severity=INFO,
        ),
        Good("The color of the theatre was bold.\n"),
        Good("The colour of the theatre was bold.\n", options={"spelling": "uk"}),
        Good("The color of the theater was bold.\n"),
        Good("The Labor Party met near Pearl Harbor; “the color is bold”, he said.\n", options={"spelling": "uk"}),
        Good("The gas meter and the catalogue went to the judgment hall; they practise.\n", options={"spelling": "us"}),
        Good("The theater opened.\n", options={"spelling": "uk", "allow": ["theater"]}),
    ),
)
