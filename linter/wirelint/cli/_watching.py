"""`wirelint check --watch`: the files looked at again and again, and what has changed checked anew.

Plain looking, without the notices that each system gives in a way of its own: it works on network drives and in
containers too. It looks less often the longer nothing happens, and the longer a look takes.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NoReturn

import click

from wirelint.cli._running import Round, Running
from wirelint.config import ConfigError
from wirelint.config.files import NAME as CONFIG
from wirelint.discovery import Found
from wirelint.suppress import NAME as WAIVERS
from wirelint.suppress import SUFFIX
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.batch import Batch

SHORTEST, LONGEST = 0.2, 2.0
"""Seconds between two looks: just after a change, and when nothing has happened for a while."""
SLOWER = 1.3
REST = 10.0
"""How many times as long as a look takes it is to the next."""

Stamps = Mapping[str, "tuple[int, int, int] | None"]
"""Paths, each with what tells that it changed; None where there is nothing."""


class Look(NamedTuple):
    """What there is at one moment: the files that are checked, and those that say how."""

    files: Stamps
    settings: Stamps

    def change(self, now: Look) -> tuple[bool, frozenset[str]]:
        """Have the settings changed, and which files are new or have changed?"""
        changed = (path for path, stamp in now.files.items() if stamp is not None and self.files.get(path) != stamp)
        return now.settings != self.settings, frozenset(changed)


def look(batch: Batch, found: Iterable[Found]) -> Look:
    """What there is of these files now; taken before they are read, so that no change is lost."""
    paths = [one.path for one in found]
    return Look(_stamps(paths), _stamps({*_settings(paths), *map(os.fspath, batch.settings_files)}))


def watch(running: Running, once: Callable[[Round], int]) -> NoReturn:
    """Check, and check again what changes, until Ctrl-C. Faults of the first run are raised, later ones told."""
    round = Round(running)
    once(round)
    last = round.seen
    while True:
        _tell(f"Watching {len(last.files):,} {'file' if len(last.files) == 1 else 'files'}; Ctrl-C ends.")
        now, only = _changed(last, round.look)
        _tell(f"{time.strftime('%H:%M:%S')} {'settings changed' if only is None else 'changed'}")
        next_round = Round(running, only)
        try:
            once(next_round)
        except ConfigError as error:
            click.echo(str(error), err=True)
        if next_round.is_begun:
            round, now = next_round, next_round.seen
        last = now


def _changed(last: Look, seen: Callable[[], Look]) -> tuple[Look, frozenset[str] | None]:
    """Wait for a change: what there is then, and the files to check, None for all."""
    pause = SHORTEST
    while True:
        time.sleep(pause)
        began = time.monotonic()
        try:
            now = seen()
        except ConfigError:  # of a folder that is new: the run will tell
            return last, None
        are_settings, only = last.change(now._replace(settings=_stamps(last.settings)))
        if are_settings:
            return now._replace(settings=_stamps(last.settings)), None
        if only:
            return now, only
        last = last._replace(files=now.files)
        pause = max(min(pause * SLOWER, LONGEST), REST * (time.monotonic() - began))


def _settings(paths: Iterable[str]) -> Iterator[str]:
    """Where there is, or may come to be, something that says how files are checked."""
    folders = set()
    for path in paths:
        yield path + SUFFIX
        folder = os.path.dirname(os.path.abspath(path))
        while folder not in folders:
            folders.add(folder)
            yield from (os.path.join(folder, name) for name in (CONFIG, WAIVERS, ".gitignore"))
            folder = os.path.dirname(folder)


def _stamps(paths: Iterable[str]) -> Stamps:
    return {path: _stamp(path) for path in paths}


def _stamp(path: str) -> tuple[int, int, int] | None:
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def _tell(line: str) -> None:
    click.echo(line, err=True)
