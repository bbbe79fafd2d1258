"""How the words of a text are spelt in the file that they come from, and in what layers."""

from __future__ import annotations

import enum
from collections.abc import Callable

Escape = Callable[[str], "str | None"]
"""Words as they are spelt in the file; None where it is not certain how. A function of a module, not a closure."""


class Spelling(enum.IntEnum):
    """How a piece of a text is spelt in the file."""

    PLAIN = 0
    """As it is: as many characters, the same ones."""
    ESCAPED = 1
    """In other characters, which stand for it as a whole."""
    MADE = 2
    """Not at all: the reader put it there. Its place in the file is where it would be."""


class Compositions:
    """Puts the ways of two layers to spell words together, each pair once, so that the same way is the same object."""

    def __init__(self) -> None:
        self._made: dict[tuple[Escape, Escape], Escape] = {}

    def __call__(self, inner: Escape | None, outer: Escape | None) -> Escape | None:
        if inner is None or outer is None:
            return None
        if (inner, outer) not in self._made:
            self._made[inner, outer] = _Composed(inner, outer)
        return self._made[inner, outer]


class _Composed:
    """Spells words for the inner layer, and what comes of that for the outer one."""

    def __init__(self, inner: Escape, outer: Escape) -> None:
        self.inner, self.outer = inner, outer

    def __call__(self, text: str) -> str | None:
        spelt = self.inner(text)
        return None if spelt is None else self.outer(spelt)
