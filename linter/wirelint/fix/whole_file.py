"""A file's content replaced whole or not at all, whenever the process is killed and whatever the disk does.

The new content is written beside the file under a name that wirelint passes over, forced to the disk, and renamed to
the file's. A link stays, and what it leads to is replaced. Another name of the file (a hard link) keeps what was there.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterator
from typing import Any

PREFIX, SUFFIX = ".wirelint-", ".tmp"
"""What names of files half written begin and end with. They are hidden, so that none is ever checked as copy."""

STALE = 3600.0
"""Seconds after which a file half written is left over from a run that was killed."""


class NotWritten(Exception):
    """The file is as it was; the message says why, in plain words."""


class WholeFiles:
    """Replaces files, and clears away what killed runs left in their folders."""

    def __init__(self) -> None:
        self._swept: set[str] = set()

    def replace(self, path: str, old: bytes, new: bytes) -> None:
        """Put `new` in the place of `old`. Raises NotWritten where that cannot be, or the file has changed."""
        target = os.path.realpath(path)
        folder = os.path.dirname(target)
        try:
            _refuse_protected(target)
            self._sweep(folder)
            _replace(target, folder, old, new)
        except OSError as error:
            what = error.strerror or type(error).__name__
            raise NotWritten(f"Cannot be written: {what[:1].lower()}{what[1:]}") from error

    def _sweep(self, folder: str) -> None:
        if folder in self._swept:
            return
        self._swept.add(folder)
        with contextlib.suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith(PREFIX) and entry.name.endswith(SUFFIX):
                    remove_stale(entry)


def remove_stale(entry: os.DirEntry[str]) -> None:
    """Remove a file half written if it is old: a younger one may be that of a run that goes on beside this one."""
    with contextlib.suppress(OSError):
        if time.time() - entry.stat(follow_symlinks=False).st_mtime > STALE:
            os.unlink(entry.path)


def _refuse_protected(target: str) -> None:
    """A rename asks the folder alone, and would pass over the file's own protection."""
    if not os.stat(target).st_mode & 0o222 or not os.access(target, os.W_OK):
        raise NotWritten("Cannot be written: the file is read-only")


@contextlib.contextmanager
def put_in_place(
    half: str, place: str, handle: int | None = None, is_wanted: Callable[[], object] = bool, **how: Any
) -> Iterator[Any]:
    """A file to write, which is forced to the disk when all is written, and renamed to its place.

    half       the path that it has until then; on any error it is removed, and what is at its place stays
    place      the path that it gets, on the same file system
    handle     of the file, where it is open already
    is_wanted  asked last, when all is on the disk: it raises where the file is not to be put there after all
    how        as `open` takes it; bytes unless it says otherwise
    """
    try:
        with open(half if handle is None else handle, **{"mode": "wb", **how}) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        is_wanted()
        os.replace(half, place)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(half)
        raise


def _replace(target: str, folder: str, old: bytes, new: bytes) -> None:
    from tempfile import mkstemp

    def refuse_changed() -> None:
        with open(target, "rb") as there:
            if there.read(len(old) + 1) != old:
                raise NotWritten("Changed while it was checked: left alone, check it again")

    number, temporary = mkstemp(SUFFIX, PREFIX, folder)
    with put_in_place(temporary, target, number, refuse_changed) as file:
        file.write(new)
        file.flush()
        _dress(temporary, target)
    _force_folder(folder)


def _dress(temporary: str, target: str) -> None:
    """Give the new file the owner, the mode and the attributes of the old one, as far as the system lets us."""
    import shutil

    stat = os.stat(target)
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):
            os.chown(temporary, stat.st_uid, stat.st_gid)
    shutil.copystat(target, temporary)
    os.utime(temporary)


def _force_folder(folder: str) -> None:
    """Force the rename to the disk. Some systems know no such thing; the file is whole all the same."""
    if os.name == "posix":
        with contextlib.suppress(OSError):
            number = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(number)
            finally:
                os.close(number)
