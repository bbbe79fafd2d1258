"""The files and presets that a configuration is made of, read in the order in which they apply.

A file comes after all that it extends. Each file and preset is read once, where it is first named, so that files which
extend one another many times over cost no more than they hold.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from wirelint.config.defaults import PRESET, PRESETS
from wirelint.config.errors import Mistakes, Origin, Valued, nearest, quoted
from wirelint.config.files import MOST_BYTES, MOST_PACK_BYTES, inside, path_of, preset_file, read_text, shown
from wirelint.config.keys import EXTENDS, PLUGINS, ValeStyle, is_file, is_pack
from wirelint.config.layers import PresetLayer
from wirelint.config.marks import Node, read_yaml
from wirelint.config.shapes import Many, wrong
from wirelint.registry import house_pack
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.cache.packs import KeptPacks
    from wirelint.style.compiled import Compiled

DEEPEST = 16
"""Files may extend one another so deep."""


class Source(NamedTuple):
    """A file that was read: a node that holds a mapping, and the folder that the files it names are seen from."""

    node: Node
    folder: Path
    is_preset: bool = False

    def items(self, key: str, shape: Many, mistakes: Mistakes) -> tuple[Valued[Any], ...]:
        """The items of a list at the top of the file; none where it is missing or not as it should be."""
        assert isinstance(self.node.value, Mapping)
        field = self.node.value.get(key)
        return tuple(shape.read(field.node, mistakes) or ()) if field else ()


class PackSource(NamedTuple):
    """A pack that was read: what it holds, compiled, and what named it."""

    pack: Compiled
    place: Origin
    is_preset: bool = False


Part: TypeAlias = PresetLayer | PackSource | Source


class Chain:
    """Reads a configuration file and all that it extends; nothing outside `folder` is read.

    With `has_packs` a preset brings the house's pack of its name. `kept` is the folder in which packs are kept as they
    were compiled: empty for the user's own, None for no such.

    parts  what was read, from the bottom up
    files  the files among it, as they were opened
    """

    def __init__(self, folder: Path, mistakes: Mistakes, *, has_packs: bool = True, kept: str | None = None) -> None:
        self.folder, self.mistakes, self.has_packs, self._kept_in = folder, mistakes, has_packs, kept
        self.parts: list[Part] = []
        self.files: list[Path] = []
        self._is_bare = False
        self._met: set[str | Path] = set()

    def read(self, path: Path, *, any_kind: bool = False) -> None:
        """Read a configuration file and what it extends: the preset `wire` where no file says anything of presets."""
        self._file(path, Origin(shown(path)), (), any_kind=any_kind)
        if not self._is_bare and not any(isinstance(part, PresetLayer) for part in self.parts):
            self.put_preset(PRESET)

    def put_preset(self, name: str) -> None:
        """Put a preset in the place of those that the files name."""
        files = [part for part in self.parts if not isinstance(part, PresetLayer) and not part.is_preset]
        self.parts, self._met = [], set()
        self.add_preset(name)
        self.parts += files

    def add_preset(self, name: str) -> None:
        """A preset: what its file extends, its rules, and what its file says."""
        if name in self._met:
            return
        self._met.add(name)
        path = preset_file(name)
        if path is None:
            self.parts.append(PresetLayer(name))
        elif (source := self._source(path, f"preset {name}", path.read_text("utf-8"))) is not None:
            self._extend(source, ())
            self.parts += (PresetLayer(name), source._replace(is_preset=True))
        if self.has_packs and (pack := house_pack(name)) is not None:
            self.parts.append(PackSource(pack, Origin(f"preset {name}"), is_preset=True))

    def plugins(self) -> tuple[Valued[str], ...]:
        """The names of plug-ins that all the files name, in order."""
        sources = (part for part in self.parts if isinstance(part, Source))
        return tuple(item for source in sources for item in source.items("plugins", PLUGINS, self.mistakes))

    def _file(self, path: Path, named: Origin, above: tuple[Path, ...], *, any_kind: bool = False) -> None:
        real = Path(os.path.realpath(path))
        if real in above:
            self.mistakes.add(named, f"{quoted(path.name)} leads back here: files cannot extend one another in a ring")
        if real in self._met:
            return
        self._met.add(real)
        self.files.append(path)
        text = read_text(path, named, self.mistakes, any_kind=any_kind, most=MOST_PACK_BYTES if above else MOST_BYTES)
        if text is None or (above and self._add_pack(self._kept.get([text]), named)):
            return
        source = self._source(path, shown(path), text)
        if source is not None and above and is_pack(source.node):
            from wirelint.style.reader import read_pack

            read = read_pack(source.node, self.mistakes)
            self._add_pack(None if self.mistakes else self._kept.compiled([text], [read]), named)
        elif source is not None:
            self._extend(source, (*above, real))
            self.parts.append(source)

    def _source(self, path: Path, name: str, text: str) -> Source | None:
        node = read_yaml(text, name, self.mistakes)
        if node is not None and node.value is None:
            return Source(Node({}, node.origin), path.parent)
        if node is None or isinstance(node.value, Mapping):
            return node and Source(node, path.parent)
        wrong(node, "a mapping", self.mistakes)
        return None

    def _extend(self, source: Source, above: tuple[Path, ...]) -> None:
        items = source.items("extends", EXTENDS, self.mistakes)
        assert isinstance(source.node.value, Mapping)
        field = source.node.value.get("extends")
        self._is_bare = self._is_bare or (field is not None and not items)
        for name, origin in items:
            if isinstance(name, ValeStyle):
                self._vale(name, source.folder, origin)
            elif name in PRESETS:
                self.add_preset(name)
            elif len(above) >= DEEPEST:
                self.mistakes.add(origin, f"files extend one another more than {DEEPEST} deep here")
            elif (path := inside(self.folder, source.folder, name)) is None:
                self.mistakes.add(origin, f"{quoted(name)} is outside the folder of the configuration")
            elif is_file(name):
                self._file(path, origin, above)
            else:
                self._pack(name, path, origin)

    def _pack(self, name: str, folder: Path, named: Origin) -> None:
        """A folder of packs, or the pack of that name in an installed package."""
        from wirelint.style.packs import installed, pack_at

        real = path_of(os.path.realpath(folder)) if os.path.isdir(folder) else None
        try:
            found = real or installed(name)
        except Exception as error:
            self.mistakes.add(named, f"the pack {quoted(name)} cannot be loaded: {type(error).__name__}: {error}")
            return
        if found is None:
            message = f"expected a preset, a file or a pack, found {quoted(name)}{nearest(name, PRESETS)}"
            self.mistakes.add(named, message)
        elif found not in self._met:
            self._met.add(found)
            pack, files = pack_at(found, named, self.mistakes, self._kept)
            self.files += files
            self._add_pack(pack, named)

    def _vale(self, style: ValeStyle, base: Path, named: Origin) -> None:
        """A style of Vale, and the vocabulary that it goes by."""
        from wirelint.vale.loading import load, read_accepted

        folders = [self._folder(base, name, named) for name in (style.vale, style.vocab) if name is not None]
        if None in folders:
            return
        folder, *vocab = (path for path in folders if path is not None)
        accept, words = read_accepted(vocab[0], named, self.mistakes) if vocab else ((), ())
        loaded = load(folder, named, self.mistakes, accept)
        self.files += (*loaded.files, *words)
        if not self.mistakes:
            from wirelint.vale.pack import ValePack

            self.parts.append(PackSource(ValePack(loaded), named))

    def _folder(self, base: Path, name: str, named: Origin) -> Path | None:
        path = inside(self.folder, base, name)
        if path is None:
            self.mistakes.add(named, f"{quoted(name)} is outside the folder of the configuration")
        elif not os.path.isdir(path):
            self.mistakes.add(named, f"there is no folder {quoted(name)}")
            return None
        return path

    @cached_property
    def _kept(self) -> KeptPacks:
        from wirelint.cache.packs import KeptPacks

        return KeptPacks(self._kept_in)

    def _add_pack(self, pack: Compiled | None, named: Origin) -> bool:
        """Add a pack, if there is one, unless there are mistakes; is there one?"""
        if pack is not None and not self.mistakes:
            self.parts.append(PackSource(pack, named))
        return pack is not None
