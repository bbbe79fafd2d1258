"""Messages on a stream of bytes: a head that says how long the body is, and the body (LSP 3.17, "Base Protocol")."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import BinaryIO

MOST_BYTES = 256_000_000
"""A longer message is nothing an editor sends: the stream is not what it should be."""


class Writer:
    """Writes whole messages, from whichever thread. A client that has gone is no fault: nothing more is written."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._lock = stream, threading.Lock()
        self.is_open = True

    def write(self, data: bytes) -> None:
        """Write the bytes of a message, head and body."""
        with self._lock:
            if not self.is_open:
                return
            try:
                self._stream.write(data)
                self._stream.flush()
            except (OSError, ValueError):
                self.is_open = False

    def close(self) -> None:
        """Write nothing more."""
        self.is_open = False


def bodies(stream: BinaryIO) -> Iterator[bytes]:
    """The body of every message until the stream ends. Lines that belong to no head are passed over.

    So it comes back to its feet where a head is broken: at the next line that says how long a body is.
    """
    length: int | None = None
    try:
        while line := stream.readline():
            name, _, value = line.strip().partition(b":")
            if name[-len(b"content-length") :].lower() == b"content-length":
                length = _number(value.strip())
            elif not name and length is not None:
                body = stream.read(length)
                if len(body) < length:
                    return
                yield body
                length = None
    except (OSError, ValueError):
        return


def _number(text: bytes) -> int | None:
    """A length, None for what is none."""
    return int(text) if text.isdigit() and len(text) < 10 and int(text) <= MOST_BYTES else None
