"""Names that stand in no list, are hardly ever seen, and are one slip of the fingers away from a well-known name.

Only what hardly any name differs by is looked for: two letters out of turn ("Scotalnd"), and in the name of a place or
a people a letter more or less ("Amrican"). A person may be called Jonny or Sergi; nobody lives in Toyko.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from wirelint.gazetteer import places_and_peoples
from wirelint.lexicon import lexicon
from wirelint.near_words import LEAST_NAME, NEAR
from wirelint.remembered import Remembered
from wirelint.slips import with_letters_of
from wirelint.text.name_words import bare
from wirelint.text.near_names import MOST_OTHER, SHORTEST, is_kin, is_near
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wirelint import Document

_SHORTEST_FAR, _LONGEST = 6, 40
"""Letters of a word: where one may be lost, and of the longest that is looked at, since no name has as many."""
_WELL_KNOWN, _WELL_KNOWN_PLACE = LEAST_NAME, 3.9
"""How common the name must be that is meant, on the Zipf scale: where letters are out of turn, where one is lost."""

_HARDLY_SEEN = 2.2
_LEAD = 2.2
"""A slip so common that it was seen: how common at most, and how much commoner the name must be."""


class Slipped(NamedTuple):
    """A word as written and bare, and the name that it is a slip for."""

    name: str
    meant: str


def find_slipped_names(document: Document) -> tuple[Slipped, ...]:
    """The slips for well-known names, in the order of the alphabet. Linear in the text."""
    written, found = document.written_words, set()
    for word in filter(_MEANT.__getitem__, document.unknown_words):
        name, meant = bare(word).capitalize(), _MEANT[word]
        if meant and not written.isdisjoint((name, f"{name}'s", f"{name}’s")):
            found.add(Slipped(name, meant.capitalize()))
    return tuple(sorted(found))


def _meant(word: str) -> str | None:
    """The likeliest name that a folded word is a slip for, folded; None for most, and for a word that is seen."""
    words, folded = lexicon(), bare(word)
    if not SHORTEST <= len(folded) <= _LONGEST or not (folded.isascii() and folded.isalpha()):
        return None
    seen = words.zipfs[folded]
    if seen > _HARDLY_SEEN:
        return None
    least = max(_WELL_KNOWN, seen + _LEAD) if seen else _WELL_KNOWN
    names = {one for one in _out_of_turn(folded) if words.zipf(one) >= least}
    if not names and len(folded) >= _SHORTEST_FAR:
        lengths = (1,) if seen else (-1, 1)
        near = [one for more in lengths for one in _like(folded, len(folded) + more)]
        least = max(least, _WELL_KNOWN_PLACE)
        names = {one for one in near if is_near(folded, one) and not is_kin(folded, one) and words.zipf(one) >= least}
    return max(names, key=lambda one: (words.zipf(one), one), default=None)


_MEANT: Remembered[str, str | None] = Remembered(_meant)


def _out_of_turn(folded: str) -> Iterator[str]:
    """The names that are the word with two neighbouring letters, but not the first, changed over."""
    near = (one for one in NEAR[folded].names if len(one) == len(folded) and one[0] == folded[0])
    return (one for one in near if sorted(one) == sorted(folded))


def _like(folded: str, length: int) -> list[str]:
    """The places and peoples of one word and a length that a folded word is like: in first and last, and in letters."""
    return with_letters_of(folded, _filed().get((folded[0], folded[-1], length), ()), MOST_OTHER)


@cache
def _filed() -> Mapping[tuple[str, str, int], Sequence[tuple[str, frozenset[str]]]]:
    """All of them, folded, with their letters, by first and last letter and length."""
    files: dict[tuple[str, str, int], list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for name in sorted(places_and_peoples()):
        folded = name.lower()
        if folded.isalpha() and len(folded) >= SHORTEST:
            files[folded[0], folded[-1], len(folded)].append((folded, frozenset(folded)))
    return files
