"""A run over several processes: the same results in the same order, sooner.

Each worker reads, checks and caches by itself; only paths go to it and only results come back. A worker that dies takes
one file with it, and that is said of the file; another goes on in its place.

Where to start reading: `Workers`.
"""

from __future__ import annotations

import errno
import os
import sys
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wirelint.discovery import STANDARD_INPUT
from wirelint.jobs.chunks import Chunk, chunks
from wirelint.jobs.worker import FORK, SPAWN, Worker

if TYPE_CHECKING:
    from wirelint.batch import Batch, Judged
    from wirelint.discovery import Found

AHEAD = 4
"""Chunks for each worker whose results may wait for those of an earlier one: what bounds the memory."""
DEPTH = 2
"""Chunks that a worker has before it, so that it need not wait for the next."""

PATIENT = 3
"""Processes that may die before they begin, until it is given up."""


def cores() -> int:
    """How many processes can work at once here."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Workers:
    """Processes that check files for a batch. They run once it is made: before there are threads, for they are forks.

    Close it in any event.
    """

    def __init__(self, batch: Batch, number: int) -> None:
        self._batch, self._number = batch, number
        self._workers: list[Worker] = []
        for _ in range(number):
            self._workers.append(Worker(batch, _method(), self._workers))
        self._done: dict[int, tuple[Judged, ...]] = {}
        self._falsestarts = 0

    def check(self, found: Sequence[Found]) -> Iterator[Judged]:
        """As Batch.check: the results in the order of the files. Raises OSError where no process can be started."""
        waiting = deque(chunks(found, self._number))
        for place, one in enumerate(found):
            if one.path == STANDARD_INPUT:
                yield from self._batch.check((one,))
                continue
            while place not in self._done:
                self._hand_out(waiting, place)
                self._listen(found, waiting)
            yield from self._done.pop(place)

    def close(self) -> None:
        """Let the workers write what they have to, and end."""
        for worker in self._workers:
            worker.dismiss()
        for worker in self._workers:
            worker.join()

    def _hand_out(self, waiting: deque[Chunk], place: int) -> None:
        """Give chunks to workers that have room, none too far from the place whose result is wanted."""
        for depth in range(DEPTH):
            for worker in self._workers:
                if waiting and len(worker.chunks) <= depth and self._is_near(waiting[0], place):
                    worker.give(waiting.popleft())

    def _is_near(self, chunk: Chunk, place: int) -> bool:
        held = [given.number for worker in self._workers for given in worker.chunks]
        return chunk.number - min(held, default=chunk.number) < AHEAD * self._number or chunk.start <= place

    def _listen(self, found: Sequence[Found], waiting: deque[Chunk]) -> None:
        """Wait for workers, and take what they say."""
        from multiprocessing.connection import wait

        ready = wait([worker.connection for worker in self._workers])
        for number, worker in enumerate(self._workers):
            if worker.connection not in ready:
                continue
            try:
                taken = worker.take()
            except (EOFError, OSError):
                self._bury(worker, found, waiting)
                self._workers[number] = Worker(self._batch, SPAWN)
                continue
            if taken is not None:
                place, results = taken
                self._done[place] = tuple(self._batch.received(found[place].path, one) for one in results)

    def _bury(self, worker: Worker, found: Sequence[Found], waiting: deque[Chunk]) -> None:
        """Say of the file at which a worker died that it was not checked; the rest is for others."""
        left = worker.bury()
        if not worker.has_begun:
            self._falsestarts += 1
            if self._falsestarts > PATIENT:
                raise OSError(errno.ECHILD, f"No process to check with can be started{worker.how()}", "--jobs")
        elif left:
            culprit, how = left[0], worker.how()
            message = f"Not checked: the process that checked it died{how}"
            self._done[culprit.start] = (self._batch.unchecked(found[culprit.start].path, message),)
            left[0] = culprit.after(1)
        waiting.extendleft(chunk for chunk in reversed(left) if chunk.files)


def _method() -> str:
    """A fork has everything that is read already, and is safe where there is one thread, and no macOS framework."""
    return FORK if sys.platform == "linux" and threading.active_count() == 1 else SPAWN
