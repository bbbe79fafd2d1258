"""A toll that nobody gives: “This has resulted in many civilian casualties and has displaced thousands of people.”

Who counted the dead decides what a toll is worth. A sentence that tells of people killed, hurt or driven out needs a
source in itself, in the sentence before it or elsewhere in its paragraph. Loud are the loose ones: a vague quantity
(“many”, “dozens”) with nobody to answer for it, and the agentless “have been reported killed”. An exact figure without
a source is a hint by design, since it is often repeated from an attributed one above. Past wars and disasters, general
remarks (“kills hundreds every year”) and what might happen are left alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good, Kind
from wirelint_rules._figures import quoted
from wirelint_rules._voice import TELLING_OF_SOURCES, is_own_voice, words_of

if TYPE_CHECKING:
    from wirelint.document import Sentence

_HARM = frozenset(
    "killed dead died casualties fatalities wounded injured displaced homeless perished slain massacred maimed "
    "uprooted evacuated fled deaths injuries lives homes".split()
)
_ONLY_WITH = {
    "lives": frozenset({"claimed", "cost", "taken", "lost"}),
    "homes": frozenset({"forced", "lost", "driven", "fled", "flee"}),
}
_BE = frozenset({"is", "are", "was", "were", "been"})
_AGENTLESS = frozenset({"reported", "believed", "feared", "thought", "presumed"})
_VAGUE = frozenset(
    "many several dozens scores hundreds thousands countless numerous untold tens multiple heavy "
    "massive significant considerable".split()
)
_PEOPLE = frozenset(
    "people civilians civilian residents casualties others more villagers soldiers troops men women children "
    "passengers families workers students deaths fatalities injuries refugees homes lives police officers fighters "
    "protesters".split()
)
_PAST = frozenset(
    "ago war wars century decade decades history anniversary last year years annually every each often usually "
    "typically always never traditionally estimated memorial remembered commemorate victims earlier previous "
    "previously 2016's world worldwide".split()
)
_MAY = frozenset(
    "could would might may if can will unless feared-for should must no not were't nobody nor without".split()
)
_SOURCES = TELLING_OF_SOURCES - {"reported"} | frozenset(
    "police ministry authorities hospital doctors medics agency".split()
)
_REACH = 8


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at each sentence of the body that has a word of harm, and a source neither in it nor around it."""
    done, last, is_open = None, None, False
    sourced = _sourced_paragraphs(document)
    for place in document.places(_HARM):
        sentence = document.sentence_at(document.words.starts[place])
        if sentence is None or sentence is done or sentence.paragraph in sourced:
            continue
        if sentence is not last:
            last, is_open = sentence, _is_unsourced(document, sentence)
        if not (is_open and _is_harm(document, sentence, place)):
            continue
        found = (
            _agentless(document, sentence, place)
            or _vague(document, sentence, place)
            or _exact(document, sentence, place)
        )
        if found:
            done = sentence
            yield found


def _is_unsourced(document: Document, sentence: Sentence) -> bool:
    """Does nobody answer for the sentence itself, and is it of now?"""
    words = words_of(document, sentence)
    if not _SOURCES.isdisjoint(words) or not (_PAST | _MAY).isdisjoint(words):
        return False
    return not any(len(word) == 4 and word.isdecimal() for word in words)


def _is_harm(document: Document, sentence: Sentence, place: int) -> bool:
    """Does the word tell of harm, in the writer's voice: "lives" only where they were lost?"""
    needed = _ONLY_WITH.get(document.words.folded[place])
    if needed and needed.isdisjoint(words_of(document, sentence)):
        return False
    return is_own_voice(document, document.words.starts[place])


def _sourced_paragraphs(document: Document) -> set[int]:
    """The numbers of the paragraphs that name a source."""
    return {document.paragraph_at(document.words.starts[place]) for place in document.places(_SOURCES)}


def _agentless(document: Document, sentence: Sentence, place: int) -> Finding | None:
    """ "have been reported killed", "are believed to have died"."""
    for first in range(place - 1, max(sentence.first, place - 4), -1):
        if document.words.folded[first] in _AGENTLESS and document.words.folded[first - 1] in _BE:
            span = document.words.span(first, place)
            return Finding(span, f"{quoted(span.of(document.text))} by whom? Name the source of the toll")
    return None


def _vague(document: Document, sentence: Sentence, place: int) -> Finding | None:
    """A loose quantity beside the word of harm."""
    folded, gaps = document.words.folded, document.words.gaps
    for first in range(max(sentence.first, place - _REACH), min(place + 5, sentence.stop)):
        if folded[first] not in _VAGUE or any(
            gaps[at].strip() for at in range(min(first, place) + 1, max(first, place) + 1)
        ):
            continue
        behind = set(folded[first + 1 : first + 5])
        if behind & _PEOPLE or first + 1 == place or behind & _HARM:
            span = document.words.span(min(first, place), max(first, place))
            return Finding(span, f"{quoted(span.of(document.text))}: by whose count? Name the source")
    return None


def _exact(document: Document, sentence: Sentence, place: int) -> Finding | None:
    """A figure of people beside the word of harm."""
    figures = document.figures
    first = bisect_left(figures, max(sentence.first, place - _REACH), key=lambda figure: figure.first)
    for figure in figures[first : first + _REACH]:
        is_near = sentence.first <= figure.first < place <= figure.first + _REACH
        if is_near and figure.is_count and _PEOPLE & set(document.words.folded[figure.first : place + 1]):
            span = document.words.span(figure.first, place)
            return Finding(span, f"{quoted(span.of(document.text))}: by whose count? Name the source", tier=Tier.WEAK)
    return None


RULE = Rule(
    id="unattributed-casualties",
    family="attribution",
    summary="A toll of dead, wounded or displaced that nobody gives",
    severity={Tier.SURE: Severity.WARNING, Tier.WEAK: Severity.HINT},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=_HARM),
    muted=frozenset({Kind.OPINION, Kind.INTERVIEW, Kind.SPORT, Kind.OBITUARY, Kind.FACTBOX}),
    sources=("Reuters Handbook of Journalism, public edition",),
    examples=(
        Bad("Kestria shelled Lipova.\n\nThe fire has caused ⟦many civilian casualties⟧ and driven out families."),
        Bad("The river broke its banks.\n\n⟦Dozens of people were killed⟧ and many more are missing."),
        Bad("Fighting began on Sunday.\n\nAround 50 people have been ⟦reported killed⟧ in the hills."),
        Bad("A bus left the road.\n\nThe crash left ⟦17 people dead⟧.", severity=Severity.HINT),
        Good("Dozens of people were killed, the ministry said."),
        Good("The ministry gave a toll. Dozens of people were killed, it said."),
        Good("The war of 1994 killed some 30,000 people and displaced thousands."),
        Good("Floods kill hundreds of people every year, and thousands of people are displaced each time."),
        Good("Many civilian casualties could follow."),
        Good("“Dozens of people were killed,” Roe said."),
        Good("Many died-in-the-wool fans came."),
    ),
)
