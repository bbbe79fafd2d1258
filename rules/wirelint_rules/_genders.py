"""Which pronouns a story uses of each person it names, as far as nobody else can be meant.

A sentence that begins with "He" or "She" speaks of the one person that the sentence before it names, unless that one
has another person or another noun for one in it ("her husband"). What begins with a pronoun hands the person on.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from wirelint.text.name_words import ROLES
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wirelint import Document, Sentence
    from wirelint.text.people import Person

MALE, FEMALE = "he", "she"
_TITLES = {"mr": MALE, "sir": MALE, "mrs": FEMALE, "ms": FEMALE, "miss": FEMALE, "dame": FEMALE}
_PRONOUNS = frozenset({MALE, FEMALE})
_PERSONS = ROLES | frozenset(
    """
    aunt baby bishop boss boy bride brother captain child colleague couple dad daughter driver father girl grandfather
    grandmother groom husband king lady lord man mother mum patient people person pope prince princess queen sister son
    teenager twin uncle victim who whom widow wife woman his her him
    """.split()
)
_BEFORE, _APPOSITION = 3, 6
"""Words before a name, and behind one and a comma, in which a noun for a person is that person's."""


class Vote(NamedTuple):
    """A place where a story shows a person to be a man or a woman: the word, and "he" or "she"."""

    place: int
    gender: str


def may_switch(document: Document) -> bool:
    """Does a sentence open with a pronoun, and another word show the other gender? Asked before people are found."""
    folded, starts, opening = document.words.folded, document.words.starts, set()
    for place in document.places(_PRONOUNS):
        sentence = document.sentence_at(starts[place])
        if sentence is not None and sentence.first == place:
            opening.add(folded[place])
    titles = {gender for title, gender in _TITLES.items() if title in document.vocabulary}
    return bool(opening) and len(opening | titles) > 1


def votes(document: Document) -> Mapping[str, Sequence[Vote]]:
    """Surname to the places that show what the story takes the person for, in the order of the text."""
    found: dict[str, list[Vote]] = defaultdict(list)
    people = list(document.names.people)
    for person in people:
        title = document.words.folded[person.first - 1] if person.first else ""
        if title in _TITLES:
            found[person.surname].append(Vote(person.first - 1, _TITLES[title]))
    for surname, vote in _pronouns(document, people):
        found[surname].append(vote)
    return {
        surname: sorted(places)
        for surname, places in found.items()
        if not _are_several(people, surname) and not _are_couple(document, places)
    }


def _are_couple(document: Document, places: Sequence[Vote]) -> bool:
    """Has the story a man's and a woman's title before one surname?"""
    return len({vote.gender for vote in places if document.words.folded[vote.place] in _TITLES}) > 1


def _are_several(people: Sequence[Person], surname: str) -> bool:
    """Has the story two people of one surname?"""
    given = {person.name.split()[0] for person in people if person.surname == surname and " " in person.name}
    return len(given) > 1


def _pronouns(document: Document, people: Sequence[Person]) -> Iterator[tuple[str, Vote]]:
    """Every sentence of the body that opens with a pronoun for the one person that was named before it."""
    last, number = "", 0
    for sentence in document.prose:
        inside: list[Person] = []
        while number < len(people) and people[number].first < sentence.stop:
            if people[number].first >= sentence.first:
                inside.append(people[number])
            number += 1
        opening = document.words.folded[sentence.first] if sentence.first < sentence.stop else ""
        if opening in {MALE, FEMALE} and last and not document.quotes.covers(sentence.span.start):
            yield last, Vote(sentence.first, opening)
        else:
            last = ""
        last = _left_open(document, sentence, inside, last)


def _left_open(document: Document, sentence: Sentence, inside: Sequence[Person], last: str) -> str:
    """The surname of the one person that a sentence speaks of; empty where it is none, or not the only one."""
    surnames = {person.surname for person in inside} | ({last} if last else set())
    if len(surnames) != 1:
        return ""
    words = document.words
    own = {place for person in inside for place in range(person.first - _BEFORE, person.stop)}
    for person in inside:
        if words.gaps[person.stop] == ", ":
            own.update(range(person.stop, person.stop + _APPOSITION))
    others = (
        words.folded[place] in _PERSONS or (words.texts[place][0].isupper() and document.names.is_name(place))
        for place in range(sentence.first + 1, sentence.stop)
        if place not in own
    )
    return "" if any(others) else surnames.pop()
