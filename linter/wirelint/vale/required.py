"""Patterns as the parser of Python's re reads them."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from functools import cache
from typing import Any

from wirelint.patterns import lazy_pattern
from wirelint.vale.patterns import translated
from wirelint.vale.signs import MOST, REPEATS, SINGLE, begins_with, codes_of, flat

_SET = lazy_pattern(r"(?s)\\.|\[\^?\]?(?:\\.|[^\[\]\\])*(\[)?")


@cache
def is_straight(pattern: str) -> bool:
    """Has the pattern at most one count without a bound, and nothing in it that looks elsewhere?"""
    tree = parsed(pattern)
    # Groups that give nothing back, too, are read wrong by re before Python 3.11.5.
    return tree is not None and "(?>" not in pattern and _opens(tree) <= 1


@cache
def parsed(pattern: str) -> Any:
    """The pattern as the parser of Python's re reads it; None where it does not, or not as Vale does: sets in sets."""
    from re import _parser  # type: ignore[attr-defined]

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", FutureWarning)
            text = translated(pattern).removeprefix("(?-f)")
            has_set_in_set = any(found[1] for found in _SET.finditer(text))
            return None if has_set_in_set else _parser.parse(text)
    except Exception:
        return None


def _opens(tree: Any, *, is_loose: bool = False) -> int:
    """How many counts have no bound; many where something looks elsewhere, or more than a character is counted.

    A count whose character cannot begin what follows is none: there is one way to end it. But behind a loose one, which
    has many, it is read again for each of these.
    """
    count, items = 0, [*flat(tree)]
    for place, (name, value) in enumerate(items):
        loose = is_loose or count > 0
        if str(name) in REPEATS:
            is_one = len(value[2]) == 1 and str(value[2][0][0]) in SINGLE
            # Possessive groups are read wrong by re before Python 3.11.5.
            is_choice = value[1] == 1 and str(name) != "POSSESSIVE_REPEAT"
            is_free = is_one and not loose and _is_settled(value[2][0], items[place + 1 :])
            count += value[1] > MOST and not is_free
            count += 0 if is_one else _opens(value[2], is_loose=loose) if is_choice else MOST
        elif str(name) == "FLAGS":
            count += _opens(value[-1], is_loose=loose)
        elif str(name) == "BRANCH":
            count += max(_opens(branch, is_loose=loose) for branch in value[1])
        elif str(name) not in SINGLE and str(name) != "AT":
            count += MOST
    return count


def _is_settled(piece: tuple[Any, Any], rest: Sequence[tuple[Any, Any]]) -> bool:
    following = begins_with(rest)
    return following is not None and following.isdisjoint(codes_of(str(piece[0]), piece[1]))
