"""One JSON object a line, an entry for every story as soon as it is checked: for pipelines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from wirelint.report.params import params

if TYPE_CHECKING:
    from wirelint.report import Look
    from wirelint.run import Result


def lines(results: Iterable[Result], look: Look) -> Iterator[str]:
    """A line for every story."""
    for result in results:
        yield f"{encoded(result)}\n"


def encoded(result: Result) -> str:
    """A result on one line of JSON. Characters stand as they are; a lone surrogate is left to the stream to escape."""
    return json.dumps(params(result), ensure_ascii=False, separators=(",", ":"))
