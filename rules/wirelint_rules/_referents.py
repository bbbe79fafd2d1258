"""Who "the Armenian" may be: the people of a story, and whether one of them has that nationality."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial
from itertools import takewhile
from typing import TYPE_CHECKING

from wirelint.demonyms import Demonym, Use, demonyms
from wirelint.document import Document, Sentence
from wirelint.remembered import Remembered
from wirelint.rule import Kind
from wirelint.text.name_words import PERSONS, ROLES

if TYPE_CHECKING:
    from wirelint.text.people import Person

PARAGRAPHS = 5
"""How far back a reader looks for the person that a nationality stands for."""

_ARTICLES = frozenset({"a", "an", "one", "another", "young", "old", "the"})
_FOLLOWS_A_PERSON = frozenset("who whose was were is has had from in with and said living aged told working".split())
_ENDINGS = ("ian", "ese", "ish")
_HUMAN_ENDINGS = ("er", "or", "ist", "man", "woman", "ian", "national", "citizen", "person")
_NO_HUMANS = frozenset(
    """
    newspaper paper carrier cruiser border order river tanker freighter power summer winter cover computer letter number
    center other further over under however danger water weather manner corner quarter matter destroyer bomber fighter
    helicopter airliner liner steamer trawler sector factor tractor motor reactor list
    """.split()
)
"""Words that end as those for people do."""
_ANYONE = frozenset("man woman boy girl mother father son daughter wife husband teenager victim suspect driver".split())
_NO_PEOPLE = frozenset(
    "ship vessel ferry liner tanker freighter trawler yacht boat horse colt filly mare gelding stallion dog restaurant "
    "language grammar dialect newspaper cheese wine".split()
)


@cache
def by_folded() -> Mapping[str, Demonym]:
    """Every nationality by its adjective in lower case."""
    return {adjective.lower(): row for adjective, row in demonyms().items()}


def coined(document: Document) -> dict[str, Demonym]:
    """Nationalities that no table has ("Kestrian"): unknown words in their form, with a country or noun beside them."""
    found = {}
    for word in document.unknown_words:
        if word.endswith(_ENDINGS):
            adjective = word.capitalize()
            row = Demonym((adjective.removesuffix("n"), adjective[:-3]), adjective, (), (), Use.NOUN)
            if row.countries[0].lower() in document.vocabulary or nouns_with(document, adjective):
                found[word] = row
    return found


def is_pair_named(document: Document, place: int) -> bool:
    """Are two people named before a word, for "the former" to choose from?"""
    offset = document.words.starts[place]
    before = takewhile(lambda person: person.span.start < offset, document.names.people)
    surnames = (person.surname for person in before)
    first = next(surnames, None)
    return any(surname != first for surname in surnames)


def is_anyone_near(document: Document, place: int) -> bool:
    """Does the paragraph of a word, or one of the two before, have anyone in it: a name, a role, "a woman"?"""
    starts = document.words.starts
    number = document.paragraph_at(starts[place])
    head = document.words_in(document.paragraphs[max(0, number - 2)]).start
    before = document.words.folded[head:place]
    if document.names.person_before(starts[place], PARAGRAPHS):
        return True
    return any(word in _ANYONE or word in ROLES or word in PERSONS or word.endswith("year-old") for word in before)


def _is_human(word: str) -> bool:
    """Is this word, in lower case, what a person may be?"""
    if word in ROLES or word in PERSONS:
        return True
    is_aged = word.endswith("-year-old") and word[-10:-9].isdecimal()
    return (is_aged or word.endswith(_HUMAN_ENDINGS)) and word not in _NO_HUMANS


class Referents:
    """Whom the nationalities of one story may stand for; of each it is read once where somebody brings it up.

    Nothing here holds the object itself, as its methods would, which keeps the whole story from being let go.

    nouns  adjective to what nouns_with says of it
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._introductions = Remembered(partial(_introduction, document))
        self._countrymen: dict[str, list[tuple[Person, Sentence]]] = {}
        self.nouns = Remembered(partial(nouns_with, document))

    def has(self, place: int, demonym: Demonym) -> bool:
        """Has the story, before the word at `place`, anyone or anything that "the {demonym}" may stand for?"""
        document = self._document
        if demonym.use is Use.PEOPLE and document.kind is not Kind.SPORT:
            return False
        if not document.vocabulary.isdisjoint(_NO_PEOPLE):
            return True
        offset = document.words.starts[place]
        if document.kind is Kind.SPORT and document.names.person_before(offset, PARAGRAPHS):
            return True
        return self._is_introduced(place, demonym) or self._has_countryman(offset, demonym)

    def _is_introduced(self, place: int, demonym: Demonym) -> bool:
        """Was "a Georgian who …" or "a Georgian tourist" met before?"""
        for word in (demonym.adjective, *demonym.nouns):
            first, is_someone = self._introductions[word.lower()]
            if first < place:
                return is_someone
        return False

    def _has_countryman(self, offset: int, demonym: Demonym) -> bool:
        """Is a person named before the offset in a sentence that tells this nationality or country?"""
        telling = _telling(demonym)
        folded = self._document.words.folded
        for person, sentence in self._countrymen_of(demonym):
            if person.span.start >= offset:
                return False
            if sentence.span.end <= offset or not telling.isdisjoint(folded[sentence.first : person.stop + 3]):
                return True
        return False

    def _countrymen_of(self, demonym: Demonym) -> list[tuple[Person, Sentence]]:
        """The people who are named in a sentence that tells it, each with the sentence."""
        document, telling, adjective = self._document, _telling(demonym), demonym.adjective.lower()
        if adjective not in self._countrymen:
            found = ((person, document.sentence_at(person.span.start)) for person in document.names.people)
            told = [(person, one) for person, one in found if one and _tells(document, one, telling, adjective)]
            self._countrymen[adjective] = told
        return self._countrymen[adjective]


def _introduction(document: Document, word: str) -> tuple[int, bool]:
    """Where a word first stands for someone, or has shown to do so; an institution is no one: "a Georgian bank"."""
    folded = [*document.words.folded, ""]
    for place in document.index.get(word, ()):
        behind = folded[place + 1]
        if folded[place - 1] in _ARTICLES and (behind in _FOLLOWS_A_PERSON or _is_human(behind)):
            return place, folded[place - 1] != "the" or behind not in _FOLLOWS_A_PERSON
    return len(folded), False


@cache
def _telling(demonym: Demonym) -> frozenset[str]:
    """The words that tell a nationality or its country, in lower case."""
    names = {demonym.adjective, *demonym.nouns, *demonym.plurals, *demonym.countries}
    return frozenset(word.lower() for name in names for word in name.split())


def _tells(document: Document, sentence: Sentence, telling: frozenset[str], adjective: str) -> bool:
    """Does a sentence say where somebody is from: "of Norway", "a Norwegian skier", not "on a Norwegian island"?"""
    words = document.words
    for place in range(sentence.first, sentence.stop):
        if words.folded[place] not in telling:
            continue
        if words.folded[place] != adjective or place + 1 >= sentence.stop or words.gaps[place + 1] != " ":
            return True
        if not words.texts[place + 1].islower() or _is_human(words.folded[place + 1]):
            return True
        if words.folded[place + 1] in _FOLLOWS_A_PERSON:
            return True
    return False


def nouns_with(document: Document, adjective: str, most: int = 2) -> list[str]:
    """Nouns that the story itself has behind the nationality ("forces", "military"), the first ones first."""
    words = document.words
    found: list[str] = []
    for place in document.index.get(adjective.lower(), ()):
        if place + 1 < len(words) and words.gaps[place + 1] == " ":
            noun = words.texts[place + 1]
            if noun.islower() and len(noun) > 3 and noun not in found and noun not in _FOLLOWS_A_PERSON:
                found.append(noun)
    return found[:most]
