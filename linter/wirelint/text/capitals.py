"""Places where a capital may be one too many or too few: behind "U.S.", in "MInister", in "tuesday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.text.traces import Traces

SMALL_DATES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july september october "
    "november december".split()
)
"""Words of the calendar in lower case that are nothing else."""
_LONGEST_CAPITALS = 2


def find_odd_capitals(pieces: Traces) -> tuple[int, ...]:
    """The places of the words to look at, in order; in most stories there are none or few."""
    untitled, shortest = pieces.untitled_words, _LONGEST_CAPITALS + 2
    odd = {word for word in untitled if len(word) >= shortest and word[1].isupper() and word[2:].islower()}
    odd |= SMALL_DATES & pieces.written_words
    texts = pieces.words.texts
    behind = _behind_letters(pieces)
    if not odd:
        return tuple(behind)
    places = [place for word in odd for place in pieces.index[word.lower().replace("’", "'")] if texts[place] in odd]
    return tuple(sorted({*places, *behind}))


def _behind_letters(pieces: Traces) -> list[int]:
    """Words with a capital behind two letters with stops: "Officials" in "U.S. Officials"."""
    texts, gaps = pieces.words.texts, pieces.words.gaps
    return [
        place
        for place in pieces.gap_index.get(". ", ())
        if 1 < place < len(texts)
        and len(texts[place - 1]) == 1 == len(texts[place - 2])
        and gaps[place - 1] == "."
        and texts[place].istitle()
        and texts[place - 1].isupper()
    ]
