"""Packs of house style that were read from YAML, kept as they were compiled, so that a second run reads none.

A pack is found again by what its files say, by the version of wirelint, and by the code that reads and compiles packs;
never by time. One with a mistake in it is not kept, so that every run tells the mistake at its place. Each is a file of
the cache's folder, in the form of the house's own (wirelint.style.stored), under a line with a digest of the rest: a
file that is damaged or not from here is as good as none, and nothing here raises. Where to start reading: `KeptPacks`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from wirelint.cache.folder import make_folder, user_folder

if TYPE_CHECKING:
    from wirelint.style.compiled import Compiled
    from wirelint.style.reader import Read

FORMAT = "2"
"""Of a file; changed with wirelint.style.stored."""
SUFFIX = ".style"
MOST_BYTES = 64 << 20
"""All packs together; beyond it, what was written longest ago goes."""
_HALF = ".half"
_DIGEST = 20


class KeptPacks:
    """The packs kept in a folder: in the user's own if it is empty, and none at all if there is no folder.

    `texts` are those of the files of a pack, in their order. The folder is made when first needed.
    """

    def __init__(self, folder: str | None) -> None:
        place = folder or ("" if folder is None else user_folder())
        self._folder = place if folder or os.path.isabs(place) else ""

    def get(self, texts: Sequence[str]) -> Compiled | None:
        """The pack of files with these texts; None where it is not kept, or what is there cannot be right."""
        from wirelint.style.stored import load_pack

        stamp = self._stamp(texts)
        if not stamp:
            return None
        try:
            with open(self._path(stamp), "rb") as file:
                head, _, body = file.read(MOST_BYTES).partition(b"\n")
            return load_pack(body.decode(), house=False, stamp=stamp) if head == _head(stamp, body) else None
        except (OSError, ValueError, TypeError, LookupError):
            return None

    def compiled(self, texts: Sequence[str], reads: Sequence[Read]) -> Compiled:
        """What was read of files with these texts, without a mistake, compiled, and kept for the next run."""
        from wirelint.style.packs import compiled

        stamp = self._stamp(texts)
        made = compiled(reads, stamp)
        if stamp and made.heads:
            with suppress(OSError, ValueError):
                self._put(stamp, made)
        return made

    def _stamp(self, texts: Sequence[str]) -> str:
        """What stands for a pack; empty where none is kept, or the code that reads packs is in no files."""
        try:
            return _stamp(texts) if self._folder else ""
        except OSError:
            return ""

    def _put(self, stamp: str, pack: Compiled) -> None:
        from tempfile import mkstemp

        from wirelint.fix.whole_file import put_in_place
        from wirelint.style.stored import dump_pack

        body = dump_pack(pack, pack.about).encode()
        make_folder(self._folder)
        number, half = mkstemp(_HALF, dir=self._folder)
        with put_in_place(half, self._path(stamp), number) as file:
            file.write(_head(stamp, body) + b"\n" + body)
        self._bound(self._path(stamp))

    def _path(self, stamp: str) -> str:
        return os.path.join(self._folder, stamp + SUFFIX)

    def _bound(self, newest: str) -> None:
        """Drop what was written longest ago where there is too much, but never what was written now."""
        room = MOST_BYTES - os.path.getsize(newest)
        for _, size, path in sorted(self._others(newest), reverse=True):
            room -= size
            if room < 0:
                with suppress(OSError):
                    os.unlink(path)

    def _others(self, newest: str) -> Iterator[tuple[int, int, str]]:
        """When each other file was written, its size and its path; what a killed run left behind is cleared away."""
        from wirelint.fix.whole_file import remove_stale

        with os.scandir(self._folder) as entries:
            for entry in entries:
                with suppress(OSError):
                    status = entry.stat(follow_symlinks=False)
                    if entry.name.endswith(SUFFIX) and entry.path != newest:
                        yield status.st_mtime_ns, status.st_size, entry.path
                    elif entry.name.endswith(_HALF):
                        remove_stale(entry)


def _stamp(texts: Sequence[str]) -> str:
    """What stands for a pack: the text of each of its files, in their order, and what makes an entry of them."""
    made = blake2b(_code(), digest_size=_DIGEST)
    for text in texts:
        data = text.encode("utf-8", "surrogatepass")
        made.update(f"{len(data)} ".encode())
        made.update(data)
    return made.hexdigest()


@cache
def _code() -> bytes:
    """What stands for the code that reads and compiles packs: who works on it keeps the version."""
    from wirelint import style
    from wirelint._version import __version__

    made = blake2b(f"{FORMAT} {__version__}".encode(), digest_size=_DIGEST)
    own = os.path.dirname(style.__file__ or "")
    for folder, start in ((os.path.dirname(own), "phrase"), (own, ""), (os.path.join(own, "kinds"), "")):
        for name in sorted(os.listdir(folder)):
            if name.startswith(start) and name.endswith(".py"):
                with open(os.path.join(folder, name), "rb") as file:
                    made.update(file.read())
    return made.digest()


def _head(stamp: str, body: bytes) -> bytes:
    """The first line of a file: it holds for this pack and these bytes alone."""
    return f"wirelint pack {FORMAT} {blake2b(body, digest_size=_DIGEST, key=stamp.encode()).hexdigest()}".encode()
