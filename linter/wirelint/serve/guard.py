"""Who may ask, from where, how much and how long: what stands before every answer.

A page of another site must not reach a server on the desk's own machine: neither through a form or a script (Origin),
nor through a name that is made to lead here (Host; “DNS rebinding”). Add-ons of a browser may ask LanguageTool's API.
Answers carry headers that keep a page from running anything but the server's own scripts.

A token is shown as `Authorization: Bearer TOKEN`, as the password of HTTP's own login, which browsers ask for, or as
LanguageTool's `apiKey`.

Sources: WHATWG Fetch, “Origin header” and “CORS protocol”; W3C, Content Security Policy Level 3; RFC 7617.
"""

from __future__ import annotations

import asyncio
import base64
import hmac
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

from wirelint.serve.refusal import Message, Receive, Send, refuse, to_its_end
from wirelint.tuples import NamedTuple

Scope = MutableMapping[str, Any]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
Headers = tuple[tuple[bytes, bytes], ...]

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
_UNKNOWN = (401, "show the token of this server: “Authorization: Bearer …”")
_PREFLIGHT = (
    (b"access-control-allow-methods", b"GET, POST"),
    (b"access-control-allow-headers", b"Accept, Authorization, Content-Type"),
    (b"access-control-max-age", b"600"),
)


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
        is_addon = _is_addon(scope["path"], headers)
        send = _with_headers(send, _for_addon(headers["origin"]) if is_addon else ())
        refusal = self._refusal(scope, headers, is_addon)
        if refusal is None and is_addon and scope["method"] == "OPTIONS":
            await send({"type": "http.response.start", "status": 204, "headers": _PREFLIGHT})
            await send({"type": "http.response.body"})
            return
        receive = to_its_end(receive)
        body = refusal or await self._body(headers, receive)
        if isinstance(body, bytes) and not self._is_known(scope, headers, body):
            body = _UNKNOWN
        if isinstance(body, bytes):
            await self.app(scope, _replay(body), send)
        else:
            await refuse(receive, send, *body)

    def _refusal(self, scope: Scope, headers: dict[str, str], is_addon: bool) -> tuple[int, str] | None:
        if self.limits.hosts is not None and _host_of(headers.get("host", "")) not in self.limits.hosts:
            return 421, "this server does not go by that name"
        if not is_addon and not _is_own(headers) and not _is_visit(scope, headers):
            return 403, "a page of another site may not ask"
        # A form of LanguageTool's may hold the token; nobody else is read to before it is shown.
        if not scope["path"].startswith("/v2/") and not self._is_known(scope, headers, b""):
            return _UNKNOWN
        return None

    def _is_known(self, scope: Scope, headers: dict[str, str], body: bytes) -> bool:
        if not self.limits.token or scope["path"] in _OPEN:
            return True
        shown = [_shown(headers.get("authorization", ""))]
        if scope["path"].startswith("/v2/"):
            shown += [key.encode() for form in (scope["query_string"], body) for key in _keys(form)]
        return any(hmac.compare_digest(one, self.limits.token.encode()) for one in shown)

    async def _body(self, headers: dict[str, str], receive: Receive) -> bytes | tuple[int, str]:
        """The whole body, or why it is refused."""
        most = self.limits.most
        said = headers.get("content-length", "0")
        too_much = f"the copy has more than {most:,} bytes, which is as much as this server takes"
        if not said.isdecimal() or int(said) > most:
            return 413, too_much
        if headers.get("content-encoding", "identity") != "identity":
            return 415, "send the copy uncompressed"
        try:
            return await asyncio.wait_for(_gathered(receive, most), self.limits.seconds)
        except TimeoutError:
            return 408, f"the copy was not there within {self.limits.seconds:g} seconds"
        except _TooMuch:
            return 413, too_much
        except ConnectionError:
            return 400, "the connection was closed half-way"


def _is_own(headers: dict[str, str]) -> bool:
    """Does a page of this server ask, or a program that is no page?"""
    origin = headers.get("origin")
    if origin is not None and (origin == "null" or _split(origin)[1] != headers.get("host")):
        return False
    return headers.get("sec-fetch-site", "none") in {"none", "same-origin"}


def _is_visit(scope: Scope, headers: dict[str, str]) -> bool:
    """Does somebody follow a link to the page from elsewhere? It shows nothing that the other site could read."""
    how = headers.get("sec-fetch-mode"), headers.get("sec-fetch-dest"), headers.get("origin")
    return (scope["method"], scope["path"]) == ("GET", "/") and how == ("navigate", "document", None)


def _is_addon(path: str, headers: dict[str, str]) -> bool:
    """Does an add-on of a browser ask, where those of LanguageTool do? No page can call itself one."""
    return path.startswith("/v2/") and _split(headers.get("origin", ""))[0] in ADDONS


def _split(origin: str) -> tuple[str, str]:
    """Scheme, and name with port; both empty for what is no address."""
    try:
        return urlsplit(origin)[:2]
    except ValueError:
        return "", ""


def _for_addon(origin: str) -> Headers:
    return ((b"access-control-allow-origin", origin.encode("latin-1")), (b"vary", b"Origin"))


def _shown(authorization: str) -> bytes:
    """The token in a header: of “Bearer”, or the password of “Basic”."""
    scheme, _, value = authorization.partition(" ")
    if scheme.lower() != "basic":
        return value.strip().encode("latin-1") if scheme.lower() == "bearer" else b""
    try:
        return base64.b64decode(value, validate=True).partition(b":")[2]
    except ValueError:
        return b""


def _keys(form: bytes) -> list[str]:
    """The values of `apiKey` in a form."""
    return parse_qs(form.decode("utf-8", "replace")).get("apiKey", []) if b"apiKey=" in form else []


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


def _with_headers(send: Send, more: Headers) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message.get("headers", ()), *HEADERS, *more]
        await send(message)

    return sending


def _host_of(header: str) -> str:
    """The name in a Host header, without port and brackets, in lower case."""
    if header.startswith("["):
        return header[1:].partition("]")[0].lower()
    return header.partition(":")[0].lower()
