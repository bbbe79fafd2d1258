"""Globs over the paths of stories, much as in .gitignore.

A glob without a slash matches at any depth; one with a slash starts at the folder of the configuration. `*` and `?`
stay within one name, `**` stands for any number of folders, and a glob that matches a folder takes everything in it.
Matching takes time in proportion to glob times path, whatever the glob: both come from files that may be hostile.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.config.files import StrPath

_NAME = r"(?!\.{1,2}(?:/|$))(?:[^/\\{}\[\]*\x00-\x1f\x7f]|\*(?!\*)|\[!?[^/\\{}\[\]!\x00-\x1f\x7f]+\])+"
PATTERN = rf"(?!!)(?:\*\*|{_NAME})(?:/(?:\*\*|{_NAME}))*/?"
"""What a glob looks like, as the inside of a regular expression of JSON Schema and Python alike."""

_FAULTS = (
    (r"/.*", "is an absolute path: start at the folder of the configuration"),
    (r"!.*", "begins with “!”: a glob cannot take others back"),
    (r".*\\.*", "has a backslash in it: folders are set off with /"),
    (r".*[{}].*", "has braces in it: list both globs instead"),
    (r"(?:.*/)?\.{1,2}(?:/.*)?", "has . or .. in it: start at the folder of the configuration"),
    (r".*//.*", "has an empty name between two slashes"),
    (r".*(?:[^/]\*\*|\*\*[^/]).*", "has ** beside other characters: it must stand alone between slashes"),
    (r".*[\[\]].*", "has a bracket that is not closed"),
)


def fault_of(glob: str) -> str | None:
    """What is wrong with a glob, as the rest of a sentence about it; None if nothing is."""
    if re.fullmatch(PATTERN, glob):
        return None
    found = (fault for pattern, fault in _FAULTS if re.fullmatch(pattern, glob, re.DOTALL))
    return next(found, "is not a glob")


def matches(globs: Iterable[str], path: StrPath, root: StrPath) -> bool:
    """Does any of the globs match the path, or a folder above it? Globs start at `root`."""
    names = os.path.relpath(path, root).split(os.sep)
    return any(_match(_parts(glob), names) for glob in globs)


def _parts(glob: str) -> list[str]:
    names = glob.rstrip("/").split("/")
    return [*(["**"] if len(names) == 1 else []), *names, "**"]


def _match(parts: Sequence[str], names: Sequence[str]) -> bool:
    """Walk both side by side; where they part, let the last ** take one more name and go on from there."""
    part = name = 0
    back: tuple[int, int] | None = None
    while name < len(names):
        if part < len(parts) and parts[part] == "**":
            part, back = part + 1, (part + 1, name)
        elif part < len(parts) and fnmatchcase(names[name], parts[part]):
            part, name = part + 1, name + 1
        elif back is not None:
            back = (back[0], back[1] + 1)
            part, name = back
        else:
            return False
    return all(left == "**" for left in parts[part:])
