"""The house rules: one public module per rule, flat, named after its id (fused_words.py holds `fused-words`).

`RULES` is every rule, imported when first asked for; a run does not ask for it, but reads the generated `_index`.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.rule import Rule

    RULES: tuple[Rule, ...]


def rule_modules() -> tuple[str, ...]:
    """The full names of the modules that hold a rule, sorted."""
    import pkgutil  # here, since a run that has the index does without

    names = sorted(info.name for info in pkgutil.iter_modules(__path__) if not info.ispkg)
    return tuple(f"{__name__}.{name}" for name in names if not name.startswith("_"))


def __getattr__(name: str) -> object:
    if name != "RULES":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return tuple(importlib.import_module(module).RULE for module in rule_modules())
