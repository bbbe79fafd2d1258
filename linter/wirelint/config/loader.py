"""From a configuration file, or none, and the command line to a Config."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from wirelint.config.config import Config
from wirelint.config.defaults import PRESET, PRESETS
from wirelint.config.errors import Mistakes, Origin, Valued, nearest, quoted
from wirelint.config.files import StrPath, find, path_of, preset_file
from wirelint.config.layers import Command, FileLayer, Layer, Override, PackLayer, PresetLayer
from wirelint.registry import Entry, PluginError, house_pack, house_rules, plugin_rules
from wirelint.rule import Severity

if TYPE_CHECKING:
    from pathlib import Path

    from wirelint.config.chain import Chain, Part
    from wirelint.config.tables import Table


def resolve(
    start: StrPath | None = None,
    *,
    config_file: StrPath | None = None,
    use_config: bool = True,
    preset: str | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    entries: Mapping[str, Entry] | None = None,
    kept: str | None = None,
) -> Config:
    """The configuration for a file or folder, as the command line asks for it; `wirelint.config.load_config`.

    start        where the search for `.wirelint.yaml` begins; the working folder if None
    config_file  the file to read, without a search
    use_config   whether to search at all
    preset       in the place of all presets that files name
    select       ids or families of rules, also with commas: only these run
    ignore       ids or families that do not
    entries      the house rules, if not the installed ones
    kept         the folder in which packs are kept as they were compiled: empty for the user's own, None for no such

    Raises ConfigError with every mistake in the files and these arguments.
    """
    file = path_of(config_file) if config_file else (find(start) if use_config else None)
    return _Loader(house_rules() if entries is None else entries, is_house=entries is None, kept=kept).load(
        file, is_asked_for=config_file is not None, preset=preset, select=select, ignore=ignore
    )


def load(path: StrPath, *, entries: Mapping[str, Entry] | None = None) -> Config:
    """The configuration of a file. Raises ConfigError with every mistake in it and in the files that it extends."""
    return resolve(config_file=path, entries=entries)


class _Loader:
    """Reads one configuration, and gathers its mistakes. `is_house`: the rules are the installed ones, packs too."""

    def __init__(self, entries: Mapping[str, Entry], *, is_house: bool, kept: str | None) -> None:
        self.entries, self.is_house, self.kept = dict(entries), is_house, kept
        self.mistakes = Mistakes()
        self.is_complete = True

    def load(
        self, file: Path | None, *, is_asked_for: bool, preset: str | None, select: Sequence[str], ignore: Sequence[str]
    ) -> Config:
        root = os.path.dirname(file.absolute()) if file else os.getcwd()
        preset = self._preset(preset)
        if file is None and preset_file(preset or PRESET) is None:
            layers: tuple[Layer, ...] = (PresetLayer(preset or PRESET),)
            files: tuple[Path, ...] = ()
        else:
            layers, files = self._read(root, file, is_asked_for, preset)
        command = Command(preset, self._ids("--select", select) if select else None, self._ids("--ignore", ignore))
        if command.select and command.select <= command.ignore:
            self.mistakes.add(Origin("--ignore"), "leaves out every rule that --select names: nothing would be checked")
        self.mistakes.raise_any()
        return Config(self.entries, layers, command, root, file, files)

    # ----- the command line

    def _preset(self, name: str | None) -> str | None:
        if name is not None and name not in PRESETS:
            self.mistakes.add(Origin("--preset"), f"unknown preset {quoted(name)}{nearest(name, PRESETS)}")
            return None
        return name

    def _ids(self, flag: str, names: Sequence[str]) -> frozenset[str]:
        """The ids of the rules that the command line names by id, by an id they had before, or by family."""
        found: set[str] = set()
        for name in (part.strip() for item in names for part in item.split(",")):
            rules = {entry.id for entry in self.entries.values() if entry.is_named(name)}
            if not rules and self.is_house and house_pack(name.partition("/")[0]) is not None:
                rules = self._from_house(name)
            if not rules and self.is_complete:
                self.mistakes.add(Origin(flag), self._unknown(name))
            found |= rules
        return frozenset(found)

    def _from_house(self, name: str) -> set[str]:
        """Entries of a house pack that no preset brought: its entries are known from here on."""
        from wirelint.style.finding import house_members

        self.entries = {**house_members(name), **self.entries}
        return {entry.id for entry in self.entries.values() if entry.is_named(name)}

    def _unknown(self, name: str) -> str:
        known = {word for entry in self.entries.values() for word in (entry.id, entry.family, entry.pack) if word}
        return f"unknown rule {quoted(name)}{nearest(name, sorted(known))}"

    # ----- the files

    def _read(
        self, root: str, file: Path | None, is_asked_for: bool, preset: str | None
    ) -> tuple[tuple[Layer, ...], tuple[Path, ...]]:
        from wirelint.config.chain import Chain
        from wirelint.config.keys import table

        chain = Chain(path_of(root), self.mistakes, has_packs=self.is_house, kept=self.kept)
        if file is not None:
            chain.read(file, any_kind=is_asked_for)
        if preset is not None or file is None:
            chain.put_preset(preset or PRESET)
        self._add_plugins(chain)
        self._add_packs(chain)
        shape = table(self.entries, complete=self.is_complete)
        layers = tuple(self._layer(part, shape, chain) for part in chain.parts)
        words = (path.value for layer in layers if isinstance(layer, FileLayer) for path in layer.vocabulary)
        return layers, (*chain.files, *words)

    def _add_plugins(self, chain: Chain) -> None:
        for name, origin in {item.value: item for item in chain.plugins()}.values():
            try:
                rules = plugin_rules(name)
            except PluginError as error:
                self.mistakes.add(origin, str(error))
                self.is_complete = False
                continue
            if there := sorted(rules.keys() & self.entries.keys()):
                some = ", ".join(map(quoted, there[:3]))
                self.mistakes.add(origin, f"the plug-in {quoted(name)} has rules that are there already: {some}")
            self.entries |= rules

    def _add_packs(self, chain: Chain) -> None:
        """Add the entries of the packs; a later one takes the place of an earlier of the same id."""
        from wirelint.config.chain import PackSource

        for part in chain.parts:
            if isinstance(part, PackSource):
                from wirelint.style.finding import members

                self.entries |= {member.id: member for member in members(part.pack)}

    def _layer(self, source: Part, shape: Table, chain: Chain) -> Layer:
        from wirelint.config.chain import PackSource
        from wirelint.config.words import find_words

        if isinstance(source, PresetLayer):
            return source
        if isinstance(source, PackSource):
            published = (head.id for head in source.pack.heads if head.is_published and head.severity < Severity.OFF)
            return PackLayer(tuple(published), source.place, source.pack.notices)
        # The file of a preset speaks of the house's rules: where there are others, it says what it can.
        read = shape.read(source.node, self.mistakes if self.is_house or not source.is_preset else Mistakes()) or {}
        self._check_version(read.get("required-version"))
        self._check_readers(read.get("readers", _EMPTY))
        named = read.pop("vocabulary", _EMPTY).value
        words = tuple(find_words(named, source.folder, chain.folder, self.mistakes))
        return FileLayer(
            rules=read.pop("rules", Valued({}, Origin(""))).value,
            overrides=tuple(_override(item) for item in read.pop("paths", _EMPTY).value),
            values=read,
            vocabulary=tuple(path for path, _ in words),
            words=frozenset().union(*(some for _, some in words)),
        )

    def _check_version(self, required: Valued[Any] | None) -> None:
        from wirelint._version import __version__
        from wirelint.config.version import is_met

        if required is not None and not is_met(required.value, __version__):
            message = f"the configuration is for wirelint {required.value}, and this is {__version__}"
            self.mistakes.add(required.origin, message)

    def _check_readers(self, names: Valued[Any]) -> None:
        """Say which of the readers that are named there are not."""
        for name in names.value:
            from wirelint.readers.formats import plugin_reader

            try:
                plugin_reader(name)
            except PluginError as error:
                self.mistakes.add(names.origin, str(error))


_EMPTY: Valued[tuple[Any, ...]] = Valued((), Origin(""))


def _override(item: Mapping[str, Valued[Any]]) -> Override:
    values = {name: item[name] for name in ("kind", "language") if name in item}
    return Override(
        item["match"].value if "match" in item else (), item["rules"].value if "rules" in item else {}, values
    )
