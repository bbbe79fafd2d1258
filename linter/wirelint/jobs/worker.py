"""One process that checks files for another: both ends of the wire between them."""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from wirelint.cli import NEW_OBJECTS

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from wirelint.batch import Batch, Sent
    from wirelint.discovery import Found
    from wirelint.jobs.chunks import Chunk

PATIENCE = 5.0
"""Seconds that a worker has for its last file and its part of the cache."""
FORK, SPAWN = "fork", "spawn"


class Worker:
    """A worker, as the process that it works for sees it. `method` is how it is started: fork or spawn.

    A fork has a copy of every open connection; it closes those to `others`, or these would never see the end of theirs.

    chunks  what it has before it, the first of them begun
    """

    def __init__(self, batch: Batch, method: str, others: Iterable[Worker] = ()) -> None:
        self.chunks: deque[Chunk] = deque()
        self.has_begun = False
        self._answered = 0
        context: Any = multiprocessing.get_context(method)
        self.connection, theirs = context.Pipe()
        inherited = [self.connection, *(other.connection for other in others)] if method == FORK else []
        self._process = context.Process(target=_serve, args=(theirs, batch, inherited), daemon=True)
        with _deaf():
            self._process.start()
        theirs.close()

    def give(self, chunk: Chunk) -> None:
        """Put a chunk before it. That it died is for `take` to find out."""
        self.chunks.append(chunk)
        with contextlib.suppress(OSError):
            self.connection.send(chunk.files)

    def take(self) -> tuple[int, list[Sent]] | None:
        """What it says next: the place of a file, and its results; None when it only begins.

        Raises EOFError or OSError where it died.
        """
        results: list[Sent] | None = self.connection.recv()
        self.has_begun = True
        if results is None:
            return None
        chunk = self.chunks[0]
        place = chunk.start + self._answered
        self._answered += 1
        if self._answered == len(chunk.files):
            self.chunks.popleft()
            self._answered = 0
        return place, results

    def bury(self) -> list[Chunk]:
        """What it left undone when it died; the first file is the one that it was at."""
        self._process.join(PATIENCE)
        self.connection.close()
        return [chunk.after(0 if number else self._answered) for number, chunk in enumerate(self.chunks)]

    def how(self) -> str:
        """How it died, in brackets, where that is known."""
        code = self._process.exitcode
        if code is None:
            return ""
        return f" (signal {-code})" if code < 0 else f" (exit status {code})"

    def dismiss(self) -> None:
        """Tell it that there is no more."""
        with contextlib.suppress(OSError):
            self.connection.close()

    def join(self) -> None:
        """Wait for its end; not for ever."""
        self._process.join(PATIENCE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()


def _serve(connection: Connection[Any, Any], batch: Batch, inherited: Iterable[Connection[Any, Any]]) -> None:
    """Check files until there are no more: receives lists of files, sends for each file a list of results."""
    for other in inherited:
        other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process: the parent says what becomes of it
    gc.set_threshold(NEW_OBJECTS)
    try:
        with contextlib.suppress(EOFError, OSError):
            connection.send(None)
            while True:
                files: tuple[Found, ...] = connection.recv()
                for found in files:
                    connection.send(_results(batch, found))
    finally:
        batch.close()


def _results(batch: Batch, found: Found) -> list[Sent]:
    """What is found in a file; where wirelint itself fails, that."""
    try:
        return [one.sent for one in batch.check((found,))]
    except Exception as error:
        from wirelint.run import brief, debug, show

        if debug():
            show(error)
        return [batch.unchecked(found.path, f"wirelint failed here, please report it: {brief(error)}").sent]


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    """No Ctrl-C while a process starts, or it would die of it with a traceback."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
