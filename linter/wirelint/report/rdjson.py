"""Reviewdog's diagnostic format, `rdjson`: findings and suggested changes for reviews of any code host.

Lines and columns count from one; a column is a byte of UTF-8, and ends are exclusive (reviewdog, proto/rdf).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from wirelint._version import PROJECT_URL
from wirelint.report.dumps import dumps
from wirelint.report.where import Base
from wirelint.rule import Severity

if TYPE_CHECKING:
    from wirelint.diagnostic import Diagnostic
    from wirelint.report import Look
    from wirelint.run import Result
    from wirelint.span import Span

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO", Severity.HINT: "INFO"}


def lines(results: Iterable[Result], look: Look) -> Iterator[str]:
    """One object for the run, a diagnostic a line."""
    base = Base.here()
    is_first = True
    yield f'{{"source":{dumps({"name": "wirelint", "url": PROJECT_URL})},"diagnostics":['
    for result in results:
        for one in result.diagnostics:
            yield f"{'' if is_first else ','}\n{dumps(_diagnostic(one, result, base.path(result.story)))}"
            is_first = False
    yield "\n]}\n"


def _diagnostic(one: Diagnostic, result: Result, path: str) -> dict[str, Any]:
    href = result.href(one)
    return {
        "message": one.message,
        "location": _location(one.span, result, path),
        "severity": _SEVERITIES[one.severity],
        "code": {"value": one.rule, **({"url": href} if href else {})},
        "suggestions": _suggestions(one, result),
        "relatedLocations": [
            {"message": message, "location": _location(span, result, path)} for span, message in one.related
        ],
    }


def _suggestions(one: Diagnostic, result: Result) -> list[dict[str, Any]]:
    """The ways out that change one place: a suggestion has no room for more."""
    return [{"range": _range(fix.span, result), "text": fix.replacement} for fix in one.fixes if len(fix.edits) == 1]


def _location(span: Span, result: Result, path: str) -> dict[str, Any]:
    return {"path": path, "range": _range(span, result)}


def _range(span: Span, result: Result) -> dict[str, Any]:
    start, end = result.lines.utf8(span.start), result.lines.utf8(span.end)
    return {
        "start": {"line": start.line + 1, "column": start.column + 1},
        "end": {"line": end.line + 1, "column": end.column + 1},
    }
