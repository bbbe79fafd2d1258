"""Texts of which any match of a pattern must have one: sought first, at a fraction of the pattern's cost."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from wirelint.vale.patterns import translated

MOST = 40
_SINGLE = frozenset({"LITERAL", "NOT_LITERAL", "IN", "ANY"})
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})


@cache
def required(pattern: str) -> tuple[str, ...]:
    """Texts in small letters, of which a match has one; the empty text alone where none is seen.

    What the parser of Python's re cannot read has none that is seen.
    """
    tree = parsed(pattern)
    found = None if tree is None else _best(tree)
    return tuple(sorted(found)) if found and all(text.isascii() for text in found) else ("",)


@cache
def is_straight(pattern: str) -> bool:
    """Has the pattern at most one count without a bound, and nothing in it that looks elsewhere?"""
    tree = parsed(pattern)
    return tree is not None and _opens(tree) <= 1


@cache
def parsed(pattern: str) -> Any:
    """The pattern as the parser of Python's re reads it; None where it does not."""
    from re import _parser  # type: ignore[attr-defined]

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _parser.parse(translated(pattern).removeprefix("(?-f)"))
    except Exception:
        return None


def _opens(tree: Any) -> int:
    """How many counts have no bound; many where something looks elsewhere, or more than a character is counted."""
    count = 0
    for name, value in tree:
        if str(name) in _REPEATS:
            is_one = len(value[2]) == 1 and str(value[2][0][0]) in _SINGLE
            # Groups that give nothing back are read wrong by re before Python 3.11.5.
            is_choice = value[1] == 1 and str(name) != "POSSESSIVE_REPEAT"
            count += (value[1] > MOST) + (0 if is_one else _opens(value[2]) if is_choice else MOST)
        elif str(name) == "SUBPATTERN":
            count += _opens(value[-1])
        elif str(name) == "BRANCH":
            count += max(map(_opens, value[1]))
        elif str(name) not in _SINGLE and str(name) != "AT":
            count += MOST
    return count


def _best(sequence: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """The set whose shortest text is the longest, of all that the pieces of a sequence must have."""
    sets: list[frozenset[str]] = []
    run = ""
    for name, value in sequence:
        if str(name) == "LITERAL":
            run += chr(value).lower()
            continue
        sets += [frozenset({run})] if run else []
        run = ""
        inner = _of(str(name), value)
        sets += [inner] if inner else []
    sets += [frozenset({run})] if run else []
    return max(sets, key=_worth, default=None)


def _worth(texts: frozenset[str]) -> tuple[int, int]:
    return min(map(len, texts)), -len(texts)


def _of(name: str, value: Any) -> frozenset[str] | None:
    """What a piece that is no literal must have."""
    if name == "SUBPATTERN":
        return _best(value[-1])
    if name in _REPEATS:
        return _best(value[2]) if value[0] else None
    if name == "ATOMIC_GROUP":
        return _best(value)
    return _any(value[1]) if name == "BRANCH" else None


def _any(branches: Sequence[Any]) -> frozenset[str] | None:
    """The texts of all branches, if each has some."""
    texts: set[str] = set()
    for branch in branches:
        found = _best(branch)
        if found is None:
            return None
        texts |= found
    return frozenset(texts) if len(texts) <= MOST else None
