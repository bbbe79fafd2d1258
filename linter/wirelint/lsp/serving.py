"""The server on standard input and output, or on a port of this machine."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
import sys
import threading
from collections.abc import Callable
from typing import BinaryIO

from wirelint.lsp.framing import Writer, bodies
from wirelint.lsp.server import Server

SWITCH = 0.001
"""Seconds after which a thread makes way for another: an edit must not wait for the check of the text before it."""


def serve(reader: BinaryIO, writer: BinaryIO) -> int:
    """Serve one client until it goes; the exit status."""
    return asyncio.run(_serve(reader, Writer(writer)))


async def _serve(reader: BinaryIO, writer: Writer) -> int:
    loop, over = asyncio.get_running_loop(), asyncio.Event()
    loop.set_exception_handler(_silent)
    server = Server()
    server.protocol.set_writer(writer)

    def take(body: bytes | None) -> None:
        if body is not None and not server.protocol.is_over:
            server.protocol.receive(body)
        if body is None or server.protocol.is_over or not writer.is_open:
            over.set()

    def hand_over(body: bytes | None) -> None:
        loop.call_soon_threadsafe(take, body)

    threading.Thread(target=_read, args=(reader, hand_over), daemon=True).start()
    await over.wait()
    writer.close()
    server.close()
    return server.protocol.status


def _read(reader: BinaryIO, take: Callable[[bytes | None], object]) -> None:
    with contextlib.suppress(RuntimeError):  # the loop is closed
        for body in bodies(reader):
            take(body)
        take(None)


def _silent(loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
    """Say nothing of what asyncio has to complain of: it would quote what was in hand, which may be copy."""


def prepare() -> None:
    """Set up the process: logs that quote copy are silent, and threads give way soon."""
    sys.setswitchinterval(SWITCH)
    for name in ("pygls", "asyncio"):
        logger = logging.getLogger(name)
        logger.addHandler(logging.NullHandler())
        logger.propagate = False
        logger.setLevel(logging.CRITICAL + 1)


def stdio() -> int:
    """Serve the client that started the process. Whatever prints, prints to standard error."""
    prepare()
    reader, writer = sys.stdin.buffer, sys.stdout.buffer
    with contextlib.redirect_stdout(sys.stderr):
        return serve(reader, writer)


def listen(host: str, port: int, say: Callable[[str], object]) -> int:
    """Serve whoever connects, until the process is ended; `say` gets the address, once it is there.

    Raises OSError where the port cannot be had.
    """
    prepare()
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, port), family=family) as listener:
        address = f"[{host}]" if ":" in host else host
        say(f"wirelint listens on {address}:{listener.getsockname()[1]}")
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=_connected, args=(connection,), daemon=True).start()


def _connected(connection: socket.socket) -> None:
    # Messages are short: without this, one would wait until the client has acknowledged the one before.
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    with connection, connection.makefile("rb") as reader, connection.makefile("wb") as writer:
        serve(reader, writer)
        with contextlib.suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)
