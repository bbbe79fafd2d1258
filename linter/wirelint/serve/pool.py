"""Work done beside the server: in processes, a bounded number at a time, each within its time.

A check is a matter of computing, and a process of Python computes one thing at a time; so checks run in processes of
their own, which are kept warm, and the server itself never waits for one.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Any, TypeVar

from wirelint.serve.asked import Asked, Refused
from wirelint.serve.checking import Checker, Json, Setup

T = TypeVar("T")
RETRY_SECONDS = 2
GRACE_SECONDS = 2.0
"""How long after its time a check may still be given up by itself, before its process is."""


class Pool:
    """Processes that check copy.

    processes  how many
    waiting    how many requests may wait for one; more are refused
    seconds    how long a request may take
    """

    def __init__(self, setup: Setup, *, processes: int, waiting: int, seconds: float) -> None:
        self.setup, self.processes, self.seconds = setup, processes, seconds
        self._places = processes + waiting
        self._busy = 0
        self._executor: ProcessPoolExecutor | None = None

    @property
    def busy(self) -> int:
        """How many requests are at work or wait."""
        return self._busy

    async def ask(self, work: str, asked: Asked, *more: Any) -> Json:
        """What the method `work` of a Checker answers. Raises Refused."""
        return await self.run(_work, work, asked, *more)

    async def run(self, work: Callable[..., T], *arguments: Any) -> T:
        """What a function of a module answers in one of the processes. Raises Refused."""
        if self._busy >= self._places:
            raise Refused(503, f"busy: ask again in {RETRY_SECONDS} seconds")
        self._busy += 1
        executor = self._started()
        try:
            future = asyncio.get_running_loop().run_in_executor(executor, work, *arguments)
            return await asyncio.wait_for(future, self.seconds)
        except TimeoutError as error:
            self._drop(executor)
            raise Refused(503, f"it took longer than {self.seconds:g} seconds") from error
        except BrokenProcessPool as error:
            self._drop(executor)
            raise Refused(500, "the check failed: its process died") from error
        finally:
            self._busy -= 1

    async def warm(self) -> None:
        """Start every process, so that the first request waits for none."""
        await asyncio.gather(*(self.run(_nothing) for _ in range(self.processes)))

    def close(self) -> None:
        """End the processes once their work is done."""
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)

    def _started(self) -> ProcessPoolExecutor:
        if self._executor is None:
            context = get_context("forkserver")
            self._executor = ProcessPoolExecutor(self.processes, context, _begin, (self.setup,))
        return self._executor

    def _drop(self, executor: ProcessPoolExecutor) -> None:
        """Give up processes that hang or have died; the next request starts new ones."""
        if executor is self._executor:
            self._executor = None
        for process in [*(executor._processes or {}).values()]:
            process.kill()
        executor.shutdown(wait=False, cancel_futures=True)


_CHECKERS: list[Checker] = []


def _begin(setup: Setup) -> None:
    """Make a process ready: its configuration read, what a first check imports there."""
    checker = Checker(setup)
    _CHECKERS[:] = [checker]
    checker.check(Asked(b"Talks resumed on Monday, the minister said. He spoke in Oslo."))


def _nothing() -> None:
    """Work that only shows that a process is there."""


def _work(work: str, asked: Asked, *more: Any) -> Json:
    answer: Json = getattr(_CHECKERS[0], work)(asked, *more)
    return answer
