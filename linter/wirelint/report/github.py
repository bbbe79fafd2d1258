"""Workflow commands for GitHub Actions: findings as annotations on the lines of a pull request.

GitHub keeps ten annotations of each level for a step and drops the rest, so ten are written and the rest are counted.
Escapes are those of the runner (actions/toolkit, packages/core/src/command.ts). The job summary is that of
wirelint.report.jobsummary.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from wirelint.report.visible import cell
from wirelint.report.where import Base
from wirelint.rule import Severity

if TYPE_CHECKING:
    from wirelint.diagnostic import Diagnostic
    from wirelint.report import Look
    from wirelint.run import Result

MOST = 10
"""Annotations of a level that GitHub shows for a step."""
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice", Severity.HINT: "notice"}
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_DATA, ":": "%3A", ",": "%2C"}


def lines(results: Iterable[Result], look: Look) -> Iterator[str]:
    """A command for each finding that GitHub will show, and how many there are besides."""
    told: Counter[str] = Counter()
    base = Base.here()
    for result in results:
        for one in result.diagnostics:
            level = _LEVELS[one.severity]
            told[level] += 1
            if told[level] <= MOST:
                yield f"::{level} {_properties(one, result, base)}::{_escaped(one.message, _DATA)}\n"
    rest = [f"{told[level] - MOST:,} more at {level}" for level in ("error", "warning", "notice") if told[level] > MOST]
    if rest:
        yield f"wirelint: not annotated: {', '.join(rest)}\n"


def _properties(one: Diagnostic, result: Result, base: Base) -> str:
    """File, lines and columns from one. GitHub takes columns only where the finding stays on its line."""
    start, end = result.lines.utf16(one.span.start), result.lines.utf16(one.span.end)
    fields = {"file": base.path(result.story), "line": start.line + 1, "endLine": end.line + 1}
    if start.line == end.line:
        fields |= {"col": start.column + 1, "endColumn": end.column + 1}
    fields["title"] = f"wirelint {one.rule}"
    return ",".join(f"{name}={_escaped(str(value), _PROPERTY)}" for name, value in fields.items())


def _escaped(text: str, escapes: dict[str, str]) -> str:
    """The text as the runner undoes it; what a log must not hold is shown escaped."""
    return "".join(escapes.get(mark) or cell(mark, before) for mark, before in zip(text, f" {text}", strict=False))
