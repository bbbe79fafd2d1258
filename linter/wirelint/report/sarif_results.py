"""One finding as a SARIF result: its places, the ways out, and the fingerprint that it is known by again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wirelint.patterns import lazy_pattern
from wirelint.rule import Severity

if TYPE_CHECKING:
    from wirelint.diagnostic import Diagnostic
    from wirelint.report.where import Base
    from wirelint.rule import Fix
    from wirelint.run import Result
    from wirelint.span import Span

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note", Severity.HINT: "note"}
LONGEST_MESSAGE = 1_000
MOST_PLACES = 100
"""Places of a result that GitHub shows."""

_SPECIAL = lazy_pattern(r"[\\\[\]]|[{}]")


def sarif_result(one: Diagnostic, result: Result, rule_index: int, base: Base) -> dict[str, Any]:
    """A result object (3.27); `rule_index` is the place of its rule among those of the driver."""
    return {
        "ruleId": one.rule,
        "ruleIndex": rule_index,
        "level": LEVELS[one.severity],
        "message": {"text": plain(one.message)},
        "locations": [located(one.span, result, base)],
        "partialFingerprints": {"wirelint/v1": one.fingerprint},
        **_related(one, result, base),
        **_fixes(one, result, base),
        "properties": {"family": one.family, "severity": one.severity.name.lower(), "tier": one.tier.name.lower()},
    }


def located(span: Span, result: Result, base: Base) -> dict[str, Any]:
    """A location object (3.28). A story of several in a stream is told by its part."""
    part = result.story.part
    logical = {"logicalLocations": [{"name": part, "kind": "story"}]} if part else {}
    return {
        "physicalLocation": {"artifactLocation": _artifact(result, base), "region": _region(span, result)},
        **logical,
    }


def plain(text: str) -> str:
    """A message that stays as it is: no link (3.11.6), no placeholder (3.11.5), and not too long.

    Square brackets make a link only as `[…](…)`, so that they are escaped only there.
    """
    is_link = "](" in text
    marks = {"{": "{{", "}": "}}", **({"[": r"\[", "]": r"\]", "\\": r"\\"} if is_link else {})}
    return _SPECIAL.sub(lambda mark: marks.get(mark[0], mark[0]), text[:LONGEST_MESSAGE])


def _artifact(result: Result, base: Base) -> dict[str, Any]:
    relative = base.relative_uri(result.story)
    return {"uri": result.story.uri} if relative is None else {"uri": relative, "uriBaseId": "%SRCROOT%"}


def _region(span: Span, result: Result) -> dict[str, int]:
    """Lines and columns from one; columns are UTF-16 code units, the end is exclusive (3.30)."""
    start, end = result.lines.utf16(span.start), result.lines.utf16(span.end)
    return {
        "startLine": start.line + 1,
        "startColumn": start.column + 1,
        "endLine": end.line + 1,
        "endColumn": end.column + 1,
    }


def _related(one: Diagnostic, result: Result, base: Base) -> dict[str, Any]:
    places = [
        {"id": number, **located(span, result, base), "message": {"text": plain(message)}}
        for number, (span, message) in enumerate(one.related[:MOST_PLACES], 1)
    ]
    return {"relatedLocations": places} if places else {}


def _fixes(one: Diagnostic, result: Result, base: Base) -> dict[str, Any]:
    fixes = [_fix(fix, result, base) for fix in one.fixes]
    return {"fixes": fixes} if fixes else {}


def _fix(fix: Fix, result: Result, base: Base) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(span, result), "insertedContent": {"text": new}} for span, new in fix.edits
    ]
    change = {"artifactLocation": _artifact(result, base), "replacements": replacements}
    return {"description": {"text": plain(fix.title)}, "artifactChanges": [change]}
