"""Common words and names one slip of the fingers away from a word: looked up, where wirelint.slips tries them all.

Words one slip apart become the same when a letter is taken out of either, or of the longer one. So the table has every
word under itself and under what is left of it without any one letter (Mor and Fraenkel, 1982, "A hash code method for
detecting and correcting spelling errors"), and a word costs as many looks as it has letters instead of five hundred.

The table is linter/wirelint/data/near_words.marisa, made by tools/make_near_words.py and mapped like the word list.
"""

from __future__ import annotations

import os
from functools import cache
from itertools import chain, combinations
from typing import TYPE_CHECKING

from wirelint.remembered import Remembered
from wirelint.slips import is_one_slip
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from marisa_trie import BytesTrie

LEAST_NAME = 3.0
"""How common the names of the table are at the least, on the Zipf scale."""


class Near(NamedTuple):
    """What lies one slip away, folded, in the order of the alphabet.

    words   of the lists, common ones: those of Lexicon.common, and some of three letters
    names   words that the lists have with a capital only
    """

    words: tuple[str, ...]
    names: tuple[str, ...]


_NOTHING = Near((), ())


def shortened(word: str) -> set[str]:
    """A word, not empty, without any one of its letters."""
    return set(map("".join, combinations(word, len(word) - 1)))


def _near(folded: str) -> Near:
    """What lies one slip away from a folded word; the word itself does not."""
    keys = shortened(folded)
    keys.add(folded)
    rows = [*filter(None, map(_table().get, keys))]
    if not rows:
        return _NOTHING
    found = {row.decode("ascii") for row in chain.from_iterable(rows)}
    near = sorted([one for one in found if len(one) != len(folded) or is_one_slip(folded, one.lower())])
    return Near(tuple(filter(str.islower, near)), tuple(one.lower() for one in near if not one.islower()))


NEAR: Remembered[str, Near] = Remembered(_near)
"""Folded word to what lies one slip away from it."""


@cache
def _table() -> BytesTrie:
    from marisa_trie import BytesTrie

    from wirelint.lexicon import DATA

    return BytesTrie().mmap(os.path.join(DATA, "near_words.marisa"))
