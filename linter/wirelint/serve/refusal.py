"""A request refused, so that who asked hears of it.

Closed with bytes unread, a connection is reset, and the reset may overtake the answer. So what still comes is read and
thrown away, for a while (RFC 9112, section 9.6).
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import suppress
from typing import Any

from wirelint.serve.logs import log

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

LINGER_SECONDS = 5.0
"""How long the rest of a body that is refused is read."""
_LOGIN = b'Basic realm="wirelint: the token is the password", charset="UTF-8"'


async def refuse(receive: Receive, send: Send, status: int, message: str) -> None:
    """Say why, and close the connection; `receive` is as `to_its_end` gives it."""
    log("refused", status=status, reason=message)
    body = json.dumps({"error": message}, ensure_ascii=False).encode()
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
    ]
    if status == 401:
        headers.append((b"www-authenticate", _LOGIN))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": True})
    if status != 408:  # who was silent for too long is not waited for any more
        with suppress(TimeoutError):
            await asyncio.wait_for(_thrown_away(receive), LINGER_SECONDS)
    await send({"type": "http.response.body"})


async def _thrown_away(receive: Receive) -> None:
    while (await receive()).get("more_body"):
        pass


def to_its_end(receive: Receive) -> Receive:
    """The same body, which may be asked for once it is over: there is no more of it then."""
    is_over = False

    async def receiving() -> Message:
        nonlocal is_over
        if is_over:
            return {"type": "http.disconnect"}
        message = await receive()
        is_over = not message.get("more_body")
        return message

    return receiving
