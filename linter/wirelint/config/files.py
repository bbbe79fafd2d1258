"""The files that a configuration is made of: finding, reading, and never leaving its folder."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, TypeAlias, Union

from wirelint.config.errors import Mistakes, Origin, quoted

if TYPE_CHECKING:
    from pathlib import Path

StrPath: TypeAlias = Union[str, "os.PathLike[str]"]

NAME = ".wirelint.yaml"
MOST_BYTES = 1 << 20
"""A configuration is never so large; the parser's worst case at this size is a few seconds."""
MOST_PACK_BYTES = 1 << 23
MOST_WORDS_BYTES = 1 << 26

_PRESETS = os.path.join(os.path.dirname(__file__), "presets")


def find(start: StrPath | None, name: str = NAME) -> Path | None:
    """The configuration for a file or folder: the nearest `.wirelint.yaml`, or file of another name, upwards of it.

    The search ends at the folder that holds `.git`, or at the root. Without a start it begins in the working folder.
    """
    here = os.path.abspath(start or ".")
    folder, above = (here if os.path.isdir(here) else os.path.dirname(here)), ""
    while folder != above:
        if os.path.lexists(os.path.join(folder, name)):
            return path_of(os.path.join(folder, name))
        if os.path.lexists(os.path.join(folder, ".git")):
            return None
        folder, above = os.path.dirname(folder), folder
    return None


def path_of(path: StrPath) -> Path:
    """The path as a Path; a run without a configuration makes none, and does without the import."""
    from pathlib import Path

    return Path(path)


def shown(path: Path) -> str:
    """The path as people write it: relative to the working folder where it lies in it."""
    absolute, here = os.path.abspath(path), os.getcwd()
    return os.path.relpath(absolute, here) if absolute.startswith(os.path.join(here, "")) else absolute


def preset_file(name: str) -> Path | None:
    """The file of a preset, written like any configuration; None for one that is no more than the rules naming it."""
    path = os.path.join(_PRESETS, f"{name}.yaml")
    return path_of(path) if os.path.isfile(path) else None


def inside(folder: Path, base: Path, name: str) -> Path | None:
    """The file that a configuration names, seen from `base`; None where it would lie outside `folder`.

    Links are followed first, so that none leads out.
    """
    target = os.path.realpath(base / name)
    return path_of(target) if path_of(target).is_relative_to(os.path.realpath(folder)) else None


def read_text(
    path: Path, named: Origin, mistakes: Mistakes, *, most: int = MOST_BYTES, any_kind: bool = False
) -> str | None:
    """The text of a file, without a byte-order mark; None where it cannot be read, with the mistake noted.

    `named` is the place that names the file. Only regular files are read, unless `any_kind`.
    """
    try:
        with open(path, "rb", opener=None if any_kind else _open_at_once) as stream:
            if not (any_kind or stat.S_ISREG(os.fstat(stream.fileno()).st_mode)):
                mistakes.add(named, f"{quoted(path.name)} is not a regular file")
                return None
            content = stream.read(most + 1)
    except OSError as error:
        mistakes.add(named, f"{quoted(path.name)} cannot be read: {error.strerror}")
        return None
    if len(content) > most:
        mistakes.add(named, f"{quoted(path.name)} is larger than {most >> 20} MiB")
        return None
    return _decoded(content, path, mistakes)


def _open_at_once(path: str, flags: int) -> int:
    """Open without waiting for someone to write to a FIFO."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _decoded(content: bytes, path: Path, mistakes: Mistakes) -> str | None:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig", "replace")
        origin = Origin(shown(path), before.count("\n") + 1, len(before) - before.rfind("\n"))
        mistakes.add(origin, f"byte {content[error.start]:#04x} is not UTF-8: save the file as UTF-8")
        return None
