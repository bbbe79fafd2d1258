"""How sure a share is that was counted on few cases."""

from __future__ import annotations

from math import sqrt

Z = 1.959964
"""The 97.5 % point of the normal distribution: an interval that holds the true share 95 times in 100."""


def wilson(right: int, judged: int) -> tuple[float, float]:
    """The 95 % interval of a share, by Wilson (1927): sound for few cases, and for none or all of them right.

    Raises ValueError where nothing was judged, or more was right than judged.
    """
    if not 0 <= right <= judged or not judged:
        raise ValueError(f"{right} of {judged} is no share")
    share, square = right / judged, Z * Z
    middle = (share + square / (2 * judged)) / (1 + square / judged)
    half = Z / (1 + square / judged) * sqrt(share * (1 - share) / judged + square / (4 * judged * judged))
    low = 0.0 if right == 0 else max(0.0, middle - half)
    high = 1.0 if right == judged else min(1.0, middle + half)
    return low, high


def told(right: int, judged: int) -> str:
    """The share in words: "94% (95% interval 74% to 99%)"."""
    low, high = wilson(right, judged)
    return f"{right / judged:.0%} (95% interval {low:.0%} to {high:.0%})"
