"""A sentence that begins with a small letter.

“The talks ended. but they” is two edits that met: either the stop should be a comma, or the word a capital. The rule
keeps away from abbreviations (“the Rao Corp. said”), names that begin small (iPhone, van Gogh, al-Assad), addresses,
numbered lists, and copy that is written without capitals.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Stage, Tier, Wake
from wirelint.patterns import lazy_pattern
from wirelint.rule import EVERYWHERE, Bad, Good
from wirelint_rules._abbreviation import may_be_abbreviated

_GAP = lazy_pattern(r"[)\]]?\. +[\"“‘]*")
_PARTICLES = frozenset(
    "abu af al am an as auf aus av aw bar bat ben bin da dal das de degli dei del della den der des di do dos du el "
    "het ibn il in la las le les los mac na ni op ten ter uit van vom von y zu zum zur vs v cf etc viz".split()
)
_ENGLISH = frozenset({"am", "an", "as", "bar", "bat", "do", "in", "ten"})
"""Particles that are common English words, and names only before a name."""


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at every word in lower case behind a stop and a space, unless most of the copy has no capitals."""
    places = [place for place in document.low_starts if _is_fault(document, place)]
    if places and not _is_without_capitals(document, len(places)):
        yield from (_finding(document, place) for place in places)


def _is_fault(document: Document, place: int) -> bool:
    words = document.words
    left, right, behind = words.texts[place - 1], words.texts[place], words.gaps[place + 1]
    if not right.islower() or not _is_word(document, place) or not _GAP.fullmatch(words.gaps[place]):
        return False
    if behind and not behind[0].isspace() and behind[-1:] not in (" ", "\n") and place + 1 < len(words):
        return False  # an address, a file, "e.g."
    if right in _PARTICLES and (right not in _ENGLISH or words.texts[min(place + 1, len(words) - 1)][0].isupper()):
        return False
    if left.isdigit():
        return not _opens_line(document, place - 1)
    return words.gaps[place][0] != "." or not may_be_abbreviated(document, place - 1)


def _is_word(document: Document, place: int) -> bool:
    folded = document.words.folded[place]
    return folded == "a" or (len(folded) > 1 and document.lexicon.is_plain(folded))


def _opens_line(document: Document, place: int) -> bool:
    """Does the number stand at the beginning of a line, as that of a list's item?"""
    return place == 0 or bool({"\n", "\r"} & {*document.words.gaps[place]})


def _is_without_capitals(document: Document, faults: int) -> bool:
    """Do more sentences begin small than with a capital?"""
    texts = document.words.texts
    starts = (place for gap in document.gaps if gap[:1] == "." and len(gap) > 1 for place in document.gap_index[gap])
    return sum(texts[place][0].isupper() for place in starts if 0 < place < len(texts)) < faults - 1


def _finding(document: Document, place: int) -> Finding:
    word, stop = document.words[place], document.gap_span(place).start
    shown = f"{document.words.texts[place - 1][-14:]}. {word.text[:14]}"
    message = f"“{shown}” has no capital after the stop: mend either"
    capital = Fix(Span(word.span.start, word.span.start + 1), word.text[0].upper(), "Put a capital")
    comma = Fix(Span(stop, stop + 1), ",", "Put a comma for the stop")
    return Finding(Span(stop, word.span.end), message, capital, Tier.LIKELY, others=(comma,))


RULE = Rule(
    id="lower-case-start",
    family="damage",
    summary="A sentence that begins with a small letter",
    severity={Tier.LIKELY: Severity.WARNING},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    stage=Stage.DAMAGE,
    wake=Wake(views=frozenset({"low_starts"})),
    zones=EVERYWHERE,
    safety="Not safe: either the stop is wrong, or the letter.",
    examples=(
        Bad("The talks ended⟦. but⟧ they will go on.", fixed="The talks ended. But they will go on."),
        Bad("It was built in 2003⟦. with⟧ help from Oslo.", fixed="It was built in 2003. With help from Oslo."),
        Bad("Overall⟦. sales⟧ fell.", fixed="Overall. Sales fell."),
        Good("Rao Corp. said Doe Inc. and the U.S. were at 5 p.m. in the St. john area, Bancorp. too."),
        Good("He bought it. iPhone sales rose. eBay fell. al-Assad spoke. van Gogh did not."),
        Good("He paused... then left. e.g. he slept. example.com is down. it.example.org is up."),
        Good("They want:\n1. free ballots\n2. an amnesty"),
        Good("it is over. the talks ended. they will go on. nobody spoke. that is all."),
        Good("He left (Rao Ltd.) at once. (corrects the time)"),
    ),
)
