"""Two origins for one thing.

A dispute that "has its roots in the Soviet era" has none "that go back centuries", and a festival that dates from the
1890s is no tradition of the 17th century. Compared are only origins of the same thing, or of things that go by several
names (conflict and dispute, festival and tradition), more than 30 years apart. What different sources say, and what
belongs to another thing, is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Span, Tier, Wake
from wirelint.document import Sentence
from wirelint.rule import Bad, Good, Related
from wirelint.text.content import is_content, stem
from wirelint.text.eras import Era, era_at
from wirelint.tuples import NamedTuple
from wirelint_rules._sides import Sides

_LEAST_APART = 30
_MOST_TO_ERA = 7
"""Words from what tells of an origin to the time."""
_MOST_TO_TOPIC = 16
_MOST_COMPARED = 8

_TOPICS = {
    word: kind
    for kind, words in {
        "conflict": "conflict dispute feud enmity hostility quarrel tension strife rivalry fighting",
        "tradition": "tradition festival custom ritual carnival fair pageant",
    }.items()
    for word in words.split()
}
"""Things that go by several names."""
_GOING = frozenset("goes go going went dates date dating dated stretches stretching stretch reaches traced".split())
_ROOTS = frozenset("root roots origin origins rooted".split())
_LINKING = frozenset("that which with has have had its their deep whose is are was were can be".split())
_WAKING = _ROOTS | _GOING
_MARKS = frozenset('.;:?!“”"')


class _Origin(NamedTuple):
    topic: str
    names: frozenset[str]
    era: Era
    place: int
    sentence: Sentence


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for each origin that clashes with an earlier one."""
    sides = Sides(document)
    earlier: dict[str, list[_Origin]] = {}
    for late in _origins(document):
        alike = earlier.setdefault(late.topic, [])
        early = next((one for one in alike if _clash(one, late) and sides.are_one(one.place, late.place)), None)
        if early is not None:
            yield _finding(document, early, late)
        if len(alike) < _MOST_COMPARED:
            alike.append(late)


def _clash(early: _Origin, late: _Origin) -> bool:
    """Are the times apart, and is there no name that tells the one thing from the other?"""
    apart = max(early.era.start, late.era.start) - min(early.era.end, late.era.end)
    if apart <= _LEAST_APART or early.sentence == late.sentence:
        return False
    return not (early.names - late.names and late.names - early.names)


def _finding(document: Document, early: _Origin, late: _Origin) -> Finding:
    here, there = _span(document, late), _span(document, early)
    message = f"Pick one origin: “{here.of(document.text)}” here, “{there.of(document.text)}” above"
    related = Related(there, f"“{there.of(document.text)}” here")
    return Finding(here, message, related=(related,))


def _span(document: Document, origin: _Origin) -> Span:
    return document.words.span(origin.era.first, origin.era.stop - 1)


def _origins(document: Document) -> Iterator[_Origin]:
    """The origins that the body tells of, in order, each time once."""
    words = document.words
    done = 0
    for place in document.places(_WAKING):
        sentence = document.sentence_at(words.starts[place])
        if sentence is None or place < done or document.quotes.covers(words.starts[place]):
            continue
        era = _era_behind(document, place, sentence)
        topic = era and _topic_before(document, place, sentence)
        if era and topic:
            done = era.stop
            yield _Origin(*topic, era, place, sentence)


def _era_behind(document: Document, place: int, sentence: Sentence) -> Era | None:
    """The time behind a word that tells of an origin."""
    words = document.words
    folded = words.folded
    before = folded[place + 1 : place + 3]
    if (folded[place] in _GOING and not {"back", "to", "from"} & set(before)) or folded[place] == "went":
        return None
    for one in range(place + 1, min(place + 1 + _MOST_TO_ERA, sentence.stop)):
        if not _MARKS.isdisjoint(words.gaps[one]):
            return None
        era = era_at(folded, one)
        if era is not None:
            return era if era.stop <= sentence.stop else None
    return None


def _topic_before(document: Document, place: int, sentence: Sentence) -> tuple[str, frozenset[str]] | None:
    """What has the origin, and the names that stand around it."""
    words = document.words
    least = max(sentence.first, place - _MOST_TO_TOPIC)
    known = [one for one in range(place - 1, least - 1, -1) if stem(words.folded[one]) in _TOPICS]
    if known:
        return _TOPICS[stem(words.folded[known[0]])], _names(document, least, place)
    for one in range(place - 1, least - 1, -1):
        word = words.folded[one]
        if word in _ROOTS or word in _LINKING or not is_content(word) or word in _GOING:
            continue
        return (stem(word), _names(document, least, place)) if words.texts[one].islower() else None
    return None


def _names(document: Document, first: int, stop: int) -> frozenset[str]:
    words, names = document.words, document.names
    return frozenset(
        words.folded[one].removesuffix("'s")
        for one in range(first, stop)
        if words.texts[one][0].isupper() and names.is_name(one)
    )


RULE = Rule(
    id="era-conflict",
    family="consistency",
    summary="Two origins for one thing",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=_ROOTS | {"dates", "dating", "goes", "traced", "stretches", "stretching"}),
    precision="No false alarm on 620 published stories (225,000 words) and 30 clean ones; conflicts are too "
    "rare there to say more.",
    examples=(
        Bad(
            "It is the latest in a long dispute between the two, which has its roots in the ⟦2:Soviet era⟧.\n\n"
            "This conflict has roots that go back ⟦centuries⟧.\n"
        ),
        Bad(
            "The festival dates to the ⟦2:1890s⟧.\n\nThe tradition, dating back to the ⟦17th century⟧, draws crowds.\n"
        ),
        Bad("The chapel dates from ⟦2:1450⟧.\n\nThieves broke into the chapel, which dates to ⟦Victorian times⟧.\n"),
        Bad("The feud’s origins lie in ⟦2:World War II⟧.\n\nThe feud goes back to the ⟦19th century⟧.\n"),
        Good("The border was drawn in the Soviet era.\n\nThe rivalry has roots that go back centuries.\n"),
        Good("The club dates from 1890.\n\nIt plays on a field that dates to Roman times.\n"),
        Good("The dispute has its roots in the Soviet era.\n\nThe dispute goes back to 1988.\n"),
        Good("The dispute has its roots in the Soviet era.\n\nThe dispute goes back decades.\n"),
        Good("The castle dates from the 12th century.\n\nThe tower dates to Victorian times.\n"),
        Good("The Kestrian feud goes back to 1990.\n\nThe Ardanian feud goes back centuries.\n"),
        Good("Ardania said the dispute goes back to 1990.\n\nKestria said the dispute goes back centuries.\n"),
        Good("He goes back to work in the 1990s style.\n\nHe goes back centuries in his books.\n"),
        Good("The chapel dates from 1450 and its organ dates to Victorian times.\n"),
        Good("“The feud goes back centuries,” he said.\n\nThe feud goes back to 1990.\n"),
    ),
)
