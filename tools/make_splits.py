"""Make the list of words that break in two, splits.txt of linter/wirelint/data, from the other lists beside it.

    python tools/make_splits.py

A line with all words that end a common word, and then for each of these in turn a line with the words that are the
rest of such a word: "con dis sub" for "tract". Only pairs are kept that nobody puts side by side: no pair of the
language model, and a whole that is hundreds of times likelier than its halves side by side would be by chance.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "linter"))

from wirelint.lexicon import DATA, Lexicon, lexicon  # noqa: E402

SHORTEST_HALF = 2
LEAST_LEAD = 2.5
"""How much commoner the whole must be than its halves side by side, on the Zipf scale."""
NEVER_BEHIND = frozenset({"or"})


def pairs(words: Lexicon) -> Iterator[tuple[str, str]]:
    """Every pair of halves worth keeping."""
    for whole in sorted(words.common):
        for end in range(SHORTEST_HALF, len(whole) - SHORTEST_HALF + 1):
            left, right = whole[:end], whole[end:]
            lead = words.zipf(whole) - (words.zipf(left) + words.zipf(right) - 9)
            is_sound = right in NEVER_BEHIND or bool(words.bigram(left, right))
            if lead >= LEAST_LEAD and not is_sound and not words.unknown((left, right)):
                yield left, right


def main() -> None:
    """Write the list."""
    halves: dict[str, list[str]] = {}
    for left, right in pairs(lexicon()):
        halves.setdefault(right, []).append(left)
    seconds = sorted(halves)
    lines = (" ".join(seconds), *(" ".join(sorted(halves[right])) for right in seconds))
    Path(DATA, "splits.txt").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
