"""Processes that hang or die take nothing with them but the work that they had."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from wirelint.serve import pool as module
from wirelint.serve.asked import Asked, Refused
from wirelint.serve.configured import Setup
from wirelint.serve.pool import Pool

SETUP = Setup(None, use_config=False)
COPY = Asked("Talks on the the bridge resumed.")


def _with(work: Callable[[Pool], Awaitable[Any]], **how: Any) -> Any:
    async def run() -> Any:
        pool = Pool(SETUP, **{"processes": 1, "waiting": 4, "seconds": 20.0, **how})
        try:
            await pool.warm()
            return await work(pool)
        finally:
            pool.close()

    return asyncio.run(run())


def test_what_refuses_a_request_comes_back_as_it_was() -> None:
    async def work(pool: Pool) -> None:
        with pytest.raises(Refused, match="no format is called “word”") as refused:
            await pool.ask("check", COPY._replace(format="word"))
        assert refused.value.status == 400
        assert (await pool.ask("check", COPY))["stories"]

    _with(work)


def test_a_process_that_dies_takes_only_its_own_work_along() -> None:
    async def work(pool: Pool) -> None:
        first, second = pool._workers
        dying = asyncio.ensure_future(first.run(20, os._exit, 3))
        other = await second.run(20, module._work, 20.0, "check", COPY)
        assert other["stories"]
        with pytest.raises(Refused, match="its process died"):
            await dying
        assert all([(await pool.ask("check", COPY))["stories"] for _ in range(2)])

    _with(work, processes=2)


def test_one_that_hangs_is_given_up() -> None:
    async def work(pool: Pool) -> None:
        (worker,) = pool._workers
        with pytest.raises(TimeoutError):
            await worker.run(0.1, time.sleep, 30)
        assert (await pool.ask("check", COPY))["stories"]

    _with(work)


def test_long_work_ends_by_itself_and_leaves_its_process() -> None:
    async def work(pool: Pool) -> None:
        (worker,) = pool._workers
        before = await worker.run(20, os.getpid)
        with pytest.raises(Refused, match="longer than") as refused:
            await pool.ask("check", Asked("Talks on the the bridge resumed in Lismore. " * 100_000))
        assert refused.value.status == 503
        assert await worker.run(20, os.getpid) == before

    _with(work, seconds=0.2)


def test_who_finds_no_place_is_told_to_ask_again() -> None:
    async def work(pool: Pool) -> None:
        asked = [asyncio.ensure_future(pool.ask("check", COPY)) for _ in range(5)]
        told = await asyncio.gather(*asked, return_exceptions=True)
        refused = [one for one in told if isinstance(one, Refused)]
        assert [one.status for one in refused] == [503, 503]
        assert pool.busy == 0

    _with(work, waiting=2)
