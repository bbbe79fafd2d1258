"""Forms that cannot stand behind a helping verb, told by their classes: “has banishing the”, “should judged”.

The closed lists of wirelint_rules._verb_frames say what to write; here it is only sure that something is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.remembered import Remembered
from wirelint.tagging import PARTICIPLE, PAST, classes
from wirelint_rules._neighbours import before, together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint import Document

HELPING = frozenset({"has", "had"})
MODALS = frozenset("will would could should may might must can cannot".split())
_HELPERS = HELPING | MODALS
_BEHIND_ING = frozenset("the a an his her its their our this these".split())
# What lets a modal end a clause: “those who could fled”; and nouns that look like one.
_CLEFT = frozenset(
    "who what whatever whoever all everything anything nothing as than those how where whom only which best most more "
    "if whether when".split()
)
_BEFORE_NOUNS = frozenset("a an the his her their its free political good own of".split())
_ALSO_BASES = frozenset(
    "cut put set let hit hurt cost split spread shut quit read become come run overcome been bet shed burst rid upset "
    "broadcast forecast thrust wound found lay bound felt ground left saw".split()
)
_SHORTEST_ING = 6
_REACH = 9


def odd_forms(document: Document) -> Iterator[tuple[int, int]]:
    """The places of each helping verb and of the form behind it."""
    folded, index, vocabulary = document.words.folded, document.index, document.vocabulary
    if folded and folded[-1] in _HELPERS:
        folded = [*folded, ""]
    for place in sorted([at for word in HELPING & vocabulary for at in index[word] if _IS_DOING[folded[at + 1]]]):
        if folded[place + 2 : place + 3] and folded[place + 2] in _BEHIND_ING and together(document, place, place + 3):
            yield place, place + 1
    for place in sorted([at for word in MODALS & vocabulary for at in index[word] if _IS_DONE[folded[at + 1]]]):
        if place and _is_helping(document, place):
            yield place, place + 1


def _is_doing(word: str) -> bool:
    """Is it a form in “ing” that is no noun and no adjective?"""
    return len(word) >= _SHORTEST_ING and word.endswith("ing") and not classes(word)


def _is_done(word: str) -> bool:
    """Is it a past or a participle, and nothing else?"""
    found = classes(word)
    return bool(found) and not found & ~(PAST | PARTICIPLE) and word not in _ALSO_BASES


_IS_DOING, _IS_DONE = Remembered(_is_doing), Remembered(_is_done)


def _is_helping(document: Document, place: int) -> bool:
    """Is the word at a place a modal that needs a verb right behind it?"""
    words = document.words
    last = words.folded[place - 1]
    is_noun = last in _BEFORE_NOUNS or not words.texts[place].islower()
    return not is_noun and together(document, place, place + 2) and _CLEFT.isdisjoint(before(document, place, _REACH))
