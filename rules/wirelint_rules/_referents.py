"""Who "the Armenian" may be: the people of a story, and whether one of them has that nationality."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from wirelint.demonyms import Demonym, Use, demonyms
from wirelint.document import Document, Sentence
from wirelint.rule import Kind
from wirelint.text.name_words import PERSONS, ROLES

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
            if row.countries[0].lower() in document.vocabulary or nouns_with(document, row):
                found[word] = row
    return found


def is_pair_named(document: Document, place: int) -> bool:
    """Are two people named before a word, for "the former" to choose from?"""
    offset = document.words.starts[place]
    return len({person.surname for person in document.names.people if person.span.start < offset}) > 1


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


def has_referent(document: Document, place: int, demonym: Demonym) -> bool:
    """Has the story, before the word at `place`, anyone or anything that "the {demonym}" may stand for?"""
    if demonym.use is Use.PEOPLE and document.kind is not Kind.SPORT:
        return False
    if not document.vocabulary.isdisjoint(_NO_PEOPLE):
        return True
    offset = document.words.starts[place]
    if document.kind is Kind.SPORT and document.names.person_before(offset, PARAGRAPHS):
        return True
    return _is_introduced(document, place, demonym) or _has_countryman(document, offset, demonym)


def _is_introduced(document: Document, place: int, demonym: Demonym) -> bool:
    """Was "a Georgian who …" or "a Georgian tourist" met before? An institution is no one: "a Georgian bank"."""
    folded = document.words.folded
    for word in (demonym.adjective, *demonym.nouns):
        for other in document.index.get(word.lower(), ()):
            if other >= place or folded[other - 1] not in _ARTICLES:
                continue
            behind = folded[other + 1]
            if behind in _FOLLOWS_A_PERSON or _is_human(behind):
                return folded[other - 1] != "the" or behind not in _FOLLOWS_A_PERSON
    return False


def _has_countryman(document: Document, offset: int, demonym: Demonym) -> bool:
    """Is a person named before the offset in a sentence that tells this nationality or country?"""
    telling = {demonym.adjective, *demonym.nouns, *demonym.plurals, *demonym.countries}
    folded = {word.lower() for name in telling for word in name.split()}
    for person in document.names.people:
        if person.span.start >= offset:
            return False
        sentence = document.sentence_at(person.span.start)
        if sentence and _tells(document, sentence, folded, demonym.adjective.lower()):
            if sentence.span.end > offset and folded.isdisjoint(
                document.words.folded[sentence.first : person.stop + 3]
            ):
                continue
            return True
    return False


def _tells(document: Document, sentence: Sentence, telling: set[str], adjective: str) -> bool:
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


def nouns_with(document: Document, demonym: Demonym, most: int = 2) -> list[str]:
    """Nouns that the story itself has behind the nationality ("forces", "military"), the first ones first."""
    words = document.words
    found: list[str] = []
    for place in document.index.get(demonym.adjective.lower(), ()):
        if place + 1 < len(words) and words.gaps[place + 1] == " ":
            noun = words.texts[place + 1]
            if noun.islower() and len(noun) > 3 and noun not in found and noun not in _FOLLOWS_A_PERSON:
                found.append(noun)
    return found[:most]
