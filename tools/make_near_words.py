"""Make the table of words one slip apart, near_words.marisa of linter/wirelint/data, from the word list beside it.

    python tools/make_near_words.py

Every common word of the lists is there, and every name of five letters or more that is common enough: under itself, and
under itself without any one of its letters. Names are told from words by their capital. See wirelint.near_words.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import marisa_trie

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "linter"))

from wirelint.lexicon import DATA, Lexicon, lexicon  # noqa: E402
from wirelint.near_words import LEAST_NAME, shortened  # noqa: E402

SHORT = frozenset(
    "all and are but can for had has her him his how its may new not now off old one our out per she the too two was "
    "who why yet you".split()
)
"""The common words of three letters, which Lexicon.common has not."""
SHORTEST_NAME = 5
TRIES = 5
"""Tries that stand in for the tails of one another: so many take the least room, and are asked as fast as fewer."""


def listed(words: Lexicon) -> Iterator[str]:
    """The words in lower case, the names with a capital."""
    yield from words.common | SHORT
    for name in marisa_trie.BytesTrie().mmap(str(Path(DATA, "words.marisa"))):
        is_plain = name.isascii() and name.isalpha() and len(name) >= SHORTEST_NAME
        if is_plain and words.is_name_only(name) and words.zipf(name) >= LEAST_NAME:
            yield name.capitalize()


def main() -> None:
    """Write the table."""
    rows = {
        (key, word.encode("ascii")) for word in listed(lexicon()) for key in (word.lower(), *shortened(word.lower()))
    }
    table = marisa_trie.BytesTrie(sorted(rows), num_tries=TRIES)
    table.save(str(Path(DATA, "near_words.marisa")))


if __name__ == "__main__":
    main()
