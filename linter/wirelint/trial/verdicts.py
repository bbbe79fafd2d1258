"""Verdicts of a reader: is a hit right? One JSON object a line, so that a run that is cut off loses none.

    {"rule": "fused-words", "fingerprint": "9c…", "text": "thewar", "right": true, "severity": "error", "day": …}

A verdict is found again by rule, fingerprint and quoted text: it outlives edits elsewhere in the story, and the story's
moving to another file. Of two verdicts on one hit the later holds.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from typing import Any

from wirelint.config.errors import Mistakes, Origin
from wirelint.trial.hits import Hit, Key
from wirelint.tuples import NamedTuple

_TEXTS = ("rule", "fingerprint", "text")


class Verdict(NamedTuple):
    """What a reader said of a hit, and how severe the hit was."""

    right: bool
    severity: str = ""


class Verdicts:
    """The verdicts in a file, which need not be there yet. Raises ConfigError for a line that is no verdict."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.known: dict[Key, Verdict] = {}
        self._is_torn = False
        if os.path.lexists(path):
            self._read()

    def of(self, hit: Hit) -> bool | None:
        """Was a hit found right? None where nobody has said."""
        verdict = self.known.get(hit.key)
        return None if verdict is None else verdict.right

    def add(self, hit: Hit, right: bool, day: str) -> None:
        """Keep a verdict: one write at the end of the file, on the disk when this returns. Raises OSError."""
        severity = hit.one.severity.name.lower()
        row = {**hit.key._asdict(), "right": right, "severity": severity, "day": day}
        line = json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"
        file = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o666)
        try:
            os.write(file, b"\n" + line if self._is_torn else line)
            os.fsync(file)
        finally:
            os.close(file)
        self._is_torn = False
        self.known[hit.key] = Verdict(right, severity)

    def _read(self) -> None:
        mistakes = Mistakes()
        with open(self.path, "rb") as file:
            data = file.read()
        *lines, rest = data.split(b"\n")
        for number, line in enumerate(lines, 1):
            if line.strip():
                self._take(line, Origin(self.path, number, 1), mistakes)
        if rest.strip():  # a run that was killed while it wrote leaves half a line, which says nothing
            self._is_torn = True
            self._take(rest, Origin(self.path, len(lines) + 1, 1), Mistakes())
        mistakes.raise_any()

    def _take(self, line: bytes, origin: Origin, mistakes: Mistakes) -> None:
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            mistakes.add(origin, "not a line of JSON: it is no verdict")
            return
        if not _is_verdict(row):
            mistakes.add(origin, "a verdict needs rule, fingerprint and text, and right: true or false")
            return
        self.known[Key(*(row[name] for name in _TEXTS))] = Verdict(row["right"], str(row.get("severity", "")))

    def counts(self) -> Iterator[tuple[str, Verdict]]:
        """The rule of each verdict, and the verdict."""
        for key, verdict in self.known.items():
            yield key.rule, verdict


def _is_verdict(row: Any) -> bool:
    if not isinstance(row, dict) or not isinstance(row.get("right"), bool):
        return False
    return all(isinstance(row.get(name), str) for name in _TEXTS)
