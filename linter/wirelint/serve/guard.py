"""Who may ask, from where, how much and how long: what stands before every answer.

A page of another site must not reach a server on the desk's own machine: neither through a form or a script (Origin),
nor through a name that is made to lead here (Host; “DNS rebinding”). Add-ons of a browser may ask LanguageTool's API.
Answers carry headers that keep a page from running anything but the server's own scripts.

Sources: WHATWG Fetch, “Origin header”; W3C, Content Security Policy Level 3.
"""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from typing import Any
from urllib.parse import urlsplit

from wirelint.tuples import NamedTuple

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = (
    (b"content-security-policy", _CSP.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
)
ADDONS = frozenset({"chrome-extension", "moz-extension", "safari-web-extension"})
_OPEN = frozenset({"/healthz"})


class Limits(NamedTuple):
    """What is asked of a client.

    hosts    names that the server may be called by; None for any, where it is asked for with a token
    token    what a client must show; empty for none
    most     bytes of a body
    seconds  in which the whole body must be there
    """

    hosts: frozenset[str] | None = LOOPBACK
    token: str = ""
    most: int = 20_000_000
    seconds: float = 20.0


class Guard:
    """An ASGI application before another: refuses what may not pass, reads the body whole, adds headers."""

    def __init__(self, app: App, limits: Limits) -> None:
        self.app, self.limits = app, limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        send = _with_headers(send)
        refusal = self._refusal(scope["path"], headers)
        if refusal is None:
            body = await self._body(headers, receive)
            if isinstance(body, bytes):
                await self.app(scope, _replay(body), send)
                return
            refusal = body
        await _refuse(send, *refusal)

    def _refusal(self, path: str, headers: dict[str, str]) -> tuple[int, str] | None:
        host = _host_of(headers.get("host", ""))
        if self.limits.hosts is not None and host not in self.limits.hosts:
            return 421, "this server does not go by that name"
        if not _is_addon(path, headers) and not _is_own(headers):
            return 403, "a page of another site may not ask"
        if self.limits.token and path not in _OPEN and not self._is_known(headers):
            return 401, "show the token of this server: “Authorization: Bearer …”"
        return None

    def _is_known(self, headers: dict[str, str]) -> bool:
        shown = headers.get("authorization", "").removeprefix("Bearer ").encode()
        return hmac.compare_digest(shown, self.limits.token.encode())

    async def _body(self, headers: dict[str, str], receive: Receive) -> bytes | tuple[int, str]:
        """The whole body, or why it is refused."""
        most = self.limits.most
        said = headers.get("content-length", "0")
        if not said.isdigit() or int(said) > most:
            return 413, f"more than {most // 1_000_000} MB"
        if headers.get("content-encoding", "identity") != "identity":
            return 415, "send the copy uncompressed"
        try:
            return await asyncio.wait_for(_gathered(receive, most), self.limits.seconds)
        except TimeoutError:
            return 408, f"the copy was not there within {self.limits.seconds:g} seconds"
        except _TooMuch:
            return 413, f"more than {most // 1_000_000} MB"
        except ConnectionError:
            return 400, "the connection was closed half-way"


def _is_own(headers: dict[str, str]) -> bool:
    """Does a page of this server ask, or a program that is no page?"""
    origin = headers.get("origin")
    if origin is not None and (origin == "null" or urlsplit(origin).netloc != headers.get("host")):
        return False
    return headers.get("sec-fetch-site", "none") in {"none", "same-origin"}


def _is_addon(path: str, headers: dict[str, str]) -> bool:
    """Does an add-on of a browser ask, where those of LanguageTool do? No page can call itself one."""
    return path.startswith("/v2/") and urlsplit(headers.get("origin", "")).scheme in ADDONS


class _TooMuch(Exception):
    """A body is larger than is taken."""


async def _gathered(receive: Receive, most: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ConnectionError
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > most:
            raise _TooMuch
        if not message.get("more_body"):
            return b"".join(parts)


def _replay(body: bytes) -> Receive:
    waiting = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive() -> Message:
        return waiting.pop() if waiting else {"type": "http.disconnect"}

    return receive


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message.get("headers", ()), *HEADERS]
        await send(message)

    return sending


async def _refuse(send: Send, status: int, message: str) -> None:
    import json

    body = json.dumps({"error": message}, ensure_ascii=False).encode()
    headers: Iterable[tuple[bytes, bytes]] = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _host_of(header: str) -> str:
    """The name in a Host header, without port and brackets, in lower case."""
    if header.startswith("["):
        return header[1:].partition("]")[0].lower()
    return header.partition(":")[0].lower()
