"""Text back to bytes, as its file stores it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wirelint.tuples import NamedTuple

_HEAD = 1024
_DECLARED = re.compile(rb"(?:encoding|charset)\s*=\s*[\"']?([\w.:-]+)")
_OPEN = frozenset(map(chr, (0x81, 0x8D, 0x8F, 0x90, 0x9D)))
"""What stands for the bytes that Windows-1252 leaves open, as in the WHATWG Encoding Standard."""
_WINDOWS = "cp1252"


class Coding(NamedTuple):
    """A byte order mark and an encoding."""

    mark: bytes
    codec: str

    def encode(self, text: str) -> bytes:
        """The text as bytes. Raises UnicodeEncodeError where the encoding has no such character."""
        if self.codec == _WINDOWS and not _OPEN.isdisjoint(text):
            return self.mark + b"".join(one.encode("latin-1" if one in _OPEN else _WINDOWS) for one in text)
        return self.mark + text.encode(self.codec)


_MARKED = (
    Coding(b"\xff\xfe\x00\x00", "utf-32-le"),
    Coding(b"\x00\x00\xfe\xff", "utf-32-be"),
    Coding(b"\xff\xfe", "utf-16-le"),
    Coding(b"\xfe\xff", "utf-16-be"),
    Coding(b"\xef\xbb\xbf", "utf-8"),
)


def coding_of(data: bytes, text: str, may_declare: bool = False) -> Coding | None:
    """The coding that makes exactly these bytes of the text; None where none does, and it cannot be written back.

    `may_declare`: the file is of a format that may name its encoding at its head.
    """
    for coding in _candidates(data, may_declare):
        try:
            if coding.encode(text) == data:
                return coding
        except (UnicodeEncodeError, LookupError):
            continue
    return None


def _candidates(data: bytes, may_declare: bool) -> Iterator[Coding]:
    marked = [coding for coding in _MARKED if data.startswith(coding.mark)]
    declared = _DECLARED.search(data, 0, _HEAD) if may_declare else None
    if may_declare and data[:2] in {b"<\0", b"\0<"}:
        yield Coding(b"", "utf-16-le" if data[0] else "utf-16-be")
    if declared:
        from wirelint.readers.xml import understood

        name = understood(declared[1].decode("ascii", "replace"))
        yield from (Coding(coding.mark, name) for coding in (*marked, Coding(b"", name)))
    yield from marked
    yield Coding(b"", "utf-8")
    yield Coding(b"", _WINDOWS)
