"""What standard output and standard error are, and what may be written there."""

from __future__ import annotations

import io
import os
import sys
import time
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

from wirelint.report import MACHINE_FORMATS, Look

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds before a progress bar is shown."""
BEAT = 0.1
"""Seconds between two of its states."""
_BAR = 24
_CLEAR = "\r\x1b[K"


def is_terminal(stream: TextIO | None) -> bool:
    """Does a person read this?"""
    return stream is not None and stream.isatty()


def look(color: str) -> Look:
    """What standard output can show. `color` is always, never or auto: on a terminal, unless NO_COLOR is set."""
    is_person = is_terminal(sys.stdout)
    is_plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    is_coloured = color == "always" or (color == "auto" and is_person and not is_plain)
    if not is_person:
        return Look(is_coloured)
    import shutil

    return Look(is_coloured, shutil.get_terminal_size().columns)


def output(format: str) -> TextIO:
    """Standard output, made ready for a format: no character that comes up is one that it cannot take.

    JSON is UTF-8 everywhere, and its lines end in LF. A lone surrogate becomes `\\ud800`, which is JSON too.
    """
    stream: TextIO = io.StringIO() if sys.stdout is None else sys.stdout
    if isinstance(stream, io.TextIOWrapper):
        if format in MACHINE_FORMATS:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        else:
            stream.reconfigure(errors="backslashreplace")
    return stream


class Progress:
    """A bar on standard error for a run that takes longer than a moment; none where nobody watches."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.is_on = is_terminal(sys.stderr)
        self._next = time.monotonic() + PATIENCE
        self._is_shown = False

    def over(self, items: Iterable[T]) -> Iterator[T]:
        """The items, with the bar moving on as they are taken."""
        for done, item in enumerate(items, 1):
            yield item
            if self.is_on and done < self.total and time.monotonic() >= self._next:
                self._show(done)

    def clear(self) -> None:
        """Take the bar off, before anything else is written or at the end."""
        if self._is_shown:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()
            self._is_shown = False

    def _show(self, done: int) -> None:
        filled = _BAR * done // self.total
        sys.stderr.write(f"{_CLEAR}[{'#' * filled}{'-' * (_BAR - filled)}] {done:,} of {self.total:,}")
        sys.stderr.flush()
        self._is_shown = True
        self._next = time.monotonic() + BEAT
