"""What is answered where the server itself fails, or is busy: the application alone, with a pool that does as told."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import httpx
import pytest

from wirelint.serve.app import make_app
from wirelint.serve.asked import Asked, Refused
from wirelint.serve.guard import Limits
from wirelint.serve.pool import Pool

COPY = "Aunt Zeferina sold a teapot."


class Failing:
    """A pool that fails in one way."""

    busy = 0

    def __init__(self, error: Exception) -> None:
        self.error = error

    async def ask(self, work: str, asked: Asked, *more: Any) -> Any:
        """Fail."""
        raise self.error


def post(error: Exception, path: str = "/api/v1/check", **how: Any) -> httpx.Response:
    """The answer where the pool fails so."""

    async def asking() -> httpx.Response:
        app = cast("Any", make_app(cast("Pool", Failing(error)), Limits()))
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
            return await client.post(path, **(how or {"json": {"text": COPY}}))

    return asyncio.run(asking())


def test_a_fault_is_told_by_its_type_alone(capsys: pytest.CaptureFixture[str]) -> None:
    answer = post(ValueError(COPY))
    assert (answer.status_code, answer.json()) == (500, {"error": "the server failed here, please report it"})
    logged = capsys.readouterr().err
    assert '"type": "ValueError"' in logged
    assert '"status": 500' in logged
    assert "Zeferina" not in logged


def test_who_is_refused_for_now_is_told_when_to_ask_again() -> None:
    answer = post(Refused(503, "busy"))
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "2")


def test_clients_of_languagetool_are_refused_in_its_way() -> None:
    answer = post(Refused(400, "Missing 'text'"), "/v2/check", data={"text": COPY})
    assert (answer.status_code, answer.text) == (400, "Error: Missing 'text'")
