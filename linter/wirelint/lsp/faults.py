"""Faulty files of the configuration: told once in words, and shown in the files themselves."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from wirelint.lsp import mistakes
from wirelint.lsp.positions import counted
from wirelint.source import file_uri
from wirelint.text.lines import LineIndex

if TYPE_CHECKING:
    from wirelint.config.errors import ConfigError
    from wirelint.lsp.checking import Fault
    from wirelint.lsp.server import Server


class Faults:
    """The faults that are known. An open file shows its own, as it is in the editor; the others are shown from here."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self._errors: dict[str, ConfigError] = {}
        self._shown: set[str] = set()

    def note(self, faults: Iterable[Fault]) -> None:
        """Take in what a check has met; tells what is new."""
        before = dict(self._errors)
        for file, error in faults:
            if error is None:
                self._errors.pop(file, None)
            else:
                self._errors[file] = error
        for file in [
            file for file, error in self._errors.items() if not any(map(os.path.exists, mistakes.files([error])))
        ]:
            del self._errors[file]
        if _texts(before) == _texts(self._errors):
            return
        for file, error in self._errors.items():
            if file not in before or str(before[file]) != str(error):
                self.server.say(f"{error.mistakes[0]} (copy is checked as before until it is mended)", is_error=True)
        self.tell()
        self.server.refresh()

    def items(self) -> dict[str, list[dict[str, Any]]]:
        """The diagnostics of every faulty file that is not open, by URI."""
        found = {}
        for path, some in mistakes.files(self._errors.values()).items():
            if self.server.sheets.at(path) is None:
                lines = _lines(path)
                found[file_uri(path)] = list(mistakes.items(some, lines, counted(lines, self.server.sheets.unit)))
        return found

    def tell(self) -> None:
        """Push the diagnostics of faulty files, where the client does not pull them."""
        if self.server.is_pulled:
            return
        found = self.items()
        for uri, items in found.items():
            self.server.publish(uri, None, items)
        for uri in self._shown - found.keys():
            if self.server.sheets.get(uri) is None:
                self.server.publish(uri, None, [])
        self._shown = set(found)


def _texts(errors: dict[str, ConfigError]) -> dict[str, str]:
    return {file: str(error) for file, error in errors.items()}


def _lines(path: str) -> LineIndex:
    try:
        with open(path, encoding="utf-8-sig", errors="replace", newline="") as file:
            return LineIndex(file.read() if os.path.isfile(path) else "")
    except OSError:
        return LineIndex("")
