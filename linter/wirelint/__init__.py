"""wirelint reads news copy as a copy desk does, and says at the exact place what is wrong and what to do about it.

What stands in `__all__` is the library: `lint_text` and `lint_file` to check copy, the rest to write rules. Each name
is imported when it is first used, so that the command line pays only for what it needs.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint._version import __version__
    from wirelint.api import lint_file, lint_text
    from wirelint.diagnostic import Diagnostic
    from wirelint.document import Context, Document, Sentence
    from wirelint.rule import Bad, Finding, Fix, Good, Kind, Related, Rule, Severity, Stage, Tier, Wake, Zone
    from wirelint.span import Span

_HOMES = {
    "_version": ("__version__",),
    "api": ("lint_file", "lint_text"),
    "diagnostic": ("Diagnostic",),
    "document": ("Context", "Document", "Sentence"),
    "rule": (
        "Bad", "Finding", "Fix", "Good", "Kind", "Related", "Rule", "Severity", "Stage", "Tier", "Wake", "Zone",
    ),
    "span": ("Span",),
}  # fmt: skip
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Bad", "Context", "Diagnostic", "Document", "Finding", "Fix", "Good", "Kind", "Related", "Rule", "Sentence",
    "Severity", "Span", "Stage", "Tier", "Wake", "Zone", "__version__", "lint_file", "lint_text",
]  # fmt: skip


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(importlib.import_module(f"{__name__}.{_HOME[name]}"), name)
    return value
