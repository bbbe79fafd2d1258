"""Diagnostics as JSON and back. Unlike pickle, reading it can run no code."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from wirelint.diagnostic import Diagnostic
from wirelint.rule import Fix, Related, Severity, Tier
from wirelint.span import Span

if TYPE_CHECKING:
    from wirelint.config.settings import Settings


def encoded(diagnostics: Iterable[Diagnostic]) -> bytes:
    """Diagnostics as ASCII; named tuples are arrays."""
    rows = [(*one[:2], int(one.severity), int(one.tier), *one[4:]) for one in diagnostics]
    return json.dumps(rows, separators=(",", ":")).encode("ascii")


def decoded(data: bytes, text: str, settings: Settings) -> tuple[Diagnostic, ...] | None:
    """The diagnostics again; None for what `encoded` cannot have made of findings in this text by these rules."""
    try:
        return tuple([_diagnostic(row, len(text), settings) for row in json.loads(data)])
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _diagnostic(row: Any, length: int, settings: Settings) -> Diagnostic:
    """Raises ValueError or TypeError for a row that is none."""
    rule, family, severity, tier, span, message, fixes, related, fingerprint, plugin = row
    if rule not in settings.rules and rule not in settings.members:
        raise ValueError("no rule of these settings")
    return Diagnostic(
        rule, _text(family), Severity(severity), Tier(tier), _span(span, length), _text(message),
        tuple([_fix(fix, length) for fix in fixes]) if fixes else (),
        tuple([Related(_span(place, length), _text(said)) for place, said in related]) if related else (),
        _text(fingerprint), _text(plugin),
    )  # fmt: skip


def _fix(row: Any, length: int) -> Fix:
    span, replacement, title, safe, also, quoted = row
    others = tuple((_span(place, length), _text(words)) for place, words in also)
    return Fix(_span(span, length), _text(replacement), _text(title), safe is True, others, quoted is True)


def _span(row: Any, length: int) -> Span:
    start, end = row
    if not (type(start) is int and type(end) is int and 0 <= start <= end <= length):
        raise ValueError("no span of this text")
    return Span(start, end)


def _text(value: Any) -> str:
    if type(value) is not str:
        raise TypeError("no text")
    return value
