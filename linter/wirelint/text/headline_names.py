"""Names of the headline that the story does not have.

A word counts as had where the story has it, or any word that begins as it does ("Reed" and "Reeds", "Chile" and
"Chilean"). Codes of shares, acronyms and the words of the dictionary are no names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.demonyms import countries, demonyms
from wirelint.gazetteer import places_and_peoples
from wirelint.text.name_words import DATES, ORGANISATIONS, TITLES, bare
from wirelint.text.near_names import is_kin, is_near, key

if TYPE_CHECKING:
    from wirelint import Document

_SHORTEST = 5
_STEM = 5
"""Letters that a name and what is made of it have in common."""
_LEAST_WORDS = 25
"""A body of fewer words is no story."""
_ROADS = frozenset("road street avenue square lane hill park".split())
_REGIONS = frozenset(
    {"Africa", "America", "Asia", "Europe", "Quebec", "England", "Scotland", "Wales", "Britain", "Korea"}
)
_LABELS = frozenset("factbox wrapup analysis update exclusive explainer timeline newsmaker snapshot preview".split())


def find_absent_names(document: Document) -> tuple[int, ...]:
    """Places of the headline's words that are names, and of which the story has nothing."""
    headline = document.parts.headline
    if headline is None:
        return ()
    head, index = document.words_in(headline), document.index
    if len(document.words) - head.stop < _LEAST_WORDS:
        return ()
    absent = [place for place in head if index[document.words.folded[place]][-1] < head.stop]
    names = [place for place in absent if _is_name(document, place)]
    if not names:
        return ()
    body = frozenset(map(bare, frozenset(document.words.folded[head.stop :])))
    return tuple(place for place in names if not _is_told(document.words.folded[place], body))


def _is_name(document: Document, place: int) -> bool:
    """Is the word the name of a country, or one in no list, that cannot be anything but a name?"""
    word = bare(document.words.texts[place])
    folded = word.lower()
    if len(word) < _SHORTEST or not word[0].isupper() or not word.isalpha() or word in DATES:
        return False
    words = document.words
    behind = words.folded[place + 1] if place + 1 < len(words) else ""
    if folded in TITLES or folded in _LABELS or behind in ORGANISATIONS or behind in _ROADS:
        return False
    name = word.capitalize() if word.isupper() else word
    if name in places_and_peoples():
        before = words.folded[place - 1] if place else ""
        is_name = name in countries() and name not in _REGIONS and f"{before} {folded}".title() not in countries()
    else:
        is_name = folded in document.unknown_words or f"{folded}'s" in document.unknown_words
    return is_name and not _is_code(document, place)


def _is_code(document: Document, place: int) -> bool:
    """Is it the code of a share in brackets, or an acronym in a headline that is not in capitals?"""
    words, headline = document.words, document.parts.headline
    in_brackets = words.gaps[place].endswith(("<", "(", "[", "$"))
    in_capitals = headline is not None and headline.of(document.text).isupper()
    return in_brackets or (not in_capitals and words.texts[place].removesuffix("s").isupper())


def _is_told(word: str, body: frozenset[str]) -> bool:
    """Have the folded words of the body the name or a form of it, or the people of a country?"""
    folded = bare(word)
    name = key(folded)
    if folded in body or any(_is_form(name, key(other)) for other in body if other[:_STEM] == folded[:_STEM]):
        return True
    parts = (part for other in body if "-" in other for part in other.split("-"))
    if any(part[:_STEM] == folded[:_STEM] for part in parts):
        return True
    rows = (row for row in demonyms().values() if folded.capitalize() in row.countries)
    forms = (form.lower() for row in rows for form in (*row.countries, row.adjective, *row.nouns, *row.plurals))
    return any(body.issuperset(form.split()) for form in forms)


def _is_form(name: str, other: str) -> bool:
    """Is a word that begins as the name does one of its forms, and not the name misspelt?"""
    return name == other or is_kin(name, other) or not is_near(name, other)
