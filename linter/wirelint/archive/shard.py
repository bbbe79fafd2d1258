"""What is checked at a time: a part of one file, or some files of one folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b

from wirelint.tuples import NamedTuple

SIZE = 2_000_000
"""Bytes of copy in a shard, about: some hundred stories, which take a process a few seconds."""
MOST_WINDOWS = 16
"""Shards of a compressed file: each reads it from its beginning, which costs a hundredth of what checking costs."""
GROWTH = 4
"""How many times its size a compressed file may well have; a guess that only shares out the work."""


class Shard(NamedTuple):
    """A part of an input.

    kind     how it is read: files, lines, rows, tar or zip
    path     the file, or the folder that the files were met in; what people see as the source
    start    where the part begins, in what `kind` counts: bytes as decompressed, rows, or members
    stop     where it ends; None for the end of the file
    files    the files of the kind “files”
    size     bytes that stand for the work, for the progress
    version  what tells one state of the input from another: sizes and times
    """

    kind: str
    path: str
    start: int = 0
    stop: int | None = None
    files: tuple[str, ...] = ()
    size: int = 0
    version: str = ""

    @property
    def id(self) -> str:
        """Names the shard in every run over the same input, whatever else there is: 24 hexadecimal digits."""
        parts = (self.kind, self.path, str(self.start), str(self.stop), self.version, *self.files)
        return blake2b("\0".join(parts).encode("utf-8", "surrogateescape"), digest_size=12).hexdigest()


def ranges(total: int, size: int) -> Iterator[tuple[int, int]]:
    """A number of bytes or rows cut into parts of at most a size; one empty part where there are none."""
    for start in range(0, max(total, 1), max(size, 1)):
        yield start, min(start + size, total)


def windows(shard: Shard, size: int, unpacked: int, is_packed: bool) -> Iterator[Shard]:
    """A file as shards by bytes. How long a compressed one is nobody knows, so that its last shard has no end."""
    if is_packed:
        size = max(size, unpacked // MOST_WINDOWS + 1)
    parts = list(ranges(unpacked, size))
    for number, (start, stop) in enumerate(parts, 1):
        is_last = number == len(parts)
        yield shard._replace(start=start, stop=None if is_last else stop, size=shard.size // len(parts))


def groups(sizes: Sequence[int], size: int) -> Iterator[tuple[int, int, int]]:
    """Things of these sizes put together in their order: first, stop and sum of each group.

    None is larger than asked for, unless by one thing alone.
    """
    first = held = 0
    for place, own in enumerate(sizes):
        if place > first and held + own > size:
            yield first, place, held
            first, held = place, 0
        held += own
    if first < len(sizes):
        yield first, len(sizes), held


def total(shards: Sequence[Shard]) -> int:
    """The bytes that stand for the work of all."""
    return sum(shard.size for shard in shards)
