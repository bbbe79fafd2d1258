"""The configurations of many files: each is found and read once."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from wirelint.config.config import Config
from wirelint.config.files import StrPath, find
from wirelint.config.loader import resolve
from wirelint.registry import Entry

if TYPE_CHECKING:
    from pathlib import Path


class Configs:
    """Finds the configuration of each file of a run. The arguments are those of `load_config`."""

    def __init__(
        self,
        *,
        config_file: StrPath | None = None,
        use_config: bool = True,
        preset: str | None = None,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        entries: Mapping[str, Entry] | None = None,
        kept: str | None = None,
    ) -> None:
        self._file, self._use, self._kept = config_file, use_config, kept
        self._said = preset, tuple(select), tuple(ignore), entries
        self._found: dict[str | None, Path | None] = {}
        self._read: dict[StrPath | None, Config] = {}

    def __getstate__(self) -> dict[str, Any]:
        """Another process finds and reads for itself: what is read holds rules, which are code."""
        return {**self.__dict__, "_found": {}, "_read": {}}

    def for_path(self, path: StrPath | None) -> Config:
        """The configuration of a file or folder; None for copy that is in no file. Raises ConfigError."""
        file = self._file or (self._find(path) if self._use else None)
        if file not in self._read:
            preset, select, ignore, entries = self._said
            self._read[file] = resolve(
                path, config_file=self._file, use_config=self._use,
                preset=preset, select=select, ignore=ignore, entries=entries, kept=self._kept,
            )  # fmt: skip
        return self._read[file]

    def _find(self, path: StrPath | None) -> Path | None:
        folder = None if path is None else os.fspath(path)
        if folder is not None and not os.path.isdir(folder):
            folder = os.path.dirname(folder)
        if folder not in self._found:
            self._found[folder] = find(folder)
        return self._found[folder]
