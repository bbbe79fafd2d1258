"""One thread that does one piece of work after another, each of which can be given up at any time, also inside a rule.

Python has one way to stop a thread from without: an exception that is raised in it at its next instruction. Here it is
raised only while the piece of work that is given up is at work, never between two.
"""

from __future__ import annotations

import asyncio
import ctypes
import threading
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from typing import Generic, TypeVar

T = TypeVar("T")


class GivenUp(Exception):
    """The work was given up before it was done."""


class _Stop(BaseException):
    """Raised inside the work. Not an Exception, so that nothing takes it for a fault of its own."""


class Job(Generic[T]):
    """A piece of work; `done` has its outcome, or raises what it raised, or GivenUp. It belongs to one event loop."""

    def __init__(self, work: Callable[[], T], loop: asyncio.AbstractEventLoop) -> None:
        self.work, self._loop = work, loop
        self.done: asyncio.Future[T] = loop.create_future()
        self.is_given_up = False

    def tell(self, outcome: T | None, error: BaseException | None) -> None:
        """Say from the worker's thread what came of it."""
        with suppress(RuntimeError):  # the loop is closed: nobody listens
            self._loop.call_soon_threadsafe(self.settle, outcome, error)

    def settle(self, outcome: T | None, error: BaseException | None) -> None:
        """Set the outcome, in the thread of the loop; the first one stands."""
        if self.done.done():
            return
        if error is None:
            self.done.set_result(outcome)  # type: ignore[arg-type]
        else:
            self.done.set_exception(error)
            self.done.exception()  # it counts as looked at: a job that nobody waits for complains to nobody


class Worker:
    """The thread. It is a daemon: work that never ends keeps no process alive."""

    def __init__(self, name: str) -> None:
        self._jobs: SimpleQueue[Job[object] | None] = SimpleQueue()
        self._lock = threading.Lock()
        self._current: Job[object] | None = None
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def put(self, work: Callable[[], T]) -> Job[T]:
        """Have something done, after what is put already. Call it in a running event loop."""
        job = Job(work, asyncio.get_running_loop())
        self._jobs.put(job)  # type: ignore[arg-type]
        return job

    def give_up(self, job: Job[T]) -> None:
        """Stop the job, or never begin it; whoever waits for it meets GivenUp. Call it in the loop's thread."""
        with self._lock:
            is_at_work = self._current is job and not job.is_given_up
            job.is_given_up = True
            if is_at_work:
                self._raise(_Stop)
        job.settle(None, GivenUp())

    def close(self) -> None:
        """End the thread when it has done what it does."""
        self._jobs.put(None)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                try:
                    self._do(job)
                finally:
                    self._free()
            except _Stop:
                self._free()
            del job

    def _do(self, job: Job[object]) -> None:
        with self._lock:
            if job.is_given_up:
                return
            self._current = job
        try:
            job.tell(job.work(), None)
        except Exception as error:
            job.tell(None, error)

    def _free(self) -> None:
        """From here on nothing is at work; an exception that was on its way to it is taken back."""
        with self._lock:
            self._current = None
            self._raise(None)

    def _raise(self, what: type[BaseException] | None) -> None:
        thread = ctypes.c_ulong(self._thread.ident or 0)
        ctypes.pythonapi.PyThreadState_SetAsyncExc(thread, ctypes.py_object(what) if what else None)
