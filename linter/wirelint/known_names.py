"""Names that everybody knows: who led states and world bodies, these bodies, large companies, and brands.

The list is linter/wirelint/data/known_names.tsv, a name and its kind a line. It is read when first asked for; most
stories need no more than the anchors, which tools/make_anchors.py makes of it. Places of several words come from
wirelint.gazetteer.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from wirelint.gazetteer import DATA, places
from wirelint.lexicon import lexicon
from wirelint.slips import with_letters_of
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_MOST_OTHER = 2
"""Letters that only one of a name and a slip for it has."""
KINDS = ("person", "company", "firm", "body", "brand")
"""What the names are: of people; of companies in one word, and in several; of public bodies; with a capital inside."""


class Anchors(NamedTuple):
    """Words, any of which may stand beside a slip: cheap to ask a vocabulary for, so that the names are seldom read.

    surnames    of people, folded, but none that many people have
    joined      words of firms of two words, folded, but none of the commonest
    brands      brands as one word, folded
    halves      first halves of brands, folded
    neighbours  words that stand beside another in a name, folded
    singles     companies and brands of one word that is no word of the dictionary, as written
    """

    surnames: frozenset[str]
    joined: frozenset[str]
    brands: frozenset[str]
    halves: frozenset[str]
    neighbours: frozenset[str]
    singles: frozenset[str]


@cache
def anchors() -> Anchors:
    """The anchors, from known_anchors.txt: a line for each field."""
    with open(os.path.join(DATA, "known_anchors.txt"), encoding="utf-8") as file:
        return Anchors(*(frozenset(line.split()) for line in file))


@cache
def _table() -> str:
    """The rows of the list, without its head."""
    with open(os.path.join(DATA, "known_names.tsv"), encoding="utf-8") as file:
        return file.read().partition("\n")[2]


@cache
def known_names(kind: str) -> Sequence[tuple[str, ...]]:
    """The names of a kind, each as its words: "person" has ("Emmanuel", "Macron"). By kind, since few are asked."""
    if kind == "place":
        return [tuple(name.split(" ")) for name in sorted(places()) if " " in name]
    lines = (line for line in _table().splitlines() if line.endswith(f"\t{kind}"))
    return [tuple(line.partition("\t")[0].replace("& ", "").split(" ")) for line in lines]


@lru_cache(maxsize=8192)
def behind(word: str) -> tuple[str, ...]:
    """What stands behind a folded word in a name of several words, as written: "Macron" behind "emmanuel"."""
    return tuple(_texts()[0][place : _texts()[0].index(" ", place)] for place in _ends(word) if _is_word(place))


@lru_cache(maxsize=8192)
def before(word: str) -> tuple[str, ...]:
    """What stands before a folded word in a name of several words, as written."""
    written = _texts()[0]
    starts = ((end - len(word) - 1, written.rindex(" ", 0, end - len(word) - 2) + 1) for end in _ends(word))
    return tuple(written[start : stop - 1] for stop, start in starts if _is_word(start))


def _ends(word: str) -> Iterator[int]:
    """Where in the list what stands behind a folded word begins."""
    folded, sought = _texts()[1], f" {word} "
    place = folded.find(sought)
    while place >= 0:
        yield place + len(sought)
        place = folded.find(sought, place + 1)


def _is_word(place: int) -> bool:
    """Does a word with a capital begin here: no small word, and no end of a name?"""
    return _texts()[0][place].isupper()


@cache
def _texts() -> tuple[str, str]:
    """All names, set off by bars, as written and folded: a search of this costs less than to file them all."""
    names = _table().replace("& ", "")
    for kind in KINDS:
        names = names.replace(f"\t{kind}\n", " | ")
    names, others = f"| {names}", f"{' | '.join(sorted(places()))} | "
    # Apart, since a text that is not ASCII takes forty times as long to fold, and only places have accents.
    return names + others, names.lower() + others.lower()


@cache
def joined() -> Mapping[str, Sequence[tuple[int, str]]]:
    """A word of the name of a firm of two words, folded: on which side (-1, 1) which other word stands.

    Words of the dictionary are left out: unknown-word sees to "Wall Sreet".
    """
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for left, right in (words for words in known_names("firm") if len(words) == 2):
        for one, step, other in ((left, 1, right), (right, -1, left)):
            if not lexicon().is_plain(other.lower()):
                found[one.lower()].append((step, other))
    return found


@cache
def given_before() -> Mapping[str, Sequence[str]]:
    """The surname of a person, folded, to the given names that stand before it."""
    found: dict[str, list[str]] = defaultdict(list)
    for words in known_names("person"):
        if len(words) == 2:
            found[words[1].lower()].append(words[0])
    return found


def single_names(word: str) -> list[str]:
    """Companies and brands of one word that a folded word is like: in first letter, length but for one, and letters."""
    return with_letters_of(word, _single_names().get((word[0], len(word)), ()), _MOST_OTHER)


@cache
def _single_names() -> Mapping[tuple[str, int], Sequence[tuple[str, frozenset[str]]]]:
    """All of them with their letters, by first letter and by the length of a slip for them."""
    filed: dict[tuple[str, int], list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for name in sorted(anchors().singles):
        folded = name.lower()
        for length in range(len(name) - 1, len(name) + 2):
            filed[folded[0], length].append((name, frozenset(folded)))
    return filed


@cache
def brands() -> Mapping[str, str]:
    """Names with a capital inside, from the folded form to the one that is right."""
    return {name.lower(): name for (name,) in known_names("brand")}


@cache
def split_brands() -> Mapping[str, tuple[str, str]]:
    """The first half of a brand in two halves, folded, to the other half and the brand: "nat" to "west", "NatWest".

    Brands of two words of the dictionary are left out ("Why We Work"), and those that may be two words ("Exxon Mobil").
    """
    firms = set(known_names("firm"))
    halves = {name: re.findall("[A-Z][a-z]+", name) for name in brands().values()}
    return {
        both[0].lower(): (both[1].lower(), name)
        for name, both in halves.items()
        if len(both) == 2
        and "".join(both) == name
        and tuple(both) not in firms
        and not all(lexicon().is_plain(half.lower()) for half in both)
    }
