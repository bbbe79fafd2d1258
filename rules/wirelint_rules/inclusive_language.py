"""A word for a group that its people do not use, or that reduces them to one thing: “wheelchair-bound”, “the disabled”.

The way out that guidelines advise is offered: what people call themselves, or the person before the condition. Names of
institutions and laws, quotations and what a person says of himself or herself are left alone. Info by design, and a
hint where the community itself is of two minds: usage differs by country and decade, and a desk may know better.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good
from wirelint.text.content import FUNCTION_WORDS
from wirelint_rules._figures import quoted
from wirelint_rules._voice import unquoted_matches

if TYPE_CHECKING:
    from wirelint.phrases import Match

_TABLE = "inclusive-language"
_NO_NOUNS = FUNCTION_WORDS - {"show", "shows", "state", "states"}


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look for the words of the table that are part of no name."""
    words = document.words
    for match in unquoted_matches(document, _TABLE):
        if any(text[0].isupper() for text in words.texts[match.first + 1 : match.stop]):
            continue
        if _describes(document, match) or _is_name(document, match.first, match.stop):
            continue
        message = f"{quoted(match.span.of(document.text), 24)}: better “{match.row.replacement}”"
        yield Finding(match.span, message, tier=match.row.tier)


def _describes(document: Document, match: Match) -> bool:
    """Does it describe the noun that may follow: "the poor harvest", "the disabled lift"?"""
    words, stop = document.words, match.stop
    if words.folded[match.first] != "the" or stop >= len(words):
        return False
    return words.gaps[stop] == " " and words.folded[stop] not in _NO_NOUNS


def _is_name(document: Document, first: int, stop: int) -> bool:
    """Does it stand in a run of capitals: "Advancement of Colored People"?"""
    texts, gaps = document.words.texts, document.words.gaps
    is_capital = texts[first][0].isupper() and first > 0 and gaps[first] == " "
    before = first > 0 and gaps[first] == " " and texts[first - 1][0].isupper()
    after = stop < len(texts) and gaps[stop] == " " and texts[stop][0].isupper()
    return is_capital or (texts[first][0].isupper() and (before or after))


RULE = Rule(
    id="inclusive-language",
    family="legal",
    summary="A word for a group that its people do not use",
    severity={Tier.SURE: Severity.INFO, Tier.WEAK: Severity.HINT},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(phrases=frozenset({_TABLE})),
    sources=(
        "The Associated Press Stylebook",
        "National Center on Disability and Journalism, Disability Language Style Guide (2021)",
    ),
    examples=(
        Bad("The ⟦wheelchair-bound⟧ man sang."),
        Bad("The boat carried ⟦illegal immigrants⟧."),
        Bad("She had ⟦sex-change surgery⟧ in May."),
        Bad("It is a home for ⟦the elderly⟧.", severity=Severity.HINT),
        Bad("She spoke of ⟦the disabled⟧ in a sermon."),
        Good("“I am not wheelchair-bound,” he said."),
        Good("The National Association for the Advancement of Colored People sued."),
        Good("His golf handicap is 12, and the disabled lift was mended."),
        Good("Illegal fishing is common, and the poor harvest was late."),
        Good("They blamed the poor state of trade, and the deaf singer sang."),
    ),
)
