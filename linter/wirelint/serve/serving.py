"""The server started and stopped."""

from __future__ import annotations

import socket

import click
import uvicorn

from wirelint.serve.app import make_app
from wirelint.serve.guard import Limits
from wirelint.serve.pool import Pool

KEEP_ALIVE_SECONDS = 15
GRACE_SECONDS = 10
MOST_CONNECTIONS = 512


def run(pool: Pool, limits: Limits, host: str, port: int, desk: str | None = None) -> int:
    """Serve until the process is told to stop; requests at work are finished. Returns the exit status.

    `desk` is the folder of packs that the page may edit.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, port))
        except OSError as error:
            raise click.ClickException(f"cannot listen on {host}:{port}: {error.strerror}") from error
        place = f"[{host}]" if ":" in host else host
        click.echo(f"wirelint listens on http://{place}:{listening.getsockname()[1]}/", err=True)
        _server(pool, limits, desk).run([listening])
    return 0


def _server(pool: Pool, limits: Limits, desk: str | None) -> uvicorn.Server:
    config = uvicorn.Config(
        make_app(pool, limits, desk),
        log_level="error",
        access_log=False,
        server_header=False,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=GRACE_SECONDS,
        limit_concurrency=MOST_CONNECTIONS,
        h11_max_incomplete_event_size=65_536,
    )
    return uvicorn.Server(config)
