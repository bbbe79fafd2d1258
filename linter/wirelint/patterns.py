"""Regular expressions that are compiled when they are first used.

To compile a pattern takes 0.1 to 1 ms, and most of those that a module holds are asked of few stories.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Pattern:
    """Stands for a pattern; has its attributes, each looked up once."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        value = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, value)
        return value


def lazy_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern of `re.compile(source, flags)`, compiled when one of its methods is first called.

    A mistake in the source raises only then.
    """
    return cast("re.Pattern[str]", _Pattern(source, flags))
