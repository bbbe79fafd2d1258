"""The server for a newsroom in tests: a process of its own, its address, and what it logs."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import httpx

from commands import ENVIRONMENT

PATIENCE = 60.0


class Newsroom(NamedTuple):
    """A server at work."""

    address: str
    log: Path
    process: subprocess.Popen[bytes]

    def client(self, **how: Any) -> httpx.Client:
        """A client that keeps its connection."""
        return httpx.Client(base_url=self.address, timeout=PATIENCE, trust_env=False, **how)

    def post(self, path: str, body: object, **how: Any) -> httpx.Response:
        """The answer to JSON."""
        with self.client() as client:
            return client.post(path, json=body, **how)

    def get(self, path: str, **how: Any) -> httpx.Response:
        """The answer of an address."""
        with self.client() as client:
            return client.get(path, **how)

    def connect(self) -> socket.socket:
        """A bare connection."""
        place = urlsplit(self.address)
        return socket.create_connection((place.hostname, place.port), timeout=PATIENCE)

    def logged(self) -> list[dict[str, Any]]:
        """What it has logged."""
        return [json.loads(line) for line in self.log.read_text().splitlines() if line.startswith("{")]


@contextmanager
def newsroom(folder: Path, *options: str, **how: Any) -> Iterator[Newsroom]:
    """A server with one process for checks, which is stopped at the end."""
    log = folder / "serve.log"
    command = [sys.executable, "-m", "wirelint", "serve", "--port", "0", "--processes", "1", *options]
    with log.open("wb") as file, subprocess.Popen(command, stderr=file, env=ENVIRONMENT, **how) as process:
        try:
            yield Newsroom(_address(log, process), log, process)
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _address(log: Path, process: subprocess.Popen[bytes]) -> str:
    """The address that it says it listens on; it answers there once its processes are warm."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        found = re.search(r"http://\S+(?=/\n)", log.read_text())
        if found is not None:
            return found[0]
        time.sleep(0.05)
    raise AssertionError(log.read_text() + os.strerror(process.poll() or 0))
