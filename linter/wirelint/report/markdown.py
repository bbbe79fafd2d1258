"""Markdown, for comments on a merge request, job summaries and mail: a table for every story with something in it.

Copy is quoted so that nothing in it is mark-up: no link, image, heading, HTML, mention or reference to an issue.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.report.summary import Summary
from wirelint.report.visible import visible
from wirelint.report.where import Base, web_address

if TYPE_CHECKING:
    from wirelint.diagnostic import Diagnostic
    from wirelint.report import Look
    from wirelint.run import Result

_ACTIVE = lazy_pattern(r"[\\`*_{}\[\]<>()#+\-.!|~&:=$^\"']")
_MENTION = lazy_pattern(r"@(?=\w)")


def lines(results: Iterable[Result], look: Look) -> Iterator[str]:
    """A heading, a section for every story with findings, and the summary."""
    base, summary = Base.here(), Summary()
    yield "# wirelint\n"
    for result in results:
        summary.add(result)
        if result.diagnostics:
            rows = "".join(_row(one, result) for one in result.diagnostics)
            name = escaped(base.path(result.story))
            yield f"\n## {name}\n\n| Place | Severity | Finding | Rule |\n|---|---|---|---|\n{rows}"
    yield f"\n{summary}\n"


def _row(one: Diagnostic, result: Result) -> str:
    place = result.lines.code_points(one.span.start)
    href = web_address(result.href(one))
    rule = f"[{escaped(one.rule)}](<{_address(href)}>)" if href else escaped(one.rule)
    message = "<br>".join([escaped(one.message), *_ways(one, result)])
    return f"| {place.line + 1}:{place.column + 1} | {one.severity.name.lower()} | {message} | {rule} |\n"


def _ways(one: Diagnostic, result: Result) -> Iterator[str]:
    """The other places, and the ways out."""
    for span, message in one.related:
        place = result.lines.code_points(span.start)
        yield f"Line {place.line + 1}: {escaped(message)}"
    for fix in one.fixes[:1]:
        yield f"Fix{' (safe)' if fix.safe else ''}: {escaped(fix.title)}"


def escaped(text: str) -> str:
    """The text on one line as Markdown that shows it as it is.

    Escapes part addresses too, so that none becomes a link; a mention is parted by a comment that nobody sees.
    """
    quoted = _ACTIVE.sub(lambda mark: f"&#{ord(mark[0])};" if mark[0] in "<>&:\"'" else f"\\{mark[0]}", visible(text))
    return _MENTION.sub("@<!-- -->", quoted)


def _address(href: str) -> str:
    """An address that cannot leave its angle brackets."""
    return href.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C").replace("|", "%7C")
