"""A folder of copy that real editors open in tests, with a home of their own, and what the command line finds there."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from commands import ENVIRONMENT, ROOT, done
from wirelint.text.lines import LineIndex

Json = dict[str, Any]
Row = list[Any]
EXAMPLES = ROOT / "examples" / "editors"
SCRIPTS = Path(__file__).parent / "editors"
PATIENCE = 40
"""Seconds that an editor may take."""


class Found(NamedTuple):
    """A diagnostic of the command line: its places are a line and a column in the unit of the editor, from nought."""

    start: tuple[int, int]
    end: tuple[int, int]
    severity: int
    code: str
    message: str


def utf8(text: str) -> int:
    """The length of a text in bytes."""
    return len(text.encode())


class Desk:
    """A folder with `copy.txt`, in which editors start wirelint as it stands here."""

    def __init__(self, folder: Path, text: str) -> None:
        self.folder = folder / "desk"
        self.copy = self.folder / "copy.txt"
        self._pids = folder / "pids"
        (self.folder / ".git").mkdir(parents=True)
        (folder / "home").mkdir()
        self.copy.write_bytes(text.encode())
        tools = folder / "bin"
        tools.mkdir()
        (tools / "wirelint").write_text(
            f'#!/bin/sh\necho $$ >> "{self._pids}"\nexec "{sys.executable}" -m wirelint "$@"\n', encoding="utf-8"
        )
        (tools / "wirelint").chmod(0o755)
        own = {
            name: value for name, value in ENVIRONMENT.items() if not name.startswith(("XDG_", "NVIM", "EMACS", "VIM"))
        }
        path = f"{tools}{os.pathsep}{os.environ['PATH']}"
        self._env = {**own, "PATH": path, "HOME": str(folder / "home"), "LC_ALL": "C.UTF-8"}

    @property
    def text(self) -> str:
        """The copy as it stands in the file now."""
        return self.copy.read_bytes().decode()

    def run(self, *command: str) -> Any:
        """Run an editor to its end; what it has written to `shown.json`."""
        how: Any = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
        with subprocess.Popen(command, cwd=self.folder, env=self._env, start_new_session=True, **how) as editor:
            try:
                said, _ = editor.communicate(timeout=PATIENCE)
            finally:
                with suppress(ProcessLookupError):
                    os.killpg(editor.pid, signal.SIGKILL)
        assert editor.returncode == 0, said.decode()
        return json.loads((self.folder / "shown.json").read_bytes())

    def found(self, text: str, length: Callable[[str], int] = len) -> list[Found]:
        """What the command line finds in a text, sorted; `length` measures columns as the editor does."""
        arguments = ("check", "--format", "json", "--stdin-filename", "copy.txt", "-")
        (story,) = json.loads(done(*arguments, input=text.encode(), cwd=self.folder).out)
        lines = LineIndex(text)

        def place(position: Json) -> tuple[int, int]:
            line = lines.offset_of_utf16(position["line"], 0)
            return position["line"], length(text[line : lines.offset_of_utf16(position["line"], position["character"])])

        return sorted(
            Found(
                place(one["range"]["start"]), place(one["range"]["end"]), one["severity"], one["code"], one["message"]
            )
            for one in story["diagnostics"]
        )

    def left_running(self) -> list[int]:
        """The processes of wirelint that outlive the editor that started them by more than five seconds; ends them."""
        pids = [int(line) for line in self._pids.read_text(encoding="utf-8").split()] if self._pids.exists() else []
        until = time.monotonic() + 5
        while (left := [pid for pid in pids if _is_running(pid)]) and time.monotonic() < until:
            time.sleep(0.05)
        for pid in left:
            os.kill(pid, signal.SIGKILL)
        return left


def _is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
