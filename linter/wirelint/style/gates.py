"""A literal that every match of a pattern must have: sought first, at a hundredth of the pattern's cost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wirelint.patterns import lazy_pattern

_PIECE = lazy_pattern(r"\\(?P<escaped>[^a-zA-Z0-9])|\\.|(?P<plain>[^\\()\[\]{}|.^$*+?#])|.", re.DOTALL)
_UNSURE = lazy_pattern(r"\(\?(?![:=!]|<[=!\w]|P<)|\\[xuUgkNL0-9]|\[\^?\]")
"""Flags, characters by their numbers, and a bracket that opens a class: what is not read here."""
_UNCERTAIN = frozenset({"*", "?", "{"})


def literal_of(pattern: str) -> str:
    """The longest run of plain characters outside brackets that no choice or count leaves out; empty if none is seen.

    Reads no more than it is sure of: a pattern with flags in it, or with a bar outside brackets, has no gate.
    """
    if _UNSURE.search(pattern):
        return ""
    runs: list[str] = [""]
    for character, is_last in _top_level(pattern):
        if character == "|":
            return ""
        if character:
            runs[-1] += character
        if not character or is_last:
            runs.append("")
    return max(runs, key=len)


def _top_level(pattern: str) -> Iterator[tuple[str, bool]]:
    """The plain characters outside brackets, empty for anything else, and whether a run ends behind each."""
    depth, at, in_class = 0, 0, False
    while at < len(pattern):
        piece = _PIECE.match(pattern, at)
        assert piece
        at = piece.end()
        token = piece[0]
        following = pattern[at : at + 1]
        if in_class:
            in_class = token != "]"
        elif token == "[":
            in_class = True
            yield "", True
        elif token in "()":
            depth += 1 if token == "(" else -1
            yield "", True
        elif depth == 0 and token == "|":
            yield "|", True
        elif depth == 0:
            literal = piece["escaped"] or piece["plain"] or ""
            yield ("", True) if not literal or following in _UNCERTAIN else (literal, following == "+")
        if token == "{" and not in_class:
            at = max(at, pattern.find("}", at) + 1)
