"""A LanguageTool server of one's own: started on loopback, kept for the next run, and stopped again.

What runs is recorded in server.json of the folder that LanguageTool is installed in, with the time at which the process
began: a process that took over the number of a dead one is never taken for the server.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any

from wirelint.grammar.allowed import allowed
from wirelint.grammar.install import MAIN, InstallError, is_installed, java
from wirelint.grammar.languagetool import MISSING
from wirelint.grammar.places import FOLDER, JAR, STATE, Running, recorded
from wirelint.tuples import NamedTuple

PORT = 8081
LOG = "server.log"
MEMORY = "-Xmx1g"
PATIENCE = 90.0
"""Seconds to wait for the first answer; a slow machine takes half a minute."""
_WARM_UP = "The first answer takes long, since every rule is read for it."
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Status(NamedTuple):
    """A server that runs: what is recorded of it, its memory in bytes, and whether it answers."""

    running: Running
    memory: int
    answers: bool


def start(folder: Path, port: int = PORT, patience: float = PATIENCE) -> Running:
    """Start the server of a folder, unless it runs, and wait until it answers. Port 0: any that is free.

    Raises InstallError where it cannot be started, and leaves no process behind then.
    """
    found = status(folder)
    if found is not None and found.answers:
        return found.running
    if not is_installed(folder):
        raise InstallError("LanguageTool is not installed: run “wirelint languagetool install” first")
    stop(folder)
    port = _free(port)
    process = _spawned(folder, port)
    try:
        running = Running(process.pid, _began(process.pid), port)
        _wait(process, running, folder, patience)
        (folder / STATE).write_text(json.dumps(running._asdict()), encoding="utf-8")
        return running
    except BaseException:
        process.kill()
        process.wait()
        raise


def stop(folder: Path) -> bool:
    """Stop the server of a folder and forget it. Was there one running?"""
    found = status(folder)
    if found is not None:
        import psutil

        process = psutil.Process(found.running.pid)
        process.terminate()
        try:
            process.wait(10)
        except psutil.TimeoutExpired:
            process.kill()
            process.wait(10)
    (folder / STATE).unlink(missing_ok=True)
    return found is not None


def status(folder: Path) -> Status | None:
    """The server of a folder, if it runs. Raises InstallError where psutil is missing."""
    running = recorded(folder)
    if running is None:
        return None
    psutil = _psutil()
    try:
        process = psutil.Process(running.pid)
        if process.status() == psutil.STATUS_ZOMBIE or abs(process.create_time() - running.began) > 1:
            return None
        return Status(running, process.memory_info().rss, _answers(f"{running.address}/v2/healthcheck"))
    except psutil.Error:
        return None


def _psutil() -> Any:
    """The package psutil, which language_tool_python brings along. Raises InstallError."""
    try:
        import psutil
    except ImportError as error:
        raise InstallError(MISSING) from error
    return psutil


def _began(pid: int) -> float:
    began: float = _psutil().Process(pid).create_time()
    return began


def _free(port: int) -> int:
    """The port, if nobody listens there; for 0 one that is free. Raises InstallError."""
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            taken.bind(("127.0.0.1", port))
        except OSError as error:
            raise InstallError(f"Port {port} is taken: stop what runs there, or give another with --port") from error
        free: int = taken.getsockname()[1]
        return free


def _spawned(folder: Path, port: int) -> subprocess.Popen[bytes]:
    """The server's process, in a session of its own, so that it outlives this one. It listens on loopback alone."""
    command = [java(), MEMORY, "-cp", str(folder / FOLDER / JAR), MAIN, "--port", str(port)]
    with open(folder / LOG, "wb") as log:
        return subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=os.name == "posix"
        )


def _wait(process: subprocess.Popen[bytes], running: Running, folder: Path, patience: float) -> None:
    """Wait until a sentence is checked, so that the first story does not have to. Raises InstallError."""
    deadline = time.monotonic() + patience
    asked = {"language": "en", "text": _WARM_UP, "enabledOnly": "true", "enabledRules": ",".join(allowed())}
    data = urllib.parse.urlencode(asked).encode()
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise InstallError(f"LanguageTool ended with {process.returncode}: see {folder / LOG}")
        if _answers(f"{running.address}/v2/check", data, max(1.0, deadline - time.monotonic())):
            return
        time.sleep(0.2)
    raise InstallError(f"LanguageTool did not answer within {patience:g} s: see {folder / LOG}")


def _answers(url: str, data: bytes | None = None, timeout: float = 5.0) -> bool:
    """Does a server answer there? No proxy is asked."""
    try:
        with _OPENER.open(url, data, timeout) as answer:
            return bool(answer.status == 200)
    except (OSError, urllib.error.URLError):
        return False
