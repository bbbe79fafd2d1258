"""The server: which address answers what."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from wirelint._version import __version__
from wirelint.rule import Severity
from wirelint.serve import languagetool, rulebook
from wirelint.serve.asked import Asked, Refused, asked, json_object
from wirelint.serve.guard import App, Guard, Limits
from wirelint.serve.logs import log
from wirelint.serve.metrics import Metrics
from wirelint.serve.packs import Packs
from wirelint.serve.pages import page_routes
from wirelint.serve.pool import RETRY_SECONDS, Pool

Json = dict[str, Any]
Answer = Callable[[Request], Awaitable[Response]]


class Server:
    """What the answers share: the pool of processes, and what is counted."""

    def __init__(self, pool: Pool, packs: Packs) -> None:
        self.pool, self.packs, self.metrics = pool, packs, Metrics()

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        post, get = ["POST"], ["GET"]
        return [
            Route("/api/v1/check", self._timed(self.check), methods=post),
            Route("/api/v1/fix", self._timed(self.fix), methods=post),
            Route("/api/v1/read", self._timed(self.read), methods=post),
            Route("/api/v1/report", self._timed(self.report), methods=post),
            Route("/api/v1/diff", self._timed(self.diff), methods=post),
            Route("/api/v1/rules", self._timed(self.rules), methods=get),
            Route("/api/v1/rules/{id:path}", self._timed(self.rule), methods=get),
            Route("/api/v1/presets", self._timed(self.presets), methods=get),
            Route("/api/v1/formats", self._timed(self.formats), methods=get),
            Route("/api/v1/openapi.json", self._timed(self.openapi), methods=get),
            Route("/v2/check", self._timed(self.languagetool), methods=["GET", "POST"]),
            Route("/v2/languages", self._timed(self.languages), methods=get),
            Route("/v2/info", self._timed(self.info), methods=get),
            Route("/v2/healthcheck", self.healthcheck, methods=get),
            Route("/v2/words", self._timed(self.words), methods=get),
            Route("/v2/words/add", self._timed(self.no_words), methods=post),
            Route("/v2/words/delete", self._timed(self.no_words), methods=post),
            Route("/healthz", self.health, methods=get),
            Route("/metrics", self.measured, methods=get),
            *self.packs.routes(self._timed),
            *page_routes(),
        ]

    async def check(self, request: Request) -> Response:
        """Check copy."""
        answer = await self.pool.ask("check", await _asked(request))
        self._count(answer)
        return _json(answer)

    async def fix(self, request: Request) -> Response:
        """Make fixes."""
        return _json(await self.pool.ask("fix", await _asked(request)))

    async def read(self, request: Request) -> Response:
        """Read copy in any format."""
        return _json(await self.pool.ask("read", await _asked(request)))

    async def report(self, request: Request) -> Response:
        """The report of copy as a page of its own, without the findings whose fingerprints are given."""
        return _json(await self.pool.ask("report", await _asked(request)))

    async def diff(self, request: Request) -> Response:
        """Compare two versions of a story."""
        given = json_object(await request.body())
        old, new = given.pop("old", None), given.pop("new", None)
        if not isinstance(old, str) or not isinstance(new, str):
            raise Refused(400, "“old” and “new” are the texts of two versions")
        question = asked(json.dumps({**given, "text": new}).encode(), "application/json", {})
        return _json(await self.pool.ask("diff", question, old))

    async def rules(self, request: Request) -> Response:
        """Every rule, and what it is worth."""
        return _json({"rules": rulebook.rules()})

    async def rule(self, request: Request) -> Response:
        """One rule with its manual page and examples."""
        found = rulebook.rule(request.path_params["id"])
        if found is None:
            raise Refused(404, "no rule has that id")
        return _json(found)

    async def presets(self, request: Request) -> Response:
        """The names of the presets."""
        return _json({"presets": rulebook.presets()})

    async def formats(self, request: Request) -> Response:
        """The names of the formats that are read."""
        return _json({"formats": rulebook.formats()})

    async def openapi(self, request: Request) -> Response:
        """The description of this API, OpenAPI 3.1."""
        return Response(rulebook.openapi(), media_type="application/json")

    async def languagetool(self, request: Request) -> Response:
        """LanguageTool's check."""
        form = dict(request.query_params)
        form |= dict(parse_qsl((await request.body()).decode("utf-8", "replace"), keep_blank_values=True))
        answer = await self.pool.ask("languagetool", Asked(""), form)
        for match in answer["matches"]:
            self.metrics.findings[match["rule"]["id"], ""] += 1
        return _json(answer)

    async def languages(self, request: Request) -> Response:
        """The languages that LanguageTool's clients may ask for."""
        return JSONResponse(list(languagetool.LANGUAGES))

    async def info(self, request: Request) -> Response:
        """Who answers LanguageTool's clients."""
        return _json({"software": languagetool.software()})

    async def words(self, request: Request) -> Response:
        """A user's own words; the desk's stand in its configuration."""
        return _json({"words": []})

    async def no_words(self, request: Request) -> Response:
        """A word is neither added nor taken away: the vocabulary is the desk's."""
        name = "deleted" if request.url.path.endswith("delete") else "added"
        return _json({name: False})

    async def healthcheck(self, request: Request) -> Response:
        """LanguageTool's answer that all is well."""
        return PlainTextResponse("OK")

    async def health(self, request: Request) -> Response:
        """Is the server well?"""
        return _json({"status": "ok", "version": __version__, "busy": self.pool.busy})

    async def measured(self, request: Request) -> Response:
        """What was counted, for Prometheus."""
        return PlainTextResponse(self.metrics.text(self.pool.busy), media_type="text/plain; version=0.0.4")

    def _timed(self, answer: Answer) -> Answer:
        """The answer, counted and logged; what is refused is said in plain words."""

        async def timed(request: Request) -> Response:
            began = time.perf_counter()
            try:
                response = await answer(request)
            except Refused as refused:
                response = _refused(request, refused)
            except Exception as error:
                # Its message may quote the copy: neither the log nor the client gets more than its type.
                log("fault", type=type(error).__name__)
                response = _refused(request, Refused(500, "the server failed here, please report it"))
            seconds = time.perf_counter() - began
            path = request.scope["route"].path if "route" in request.scope else request.url.path
            self.metrics.answered(path, response.status_code, seconds)
            log("request", method=request.method, path=path, status=response.status_code, ms=round(1000 * seconds, 1))
            return response

        return timed

    def _count(self, answer: Json) -> None:
        self.metrics.stories += len(answer["stories"])
        for story in answer["stories"]:
            self.metrics.words += story["stats"]["words"]
            for one in story["diagnostics"]:
                self.metrics.findings[one["code"], Severity(one["severity"]).name.lower()] += 1


def make_app(pool: Pool, limits: Limits, desk: str | None = None) -> App:
    """The application, for a server of ASGI. `desk` is the folder of packs that the page may edit."""
    server = Server(pool, Packs(desk, pool.ask))

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        await pool.warm()
        yield
        pool.close()

    app = Starlette(routes=server.routes(), lifespan=lifespan, exception_handlers={HTTPException: _unrouted})
    return Guard(app, limits)


def _unrouted(request: Request, error: Exception) -> Response:
    """What is asked of an address that is not there, or in a way that it does not know."""
    assert isinstance(error, HTTPException)
    return JSONResponse({"error": error.detail.lower()}, error.status_code, error.headers)


async def _asked(request: Request) -> Asked:
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    return asked(await request.body(), media_type, dict(request.query_params))


def _json(answer: Json) -> Response:
    """An answer as JSON. A lone surrogate, which UTF-8 cannot hold, is escaped."""
    body = json.dumps(answer, ensure_ascii=False, separators=(",", ":"))
    try:
        return Response(body.encode(), media_type="application/json")
    except UnicodeEncodeError:
        return Response(json.dumps(answer, separators=(",", ":")).encode(), media_type="application/json")


def _refused(request: Request, refused: Refused) -> Response:
    """A refusal: for LanguageTool's clients in the plain text that they expect."""
    headers = {"retry-after": str(RETRY_SECONDS)} if refused.status == 503 else None
    if request.url.path.startswith("/v2/"):
        return PlainTextResponse(f"Error: {refused}", refused.status, headers)
    return JSONResponse({"error": str(refused)}, refused.status, headers)
