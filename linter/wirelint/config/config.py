"""A configuration, read: what holds for each story, and where every value comes from."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from wirelint.config import states
from wirelint.config.defaults import FAIL_ON, INCLUDE
from wirelint.config.errors import DEFAULT, Origin, Valued
from wirelint.config.layers import NO_COMMAND, Command, FileLayer, Layer, Override, PackLayer, PresetLayer
from wirelint.config.settings import Settings
from wirelint.config.states import State
from wirelint.registry import Entry
from wirelint.rule import Kind, Severity
from wirelint.source import MOST_BYTES, Reading
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from wirelint.config.files import StrPath
    from wirelint.style.finding import Parts

_DEFAULTS: Mapping[str, Valued[Any]] = {
    "language": Valued(None, DEFAULT),
    "kind": Valued(None, DEFAULT),
    "manual-url": Valued("", DEFAULT),
    "include": Valued(INCLUDE, DEFAULT),
    "exclude": Valued((), DEFAULT),
    "readers": Valued((), DEFAULT),
    "max-bytes": Valued(MOST_BYTES, DEFAULT),
    "timeout": Valued(None, DEFAULT),
    "fail-on": Valued(FAIL_ON, DEFAULT),
}


class Effective(NamedTuple):
    """What holds for some stories: rule id to state (a rule that is not in it is off), and key to value."""

    states: Mapping[str, State]
    values: Mapping[str, Valued[Any]]


class Config:
    """A configuration. Never changed once made; what it works out is kept.

    entries  every rule there is, the plug-ins' too
    layers   what it is made of, from the bottom up
    root     the folder that globs start at
    file     the configuration file, or None for none
    files    every file that was read, so that a server knows when to read again
    """

    def __init__(
        self,
        entries: Mapping[str, Entry],
        layers: tuple[Layer, ...],
        command: Command = NO_COMMAND,
        root: StrPath = ".",
        file: Path | None = None,
        files: tuple[Path, ...] = (),
    ) -> None:
        self.entries, self.layers, self.command = entries, layers, command
        self.root, self.file, self.files = root, file, files
        self._effective: dict[tuple[int, ...], Effective] = {}
        self._settings: dict[tuple[int, ...], Settings] = {}

    def settings_for(self, path: StrPath | None) -> Settings:
        """What the engine is to do with the story of a path, or with one that has none."""
        matching = self._matching(path)
        if matching not in self._settings:
            self._settings[matching] = self._made(self._combined(matching))
        return self._settings[matching]

    def effective(self, path: StrPath | None) -> Effective:
        """The same with its origins, rules that are off among it."""
        return self._combined(self._matching(path))

    def origins(self, path: StrPath | None = None) -> dict[str, Origin]:
        """Where each value comes from, by its dotted name: `timeout`, `rules.long-sentence`, `rules.….max-words`."""
        effective = self.effective(path)
        found = {name: valued.origin for name, valued in effective.values.items()}
        for id in self.entries:
            state = effective.states.get(id)
            found[f"rules.{id}"] = state.origin if state else DEFAULT
            for field, option in state.options.items() if state else ():
                found[f"rules.{id}.{field.replace('_', '-')}"] = option.origin
        return found

    # ----- for walks and exit statuses

    @property
    def fail_on(self) -> Severity:
        """The least severity that makes a run fail."""
        return Severity[self.values["fail-on"].value.upper()]

    @property
    def timeout(self) -> float | None:
        """Seconds after which a story is given up."""
        timeout: float | None = self.values["timeout"].value
        return timeout

    def reading(self, format: str | None) -> Reading:
        """How files are read, as a format or as what each seems to be."""
        return Reading(format, self.values["readers"].value, int(self.values["max-bytes"].value))

    def includes(self, path: StrPath) -> bool:
        """Is a file that was found in a folder to be checked, if nothing above it is excluded?"""
        return self._is_among("include", path) and not self.excludes(path)

    def excludes(self, path: StrPath) -> bool:
        """Is a file or folder to be passed over: by itself, by a folder above it, or as a file of the configuration?"""
        return os.path.abspath(path) in map(os.fspath, self.files) or self._is_among("exclude", path)

    def _is_among(self, key: str, path: StrPath) -> bool:
        from wirelint.config.globs import matches

        return matches(self.values[key].value, path, self.root)

    # ----- from layers to settings

    @cached_property
    def presets(self) -> tuple[str, ...]:
        """The presets that it is built on."""
        return tuple(layer.name for layer in self.layers if isinstance(layer, PresetLayer))

    @cached_property
    def notices(self) -> tuple[str, ...]:
        """What of the packs does not run here, each on a line with its place."""
        return tuple(notice for layer in self.layers if isinstance(layer, PackLayer) for notice in layer.notices)

    @cached_property
    def plugins(self) -> tuple[Valued[str], ...]:
        """The plug-ins that it names."""
        return tuple(name for file in self._files for name in file.values.get("plugins", _NONE).value)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Words and names that are right, as written."""
        return frozenset().union(*(file.words for file in self._files))

    @cached_property
    def values(self) -> Mapping[str, Valued[Any]]:
        """The values that `paths` leave alone, by key: the last file to say one wins."""
        values = dict(_DEFAULTS)
        for file in self._files:
            values |= {name: valued for name, valued in file.values.items() if name in _DEFAULTS}
        return values

    @cached_property
    def overrides(self) -> tuple[Override, ...]:
        """The items of `paths` of all files, in order."""
        return tuple(override for file in self._files for override in file.overrides)

    @cached_property
    def _files(self) -> tuple[FileLayer, ...]:
        return tuple(layer for layer in self.layers if isinstance(layer, FileLayer))

    @cached_property
    def _base(self) -> states.States:
        made = states.base(self.entries, self.layers)
        states.select(made, self.command)
        return made

    def _matching(self, path: StrPath | None) -> tuple[int, ...]:
        """The places of the items of `paths` that are for the path."""
        if path is None or not self.overrides:
            return ()
        from wirelint.config.globs import matches

        return tuple(place for place, one in enumerate(self.overrides) if matches(one.match, path, self.root))

    def _combined(self, matching: tuple[int, ...]) -> Effective:
        if matching not in self._effective:
            made, values = dict(self._base), dict(self.values)
            for override in (self.overrides[place] for place in matching):
                states.apply(made, override.rules)
                values |= override.values
            states.command(made, self.command)
            self._effective[matching] = Effective(made, values)
        return self._effective[matching]

    def _made(self, effective: Effective) -> Settings:
        values = effective.values
        kind = values["kind"].value
        rules = states.settings(self.entries, effective.states)
        members = states.members(self.entries, effective.states)
        foreign: Parts = ()
        if members:
            from wirelint.style.finding import STYLE, foreign_of, setting_of

            foreign, own = foreign_of(members), setting_of(members)
            if own.options.parts:
                rules[STYLE] = own
        return Settings(
            rules=rules,
            members=members,
            foreign=foreign,
            vocabulary=self.vocabulary,
            language=values["language"].value,
            manual_url=values["manual-url"].value,
            timeout=values["timeout"].value,
            kind=None if kind is None else Kind(kind),
        )


_NONE: Valued[Any] = Valued((), DEFAULT)
