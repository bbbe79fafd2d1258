"""What words may be: noun, plural, adjective, verb and its forms, as a table that is mapped when it is first asked.

The table says of a form which classes it has in a fair share of its uses, and which one most of its uses have; which
of them a word is in a sentence is for the caller to tell from the words around. tools/make_classes.py makes it.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from wirelint.lexicon import DATA
from wirelint.remembered import Remembered

if TYPE_CHECKING:
    from marisa_trie import BytesTrie

NOUN, PLURAL, ADJECTIVE, ADVERB, BASE, THIRD, PAST, PARTICIPLE = 1, 2, 4, 8, 16, 32, 64, 128
"""The classes, as bits: a noun in the singular and in the plural, adjective, adverb; the base form of a verb, its form
with “s”, past and participle. A form with “ing” has no class of its own."""


def classes(word: str) -> int:
    """The classes that a folded word has in a fair share of its uses; 0 where it is not known."""
    return _CLASSES[word][0]


def main_class(word: str) -> int:
    """The class that most uses of a folded word have; 0 where no class has most, or the word is not known."""
    return _CLASSES[word][1]


def _both(word: str) -> bytes:
    found = _table().get(word)
    return found[0] if found else _NO_CLASS


_NO_CLASS = bytes(2)
_CLASSES = Remembered(_both)


@cache
def _table() -> BytesTrie:
    from marisa_trie import BytesTrie

    return BytesTrie().mmap(os.path.join(DATA, "classes.marisa"))
