"""A story's shingles and the bands of its signature."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from struct import pack

from wirelint.tuples import NamedTuple

WORDS = 4
"""Words of a shingle."""
BANDS, DEPTH = 20, 6
"""Stories that share 80 in a hundred shingles agree in one of 20 bands of 6 in 99.8 cases of a hundred, which is
1 - (1 - 0.8⁶)²⁰; those that share 30 do in 1.4."""
SEED = 42
_HALF = 1 << 63
_WORD = re.compile(r"\w+")


class Sketch(NamedTuple):
    """What stories are compared by, as whole numbers of 64 bits with a sign.

    shingles  each once, in order; none for a text without words
    bands     one number a band; equal in two stories where all of the band is
    same      the same for the same shingles
    """

    shingles: list[int]
    bands: list[int]
    same: int


def sketches(texts: Sequence[str]) -> Iterator[Sketch]:
    """The sketch of each text. Imports rensa."""
    from rensa import RMinHash

    hashed = [sorted(set(one)) for one in RMinHash.hash_token_sets([_shingles(text) for text in texts])]
    rows = RMinHash.digest_matrix_from_token_hash_sets(hashed, BANDS * DEPTH, SEED).to_rows() if hashed else []
    for shingles, row in zip(hashed, rows, strict=True):
        signed = [one - 2 * _HALF if one >= _HALF else one for one in shingles]
        bands = [_folded(pack(f"<{DEPTH}I", *row[at : at + DEPTH])) for at in range(0, BANDS * DEPTH, DEPTH)]
        yield Sketch(sorted(signed), bands, _folded(pack(f"<{len(shingles)}Q", *shingles)))


def _shingles(text: str) -> list[str]:
    """Every four words that stand together; all words, where there are fewer."""
    words = _WORD.findall(text.lower())
    if len(words) <= WORDS:
        return [" ".join(words)] if words else []
    return list(map(" ".join, zip(*(words[at:] for at in range(WORDS)), strict=False)))


def _folded(data: bytes) -> int:
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "little", signed=True)


def jaccard(one: Sequence[int] | frozenset[int], other: Sequence[int]) -> float:
    """What two sets of shingles share of all that they have; `other` has each once."""
    shared = len(frozenset(one).intersection(other))
    return shared / (len(one) + len(other) - shared) if shared else 0.0
