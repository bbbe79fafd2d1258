"""One JSON object a line, an entry for every story as soon as it is checked: for pipelines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from wirelint.report.dumps import dumps
from wirelint.report.params import params

if TYPE_CHECKING:
    from wirelint.report import Look
    from wirelint.run import Result


def lines(results: Iterable[Result], look: Look) -> Iterator[str]:
    """A line for every story."""
    for result in results:
        yield f"{encoded(result)}\n"


def encoded(result: Result) -> str:
    """A result on one line of JSON."""
    return dumps(params(result))
