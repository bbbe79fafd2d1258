"""A pronoun with nobody to stand for: “She said” where no one was named, “He was arrested” as a first sentence.

Two places are loud: a story that opens with “He” or “She” and names nobody, and “he said” or “she said” as the source
of words where the story, headline included, has nobody before it: no name, no role, no “woman of 43”. A paragraph that
opens with the pronoun while the two before have nobody is a hint by design: features do it, and readers know whom the
story is of. One that looks ahead (“When she woke, Roe …”) is left alone, as are quotations, columns and interviews.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good, Kind
from wirelint.text.name_words import ROLES, SINGLE_TITLES

_PERSONAL = frozenset({"he", "she"})
_SAYING = frozenset("said says added adds told explained wrote replied recalled joked insisted".split())
_OTHERS = frozenset(
    """
    man woman boy girl person child baby toddler pensioner chief boss head king queen pope parent grandparent patient
    passenger motorist cyclist pedestrian worker employee member player caller user customer visitor tourist buyer
    seller commander general official executive owner partner himself herself someone somebody anyone everyone who whose
    pupil bride groom guard driver rider star winner champion hero prisoner inmate anchor host guest nun monk
    saint lord lady sir hunter walker climber hiker runner men women expert trader dealer broker spokesman chair sheriff
    staffer peer lawyer solicitor attorney banker preacher vicar dad mum mom kid author
    """.split()
)
_ENDINGS = ("'s", "’s")
_LOOK_BACK = 2


@cache
def _someone() -> frozenset[str]:
    """Every word that may be the person a pronoun stands for."""
    return ROLES | SINGLE_TITLES | _OTHERS


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at each "he" and "she" outside quotations until somebody is there, then at those that open paragraphs."""
    starts, covers = document.words.starts, document.quotes.covers
    places = [place for place in document.places(_PERSONAL) if not covers(starts[place])]
    if not places:
        return
    first = _first_of_all(document, places[0])
    for place in places:
        is_lead = bool(document.prose) and place == document.prose[0].first
        if place < first and (_is_source(document, place) or (is_lead and first >= document.prose[0].stop)):
            yield _finding(document, place, Tier.SURE)
        elif _opens_paragraph(document, place) and not _is_anyone_near(document, place):
            yield _finding(document, place, Tier.WEAK)


def _opens_paragraph(document: Document, place: int) -> bool:
    """Is the word the first of its paragraph?"""
    sentence = document.sentence_at(document.words.starts[place])
    if sentence is None or sentence.first != place:
        return False
    return document.paragraphs[sentence.paragraph].start == sentence.span.start


def _first_of_all(document: Document, pronoun: int) -> int:
    """The place of the first word that is or may be a person, 0 for one before the first pronoun; else behind all."""
    if not _someone().isdisjoint(document.words.folded[:pronoun]):  # as in most stories
        return 0
    first = min(_first_place(document, _someone() & document.vocabulary), _first_place(document, _aged(document)))
    if first > pronoun:
        first = min([first, *(person.first for person in document.names.people[:1])])
    return first


def _first_place(document: Document, words: frozenset[str]) -> int:
    """The first place of any of the words of the story; else behind all."""
    return min([document.index[word][0] for word in words], default=len(document.words))


def _aged(document: Document) -> frozenset[str]:
    """Words that name somebody by an age, by what is his or hers or by two roles: "man's", "director-general"."""
    known = _someone()
    return frozenset(
        word
        for word in document.marked_words
        if word.endswith("-old") or (word.endswith(_ENDINGS) and word[:-2] in known)
    ) | frozenset(word for word in document.hyphened_words if not known.isdisjoint(word.split("-")))


def _is_source(document: Document, place: int) -> bool:
    """Does the pronoun say something: "she said", "he told"?"""
    words = document.words
    return place + 1 < len(words) and words.folded[place + 1] in _SAYING and words.gaps[place + 1] == " "


def _is_anyone_near(document: Document, place: int) -> bool:
    """Has the sentence, or one of the two paragraphs before it, anybody?"""
    offset = document.words.starts[place]
    number = document.paragraph_at(offset)
    sentence = document.sentence_at(offset)
    start = document.words_in(document.paragraphs[max(0, number - _LOOK_BACK)]).start
    stop = sentence.stop if sentence else place
    near = document.words.folded[start:stop]
    if not (_someone().isdisjoint(near) and _PERSONAL.isdisjoint(document.words.folded[start:place])):
        return True
    if any(word.endswith("-old") for word in near):
        return True
    people = document.names.people
    person = bisect_left(people, start, key=lambda person: person.first)
    return person < len(people) and people[person].first < stop


def _finding(document: Document, place: int, tier: Tier) -> Finding:
    span = document.words.span(place, place)
    return Finding(span, f"“{span.of(document.text)}” is nobody the story named: say who", tier=tier)


RULE = Rule(
    id="dangling-pronoun",
    family="reference",
    summary="“He” or “she” where nobody was named",
    severity={Tier.SURE: Severity.WARNING, Tier.WEAK: Severity.HINT},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=_PERSONAL),
    muted=frozenset({Kind.OPINION, Kind.INTERVIEW, Kind.SPORT}),
    examples=(
        Bad("Moths shun lamps\n\nMoths fly less under lamps.\n\n“We were surprised,” ⟦she⟧ said."),
        Bad("Arrest at the port\n\n⟦He⟧ was arrested on Friday over the fire.\n\nThe port is shut."),
        Bad(
            "Ann Roe won.\n\nThe town is old.\n\nIts walls fell.\n\nGrass grows on them.\n\n⟦She⟧ lives there now.",
            severity=Severity.HINT,
        ),
        Good("Moths shun lamps\n\nMoths fly less under lamps, Ann Roe found.\n\n“We were surprised,” she said."),
        Good("Arrest at the port\n\nHe was arrested at dawn, but Ben Roe says he was at home."),
        Good("A woman was found at dawn.\n\n“It was cold,” she said."),
        Good("A 43-year-old was found at dawn.\n\n“It was cold,” she said."),
        Good("Lamps stay lit\n\nVice-Chancellor Ann Roe set out what she said was a plan."),
        Good("“She was cold,” the report says."),
        Good("The minister left.\n\nHe said it was cold."),
        Good("Comment: Lamps\n\nShe said it was cold."),
    ),
)
