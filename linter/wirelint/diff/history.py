"""The history of a story: what each version brought, as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from wirelint.diff.passages import State
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.diff.compare import Comparison
    from wirelint.run import Result


class Row(NamedTuple):
    """One version; what is counted against the version before it is None for the first."""

    name: str
    words: int
    findings: int
    new: int | None = None
    gone: int | None = None
    stale: int | None = None
    added: int | None = None
    dropped: int | None = None
    changed: int | None = None
    moved: int | None = None


def history(first: Result, steps: Sequence[Comparison]) -> tuple[Row, ...]:
    """A row for the first version, and one for each that followed."""
    return (_row(first), *map(_step, steps))


def _row(result: Result) -> Row:
    return Row(result.story.name, len(result.document.words), len(result.diagnostics))


def _step(comparison: Comparison) -> Row:
    states = Counter(passage.state for passage in comparison.paragraphs)
    both = states[State.MOVED_AND_CHANGED]
    return _row(comparison.new)._replace(
        new=len(comparison.findings.new),
        gone=len(comparison.findings.gone),
        stale=len(comparison.facts),
        added=states[State.ADDED],
        dropped=states[State.DROPPED],
        changed=states[State.CHANGED] + both,
        moved=states[State.MOVED] + both,
    )
