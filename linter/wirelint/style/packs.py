"""Packs from where they are kept: files, folders, installed packages, and the house's own, compiled ahead."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

from wirelint.config.errors import Mistakes, Origin, quoted
from wirelint.config.files import MOST_PACK_BYTES, path_of, read_text, shown
from wirelint.config.keys import is_pack
from wirelint.config.marks import read_yaml
from wirelint.style.reader import Read, read_pack

if TYPE_CHECKING:
    from pathlib import Path

    from wirelint.cache.packs import KeptPacks
    from wirelint.style.compiled import Compiled
    from wirelint.style.values import Style

GROUP = "wirelint.packs"
_SUFFIXES = (".yaml", ".yml")


class _Repeated(dict[str, "Style"]):
    """Entries by their ids: a later one takes the place of an earlier."""

    def put(self, styles: Iterable[Style]) -> None:
        for style in styles:
            self.pop(style.id, None)
            self[style.id] = style


def read_folder(folder: Path, named: Origin, mistakes: Mistakes) -> tuple[tuple[Read, ...], tuple[Path, ...]]:
    """The packs in the YAML files of a folder, sorted by name, and these files. `named` is what names the folder."""
    files = _files(folder, named, mistakes)
    return tuple(read for file in files if (read := read_file(file, named, mistakes))), files


def _files(folder: Path, named: Origin, mistakes: Mistakes) -> tuple[Path, ...]:
    names = sorted(name for name in os.listdir(folder) if name.endswith(_SUFFIXES) and not name.startswith("."))
    if not names:
        mistakes.add(named, f"the folder {quoted(folder.name)} has no YAML files")
    return tuple(folder / name for name in names)


def read_file(file: Path, named: Origin, mistakes: Mistakes) -> Read | None:
    """The pack in a YAML file; None where there is none, with the mistake noted."""
    text = read_text(file, named, mistakes, most=MOST_PACK_BYTES)
    return None if text is None else _read(file, text, mistakes)


def _read(file: Path, text: str, mistakes: Mistakes) -> Read | None:
    node = read_yaml(text, shown(file), mistakes)
    if node is None:
        return None
    if not is_pack(node):
        mistakes.add(node.origin, "this is no pack: it has no key “pack”")
        return None
    return read_pack(node, mistakes)


def read_path(path: Path, named: Origin, mistakes: Mistakes) -> tuple[tuple[Read, ...], tuple[Path, ...]]:
    """The packs of a file or a folder, and the files."""
    if os.path.isdir(path):
        return read_folder(path, named, mistakes)
    read = read_file(path, named, mistakes)
    return ((read,) if read else ()), (path,)


def pack_at(path: Path, named: Origin, mistakes: Mistakes, kept: KeptPacks) -> tuple[Compiled | None, tuple[Path, ...]]:
    """The packs of a file or a folder, compiled as one, and the files; no pack where there is any mistake."""
    files = _files(path, named, mistakes) if os.path.isdir(path) else (path,)
    read = [(file, read_text(file, named, mistakes, most=MOST_PACK_BYTES)) for file in files]
    texts = [text for _, text in read if text is not None]
    pack = None if mistakes else kept.get(texts)
    if pack is None:
        reads = [one for file, text in read if text is not None and (one := _read(file, text, mistakes))]
        pack = kept.compiled(texts, reads) if reads and not mistakes else None
    return pack, files


def installed(name: str) -> Path | None:
    """The file or folder of a pack that an installed package offers; None where there is none of the name.

    Its entry point in the group `wirelint.packs` names a package or module that lies in the folder of the YAML files,
    or text in it that is their path. Whatever its import raises goes on.
    """
    from importlib.metadata import entry_points

    found = entry_points(group=GROUP, name=name)
    if not found:
        return None
    loaded = next(iter(found)).load()
    if isinstance(loaded, str | os.PathLike):
        return path_of(loaded)
    file = getattr(loaded, "__file__", None)
    return path_of(os.path.dirname(file) if file else next(iter(loaded.__path__)))


def merged(reads: Iterable[Read]) -> tuple[Style, ...]:
    """The entries of packs that follow one another, each once."""
    styles = _Repeated()
    for read in reads:
        styles.put(read.styles)
    return tuple(styles.values())


def compiled(reads: Iterable[Read], stamp: str = "") -> Compiled:
    """The entries of packs that follow one another, compiled; `stamp` as in Compiled."""
    from wirelint.style.compiled import compile_styles

    return compile_styles(merged(reads), stamp=stamp)
