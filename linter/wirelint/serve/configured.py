"""The configuration that requests are checked with: that of the server, read again when its files change.

A request may choose a preset and rules, and nothing else: no file is opened for what a request says.
"""

from __future__ import annotations

import os
import time

from wirelint.config import Config, ConfigError, Configs
from wirelint.config.files import find
from wirelint.serve.asked import Asked, Refused
from wirelint.serve.logs import log
from wirelint.tuples import NamedTuple

LOOK_SECONDS = 1.0
"""How long what was read holds before its files are looked at again."""
_MOST = 64

Stamps = tuple[tuple[str, int, int], ...]


class Setup(NamedTuple):
    """What the server was started with: a configuration file, or none."""

    config_file: str | None = None
    use_config: bool = True


class Kept(NamedTuple):
    """A configuration, the state of its files when it was read, and when they were last looked at."""

    config: Config
    stamps: Stamps
    looked: float


class Configured:
    """Configurations by what a request chooses."""

    def __init__(self, setup: Setup) -> None:
        self.setup = setup
        self._kept: dict[tuple[object, ...], Kept] = {}

    def of(self, asked: Asked) -> Config:
        """The configuration for a request.

        Where its files have a mistake in them since, the last one without holds; the log has the mistake.
        Raises Refused where the request is at fault, or there never was one without.
        """
        key = (asked.preset, asked.select, asked.ignore)
        kept, now = self._kept.get(key), time.monotonic()
        if kept is not None and now - kept.looked < LOOK_SECONDS:
            return kept.config
        stamps = () if kept is None else self._stamps(kept.config)
        if kept is None or stamps != kept.stamps:
            kept = self._read(asked, kept, stamps)
            if len(self._kept) >= _MOST:
                self._kept.clear()
        self._kept[key] = kept._replace(looked=now)
        return kept.config

    def _read(self, asked: Asked, before: Kept | None, stamps: Stamps) -> Kept:
        try:
            config = read_config(self.setup, asked)
        except ConfigError as error:
            if before is None:
                at_fault = asked.preset or asked.select or asked.ignore
                raise Refused(400 if at_fault else 500, str(error)) from error
            log("configuration", mistake=str(error))
            return before._replace(stamps=stamps)
        return Kept(config, self._stamps(config), 0.0)

    def _stamps(self, config: Config) -> Stamps:
        """Which file the server would begin with, and when each was written and how long it is."""
        found = []
        if self.setup.use_config and self.setup.config_file is None:
            found.append((str(find(None)), 0, 0))
        for file in config.files:
            try:
                state = os.stat(file)
                found.append((str(file), state.st_mtime_ns, state.st_size))
            except OSError:
                found.append((str(file), 0, 0))
        return tuple(found)


def read_config(setup: Setup, asked: Asked) -> Config:
    """The configuration for a request, read from its files. Raises ConfigError."""
    return Configs(
        config_file=setup.config_file, use_config=setup.use_config,
        preset=asked.preset, select=asked.select, ignore=asked.ignore,
    ).for_path(None)  # fmt: skip
