"""Own modules straight from their byte code.

A run imports some two hundred modules of its own, and for each Python asks, in Python, which finder knows its folder
and which kinds of file it may be, which takes longer than to read it. Here only that is asked which can change: is the
byte code beside the source the code of that source? Wherever it is not, or anything else is unusual, the answer is
“unknown here”, and Python goes its own way: it compiles the source, and says what is wrong.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import MAGIC_NUMBER
from marshal import loads
from types import CodeType, ModuleType

_PREFIXES = ("wirelint.", "wirelint_rules.")
_CACHED = f".{sys.implementation.cache_tag}.pyc"
_OF_TIME = MAGIC_NUMBER + bytes(4)
"""What the code of this Python begins with where the time and size of its source say that it is up to date."""
_HEAD = 16
_MOST = 1 << 16
"""Bytes of code that are read at once; no module of the house has half as many."""
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)


class _Loader(SourceFileLoader):
    """Runs code that is read already. For everything else, as for its source, it is Python's own."""

    def __init__(self, name: str, path: str, code: CodeType) -> None:
        super().__init__(name, path)
        self._code: CodeType | None = code

    def get_code(self, fullname: str) -> CodeType | None:
        """The code: once that which was read, later anew."""
        code, self._code = self._code, None
        return code or super().get_code(fullname)


class _Finder:
    """Finds modules of wirelint that are neither packages nor without current byte code; see importlib.abc."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None = None, target: ModuleType | None = None) -> ModuleSpec | None:
        """How to load a module of a name from the folders of its package; None where that is for Python to say."""
        if path is None or not name.startswith(_PREFIXES):
            return None
        folder, last = path[0], name[name.rindex(".") + 1 :]
        source, cached = f"{folder}/{last}.py", f"{folder}/__pycache__/{last}{_CACHED}"
        code = _current(source, cached)
        if code is None:
            return None
        spec = ModuleSpec(name, _Loader(name, source, code), origin=source)
        spec.has_location, spec.cached = True, cached
        return spec


def _current(source: str, cached: str) -> CodeType | None:
    """The byte code of a source, if it is there, and made of the source as it is now."""
    try:
        stated, file = os.stat(source), os.open(cached, _READ)
    except OSError:
        return None
    try:
        data = os.read(file, _MOST)
    finally:
        os.close(file)
    time, size = int(stated.st_mtime) & 0xFFFFFFFF, stated.st_size & 0xFFFFFFFF
    if len(data) == _MOST or data[:_HEAD] != _OF_TIME + time.to_bytes(4, "little") + size.to_bytes(4, "little"):
        return None
    code: CodeType = loads(memoryview(data)[_HEAD:])
    return code


def hasten() -> None:
    """Find own modules this way from now on, unless Python was told to keep byte code elsewhere or of other sorts."""
    if sys.pycache_prefix is None and sys.implementation.cache_tag is not None and not sys.flags.optimize:
        sys.meta_path.insert(0, _Finder)
