"""A pattern that stands for a few words, spelt out: “colou?r” is “colour” and “color”, in the order of preference."""

from __future__ import annotations

from functools import cache

from wirelint.patterns import lazy_pattern

MOST = 64
_SPECIAL = frozenset("[]{}.*+^$")
_PLAIN = lazy_pattern(r"[\w '’-]+")


class _Unbounded(Exception):
    """It stands for too many, or is read by no one but the engine."""


@cache
def expanded(pattern: str) -> tuple[str, ...] | None:
    """Every text that the pattern matches, the first preferred; None where they are not a few."""
    if _PLAIN.fullmatch(pattern):
        return (pattern,)
    try:
        texts, at = _alternatives(pattern, 0, nested=False)
    except _Unbounded:
        return None
    # One that is the beginning of a later one could give way to it where a boundary follows; order says which.
    return tuple(dict.fromkeys(texts)) if at == len(pattern) and all(texts) else None


def _alternatives(pattern: str, at: int, *, nested: bool) -> tuple[list[str], int]:
    done: list[str] = []
    current = [""]
    while at < len(pattern):
        sign = pattern[at]
        if sign == ")" and nested:
            return done + current, at + 1
        if sign == "|":
            done, current, at = done + current, [""], at + 1
            continue
        atom, at = _atom(pattern, at)
        if pattern[at : at + 1] == "?":
            if pattern[at + 1 : at + 2] in {"?", "+"}:
                raise _Unbounded
            atom, at = [*atom, ""], at + 1
        elif pattern[at : at + 1] in {"*", "+", "{"}:
            raise _Unbounded
        current = [left + right for left in current for right in atom]
        if len(current) > MOST:
            raise _Unbounded
    if nested:
        raise _Unbounded
    return done + current, at


def _atom(pattern: str, at: int) -> tuple[list[str], int]:
    """One character or group, and where it ends."""
    sign = pattern[at]
    if sign == "(":
        start = at + 1
        if pattern.startswith("?:", start):
            start += 2
        elif pattern.startswith("?", start):
            raise _Unbounded
        return _alternatives(pattern, start, nested=True)
    if sign == "\\":
        following = pattern[at + 1 : at + 2]
        if not following or following.isalnum():
            raise _Unbounded
        return [following], at + 2
    if sign in _SPECIAL or sign in "?)":
        raise _Unbounded
    return [sign], at + 1
