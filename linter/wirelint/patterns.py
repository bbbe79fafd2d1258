"""Regular expressions that are compiled when they are first used, and literals that are sought by a rare character.

To compile a pattern takes 0.1 to 1 ms, and most of those that a module holds are asked of few stories. To look for one
character takes a fortieth of the time that it takes to look for two.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, cast

_RARE = "XQZJK0"
"""Letters and a figure that many stories have none of."""


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


@cache
def sign_of(literal: str) -> str:
    """The character of a literal to look for first: one that is rare in copy; the literal itself where it has none."""
    marks = [letter for letter in literal if not letter.isalnum() and letter not in " -"]
    return next(iter([*marks, *filter(literal.count, _RARE)]), literal)


def holds(text: str, literal: str) -> bool:
    """Does a text hold a literal? The answer of `literal in text`, sooner where a rare character is in it."""
    return sign_of(literal) in text and literal in text
