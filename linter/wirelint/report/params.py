"""A result as the Language Server Protocol's PublishDiagnosticsParams (3.17), for the JSON formats.

Positions are zero-based UTF-16 code units of the text as decoded, end-exclusive; `data.offset` is in code points.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from wirelint.span import Span

if TYPE_CHECKING:
    from wirelint.diagnostic import Diagnostic
    from wirelint.rule import Fix
    from wirelint.run import Result
    from wirelint.text.lines import Position

SCHEMA = 1
"""The version of `data`: a new number when a field changes its meaning or goes, not when one is added."""
_UNNECESSARY = 1

Json = dict[str, Any]
RangeOf = Callable[[Span], Json]


def params(result: Result) -> Json:
    """The whole entry of one story, also where nothing was found in it.

    What was found and is not reported stands in `suppressed`, where there is any: editors pass over the key.
    """
    suppressed = [
        {**diagnostic(one, result), "suppression": {"kind": kind, "reason": reason}}
        for one, kind, reason in result.suppressed
    ]
    return {
        "uri": result.story.uri,
        "diagnostics": [diagnostic(one, result) for one in result.diagnostics],
        **({"suppressed": suppressed} if suppressed else {}),
    }


def diagnostic(
    one: Diagnostic, result: Result, *, uri: str | None = None, counted: Callable[[int], Position] | None = None
) -> Json:
    """One diagnostic.

    uri      of the file that its places are in, if not that of the story
    counted  from an offset of the file to line and column, if not in UTF-16
    """
    place = counted or result.lines.utf16
    uri = uri or result.story.uri

    def range_of(span: Span) -> Json:
        start, end = place(span.start), place(span.end)
        return {
            "start": {"line": start.line, "character": start.column},
            "end": {"line": end.line, "character": end.column},
        }

    href = result.href(one)
    return {
        "range": range_of(one.span),
        "severity": int(one.severity),
        "code": one.rule,
        **({"codeDescription": {"href": href}} if href else {}),
        "source": "wirelint",
        "message": one.message,
        "relatedInformation": [
            {"location": {"uri": uri, "range": range_of(span)}, "message": message} for span, message in one.related
        ],
        "tags": [_UNNECESSARY] if _is_cut(one) else [],
        "data": _data(one, result, range_of),
    }


def _data(one: Diagnostic, result: Result, range_of: RangeOf) -> Json:
    return {
        "schema": SCHEMA,
        "family": one.family,
        "tier": one.tier.name.lower(),
        "offset": list(one.span),
        "fixes": [_fix(fix, range_of) for fix in one.fixes],
        "fingerprint": one.fingerprint,
        "story": result.story.part,
    }


def _fix(fix: Fix, range_of: RangeOf) -> Json:
    edits = [{"range": range_of(span), "newText": replacement} for span, replacement in fix.edits]
    return {"title": fix.title, "safe": fix.safe, "edits": edits}


def _is_cut(one: Diagnostic) -> bool:
    """Does the preferred fix delete all that is named? Editors fade such text."""
    if not one.fixes or one.span.start == one.span.end:
        return False
    return any(not replacement and span.holds(one.span) for span, replacement in one.fixes[0].edits)
