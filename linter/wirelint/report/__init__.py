"""How results are shown, one module a format.

A format is a function from a stream of results to a stream of text, so that what is finished is shown at once:
`lines(results, look)` yields pieces of text that are written as they come.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, cast

from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from wirelint.run import Result

FORMATS = ("full", "concise", "json", "jsonl")
"""The names of the formats; each is that of a module here."""

MACHINE_FORMATS = frozenset({"json", "jsonl"})
"""Formats for programs: nothing but them is written to standard output."""


class Look(NamedTuple):
    """What the place that is written to can show. `width` is in columns."""

    color: bool = False
    width: int = 100


def lines(format: str, results: Iterable[Result], look: Look) -> Iterator[str]:
    """The report in a format, in pieces; each comes as soon as its result does."""
    module = importlib.import_module(f"{__name__}.{format}")
    make = cast("Callable[[Iterable[Result], Look], Iterator[str]]", module.lines)
    return make(results, look)
