"""The vocabulary of a desk: which words and names it has said are right.

An entry in lower case is a word, and right in any case. One with a capital is a name: it is right as it is written and
in a line of capitals. Both are right with a possessive ending. An entry of several words ("Duran Duran") is right where
its words stand side by side.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wirelint.text.words import Words

_POSSESSIVE = "'s"
_STRAIGHT = str.maketrans("’", "'")


class Desk(NamedTuple):
    """What a desk says is right.

    words    single words in lower case, folded
    names    single names as written, and in capitals
    phrases  the first word, folded, to the phrases that it begins, each as its words
    """

    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    phrases: Mapping[str, tuple[tuple[str, ...], ...]] = {}

    def has(self, written: str) -> bool:
        """Is a word right by itself, as it is written?"""
        straight = written.translate(_STRAIGHT)
        forms = (straight, _bare(straight))
        return not self.names.isdisjoint(forms) or not self.words.isdisjoint(map(str.lower, forms))

    def places(self, words: Words, index: Mapping[str, list[int]]) -> frozenset[int]:
        """The places of the words that stand in a phrase of the desk; linear in the places of its first words."""
        found: set[int] = set()
        for first in self.phrases.keys() & index.keys():
            for place in index[first]:
                for phrase in self.phrases[first]:
                    if _stands(words, place, phrase):
                        found.update(range(place, place + len(phrase)))
        return frozenset(found)


NO_DESK = Desk()


def desk_of(vocabulary: frozenset[str]) -> Desk:
    """The desk of a vocabulary, made once for each vocabulary."""
    return _made(vocabulary) if vocabulary else NO_DESK


@lru_cache(maxsize=8)
def _made(vocabulary: frozenset[str]) -> Desk:
    entries = [entry.translate(_STRAIGHT) for entry in vocabulary]
    single = [entry for entry in entries if " " not in entry]
    names = [entry for entry in single if not entry.islower()]
    return Desk(
        frozenset(entry for entry in single if entry.islower()),
        frozenset((*names, *map(str.upper, names))),
        _filed(entry.split(" ") for entry in entries if " " in entry),
    )


def _filed(phrases: Iterable[list[str]]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    filed: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in sorted(phrases):
        first = phrase[0].lower()
        filed[first] = (*filed.get(first, ()), tuple(phrase))
    return filed


def _stands(words: Words, place: int, phrase: tuple[str, ...]) -> bool:
    """Do the words of a phrase stand from a place on, with nothing but space between, as the desk writes them?"""
    stop = place + len(phrase)
    if stop > len(words) or not all(gap.isspace() for gap in words.gaps[place + 1 : stop]):
        return False
    return all(_is_form(*pair) for pair in zip(words.texts[place:stop], phrase, strict=True))


def _is_form(written: str, entry: str) -> bool:
    """Is a word of the copy a word of a phrase, as it is written or with a possessive ending?"""
    straight = written.translate(_STRAIGHT)
    return entry in (straight, bare := _bare(straight)) or (
        entry.islower() and entry in (straight.lower(), bare.lower())
    )


def _bare(straight: str) -> str:
    """A word without a possessive ending."""
    return straight[:-2] if straight[-2:].lower() == _POSSESSIVE else straight
