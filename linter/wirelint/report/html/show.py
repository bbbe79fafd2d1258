"""Text as a page shows it: never mark-up, and what cannot be seen spelled out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.report.visible import visible
from wirelint.rule import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "info",
    Severity.HINT: "hint",
}
"""The severities by name, the gravest first; the names are the style's classes too."""

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
_LONGEST_QUOTE = 60


def show(text: str) -> str:
    """Text for an element or a quoted attribute, on one line."""
    return visible(text).translate(_ESCAPES)


def quote(text: str) -> str:
    """The beginning of some words, in quotation marks."""
    words = " ".join(text.split())
    return f"“{show(words if len(words) <= _LONGEST_QUOTE else f'{words[: _LONGEST_QUOTE - 1].rstrip()}…')}”"
