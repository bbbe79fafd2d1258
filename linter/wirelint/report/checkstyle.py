"""Checkstyle's XML, which most build servers read: a file element for every story, an error element for a finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from wirelint.report.where import Base
from wirelint.report.xml import HEAD, tag
from wirelint.rule import Severity

if TYPE_CHECKING:
    from wirelint.diagnostic import Diagnostic
    from wirelint.report import Look
    from wirelint.run import Result

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info", Severity.HINT: "info"}


def lines(results: Iterable[Result], look: Look) -> Iterator[str]:
    """The document, a story at a time. Lines and columns count from one; columns are code points."""
    base = Base.here()
    yield f'{HEAD}<checkstyle version="4.3">\n'
    for result in results:
        errors = "".join(_error(one, result) for one in result.diagnostics)
        yield f"{tag('file', name=base.path(result.story))}\n{errors}</file>\n"
    yield "</checkstyle>\n"


def _error(one: Diagnostic, result: Result) -> str:
    place = result.lines.code_points(one.span.start)
    return tag(
        "error",
        "/>\n",
        line=place.line + 1,
        column=place.column + 1,
        severity=_SEVERITIES[one.severity],
        message=one.message,
        source=f"wirelint.{one.rule}",
    )
