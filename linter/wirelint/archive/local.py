"""Shards checked by processes of this machine. One that dies or hangs takes one story with it, and that is told.

Each process reads, checks and writes by itself; only the names of shards go to it, and only counts come back.

Where to start reading: `run`.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import time
from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from wirelint.archive import ArchiveError, parts
from wirelint.archive.rows import REST, rows
from wirelint.cli import NEW_OBJECTS
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.archive.rows import Row, Work
    from wirelint.archive.shard import Shard

GRACE = 10.0
"""Seconds more than a story may take until a process is held to hang: it interrupts most stories by itself."""
BEAT = 0.5
"""Seconds between two looks at whether every process goes on."""
PATIENT = 3
"""Processes that may die before they begin, until it is given up."""


class Done(NamedTuple):
    """A shard that is done, and what was counted of it."""

    shard: Shard
    counts: dict[str, int]


def run(shards: Iterable[Shard], work: Work, out: str, jobs: int) -> Iterator[Done | None]:
    """Check shards into the folder; each is told when it is done, and None when nothing was for a while.

    Raises ArchiveError where no process can be started, and OSError where what they find cannot be written.
    """
    waiting = deque((shard, _NOTHING) for shard in shards)
    crew = [_Worker(work, out) for _ in range(min(jobs, len(waiting)))]
    try:
        while waiting or any(worker.shard for worker in crew):
            for number, worker in enumerate(crew):
                if worker.shard is None and waiting:
                    worker.give(*waiting.popleft())
                elif worker.is_lost(work.timeout + GRACE):
                    crew[number] = _instead(worker, waiting, work, out)
            yield from _heard(crew)
    finally:
        for worker in crew:
            worker.end()


_NOTHING: dict[int, str] = {}


def _heard(crew: list[_Worker]) -> Iterator[Done | None]:
    """What the processes say within a while."""
    from multiprocessing.connection import wait

    ready = wait([worker.connection for worker in crew if worker.shard], BEAT)
    told: list[Done | None] = [done for worker in crew if worker.connection in ready and (done := worker.take())]
    yield from told or [None]


def _instead(lost: _Worker, waiting: deque[tuple[Shard, dict[int, str]]], work: Work, out: str) -> _Worker:
    """Another process in the place of one that died or hangs; its shard is done again without the story it was at."""
    lost.end()
    assert lost.shard is not None
    if lost.has_begun:
        _give_up(lost.given_up, lost.at.value, f"Not checked: {lost.how()}")
    elif lost.falsestarts >= PATIENT:
        raise ArchiveError(f"no process to check with can be started: {lost.how()}")
    waiting.appendleft((lost.shard, lost.given_up))
    fresh = _Worker(work, out)
    fresh.falsestarts = 0 if lost.has_begun else lost.falsestarts + 1
    return fresh


def _give_up(given_up: dict[int, str], number: int, reason: str) -> None:
    """Give up a story; or the shard from there on, where it is not the check but the reading that cannot be done."""
    if REST in given_up:
        raise ArchiveError(f"a shard cannot be written: {reason}")
    given_up[REST if number in given_up else number] = reason


class _Worker:
    """A process, as the one that it works for sees it.

    shard     what it is at; None while it waits
    given_up  stories of the shard that are not tried again
    at        the number of the story that it is at
    """

    def __init__(self, work: Work, out: str) -> None:
        context: Any = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.at = context.RawValue("q", -1)
        self._process = context.Process(target=_serve, args=(theirs, self.at, work, out), daemon=True)
        self._process.start()
        theirs.close()
        self.shard: Shard | None = None
        self.given_up: dict[int, str] = {}
        self.falsestarts = 0
        self._seen, self._since = -1, time.monotonic()
        self._is_hanging = self._is_gone = False

    @property
    def has_begun(self) -> bool:
        """Is or was there a story that it was at?"""
        return bool(self.at.value >= 0)

    def give(self, shard: Shard, given_up: dict[int, str]) -> None:
        """Put a shard before it. That it died is for `is_lost` to find out."""
        self.shard, self.given_up = shard, dict(given_up)
        self.at.value = -1
        self._since = time.monotonic()
        with contextlib.suppress(OSError):
            self.connection.send((shard, self.given_up))

    def is_lost(self, patience: float) -> bool:
        """Has it died, or been at one story for longer than that, in seconds?"""
        if self.shard is None:
            return False
        if self.at.value != self._seen:
            self._seen, self._since = self.at.value, time.monotonic()
        self._is_hanging = not self._is_gone and time.monotonic() - self._since > patience
        return self._is_hanging or self._is_gone

    def take(self) -> Done | None:
        """The shard that it has done; None where it died. Raises what it could not write."""
        try:
            told = self.connection.recv()
        except (EOFError, OSError):
            self._is_gone = True
            self._process.join(BEAT)
            return None
        if isinstance(told, Exception):
            raise told
        shard, self.shard = self.shard, None
        assert shard is not None
        return Done(shard, told)

    def how(self) -> str:
        """What became of it, in words."""
        code = self._process.exitcode
        if self._is_hanging:
            return "the process that checked it hung and was ended"
        return f"the process that checked it died ({f'signal {-code}' if code and code < 0 else f'status {code}'})"

    def end(self) -> None:
        """End it, whatever it does."""
        self._process.kill()
        self._process.join()
        self.connection.close()


def _serve(connection: Any, at: Any, work: Work, out: str) -> None:
    """Check shards until there are no more."""
    import gc
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process: the parent ends them
    gc.set_threshold(NEW_OBJECTS)
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            shard, given_up = connection.recv()
            try:
                told: Any = parts.write(out, shard.id, _followed(rows(shard, work, given_up), at))
            except Exception as error:
                told = error
            connection.send(told)


def _followed(found: Iterator[Row], at: Any) -> Iterator[Row]:
    """The rows, with the number of the story that is being checked told to whoever looks."""
    at.value = 0
    for number, row in enumerate(found, 1):
        yield row
        at.value = number
