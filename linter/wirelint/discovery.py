"""Which files there are to check under the paths that a user names.

A named file is always checked. A named folder is walked in sorted order: what the configuration includes, by default
text files by their suffix. Hidden files and folders and what a .gitignore leaves out are passed over, and links to
folders are not followed, so that there are no loops; nor are those to files outside the repository or, where there is
none, outside the folder: whoever checks a stranger's copy would read, show and mend files of their own.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from wirelint.source import reason
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

STANDARD_INPUT = "-"
LEADS_OUT = "A link that leads out of the folder: name it, or exclude it"


class Found(NamedTuple):
    """A path to check. `trouble` says what is wrong with it where that is known before it is read."""

    path: str
    is_named: bool
    trouble: str = ""


Wanted = Callable[[str, bool], bool]
"""Is this path, found in a folder, to be checked? The second argument says whether it is a folder itself."""


def find(paths: Iterable[str], wanted: Wanted) -> Iterator[Found]:
    """Every file to check, each once, in the order of the paths."""
    seen: set[str] = set()
    for path in paths:
        for found in _under(path, wanted):
            key = STANDARD_INPUT if found.path == STANDARD_INPUT else os.path.abspath(found.path)
            if key not in seen:
                seen.add(key)
                yield found


def _under(path: str, wanted: Wanted) -> Iterator[Found]:
    if path == STANDARD_INPUT or not os.path.isdir(path):
        yield Found(path, True)
        return
    is_empty = True
    for found in _walk(path, wanted):
        is_empty = False
        yield found
    if is_empty:
        yield Found(path, True, "Nothing to check here: no file of this folder is included")


def _walk(root: str, wanted: Wanted) -> Iterator[Found]:
    waiting = [(root, True, _Ignores.above(root))]
    home = os.path.realpath(next(iter(_folders_to_repository(os.path.abspath(root))), root))
    while waiting:
        path, is_folder, ignores = waiting.pop()
        if not is_folder:
            yield Found(path, False, LEADS_OUT if os.path.islink(path) and _is_outside(path, home) else "")
            continue
        try:
            waiting += _inside(path, ignores, wanted)
        except OSError as error:
            yield Found(path, True, reason(error))


def _inside(folder: str, ignores: _Ignores, wanted: Wanted) -> list[tuple[str, bool, _Ignores]]:
    """What to look into or to check in a folder, the last first."""
    with os.scandir(folder) as scan:
        entries = sorted(scan, key=lambda entry: entry.name, reverse=True)
    ignores = ignores.within(folder, [entry.name for entry in entries])
    kept = []
    for entry in entries:
        is_folder = entry.is_dir(follow_symlinks=False)
        if entry.name.startswith(".") or not wanted(entry.path, is_folder) or _leads_to_folder(entry):
            continue
        if not ignores.holds(entry.path, is_folder):
            kept.append((entry.path, is_folder, ignores))
    return kept


def _leads_to_folder(entry: os.DirEntry[str]) -> bool:
    return entry.is_symlink() and os.path.isdir(entry.path)


def _is_outside(path: str, home: str) -> bool:
    """Is what the link leads to there, and outside the folder?"""
    target = os.path.realpath(path)
    return os.path.exists(target) and not target.startswith(os.path.join(home, ""))


class _Ignores(NamedTuple):
    """The .gitignore files that hold for a folder, the nearest last: each with the folder that its patterns are of."""

    specs: tuple[tuple[str, GitIgnoreSpec], ...] = ()

    @classmethod
    def above(cls, root: str) -> _Ignores:
        """Those of the folders above a root, up to its repository's; none where they leave out the root itself."""
        root = os.path.abspath(root)
        chain = _folders_to_repository(root)
        ignores = cls()
        for folder in chain:
            ignores = ignores.within(folder, (".gitignore",))
        return cls() if ignores.holds(root, True) else ignores

    def within(self, folder: str, names: Iterable[str]) -> _Ignores:
        """These and that of the folder, if there is one among the names in it."""
        if ".gitignore" not in names:
            return self
        path = os.path.join(folder, ".gitignore")
        if not os.path.isfile(path) or not os.access(path, os.R_OK):
            return self
        with open(path, encoding="utf-8", errors="replace") as file:
            spec = _spec(file.read().splitlines())
        return _Ignores((*self.specs, (os.path.abspath(folder), spec)))

    def holds(self, path: str, is_folder: bool) -> bool:
        """Is the path left out? The nearest .gitignore that says anything of it decides."""
        for folder, spec in reversed(self.specs):
            inner = os.path.relpath(os.path.abspath(path), folder).replace(os.sep, "/")
            verdict = spec.check_file(inner + "/" if is_folder else inner).include
            if verdict is not None:
                return verdict
        return False


def _spec(lines: list[str]) -> GitIgnoreSpec:
    """The patterns of a .gitignore; broken ones match nothing, as in git."""
    from pathspec import GitIgnoreSpec

    def is_sound(line: str) -> bool:
        try:
            GitIgnoreSpec.from_lines([line])
        except ValueError:
            return False
        return True

    return GitIgnoreSpec.from_lines(filter(is_sound, lines))


def _folders_to_repository(folder: str) -> tuple[str, ...]:
    """The folders above one up to that which holds .git, the uppermost first; none where there is no repository."""
    above: list[str] = []
    while not os.path.exists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return ()
        folder = parent
        above.append(folder)
    return tuple(reversed(above))
