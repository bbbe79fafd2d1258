"""A line for every finding, `path:line:col: severity: message [rule-id]`, as compilers have it: for logs and editors.

Lines and columns count from one; columns are code points.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from wirelint.report.paint import BOLD, DIM, SEVERITY_STYLES, Paint
from wirelint.report.visible import visible, visible_name

if TYPE_CHECKING:
    from wirelint.diagnostic import Diagnostic
    from wirelint.report import Look
    from wirelint.run import Result


def lines(results: Iterable[Result], look: Look) -> Iterator[str]:
    """A line for every finding; nothing for a story without one."""
    paint = Paint(look.color)
    for result in results:
        for one in result.diagnostics:
            yield f"{heading(one, result, paint)}\n"


def heading(one: Diagnostic, result: Result, paint: Paint) -> str:
    """The line of one finding, without its end."""
    position = result.lines.code_points(one.span.start)
    place = paint(f"{visible_name(result.story.name)}:{position.line + 1}:{position.column + 1}:", BOLD)
    severity = paint(f"{one.severity.name.lower()}:", SEVERITY_STYLES[one.severity])
    return f"{place} {severity} {visible(one.message)} {paint(f'[{one.rule}]', DIM)}"
