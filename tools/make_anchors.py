"""Make known_anchors.txt of linter/wirelint/data from known_names.tsv, places.txt and the word list beside it.

    python tools/make_anchors.py

A line for each field of wirelint.known_names.Anchors, its words in the order of the alphabet.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "linter"))

from wirelint.known_names import KINDS, before, behind, brands, given_before, joined, known_names, split_brands  # noqa: E402
from wirelint.lexicon import DATA, lexicon  # noqa: E402

RARE, COMMON = 3.9, 4.9
"""How common a word may be that a slip is looked for beside, on the Zipf scale: a plain word, and another."""


def fields() -> Iterator[Iterable[str]]:
    """What goes into each line."""
    zipf, is_plain = lexicon().zipf, lexicon().is_plain
    yield (name for name in given_before() if zipf(name) <= (RARE if is_plain(name) else COMMON))
    yield (word for word in joined() if zipf(word) <= COMMON)
    yield brands()
    yield split_brands()
    several = (words for kind in (*KINDS, "place") for words in known_names(kind) if len(words) > 1)
    yield (word.lower() for words in several for word in words if behind(word.lower()) or before(word.lower()))
    singles = (*known_names("company"), *known_names("brand"))
    yield (name for (name,) in singles if not is_plain(name.lower()))


def content() -> str:
    """The whole file."""
    return "".join(f"{' '.join(sorted(set(field)))}\n" for field in fields())


if __name__ == "__main__":
    Path(DATA, "known_anchors.txt").write_text(content(), encoding="utf-8")
