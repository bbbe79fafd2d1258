"""How results are shown, one module a format.

A format is a function from a stream of results to a stream of text, so that what is finished is shown at once:
`lines(results, look)` yields pieces of text that are written as they come.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, cast

from wirelint.rule import Severity
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from wirelint.run import Result

FORMATS = (
    "full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "markdown", "html"
)  # fmt: skip
"""The names of the formats; each is that of a module here."""

MACHINE_FORMATS = frozenset(FORMATS) - {"full", "concise"}
"""Formats for programs and files: nothing but them is written to standard output."""


class Look(NamedTuple):
    """What the place that is written to can show. `width` is in columns; `floor` is the least severity that fails."""

    color: bool = False
    width: int = 100
    floor: Severity = Severity.WARNING


def lines(format: str, results: Iterable[Result], look: Look) -> Iterator[str]:
    """The report in a format, in pieces; each comes as soon as its result does."""
    module = importlib.import_module(f"{__name__}.{format}")
    make = cast("Callable[[Iterable[Result], Look], Iterator[str]]", module.lines)
    return make(results, look)
