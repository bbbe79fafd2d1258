"""Well-known names that are misspelt, where there is evidence that they are meant.

One slip away from a well-known name there may be the name of somebody else, so the slip alone says nothing. It counts
beside the rest of the name ("Emanuel Macron", "Merill Lynch"), behind the title of a head of state ("President
Macorn"), or in a word that stands in no list, was never seen, and can hardly be a person's ("Volkswagon"). Brands with
a capital inside are known by their letters ("Natwest").

Where to start reading: `find_known_slips`.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from wirelint.gazetteer import given_names
from wirelint.known_names import anchors, before, behind, brands, given_before, joined, single_names, split_brands
from wirelint.lexicon import lexicon
from wirelint.patterns import lazy_pattern
from wirelint.remembered import Remembered
from wirelint.slips import OTHER, candidates, cost, is_one_slip
from wirelint.text.name_words import COURTESIES, bare
from wirelint.text.near_names import key, sounds_alike
from wirelint.text.word_sets import WordSet
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint import Document

_SHORTEST, _SHORTEST_SINGLE, _LONG = 5, 7, 8
_FURTHEST = 2
"""Letters by which a slip may be longer or shorter than the name."""
_NEVER_SEEN, _HARDLY_SEEN = 1.7, 2.8
_LEAD = 1.2
"""How common a slip may be, on the Zipf scale: whatever the name, and where the name is so much commoner."""
_WELL_KNOWN = 2.5
"""How common a name must be that is meant behind a title."""
_MEANT_TIMES = 4
"""A name that stands so often is meant as it stands."""
_TITLES = frozenset({"president", "minister", "chancellor", "premier"})
_FORMS = frozenset("a an es i ian ians ism ist ists ite ites n s".split())
"""What the forms of a name have behind it."""
_JOINTS = frozenset({" ", " & "})
_DOUBLED = lazy_pattern(r"(.)\1")


class Misnamed(NamedTuple):
    """What should stand in the place of a word, or of so many words, without the possessive ending."""

    place: int
    meant: str
    words: int = 1


def find_known_slips(document: Document) -> tuple[Misnamed, ...]:
    """The slips, in the order of the text. Linear in the text."""
    leads = document.found(_leads())
    found = {one.place: one for one in _of_unknown(document)}
    for way in (_of_titled, _of_joined, _of_given, _of_brands) if leads else ():
        found.update((one.place, one) for one in way(document, leads))
    return tuple([found[place] for place in sorted(found)]) if found else ()


@cache
def _leads() -> WordSet:
    """Words, folded, without which no story has slips but those of unknown words."""
    known = anchors()
    return WordSet(_TITLES | known.joined | known.surnames | known.brands | known.halves)


def _of_unknown(document: Document) -> Iterator[Misnamed]:
    """Judge the unknown words that stand in the story with a capital only: beside the rest of a name, or alone."""
    folded, is_apart = document.words.folded, anchors().neighbours.isdisjoint
    for one in document.unknown_words - document.written_words:
        (word, single), places = _RARE[one], document.index[one]
        if not word or len(places) >= _MEANT_TIMES:
            continue
        if single is None and all(is_apart(folded[max(0, place - 1) : place + 2]) for place in places):
            continue
        for place in places if all(_is_raised(document, place) for place in places) else ():
            alone = single if single and not _is_beside_capital(document, place) else None
            if meant := _beside(document, word, place) or alone:
                yield Misnamed(place, meant)


def _rare(folded: str) -> tuple[str, str | None]:
    """An unknown word without its ending, and the name in one word meant by it; no word where it can be no slip.

    That is told by the word alone: it is too short for a slip, or is seen too often.
    """
    word = bare(folded)
    if len(word) < _SHORTEST or not word.isascii() or lexicon().zipfs[word] > _HARDLY_SEEN:
        return "", None
    return word, _single(word)


_RARE = Remembered(_rare)


def _beside(document: Document, word: str, place: int) -> str | None:
    """The word of a known name that is meant beside the rest of it."""
    left, right = _neighbour(document, place, -1), _neighbour(document, place, 1)
    if anchors().neighbours.isdisjoint((left, right)):
        return None
    known = (*(behind(left) if left else ()), *(before(right) if right else ()))
    near = (one for one in known if abs(len(one) - len(word)) <= _FURTHEST)
    return next((one for one in near if not lexicon().is_plain(one.lower()) and is_slip_for(word, one.lower())), None)


def _of_titled(document: Document, leads: frozenset[str]) -> Iterator[Misnamed]:
    """Judge what stands behind the title of a head of state: "President Macorn", "President Bidden"."""
    for title in _TITLES & leads:
        for place in (one + 1 for one in document.index[title]):
            if _is_titled(document, place):
                word = bare(document.words.folded[place])
                if word not in given_before() and _is_no_name(document, word) and (meant := _leader(word)):
                    yield Misnamed(place, meant)


def _is_titled(document: Document, place: int) -> bool:
    """Does a surname alone stand behind a title, which of a minister is "prime minister"?"""
    title = _neighbour(document, place, -1)
    is_head = bool(title) and (title != "minister" or document.words.folded[place - 2] == "prime")
    return is_head and _is_raised(document, place) and not _neighbour(document, place, 1)


def _is_no_name(document: Document, word: str) -> bool:
    """Is a folded word in no list, or a rare word of the dictionary?"""
    return word in document.unknown_words or (lexicon().is_plain(word) and lexicon().zipf(word) <= _HARDLY_SEEN)


@lru_cache(maxsize=1024)
def _leader(word: str) -> str | None:
    """The surname of a known person that is meant by a folded word."""
    near = (one for one in candidates(word) if one in given_before() and lexicon().zipf(one) >= _WELL_KNOWN)
    likely = [one for one in near if is_slip_for(word, one)]
    return max(likely, key=lexicon().zipf).capitalize() if likely else None


def _of_joined(document: Document, leads: frozenset[str]) -> Iterator[Misnamed]:
    """Judge known words beside the rest of the name of a firm: "Proctor & Gamble"."""
    for word in anchors().joined & leads:
        for place in document.index[word] if _is_odd(document, word) else ():
            for step, known in joined()[word] if _is_raised(document, place) else ():
                if is_near(bare(_neighbour(document, place, step)), known.lower()):
                    yield Misnamed(place + step, known)


def _is_odd(document: Document, word: str) -> bool:
    """Does the word of a firm stand in the story without what belongs beside it?"""
    return document.written_words.isdisjoint((*behind(word), *before(word)))


def _single(word: str) -> str | None:
    """The company or brand of one word that is meant by a folded word."""
    if len(word) < _SHORTEST_SINGLE:
        return None
    likely = [name for name in single_names(word) if is_slip_for(word, name.lower())]
    return max(likely, key=lambda name: (lexicon().zipf(name.lower()), name), default=None)


@lru_cache(maxsize=8192)
def is_slip_for(word: str, known: str) -> bool:
    """Is a folded word a cheap slip for a folded name, no form of it, and much rarer?"""
    if not is_near(word, known):
        return False
    seen = lexicon().zipf(word)
    return seen <= _NEVER_SEEN or (seen <= _HARDLY_SEEN and lexicon().zipf(known) - seen >= _LEAD)


def is_near(word: str, known: str) -> bool:
    """Are a folded word and a folded name a cheap slip apart, and no two forms of a name?"""
    if word == known or min(len(word), len(known)) < _SHORTEST or abs(len(word) - len(known)) > _FURTHEST:
        return False
    if len({*word} ^ {*known}) > _FURTHEST:  # as most have: no slip changes more letters than it may add
        return False
    if not (word.isascii() and known.isascii()) or _is_form(word, known) or _is_form(known, word):
        return False
    return (is_one_slip(word, known) and cost(word, known) < OTHER) or _is_far_slip(word, known)


def _is_form(form: str, name: str) -> bool:
    """Is one folded word a form of the other: "Macrons", "Putinist"; but "Goldmann" is none of "Goldman"?"""
    ending = form.removeprefix(name)
    return ending in _FORMS and (ending != "n" or name[-1] in "aeio")


def _is_far_slip(word: str, known: str) -> bool:
    """Do a long word and a name differ by letters doubled or not, or by two letters left out?"""
    if len(known) < _SHORTEST_SINGLE or word[0] != known[0]:
        return False
    if _DOUBLED.sub(r"\1", word) == _DOUBLED.sub(r"\1", known):
        return True
    letters = iter(known)
    return len(known) == len(word) + 2 and len(word) >= _LONG and all(letter in letters for letter in word)


def _of_given(document: Document, leads: frozenset[str]) -> Iterator[Misnamed]:
    """Judge the given names that stand before the surname of a known person: "Emanuel Macron"."""
    for surname in anchors().surnames & leads:
        for place in document.index[surname]:
            given = _neighbour(document, place, -1).capitalize() if _is_raised(document, place) else ""
            if given in given_names() and given not in before(surname):
                variant = next((one for one in before(surname) if _is_variant(given, one)), None)
                yield from () if variant is None else (Misnamed(place - 1, variant),)


def _is_variant(given: str, known: str) -> bool:
    """Is a given name written otherwise than the known person's, and sounds the same?"""
    left, right = key(given), key(known)
    return min(len(left), len(right)) >= _SHORTEST and left != right and sounds_alike(left, right)


def _of_brands(document: Document, leads: frozenset[str]) -> Iterator[Misnamed]:
    """Brands with the wrong letters in capitals, outside lines of capitals, or in two words: "Natwest", "You Tube"."""
    texts = document.words.texts
    for brand in anchors().brands & leads:
        places = (place for place in document.index[brand] if texts[place].istitle())
        yield from (Misnamed(place, brands()[brand]) for place in places)
    for left in anchors().halves & leads:
        for place in document.index[left]:
            beside = _neighbour(document, place, 1) if texts[place].istitle() else ""
            if beside and texts[place + 1].istitle() and beside == split_brands()[left][0]:
                yield Misnamed(place, split_brands()[left][1], 2)


def _is_raised(document: Document, place: int) -> bool:
    """Is a word written as names are, and not in capitals?"""
    return place < len(document.words) and bare(document.words.texts[place]).istitle()


def _neighbour(document: Document, place: int, step: int) -> str:
    """The folded word on one side, where it has a capital and only a space or "&" stands between; else nothing."""
    words = document.words
    if words.gaps[place if step < 0 else place + 1] not in _JOINTS:
        return ""
    other = place + step
    return words.folded[other] if 0 <= other < len(words.texts) and words.texts[other][0].isupper() else ""


def _is_beside_capital(document: Document, place: int) -> bool:
    """Does a given name, a courtesy or an initial stand before the word, as with people?"""
    words = document.words
    is_beside = place and words.gaps[place] in {" ", ". "} and words.texts[place - 1][0].isupper()
    left = words.folded[place - 1] if is_beside else ""
    is_initial = len(left) == 1 and (left not in {"a", "i"} or words.gaps[place] == ". ")
    return is_initial or left.capitalize() in given_names() or left in COURTESIES
