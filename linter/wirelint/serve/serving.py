"""The server started and stopped."""

from __future__ import annotations

import asyncio
import logging
import socket
from typing import Any

import click
import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from wirelint.serve.app import make_app
from wirelint.serve.guard import Limits
from wirelint.serve.pool import Pool

KEEP_ALIVE_SECONDS = 15
HEAD_SECONDS = 10.0
"""In which the head of a request must be there, once its connection is or its first byte."""
GRACE_SECONDS = 5
"""How long after its time a request may hold up the end of the server."""
MOST_CONNECTIONS = 512
BACKLOG = 256
"""Connections that wait where the processes are not warm yet."""


def run(pool: Pool, limits: Limits, host: str, port: int, desk: str | None = None) -> int:
    """Serve until the process is told to stop; requests at work are finished. Returns the exit status.

    `desk` is the folder of packs that the page may edit.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Only of a socket that says it speaks TCP does asyncio send what is written at once; the body of an answer would
    # wait 40 ms behind its head, until the other side has acknowledged that.
    with socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, port))
            listening.listen(BACKLOG)
        except OSError as error:
            raise click.ClickException(f"cannot listen on {host}:{port}: {error.strerror}") from error
        place = f"[{host}]" if ":" in host else host
        click.echo(f"wirelint listens on http://{place}:{listening.getsockname()[1]}/", err=True)
        _server(pool, limits, desk).run([listening])
    return 0


def _server(pool: Pool, limits: Limits, desk: str | None) -> uvicorn.Server:
    for name in ("asyncio", "uvicorn.error"):
        # What they would tell of a fault may quote the copy.
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    config = uvicorn.Config(
        make_app(pool, limits, desk),
        http=type("Patient", (Patient,), {"seconds": min(HEAD_SECONDS, limits.seconds)}),
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=int(limits.seconds) + GRACE_SECONDS,
        limit_concurrency=MOST_CONNECTIONS,
        h11_max_incomplete_event_size=65_536,
    )
    return uvicorn.Server(config)


class Patient(H11Protocol):
    """A connection that is closed where the head of a request does not come, or only drop by drop."""

    seconds = HEAD_SECONDS
    _waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.conn.their_state is h11.IDLE and self.conn.trailing_data[0]:
            self._wait()
        else:
            self._wait_no_more()

    def connection_lost(self, exc: Exception | None) -> None:
        self._wait_no_more()
        super().connection_lost(exc)

    def _wait(self) -> None:
        if self._waiting is None:
            self._waiting = self.loop.call_later(self.seconds, self.transport.close)

    def _wait_no_more(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None
