"""Who may ask, from where and how much: the guard alone, asked as a server of ASGI asks it."""

from __future__ import annotations

import asyncio
import base64
from typing import Any

import pytest

from wirelint.serve.guard import HEADERS, Guard, Limits, Message, Receive, Scope, Send

HOST = "127.0.0.1:7676"


class Answer:
    """What the guard, or the application behind it, answered."""

    def __init__(self, messages: list[Message]) -> None:
        self.status: int = messages[0]["status"]
        self.headers = {name.decode(): value.decode() for name, value in messages[0]["headers"]}
        self.body: bytes = messages[1].get("body", b"")


async def _app(scope: Scope, receive: Receive, send: Send) -> None:
    message = await receive()
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": message["body"]})


def ask(
    path: str = "/api/v1/check", *bodies: bytes, limits: Limits | None = None, method: str = "POST",
    query: bytes = b"", pause: float = 0.0, ends: bool = True, **headers: str,
) -> Answer:  # fmt: skip
    """Ask the guard, with headers of these names (“_” for “-”)."""
    given = {"host": HOST, **{name.replace("_", "-"): value for name, value in headers.items()}}
    parts = [*(bodies or (b"",))]
    told: list[Message] = []

    async def receive() -> Message:
        await asyncio.sleep(pause)
        if not parts:
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": parts.pop(0), "more_body": bool(parts) or not ends}

    async def send(message: Message) -> None:
        told.append(message)

    scope: dict[str, Any] = {
        "type": "http", "path": path, "method": method, "query_string": query,
        "headers": [(name.encode(), value.encode("latin-1")) for name, value in given.items()],
    }  # fmt: skip
    asyncio.run(Guard(_app, limits or Limits())(scope, receive, send))
    return Answer(told)


@pytest.mark.parametrize("host", ["localhost", "localhost:7676", "127.0.0.1:1", "[::1]:7676", "LOCALHOST"])
def test_the_machine_itself_may_ask(host: str) -> None:
    assert ask("/", b"copy", host=host).body == b"copy"


@pytest.mark.parametrize("host", ["", "evil.example", "127.0.0.1.evil.example", "[::2]", "localhost.evil", "::1"])
def test_a_name_that_was_made_to_lead_here_is_refused(host: str) -> None:
    assert ask(host=host).status == 421


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:80", "http://[", "", "file://"])
def test_a_page_of_another_site_is_refused(origin: str) -> None:
    assert ask(origin=origin).status == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_so_is_one_that_hides_where_it_is_from(site: str) -> None:
    assert ask(sec_fetch_site=site).status == 403


def test_a_link_to_the_page_may_be_followed_and_no_other() -> None:
    link = {"sec_fetch_site": "cross-site", "sec_fetch_mode": "navigate", "sec_fetch_dest": "document"}
    assert ask("/", method="GET", **link).status == 200
    assert ask("/", method="POST", **link).status == 403
    assert ask("/v2/check", method="GET", **link).status == 403
    assert ask("/", method="GET", **{**link, "sec_fetch_dest": "iframe"}).status == 403
    assert ask("/", method="GET", origin="http://evil.example", **link).status == 403


def test_the_own_page_and_programs_may_ask() -> None:
    assert ask(origin=f"http://{HOST}", sec_fetch_site="same-origin").status == 200
    assert ask(sec_fetch_site="none").status == 200


@pytest.mark.parametrize("scheme", ["chrome-extension", "moz-extension", "safari-web-extension"])
def test_add_ons_may_ask_languagetools_api_and_nothing_else(scheme: str) -> None:
    origin = f"{scheme}://abcdef"
    told = ask("/v2/check", origin=origin, sec_fetch_site="cross-site")
    assert (told.status, told.headers["access-control-allow-origin"]) == (200, origin)
    asked_first = ask("/v2/check", method="OPTIONS", origin=origin, access_control_request_method="POST")
    assert asked_first.status == 204
    assert "POST" in asked_first.headers["access-control-allow-methods"]
    assert ask("/api/v1/fix", origin=origin).status == 403
    assert ask("/v2/../api/v1/fix", origin="http://evil.example").status == 403


def test_a_page_of_another_site_gets_no_leave_beforehand() -> None:
    told = ask("/v2/check", method="OPTIONS", origin="http://evil.example", access_control_request_method="POST")
    assert told.status == 403
    assert "access-control-allow-origin" not in told.headers


LIMITS = Limits(None, "secret")


@pytest.mark.parametrize(
    "authorization", ["", "Bearer", "Bearer x", "secret", "Basic secret", "Basic ÿ", "Bearer secretx"]
)
def test_without_the_token_nothing_is_answered(authorization: str) -> None:
    told = ask(limits=LIMITS, authorization=authorization)
    assert told.status == 401
    assert told.headers["www-authenticate"].startswith("Basic")


def test_the_token_is_shown_in_one_of_three_ways() -> None:
    login = base64.b64encode(b"desk:secret").decode()
    assert ask(limits=LIMITS, host="wire.example", authorization="Bearer secret").status == 200
    assert ask(limits=LIMITS, authorization=f"Basic {login}").status == 200
    assert ask("/v2/check", b"text=a&apiKey=secret", limits=LIMITS).status == 200
    assert ask("/v2/check", limits=LIMITS, query=b"apiKey=secret").status == 200
    assert ask("/v2/check", b"text=a&apiKey=secre", limits=LIMITS).status == 401
    assert ask("/api/v1/check", b"text=a&apiKey=secret", limits=LIMITS).status == 401
    assert ask("/healthz", limits=LIMITS).status == 200


def test_the_body_is_not_waited_for_where_the_token_is_lacking() -> None:
    assert ask("/", b"x", limits=LIMITS._replace(seconds=0.01), pause=1.0).status == 401


def test_too_much_is_refused_before_and_while_it_comes() -> None:
    limits = Limits(most=10)
    assert ask("/", b"0123456789", limits=limits).status == 200
    assert ask("/", limits=limits, content_length="11").status == 413
    assert ask("/", b"012345", b"678901", limits=limits).status == 413
    assert ask("/", limits=limits, content_length="²").status == 413


def test_a_body_that_does_not_come_is_given_up() -> None:
    assert ask("/", b"a", b"b", limits=Limits(seconds=0.05), pause=0.04).status == 408
    assert ask("/", b"a", ends=False).status == 400


def test_packed_copy_is_refused() -> None:
    assert ask("/", content_encoding="gzip").status == 415


def test_every_answer_keeps_pages_to_their_own_scripts() -> None:
    for told in (ask(), ask(host="evil.example"), ask(limits=LIMITS)):
        assert all(told.headers[name.decode()] == value.decode() for name, value in HEADERS)
    policy = ask().headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
