"""Work done beside the server: in processes, each with one piece of work at a time and a time for it.

A check is a matter of computing, and a process of Python computes one thing at a time; so checks run in processes of
their own, which are kept warm, and the server itself never waits for one. A process that hangs or dies takes nothing
with it but the work that it had.
"""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from typing import Any, TypeVar

from wirelint.serve.asked import Asked, Refused
from wirelint.serve.checking import Checker, Json
from wirelint.serve.configured import Setup
from wirelint.timer import within

T = TypeVar("T")
RETRY_SECONDS = 2
GRACE_SECONDS = 2.0
"""How long after its time a check may still be given up by itself, before its process is."""
WARM_SECONDS = 60.0


class Pool:
    """Processes that check copy.

    processes  how many
    waiting    how many requests may wait for one; more are refused
    seconds    how long a request may wait, and how long it may then take
    """

    def __init__(self, setup: Setup, *, processes: int, waiting: int, seconds: float) -> None:
        self.setup, self.processes, self.seconds = setup, processes, seconds
        self._places = processes + waiting
        self._busy = 0
        self._workers = [_Worker(setup) for _ in range(processes)]
        self._idle: asyncio.Queue[_Worker] = asyncio.Queue()
        for worker in self._workers:
            self._idle.put_nowait(worker)

    @property
    def busy(self) -> int:
        """How many requests are at work or wait."""
        return self._busy

    async def ask(self, work: str, asked: Asked, *more: Any) -> Json:
        """What the method `work` of a Checker answers. Raises Refused."""
        if self._busy >= self._places:
            raise Refused(503, f"busy: ask again in {RETRY_SECONDS} seconds")
        self._busy += 1
        try:
            return await self._in_turn(work, asked, *more)
        finally:
            self._busy -= 1

    async def _in_turn(self, work: str, asked: Asked, *more: Any) -> Json:
        try:
            worker = await asyncio.wait_for(self._idle.get(), self.seconds)
        except TimeoutError as error:
            raise Refused(503, f"busy: ask again in {RETRY_SECONDS} seconds") from error
        try:
            return await worker.run(self.seconds + GRACE_SECONDS, _work, self.seconds, work, asked, *more)
        except TimeoutError as error:
            raise _late(self.seconds) from error
        finally:
            self._idle.put_nowait(worker)

    async def warm(self) -> None:
        """Start every process, so that the first request waits for none."""
        await asyncio.gather(*(worker.run(WARM_SECONDS, _nothing) for worker in self._workers))

    def close(self) -> None:
        """End the processes once their work is done."""
        for worker in self._workers:
            worker.close()


class _Worker:
    """One process, which is started when it is needed, and anew when it was given up."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._executor: ProcessPoolExecutor | None = None

    async def run(self, seconds: float, work: Callable[..., T], *arguments: Any) -> T:
        """What a function of a module answers there. Raises TimeoutError, Refused, and what the function raises."""
        if self._executor is None:
            self._executor = ProcessPoolExecutor(1, get_context("forkserver"), _begin, (self._setup,))
        try:
            future = asyncio.get_running_loop().run_in_executor(self._executor, work, *arguments)
            return await asyncio.wait_for(future, seconds)
        except TimeoutError:
            self._drop()
            raise
        except BrokenProcessPool as error:
            self._drop()
            raise Refused(500, "the check failed: its process died") from error

    def close(self) -> None:
        """End the process once its work is done."""
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)

    def _drop(self) -> None:
        """Give up the process; the next piece of work starts a new one."""
        executor, self._executor = self._executor, None
        if executor is not None:
            for process in [*(executor._processes or {}).values()]:
                process.kill()
            executor.shutdown(wait=False, cancel_futures=True)


_CHECKERS: list[Checker] = []


def _begin(setup: Setup) -> None:
    """Make a process ready: its configuration read, what a first check imports there.

    Ctrl-C at a terminal reaches every process; the server alone answers it, and lets them finish.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    checker = Checker(setup)
    _CHECKERS[:] = [checker]
    checker.warm()


def _end_with_parent() -> None:
    """Where the server is killed, nobody else would end its processes."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _nothing() -> None:
    """Work that only shows that a process is there."""


def _work(seconds: float, work: str, asked: Asked, *more: Any) -> Json:
    """One piece of work. Raises Refused, also after its time."""
    try:
        answer: Json = within(seconds, lambda: getattr(_CHECKERS[0], work)(asked, *more))
    except TimeoutError:
        raise _late(seconds) from None
    return answer


def _late(seconds: float) -> Refused:
    return Refused(503, f"it took longer than {seconds:g} seconds")
