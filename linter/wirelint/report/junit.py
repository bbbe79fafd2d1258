"""JUnit's XML: one suite, a test case for every story.

A case fails where something is found at or above `Look.floor`; what is below is its output. It is an error where the
story could not be checked. All its findings stand in one element, since most readers take no second one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from wirelint.report.where import Base
from wirelint.report.xml import HEAD, tag, text

if TYPE_CHECKING:
    from wirelint.diagnostic import Diagnostic
    from wirelint.report import Look
    from wirelint.rule import Severity
    from wirelint.run import Result


def lines(results: Iterable[Result], look: Look) -> Iterator[str]:
    """The document, when all stories are checked: its head has their numbers."""
    base = Base.here()
    counts: Counter[str] = Counter()
    cases = []
    for result in results:
        verdict = _verdict(result, look.floor)
        counts[verdict] += 1
        cases.append(_case(result, verdict, look.floor, base))
    numbers = {"tests": len(cases), "failures": counts["failure"], "errors": counts["error"]}
    yield f"{HEAD}{tag('testsuites', name='wirelint', **numbers)}\n"
    yield f"{tag('testsuite', name='wirelint', **numbers, skipped=0)}\n"
    yield from cases
    yield "</testsuite>\n</testsuites>\n"


def _verdict(result: Result, floor: Severity) -> str:
    """What becomes of a test case: the name of its element, or nothing."""
    if result.failed:
        return "error"
    return "failure" if any(one.severity <= floor for one in result.diagnostics) else ""


def _case(result: Result, verdict: str, floor: Severity, base: Base) -> str:
    path = base.path(result.story)
    folder, _, name = path.rpartition("/")
    grave = [one for one in result.diagnostics if one.severity <= floor]
    slight = [one for one in result.diagnostics if one.severity > floor]
    told = [_element(verdict, grave, result)] if verdict else []
    told += [f"<system-out>{_list(slight, result)}</system-out>\n"] if slight else []
    head = tag("testcase", classname=(folder or ".").replace("/", "."), name=name, file=path)
    return f"{head}\n{''.join(told)}</testcase>\n"


def _element(verdict: str, found: list[Diagnostic], result: Result) -> str:
    message = f"{len(found)} findings" if len(found) != 1 else found[0].message
    return f"{tag(verdict, message=message, type='wirelint')}{_list(found, result)}</{verdict}>\n"


def _list(found: Iterable[Diagnostic], result: Result) -> str:
    """A line for every finding, as `concise` has it without the path."""
    rows = []
    for one in found:
        place = result.lines.code_points(one.span.start)
        rows.append(f"{place.line + 1}:{place.column + 1}: {one.severity.name.lower()}: {one.message} [{one.rule}]")
    return "\n".join(map(text, rows))
