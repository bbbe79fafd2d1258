"""The extension points of Vale, one module each: `make` turns a rule as written into one that runs.

`make` raises wirelint.vale.patterns.PatternError or ValueError for a rule that cannot be read.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import cast

from wirelint.vale.values import Definition, Runner

NAMES = (
    "existence", "substitution", "occurrence", "repetition", "consistency", "conditional", "capitalization", "metric",
    "readability",
)  # fmt: skip
"""Those that run."""
OTHERS = ("spelling", "sequence", "script")
"""Those that do not."""


@cache
def maker(name: str) -> Callable[[Definition], Runner]:
    """The `make` of an extension point; its module is imported now."""
    return cast("Callable[[Definition], Runner]", import_module(f"{__name__}.{name}").make)
