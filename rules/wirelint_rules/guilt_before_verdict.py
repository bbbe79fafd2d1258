"""A named person called a criminal before a verdict: “the killer, John Doe, was charged on Monday”.

Until a court has found so, or the person has pleaded guilty, a story says “accused of” or “charged with”: anything else
may be libel, or contempt of court. Looked at are the words for a criminal beside a name and “who killed …” behind one,
in the writer's own voice, in stories that tell of a charge or a trial and of no conviction, plea or inquest. “Alleged”
and “suspected” before the word are enough. This is a reminder, not legal advice.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Rule, Severity, Span, Tier, Wake
from wirelint.rule import Bad, Good, Kind
from wirelint_rules._figures import quoted
from wirelint_rules._voice import is_own_voice

if TYPE_CHECKING:
    from wirelint.text.people import Person

_CRIMINAL = frozenset(
    "murderer killer rapist thief robber arsonist fraudster kidnapper burglar molester paedophile pedophile strangler "
    "poisoner embezzler swindler conman crook assassin abuser blackmailer extortionist hitman smuggler trafficker "
    "forger stalker groomer knifeman looter".split()
)
_DID = frozenset("killed murdered raped stabbed strangled shot stole robbed abducted kidnapped molested abused".split())
_CHARGED = frozenset(
    "charged charges charge arraigned indicted remanded custody bail trial court hearing prosecutors prosecutor "
    "accused suspect magistrate magistrates arrested detained defendant".split()
)
_SETTLED = frozenset(
    "convicted conviction guilty sentenced jailed imprisoned executed paroled parole verdict admitted confessed "
    "plea pleaded pled life-sentence prison inquest coroner self-confessed posthumous whale film novel movie fictional "
    "actor".split()
)
_SOFTENED = frozenset(
    "alleged suspected accused purported would-be convicted presumed reported supposed no not".split()
)
_LINKS = frozenset({"the", "a"})


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at the words for a criminal and for the deed beside each person's name."""
    if document.vocabulary.isdisjoint(_CHARGED) or _is_settled(document):
        return
    for person in document.names.people:
        span = _called(document, person)
        if span and is_own_voice(document, span.start):
            yield Finding(span, f"No verdict yet on {quoted(span.of(document.text))}: write “accused of”")


def _is_settled(document: Document) -> bool:
    """Does the story tell of a conviction, or of an appeal that is none of the police for witnesses?"""
    if not document.vocabulary.isdisjoint(_SETTLED):
        return True
    words = document.words
    return any(words.folded[place + 1 : place + 2] != ["for"] for place in document.places(frozenset({"appeal"})))


def _called(document: Document, person: Person) -> Span | None:
    """The name with the word that condemns it: "the killer, Ann Roe", "Roe, the killer", "Roe, who shot"."""
    words = document.words
    folded, gaps, end = words.folded, words.gaps, len(words)
    before, behind = person.first - 1, person.stop
    if before >= 0 and folded[before] in _CRIMINAL and gaps[person.first].strip() in {"", ","}:
        is_soft = before > 0 and folded[before - 1] in _SOFTENED
        return None if is_soft else words.span(before, person.stop - 1)
    if behind + 1 >= end or gaps[behind].strip() != ",":
        return None
    if folded[behind] in _LINKS and folded[behind + 1] in _CRIMINAL:
        return words.span(person.first, behind + 1)
    if folded[behind] == "who" and folded[behind + 1] in _DID:
        return words.span(person.first, behind + 1)
    return None


RULE = Rule(
    id="guilt-before-verdict",
    family="legal",
    summary="A named person called a criminal before a verdict",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=_CRIMINAL | _DID),
    muted=frozenset({Kind.OPINION, Kind.INTERVIEW, Kind.SPORT, Kind.OBITUARY}),
    sources=("The Associated Press Stylebook",),
    examples=(
        Bad("Police charged two men. The ⟦killer, Ben Roe⟧, will appear in court."),
        Bad("⟦Ben Roe, the thief⟧, was arrested on Monday and charged."),
        Bad("⟦Ben Roe, who stabbed⟧ his neighbour in May, is on trial."),
        Bad("The ⟦killer Ben Roe⟧ said nothing at the hearing."),
        Bad("Police appeal for witnesses. ⟦Ben Roe, who stabbed⟧ a man in May, was charged."),
        Good("Ben Roe, who stabbed a man in May, lost an appeal in court on Monday."),
        Good("Ben Roe, who is accused of killing his neighbour, is on trial."),
        Good("The alleged killer, Ben Roe, will appear in court."),
        Good("The killer, Ben Roe, was convicted after a trial in May."),
        Good("Police have not found the killer. Ben Roe was arrested over a fine."),
        Good("“Ben Roe, the thief, is on trial,” she said."),
    ),
)
