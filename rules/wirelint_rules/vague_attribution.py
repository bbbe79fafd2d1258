"""A source that is nobody: “experts say”, “many people feel”, “it is believed”, “the international community”.

Such a phrase lends a claim weight that no one answers for. It is sound as a summary of people who are then named:
“critics, including …”, “experts at …”, or a named source that speaks within the next two sentences. Where the story
has somebody who may be one of them, a professor for “experts” or a named critic behind “critics”, the finding is info.
Lesser forms (“residents say”, “it is understood that”, “reports suggest”) are info by design: they often stand for
talks that the reporter had. A source's own words are left alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good, Kind
from wirelint_rules._figures import quoted
from wirelint_rules._voice import unquoted_matches

if TYPE_CHECKING:
    from wirelint.phrases import Match

_TABLE = "vague-attribution"
_NAMED_AFTER = 2
"""Sentences behind the phrase in which a source may be named."""
_MEMBERS = frozenset({"including", "such", "like", "among", "led", "notably"})
_EXPERTS = frozenset(
    "professor prof dr analyst economist scientist researcher historian lecturer biologist strategist ecologist "
    "epidemiologist virologist physicist geologist sociologist entomologist".split()
)
_BEFORE_NOUN = frozenset({" ", "' ", "’ "})
_IMPERSONAL = frozenset({"it", "it's", "the"})
_DENIES = frozenset("deny denied dismissed rejected denies quash quashed scotched".split())


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look for sources of the table that are not quoted themselves, and see who is named around them."""
    for match in unquoted_matches(document, _TABLE):
        if _is_qualified(document, match) or _is_anothers(document, match):
            continue
        tier = Tier.LIKELY if match.row.tier is Tier.SURE and _is_named(document, match) else match.row.tier
        yield Finding(
            match.span, f"{quoted(match.span.of(document.text))} names nobody: say who the source is", tier=tier
        )


def _is_anothers(document: Document, match: Match) -> bool:
    """Does a source say that experts say, or deny what is believed?"""
    said = document.attributions.at(match.span.start)
    if said is None:
        return False
    sources = document.words.folded[match.first : match.stop]
    return said.key not in sources and not any(word in said.source.lower().split() for word in sources)


def _is_qualified(document: Document, match: Match) -> bool:
    """Is the noun part of a longer one ("police sources say"), or are members of it named in the sentence?"""
    sentence = document.sentence_at(match.span.start)
    if sentence is None:
        return True
    words = document.words
    behind = words.folded[match.stop : sentence.stop]
    if any(word in _MEMBERS for word in behind[:12]) or not _DENIES.isdisjoint(
        words.folded[sentence.first : match.stop]
    ):
        return True
    plural = words.folded[match.first].endswith("s") and words.folded[match.first] not in {"is", "his"}
    return (
        plural
        and match.first > sentence.first
        and words.gaps[match.first] in _BEFORE_NOUN
        and _describes(document, match.first - 1)
    )


def _describes(document: Document, place: int) -> bool:
    """May the word before a noun tell who is meant: "police sources", "the experts"?"""
    word = document.words.folded[place]
    return word not in {
        "but",
        "and",
        "while",
        "that",
        "although",
        "though",
        "as",
        "which",
        "because",
        "what",
        "however",
    }


def _is_named(document: Document, match: Match) -> bool:
    """Is anybody named who may be meant: a person of the class, or a named source in the sentences that follow?"""
    if match.row.note == "experts":
        return not _EXPERTS.isdisjoint(document.vocabulary)
    if document.words.folded[match.first] in _IMPERSONAL:
        return False
    prose = document.prose
    number = bisect_right(prose, match.span.start, key=lambda sentence: sentence.span.start) - 1
    for sentence in prose[number + 1 : number + 1 + _NAMED_AFTER] if number >= 0 else ():
        said = document.attributions.at(sentence.span.start) or document.attributions.at(sentence.span.end - 2)
        is_near = sentence.paragraph - prose[number].paragraph <= 1
        if said and is_near and _is_person(document, said.source):
            return True
    return False


def _is_person(document: Document, source: str) -> bool:
    """Is a source named by a surname of the story?"""
    return any(word in document.names.by_surname for word in source.replace(",", " ").split())


RULE = Rule(
    id="vague-attribution",
    family="attribution",
    summary="A source that is nobody: “experts say”",
    severity={Tier.SURE: Severity.WARNING, Tier.LIKELY: Severity.INFO},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(phrases=frozenset({_TABLE})),
    muted=frozenset({Kind.OPINION, Kind.INTERVIEW}),
    sources=("Reuters Handbook of Journalism, public edition",),
    examples=(
        Bad("The wasps were caught in May. ⟦Experts say⟧ they came by ship."),
        Bad("The truce ended. ⟦The international community has urged⟧ both sides to stop."),
        Bad("⟦Many people feel⟧ that the tower is ugly. The council will vote."),
        Bad("⟦It is believed that⟧ the thieves came by boat."),
        Bad("The firm will shut, ⟦sources say⟧."),
        Bad("⟦Residents fear⟧ that the pit will open again.", severity=Severity.INFO),
        Bad("⟦Experts say⟧ they came by ship. Professor Ann Roe trapped 12.", severity=Severity.INFO),
        Good("Critics, including the Roe Trust, say the tower is ugly."),
        Good("Experts at Roe University say they came by ship."),
        Good("“Many people feel that it is ugly,” she said."),
        Good("Many islanders were killed by disease, and many people fled."),
        Good("Roe said that experts say too much."),
        Good("Police sources say the sale is near."),
        Good("Fraud fell by half, the banks' figures show."),
        Good("Fraud fell by half, Reed Marsh’s figures show."),
        Good("It is believed to be the first of its kind."),
    ),
)
