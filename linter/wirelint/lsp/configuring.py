"""Configurations and waivers as they are on the disk now: read again when a file that they are made of has changed."""

from __future__ import annotations

import datetime
import os
import threading
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from wirelint.config import Config, ConfigError, load_config
from wirelint.config.files import find
from wirelint.suppress import NAME, SUFFIX

if TYPE_CHECKING:
    from wirelint.suppress.suppressor import Suppressor

AGAIN = 1.0
"""Seconds until what could not be read is tried again: a file that it names may be there now."""

Stamp = tuple[int, int, int] | None


class Found(NamedTuple):
    """A configuration, or the last one that could be read; None where there never was one. `fault` says what is wrong.

    file  the configuration file, empty for none
    """

    config: Config | None
    fault: ConfigError | None = None
    file: str = ""


class _Kept(NamedTuple):
    found: Found
    stamps: dict[str, Stamp]
    read_at: float

    @property
    def is_fresh(self) -> bool:
        if self.found.fault is not None and time.monotonic() - self.read_at > AGAIN:
            return False
        return all(stamp(path) == known for path, known in self.stamps.items())


def stamp(path: str) -> Stamp:
    """What changes when a file does; None where there is none."""
    try:
        state = os.stat(path)
    except (OSError, ValueError):
        return None
    return state.st_mtime_ns, state.st_size, state.st_ino


class Configurations:
    """Finds the configuration of each path. May be asked from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: dict[str, _Kept] = {}

    def of(self, path: str) -> Found:
        """The configuration for a file, as it is now."""
        folder = os.path.dirname(path)
        file = find(folder)
        key = "" if file is None else os.fspath(file)
        with self._lock:
            kept = self._kept.get(key)
            if kept is None or not kept.is_fresh:
                kept = self._kept[key] = _read(folder, key, kept)
            return kept.found

    def forget(self) -> None:
        """Look at the disk again where something could not be read."""
        with self._lock:
            self._kept = {key: kept._replace(read_at=-AGAIN) for key, kept in self._kept.items()}

    def files(self) -> frozenset[str]:
        """Every file that was read."""
        with self._lock:
            return frozenset(path for kept in self._kept.values() for path in kept.stamps)


def _read(folder: str, file: str, before: _Kept | None) -> _Kept:
    last = before.found.config if before else None
    known = {os.path.abspath(path) for path in last.files} if last else set()
    try:
        config = load_config(folder)
    except ConfigError as error:
        return _Kept(Found(last, error, file), _stamps({file, *known, *sources(error)}), time.monotonic())
    return _Kept(Found(config, None, file), _stamps(map(os.path.abspath, config.files)), time.monotonic())


def _stamps(paths: Iterable[str]) -> dict[str, Stamp]:
    return {path: stamp(path) for path in paths if path}


def sources(error: ConfigError) -> frozenset[str]:
    """The absolute paths of the files that have the mistakes."""
    return frozenset(os.path.abspath(mistake.origin.source) for mistake in error.mistakes if mistake.origin.line)


class _Read(NamedTuple):
    stamps: dict[str, Stamp]
    config: Config
    day: datetime.date
    suppressor: Suppressor | None
    fault: ConfigError | None


class Suppressions:
    """Finds the waivers of each path. May be asked from one thread at a time."""

    def __init__(self) -> None:
        self._kept: dict[str, _Read] = {}

    def of(self, path: str, config: Config) -> tuple[Suppressor | None, ConfigError | None]:
        """The waivers that hold for a story now, or that held last where the file is faulty; and what is wrong."""
        own, shared = path + SUFFIX, find(os.path.dirname(path), NAME)
        paths = [own] if os.path.lexists(own) else []
        paths += [] if shared is None else [os.fspath(shared)]
        key, stamps, day = "\0".join(paths), _stamps(paths), datetime.date.today()
        kept = self._kept.get(key)
        if kept is None or (kept.stamps, kept.config, kept.day) != (stamps, config, day):
            kept = self._kept[key] = self._made(path, config, stamps, day, kept)
        return kept.suppressor, kept.fault

    def _made(
        self, path: str, config: Config, stamps: dict[str, Stamp], day: datetime.date, before: _Read | None
    ) -> _Read:
        from wirelint.suppress.suppressor import Suppressor

        suppressor = Suppressor(lambda _: config, today=day)
        try:
            suppressor.read([path])
        except ConfigError as error:
            return _Read(stamps, config, day, before.suppressor if before else None, error)
        return _Read(stamps, config, day, suppressor, None)
