"""`required-version`: the versions of wirelint that a configuration is for."""

from __future__ import annotations

import operator
import re

from wirelint.patterns import lazy_pattern

_ONE = r"(?:(?:>=|<=|==|>|<) ?)?[0-9]{1,6}(?:\.[0-9]{1,6}){0,2}"
PATTERN = rf"{_ONE}(?:, ?{_ONE})*"
"""Bounds set off by commas, such as `>=0.1, <1`; a version alone is the least one."""

_BOUND = lazy_pattern(r"(?P<sign>[<>=]*) ?(?P<version>[0-9.]+)")
_SIGNS = {
    "": operator.ge, ">=": operator.ge, "<=": operator.le, "==": operator.eq, ">": operator.gt, "<": operator.lt,
}  # fmt: skip


def is_met(required: str, version: str) -> bool:
    """Is the version, such as 0.1.0, within all the bounds? What stands behind its numbers (`rc1`) does not count."""
    here = _numbers(version)
    return all(_SIGNS[bound["sign"]](here, _numbers(bound["version"])) for bound in _BOUND.finditer(required))


def _numbers(version: str) -> tuple[int, ...]:
    """The first three numbers of a version; those that are not there are 0."""
    found = re.match(r"[0-9]+(?:\.[0-9]+)*", version)
    numbers = tuple(int(number) for number in found[0].split(".")[:3]) if found else ()
    return (*numbers, 0, 0, 0)[:3]
