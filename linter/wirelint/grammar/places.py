"""Where a LanguageTool of wirelint's own lives, and which servers are on this machine."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from wirelint.tuples import NamedTuple

VERSION = "6.8"
"""The version of LanguageTool that is installed and that the trusted rules were measured with."""
FOLDER = f"LanguageTool-{VERSION}"
JAR = "languagetool-server.jar"
"""Where language_tool_python looks too, in the folder that LTP_PATH names."""
STATE = "server.json"


class Running(NamedTuple):
    """A server that `wirelint languagetool start` keeps: its process, when that began, and its port on loopback."""

    pid: int
    began: float
    port: int

    @property
    def address(self) -> str:
        """Its address, as a configuration would name it."""
        return f"http://127.0.0.1:{self.port}"


def data_folder() -> Path:
    """The folder for LanguageTool among the user's data, where this platform keeps such; it need not be there yet."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "wirelint" / "languagetool"


def recorded(folder: Path | None = None) -> Running | None:
    """The server that was started last and not stopped; it may have died since."""
    try:
        text = ((folder or data_folder()) / STATE).read_text(encoding="utf-8")
        return Running(**json.loads(text))
    except (OSError, ValueError, TypeError):
        return None


def is_loopback(host: str) -> bool:
    """Does a host name or address stand for this very machine?"""
    from ipaddress import ip_address

    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
