"""The command line in tests: what a run came to, and runs as processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
LEFT_OUT = {"NO_COLOR", "TERM", "WIRELINT_DEBUG", "PYTHONUNBUFFERED"}
"""What the caller may have set and changes what is shown, or when."""
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name not in LEFT_OUT},
    "PYTHONPATH": os.pathsep.join(str(ROOT / name) for name in ("linter", "rules")),
    "PYTHONIOENCODING": "utf-8",
    "XDG_CACHE_HOME": os.devnull,
}
PIPES = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)


class Done(NamedTuple):
    """What a command line came to."""

    status: int
    out: str
    err: str


Run = Callable[..., Done]


def process(*arguments: str, env: Mapping[str, str] | None = None, **how: Any) -> subprocess.Popen[bytes]:
    """A process of wirelint, with pipes unless told otherwise."""
    command = [sys.executable, "-m", "wirelint", *arguments]
    return subprocess.Popen(command, env={**ENVIRONMENT, **(env or {})}, **{**PIPES, **how})


def done(*arguments: str, input: bytes = b"", **how: Any) -> Done:
    """What a process of wirelint came to; fails where it takes longer than half a minute."""
    running = process(*arguments, **how)
    try:
        out, err = running.communicate(input if running.stdin else None, timeout=30)
    finally:
        running.kill()
    return Done(running.returncode, (out or b"").decode(), (err or b"").decode())


def make(name: str, text: str = "Talks.\n") -> str:
    """Write a file under the working folder, with the folders above it, and give its name back."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return name
