"""Nouns that cannot stand without an article and do: “the sale of majority stake”, “he’s tough player”.

A noun of a closed list ends a phrase that begins with a preposition or a verb, and all between are adjectives and
nouns: no article, no owner, no number. What copy says without an article on purpose (“as chief executive”, “a kind of
backroom deal”, “for best actor”) is passed over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.tagging import ADJECTIVE, NOUN, classes, main_class
from wirelint.text.word_sets import WordSet
from wirelint_rules._countable import ALWAYS_WITH_ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint import Document

_OFTEN_BARE = frozenset(
    "rule product problem match currency machine schedule vaccine drug procedure company offer chance habit flood "
    "solution message ballot pipeline amendment referendum charity reputation effort licence editor exhibition country "
    "experiment treaty mandate obligation tragedy scandal revolution partnership union weapon convention decision "
    "degree estate image investigation probe publication rumor rumour strategy technique song wave conference contract "
    "patent tendency network ceremony demonstration element manner method pattern suspect goal campaign map".split()
)
_PLAYERS = frozenset(
    "player supplier worker actor artist farmer victim writer customer investor trader musician singer politician "
    "expert fighter competitor".split()
)
NEVER_BARE = WordSet((ALWAYS_WITH_ARTICLE - _OFTEN_BARE) | frozenset("stake approach boost sector".split()) | _PLAYERS)
"""The nouns that are looked at, where another word stands before them."""
_PREPOSITIONS = frozenset("of with for from into about against through via in on at under".split())
_BEING = frozenset("is was be become becomes became remains he's she's it's that's there's".split())
_DOING = frozenset("has have had take takes took make makes win wins face faces hold holds".split())
_NO_MODIFIERS = frozenset(
    "the a an this that these those his her its their our my your every each another any some no which what whose all "
    "both either neither many several few much more most enough such one two three four five six seven eight nine ten "
    "first second third last next same other only own very little best worst top chief prime general joint sole us "
    "and or not at to by as".split()
)
_AREAS = frozenset({"area", "region"})
_AROUND = frozenset("in near around from throughout across".split())
_WHOLES = frozenset("country company region world nation group industry market sector economy".split())
_KINDS = frozenset("kind kinds sort sorts type types form forms piece case cases terms".split())
ENDS = frozenset(
    "of in on at for from with by to into about after before against under over between during that which who is was "
    "are were will would has had have can could may might must said as while when where because since if than through "
    "within until among across".split()
)
"""Words that may stand right behind a noun phrase."""
_MOST = 4


def bare_nouns(document: Document) -> Iterator[tuple[int, int]]:
    """Each phrase that lacks an article: the places of the word before it and of its noun."""
    folded, gaps = document.words.folded, document.words.gaps
    # Most have an article right before them, or stand in a longer phrase.
    nouns = [
        noun
        for noun in document.places(NEVER_BARE)
        if folded[noun - 1] not in _NO_MODIFIERS and gaps[noun] == " " and noun > 1
    ]
    for noun in nouns:
        opener = _opener(document, noun) if _ends(document, noun) else None
        if opener is not None and _demands_article(document, opener, noun):
            yield opener, noun
    yield from _areas(document)
    for place in document.index.get("whole", ()):
        if place > 1 and folded[place - 1] == "as" and folded[place - 2] in _WHOLES and _ends(document, place):
            yield place - 1, place


def _areas(document: Document) -> Iterator[tuple[int, int]]:
    """Named areas: “in Accra area”."""
    words = document.words
    for noun in document.places(_AREAS):
        first = noun
        while (
            first > 1 and noun - first < _MOST and words.gaps[first] in {" ", "/"} and words.texts[first - 1].istitle()
        ):
            first -= 1
        is_named = first < noun and words.gaps[first] == " " and not words.folded[noun - 1].endswith("'s")
        if is_named and words.folded[first - 1] in _AROUND and _ends(document, noun):
            yield first - 1, noun


def _is_named(document: Document, place: int) -> bool:
    return document.words.texts[place].istitle() and document.words.gaps[place + 1] in {" ", "/"}


def _ends(document: Document, noun: int) -> bool:
    """Does the phrase end with the noun at a place?"""
    words = document.words
    gap = words.gaps[noun + 1]
    if not words.texts[noun].islower():
        return False
    return gap[:1] in {".", ",", ";", ")"} or (gap == " " and noun + 1 < len(words) and words.folded[noun + 1] in ENDS)


def _opener(document: Document, noun: int) -> int | None:
    """The place of the preposition or verb that the noun's phrase follows, with one or more plain words between."""
    words = document.words
    for place in range(noun - 1, max(0, noun - _MOST) - 1, -1):
        word = words.folded[place]
        if words.gaps[place + 1] != " " or not words.texts[place].islower():
            return None if word not in _BEING or words.gaps[place + 1] != " " else place
        if word in _PREPOSITIONS or word in _BEING or word in _DOING:
            return place if place < noun - 1 else None
        if word in _NO_MODIFIERS or not (main_class(word) in {ADJECTIVE, NOUN} or "-" in word):
            return None
    return None


def _demands_article(document: Document, opener: int, noun: int) -> bool:
    """Is it no kind, no name of a part, and no more than one can count?"""
    folded = document.words.folded
    before, first = folded[opener - 1] if opener else "", folded[opener + 1]
    if before in _KINDS or folded[noun] in before:
        return False
    if folded[noun] in _PLAYERS:
        return folded[opener] in _BEING and bool(classes(first) & ADJECTIVE)
    return True
