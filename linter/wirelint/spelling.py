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


class Compositions(dict[tuple["Escape | None", "Escape | None"], "Escape | None"]):
    """The inner and the outer way to spell words to both in one; the same pair gives the same object."""

    def __missing__(self, pair: tuple[Escape | None, Escape | None]) -> Escape | None:
        inner, outer = pair
        self[pair] = _Composed(inner, outer) if inner and outer else None
        return self[pair]


class _Composed:
    """Spells words for the inner layer, and what comes of that for the outer one."""

    def __init__(self, inner: Escape, outer: Escape) -> None:
        self.inner, self.outer = inner, outer

    def __call__(self, text: str) -> str | None:
        spelt = self.inner(text)
        return None if spelt is None else self.outer(spelt)
