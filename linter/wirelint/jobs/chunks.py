"""Files put together for workers: enough at a time that asking costs little, few enough that all end together."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wirelint.discovery import STANDARD_INPUT
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.discovery import Found

MOST_FILES = 16
MOST_BYTES = 100_000
"""A chunk is full with these many bytes; a larger file is one by itself."""
SHARES = 8
"""Chunks that each worker gets, at the least, where there are files enough."""


class Chunk(NamedTuple):
    """Files for a worker: the first is the one at `start` of all; `number` is which chunk it is, or is of."""

    number: int
    start: int
    files: tuple[Found, ...]

    def after(self, done: int) -> Chunk:
        """What is left when so many of the files are done."""
        return Chunk(self.number, self.start + done, self.files[done:])


def chunks(found: Sequence[Found], workers: int) -> Iterator[Chunk]:
    """All files, in order; without standard input, which no other process has."""
    most = max(1, min(MOST_FILES, len(found) // (workers * SHARES)))
    start = size = number = 0
    for place, one in enumerate(found):
        own = 0 if one.path == STANDARD_INPUT else _size(one.path)
        if start < place and (one.path == STANDARD_INPUT or place - start >= most or size + own > MOST_BYTES):
            yield Chunk(number, start, tuple(found[start:place]))
            number, start, size = number + 1, place, 0
        if one.path == STANDARD_INPUT:
            start = place + 1
        size += own
    if start < len(found):
        yield Chunk(number, start, tuple(found[start:]))


def _size(path: str) -> int:
    """Bytes of a file, none where that cannot be told."""
    try:
        return os.stat(path).st_size
    except (OSError, ValueError):
        return 0
