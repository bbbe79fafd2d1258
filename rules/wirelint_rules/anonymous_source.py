"""A source with no name and no standing: “a source said”, “sources told the paper”.

Readers need to know how a source knows and why it is not named: “a diplomat at the talks, who asked not to be named
because …”. A qualified source (“police sources”, “a source close to …”) is left alone, as is a story that gives the
reason anywhere (“on condition of anonymity”). Info by design: every desk has rules of its own for this.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good, Kind
from wirelint_rules._figures import quoted
from wirelint_rules._voice import unquoted_matches

_TABLE = "anonymous-source"
_REASONS = frozenset("anonymity anonymously unidentified off-the-record".split())
_NOT_NAMED = ("named", "identified")
_QUALIFYING = frozenset("close familiar with in at from near inside within who briefed of among on".split())
_JOINING = frozenset("but and while that although though as which because however when".split())


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look for bare sources of the table, unless the story says why they have no name."""
    if not _REASONS.isdisjoint(document.vocabulary) or _declines_name(document):
        return
    for match in unquoted_matches(document, _TABLE):
        words = document.words
        is_plural = words.folded[match.first] in {"sources", "insiders"}
        before = words.folded[match.first - 1] if match.first and words.gaps[match.first] == " " else ""
        behind = (
            words.folded[match.stop] if match.stop < len(words) and words.gaps[match.stop].strip() in {"", ","} else ""
        )
        ends_in_source = words.folded[match.stop - 1] in {"source", "sources", "insiders", "official", "insider"}
        if not ((is_plural and before and before not in _JOINING) or (ends_in_source and behind in _QUALIFYING)):
            yield Finding(
                match.span, f"{quoted(match.span.of(document.text))}: say how the source knows, and why unnamed"
            )


def _declines_name(document: Document) -> bool:
    """ "asked not to be named", "declined to be identified"."""
    folded = document.words.folded
    return any(folded[place - 1] == "be" for word in _NOT_NAMED for place in document.index.get(word, ()) if place)


RULE = Rule(
    id="anonymous-source",
    family="attribution",
    summary="A source with no name and no standing",
    severity={Tier.SURE: Severity.INFO},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(phrases=frozenset({_TABLE})),
    muted=frozenset({Kind.OPINION, Kind.INTERVIEW}),
    sources=("Reuters Handbook of Journalism, public edition",),
    examples=(
        Bad("⟦A source said⟧ the deal was dead."),
        Bad("The deal is dead. ⟦Sources told⟧ the paper that nobody came."),
        Bad("The deal is dead, ⟦according to sources⟧."),
        Good("A source familiar with the talks said the deal was dead."),
        Good("Police sources told the paper that the deal was dead."),
        Good("A source said the deal was dead, on condition of anonymity."),
        Good("A source, who asked not to be named, agreed. A source said the deal was dead."),
        Good("“A source said so,” Roe said. The source code said nothing."),
    ),
)
