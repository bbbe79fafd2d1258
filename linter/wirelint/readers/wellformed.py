"""Whether a file is well-formed XML, and where it first is not. Nothing is fetched, and no entity expanded."""

from __future__ import annotations

from wirelint.patterns import lazy_pattern
from wirelint.tuples import NamedTuple

_ONE_BYTE = lazy_pattern(r"[^\x00-\x7f]")


class Break(NamedTuple):
    """Where a file is not well-formed, and why; `is_declared` where it declares entities and so is not looked at."""

    place: int
    message: str
    is_declared: bool = False


class _Declares(Exception):
    """The file declares an entity."""


def break_of(file: str) -> Break | None:
    """The first place at which a file is no well-formed XML 1.0; None where it is.

    A file that declares entities is looked at no further than that.
    """
    if _fault_of(file.encode("utf-8", "surrogatepass")) is None:
        return None
    # Only now is the place asked for: with every character made one byte for expat, places are code points.
    return _fault_of(_ONE_BYTE.sub("x", file).encode("ascii")) or Break(0, "not well-formed")


def _fault_of(data: bytes) -> Break | None:
    from xml.parsers import expat

    parser = expat.ParserCreate("utf-8")
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(data, True)
    except _Declares:
        return Break(parser.CurrentByteIndex, "entities that the file declares are not expanded", True)
    except expat.ExpatError as error:
        place = min(max(parser.ErrorByteIndex, 0), len(data))
        return Break(place, expat.ErrorString(error.code) or "not well-formed")
    return None


def _refuse(*declaration: object) -> None:
    raise _Declares
