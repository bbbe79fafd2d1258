"""GitLab's Code Quality report: one JSON array of issues (docs.gitlab.com, "Code Quality report format")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from wirelint.filerules import FAMILY
from wirelint.report.dumps import dumps
from wirelint.report.where import Base
from wirelint.rule import Severity

if TYPE_CHECKING:
    from wirelint.diagnostic import Diagnostic
    from wirelint.report import Look
    from wirelint.run import Result

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.INFO: "minor", Severity.HINT: "info"}


def lines(results: Iterable[Result], look: Look) -> Iterator[str]:
    """The array, an issue a line."""
    base = Base.here()
    is_first = True
    yield "["
    for result in results:
        for one in result.diagnostics:
            yield f"{'' if is_first else ','}\n{dumps(_issue(one, result, base))}"
            is_first = False
    yield "\n]\n"


def _issue(one: Diagnostic, result: Result, base: Base) -> dict[str, Any]:
    path = base.path(result.story)
    begin, end = result.lines.code_points(one.span.start), result.lines.code_points(one.span.end)
    is_failure = one.family == FAMILY and one.severity is Severity.ERROR
    return {
        "description": one.message,
        "check_name": one.rule,
        "fingerprint": _fingerprint(path, one.fingerprint),
        "severity": "blocker" if is_failure else _SEVERITIES[one.severity],
        "location": {"path": path, "lines": {"begin": begin.line + 1, "end": end.line + 1}},
    }


def _fingerprint(path: str, fingerprint: str) -> str:
    """One for the whole project: that of a finding is the same in every copy of a story."""
    from hashlib import blake2b

    return blake2b(f"{path}\0{fingerprint}".encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
