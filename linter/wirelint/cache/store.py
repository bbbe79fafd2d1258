"""Bytes kept under keys in one SQLite file: safe with several processes, bounded, and thrown away when it is damaged.

Every value has a digest of itself and its key before it, so that what a damaged file gives back is never used. Nothing
here raises: a store that cannot be read or written is as good as an empty one.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from typing import Any

from wirelint.cache.folder import make_folder

NAME = "results.sqlite"
MOST_BYTES = 256 << 20
"""A larger file is cut down to three quarters, what was longest unused first."""
PATIENCE = 5.0
"""Seconds to wait for another process that writes."""
AT_ONCE = 256
"""Values that are written together."""
_PASSING = frozenset({
    sqlite3.SQLITE_PERM, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_INTERRUPT, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
})  # fmt: skip
"""What SQLite says when the file is sound and cannot be had now."""
_APPLICATION = 0x77697265  # “wire”
_DIGEST = 8
_DAY = 86_400
_TABLE = "CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, used INTEGER, value BLOB) WITHOUT ROWID"


class Store:
    """The store of a folder; the folder and the file are made when first needed.

    `may_write` is asked before anything is written: are the values still right? A copy for another process is closed
    and empty: it opens the file for itself.
    """

    def __init__(self, folder: str, may_write: Callable[[], bool] = lambda: True) -> None:
        self.path = os.path.join(folder, NAME)
        self._may_write = may_write
        self._connection: sqlite3.Connection | None = None
        self._inherited: sqlite3.Connection | None = None
        self._owner = 0
        self._is_usable = True
        self._new: dict[bytes, bytes] = {}
        self._used: set[bytes] = set()
        self._today = int(time.time()) // _DAY

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_connection": None, "_inherited": None, "_owner": 0, "_new": {}, "_used": set()}

    def get(self, key: bytes) -> bytes | None:
        """The value under a key; None where there is none, or it is damaged."""
        if key in self._new:
            return self._new[key]
        row = self._ask("SELECT used, value FROM results WHERE key = ?", (key,))
        if row is None:
            return None
        used, value = row
        if type(value) is not bytes or type(used) is not int or value[:_DIGEST] != _digest(key, value[_DIGEST:]):
            self._failed(sqlite3.DatabaseError("damaged"))
            return None
        if used != self._today:
            self._used.add(key)
        return value[_DIGEST:]

    def put(self, key: bytes, value: bytes) -> None:
        """Keep a value; it is written with others, at the latest by `close`."""
        if self._is_usable:
            self._new[key] = value
            if len(self._new) >= AT_ONCE:
                self._write()

    def close(self) -> None:
        """Write what is still to be written, and keep the file within its bound."""
        if self._new or self._used:
            self._write()
            self._bound()
        if self._connection is not None and self._owner == os.getpid():
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None

    # ----- the file

    def _ask(self, question: str, values: tuple[object, ...] = ()) -> tuple[Any, ...] | None:
        """The first row of an answer."""
        try:
            connection = self._opened()
            row: tuple[Any, ...] | None = connection.execute(question, values).fetchone() if connection else None
            return row
        except sqlite3.Error as error:
            self._failed(error)
        return None

    def _write(self) -> None:
        new, self._new = self._new, {}
        used, self._used = self._used, set()
        if not self._may_write():
            self._is_usable = False
            return
        rows = [(key, self._today, _digest(key, value) + value) for key, value in new.items()]
        try:
            connection = self._opened()
            if connection is not None:
                with connection:
                    connection.execute("BEGIN IMMEDIATE")
                    connection.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", rows)
                    touched = [(self._today, key) for key in used]
                    connection.executemany("UPDATE results SET used = ? WHERE key = ?", touched)
        except sqlite3.Error as error:
            self._failed(error)

    def _bound(self) -> None:
        """Drop what was longest unused where the file is too large."""
        try:
            connection = self._opened()
            if connection is None or os.path.getsize(self.path) <= MOST_BYTES:
                return
            with connection:
                connection.execute("BEGIN IMMEDIATE")
                connection.execute(
                    "DELETE FROM results WHERE key IN (SELECT key FROM results ORDER BY used, key"
                    " LIMIT (SELECT COUNT(*) / 4 + 1 FROM results))"
                )
            connection.execute("VACUUM")
        except (sqlite3.Error, OSError) as error:
            self._failed(error)

    def _opened(self) -> sqlite3.Connection | None:
        """The file, opened by this very process; one that is damaged or another program's is thrown away, once."""
        if self._owner != os.getpid():
            # Not closed: it is the parent's, of whom this process is a fork.
            self._inherited, self._connection, self._owner = self._connection, None, os.getpid()
        if self._connection is None and self._is_usable:
            self._connection = self._connected() or self._connected()
            self._is_usable = self._connection is not None
        return self._connection

    def _connected(self) -> sqlite3.Connection | None:
        try:
            return _connect(self.path) if self._is_usable else None
        except sqlite3.Error as error:
            self._failed(error)
            self._is_usable = not _is_sound(error)
        except OSError:
            self._is_usable = False
        return None

    def _failed(self, error: Exception) -> None:
        """Do without the store from here on; what is damaged goes."""
        self._is_usable, self._connection = False, None
        if isinstance(error, sqlite3.Error) and not _is_sound(error):
            for suffix in ("", "-journal"):
                with suppress(OSError):
                    os.unlink(self.path + suffix)


def _is_sound(error: sqlite3.Error) -> bool:
    """Is the file as it should be, and only not to be had: locked, read-only, on a full disk?"""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _PASSING


def _connect(path: str) -> sqlite3.Connection:
    """Raises sqlite3.Error for a file that cannot be used, OSError for a folder that cannot be made."""
    make_folder(os.path.dirname(path))
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, cached_statements=8)
    try:
        (own,) = connection.execute("PRAGMA application_id").fetchone()
        (tables,) = connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
        if own != _APPLICATION and tables:
            raise sqlite3.DatabaseError("another program's")
        for pragma in ("synchronous = OFF", "journal_mode = TRUNCATE", "trusted_schema = OFF", "cell_size_check = ON"):
            connection.execute(f"PRAGMA {pragma}")
        if not tables:
            connection.execute(f"PRAGMA application_id = {_APPLICATION}")
            connection.execute(_TABLE)
        connection.execute("SELECT key, used, value FROM results LIMIT 1").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _digest(key: bytes, value: bytes) -> bytes:
    return blake2b(value, digest_size=_DIGEST, key=key).digest()
