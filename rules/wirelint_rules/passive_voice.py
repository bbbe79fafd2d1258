"""A deed with nobody who did it: “The village was shelled.”

Who fires, decides or pays is news, and a passive verb can hide it. Only deeds that somebody must have chosen are looked
at, with no “by …” in the sentence; police and courts are passive by nature (“was arrested”), accidents have no doer.
A hint, and in `strict` alone, by design: often nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good, Kind
from wirelint_rules._figures import quoted
from wirelint_rules._voice import is_own_voice

_DEEDS = frozenset(
    "shelled bombed attacked shot executed bombarded ambushed besieged abducted kidnapped tortured beaten expelled "
    "poisoned assassinated decided approved rejected cancelled canceled banned abolished closed demolished evicted "
    "fired sacked dismissed censored bribed leaked ordered authorised authorized overruled suspended withdrawn "
    "deported mishandled misspent lost overlooked ignored concealed covered-up made".split()
)
_BE = frozenset("was were been being is are".split())
_BETWEEN = frozenset("also then later reportedly repeatedly heavily badly again not never eventually finally".split())
_DOERS = frozenset({"by", "when", "crash", "accident", "police", "court"})
_ONLY_IN_FULL = {
    "made": frozenset({"mistakes", "errors", "mistake", "decision"}),
    "lost": frozenset({"records", "files"}),
}


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at each deed behind a form of "be", in the writer's voice."""
    folded, gaps = document.words.folded, document.words.gaps
    for place in document.places(_DEEDS):
        be = place - 1
        while be > 0 and folded[be] in _BETWEEN and gaps[be + 1] == " ":
            be -= 1
        if be <= 0 or folded[be] not in _BE or gaps[place] != " ":
            continue
        sentence = document.sentence_at(document.words.starts[place])
        if sentence is None or be <= sentence.first or not is_own_voice(document, document.words.starts[place]):
            continue
        words = set(folded[sentence.first : sentence.stop])
        if words & _DOERS or not words & _ONLY_IN_FULL.get(folded[place], words):
            continue
        span = document.words.span(be, place)
        yield Finding(span, f"{quoted(span.of(document.text))} by whom? Name who did it")


RULE = Rule(
    id="passive-voice",
    family="clarity",
    summary="A deed with nobody who did it",
    severity={Tier.SURE: Severity.HINT},
    presets=frozenset(),
    check=check,
    wake=Wake(words=_DEEDS),
    muted=frozenset({Kind.SPORT, Kind.OPINION, Kind.INTERVIEW, Kind.MARKETS}),
    examples=(
        Bad("The village ⟦was shelled⟧ on Monday."),
        Bad("The plan ⟦was later rejected⟧. Mistakes ⟦were made⟧."),
        Good("The village was shelled by Kestrian guns."),
        Good("He was arrested on Monday, and she was born in May."),
        Good("“The village was shelled,” Roe said."),
        Good("The village was shelled, Roe said. The car was made in Ardania."),
    ),
)
