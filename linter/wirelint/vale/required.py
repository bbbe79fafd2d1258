"""Patterns as the parser of Python's re reads them."""

from __future__ import annotations

import warnings
from functools import cache
from typing import Any

from wirelint.vale.patterns import translated
from wirelint.vale.signs import MOST, REPEATS, SINGLE


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
        if str(name) in REPEATS:
            is_one = len(value[2]) == 1 and str(value[2][0][0]) in SINGLE
            # Groups that give nothing back are read wrong by re before Python 3.11.5.
            is_choice = value[1] == 1 and str(name) != "POSSESSIVE_REPEAT"
            count += (value[1] > MOST) + (0 if is_one else _opens(value[2]) if is_choice else MOST)
        elif str(name) == "SUBPATTERN":
            count += _opens(value[-1])
        elif str(name) == "BRANCH":
            count += max(map(_opens, value[1]))
        elif str(name) not in SINGLE and str(name) != "AT":
            count += MOST
    return count
