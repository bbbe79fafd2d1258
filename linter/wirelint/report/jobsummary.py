"""The summary of a job for GitHub Actions, in Markdown, cut to what GitHub takes: one MiB for a step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from wirelint.report import markdown

if TYPE_CHECKING:
    from wirelint.report import Look
    from wirelint.run import Result

MOST_BYTES = 900_000
"""Well below GitHub's limit: other commands of the step may write there too."""


def lines(results: Iterable[Result], look: Look) -> Iterator[str]:
    """The report as `markdown` has it, without the stories that there is no room for."""
    left, dropped = MOST_BYTES, 0
    for piece in markdown.lines(results, look):
        size = len(piece.encode("utf-8", "backslashreplace"))
        if size > left and piece.startswith("\n## "):
            dropped += 1
        else:
            left -= size
            yield piece
    if dropped:
        yield f"\n{dropped:,} more stories are left out: a job summary holds no more.\n"
