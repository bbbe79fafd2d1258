"""What stands for the code that runs: a hash of its bytes, whoever put it there and whenever.

Neither version numbers nor times of files would do: a rule that somebody works on keeps its version, and a container
that is made anew has new times for old code.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b

FORMAT = "1"
"""Of what is kept; changed with wirelint.cache.coding."""
_LEFT_OUT = frozenset({"__pycache__", ".git"})


class Unknown(Exception):
    """Something that a result hangs on cannot be told, so that it cannot be kept."""


@cache
def code_stamp() -> str:
    """What stands for Python, for every package that is installed, and for the code and data of wirelint."""
    return "\n".join((FORMAT, sys.version, sys.platform, *sorted(_installed()), _hash_of(_own())))


class Unchanged:
    """Is the code still the code that the stamp is of? Rules are imported when they wake, perhaps after an edit.

    Here times of files will do: a file that is written during the run has another.
    """

    def __init__(self) -> None:
        self._times = _times()

    def __call__(self) -> bool:
        """Has no file changed since this was made?"""
        return _times() == self._times


def _times() -> int:
    found = []
    for place in _own():
        for _, path in _files(place):
            status = os.stat(path)
            found.append((path, status.st_mtime_ns, status.st_size))
    return hash(tuple(found))


def _own() -> list[str]:
    """The folders of wirelint's own code and data."""
    return [os.path.dirname(os.path.dirname(os.path.abspath(__file__))), *_package("wirelint_rules")]


@cache
def plugin_stamp(plugin: str, module: str) -> str:
    """What stands for the code of a rule of a plug-in: its packages, where it is offered and where it is written.

    Raises Unknown where there are no files of them.
    """
    from importlib.metadata import entry_points

    from wirelint.registry import GROUP

    modules = {module, *(point.module for point in entry_points(group=GROUP, name=plugin))}
    return _hash_of(folder for name in sorted({one.partition(".")[0] for one in modules}) for folder in _package(name))


def _package(name: str) -> list[str]:
    """The folders, or the file, of a package or module. Raises Unknown."""
    from importlib.util import find_spec

    try:
        spec = find_spec(name)
    except (ImportError, ValueError):
        spec = None
    if spec is not None and spec.submodule_search_locations:
        return list(spec.submodule_search_locations)
    if spec is None or spec.origin is None or not os.path.isfile(spec.origin):
        raise Unknown(name)
    return [spec.origin]


def _installed() -> Iterator[str]:
    """Name and version of every installed package, as the folders beside them have it; reading them takes ten times."""
    for folder in dict.fromkeys(sys.path):
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue
        yield from (name for name in names if name.endswith((".dist-info", ".egg-info")))


def _hash_of(places: Iterable[str]) -> str:
    made = blake2b(digest_size=20)
    for place in places:
        for name, path in _files(place):
            with open(path, "rb", buffering=0) as file:
                data = file.read()
            made.update(f"{name}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
            made.update(data)
    return made.hexdigest()


def _files(place: str) -> Iterator[tuple[str, str]]:
    """Every file, in order: its name within the place, and its path. Raises Unknown for code in a zip."""
    if not os.path.exists(place):
        raise Unknown(place)
    if os.path.isfile(place):
        yield os.path.basename(place), place
        return
    for folder, folders, names in os.walk(place):
        folders[:] = sorted(set(folders) - _LEFT_OUT)
        for name in sorted(names):
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                yield os.path.relpath(path, place), path
