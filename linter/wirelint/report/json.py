"""One array for the whole run, an entry for every story: for programs that read a report as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from wirelint.report.jsonl import encoded

if TYPE_CHECKING:
    from wirelint.report import Look
    from wirelint.run import Result


def lines(results: Iterable[Result], look: Look) -> Iterator[str]:
    """The array, one entry a line, so that a line tool can still make sense of it."""
    yield "["
    for number, result in enumerate(results):
        yield f"{',' if number else ''}\n{encoded(result)}"
    yield "\n]\n"
