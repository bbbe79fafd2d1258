"""Comparisons for programs: versions, and for each step its facts, findings and paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from wirelint.diff.history import history
from wirelint.diff.telling import message, placed
from wirelint.report.params import params

if TYPE_CHECKING:
    from wirelint.diagnostic import Diagnostic
    from wirelint.diff.compare import Comparison
    from wirelint.diff.fact import StaleFact
    from wirelint.run import Result
    from wirelint.span import Span

SCHEMA = 1
"""The version of what is written: a new number when a field changes its meaning or goes."""

Json = dict[str, Any]


def dump(first: Result, steps: Sequence[Comparison]) -> Json:
    """The whole history as JSON has it; docs/diff.md says what each field is."""
    results = [first, *(step.new for step in steps)]
    rows = history(first, steps)
    versions = [{"uri": result.story.uri, **row._asdict()} for result, row in zip(results, rows, strict=True)]
    return {"schema": SCHEMA, "versions": versions, "steps": [_step(step) for step in steps]}


def fact_object(fact: StaleFact, comparison: Comparison) -> Json:
    """One stale fact: what is left where, what changed where, and where it was changed from."""
    old, new = comparison.old, comparison.new
    return {
        "code": fact.id,
        "kind": fact.kind.value,
        "message": message(fact, new),
        "old": fact.old,
        "new": fact.new or None,
        "left": _place(fact.span, new),
        "changed": _place(fact.changed, new) if fact.changed else None,
        "was": _place(fact.was, old),
    }


def _step(step: Comparison) -> Json:
    found = step.findings
    return {
        "old": step.old.story.uri,
        "new": step.new.story.uri,
        "facts": [fact_object(fact, step) for fact in step.facts],
        "findings": {
            "new": _findings(found.new, step.new),
            "gone": _findings(found.gone, step.old),
            "standing": _findings(found.standing, step.new),
        },
        "paragraphs": [{"state": one.state.value, "old": one.old, "new": one.new} for one in step.paragraphs],
    }


def _findings(found: Iterable[Diagnostic], result: Result) -> list[Json]:
    told: list[Json] = params(result._replace(diagnostics=tuple(found), suppressed=()))["diagnostics"]
    return told


def _place(span: Span, result: Result) -> Json:
    """A place in the file of a version, an LSP Location with offsets in code points and the paragraph, from 0."""
    here, lines = placed(span, result), result.lines
    start, end = lines.utf16(here.start), lines.utf16(here.end)
    return {
        "uri": result.story.uri,
        "range": {
            "start": {"line": start.line, "character": start.column},
            "end": {"line": end.line, "character": end.column},
        },
        "offset": list(here),
        "paragraph": result.document.paragraph_at(span.start),
    }
