"""How often a rule was right, as far as that was measured, in the words that SARIF has for it.

Counts stand in wirelint.measured; of a rule that has none there, what its author says is read (`Rule.precision`): the
sentences that count findings and say how many were right. What is found of faults put in, and "no finding", say nothing
of precision.
"""

from __future__ import annotations

from wirelint.patterns import lazy_pattern

FEWEST = 5
"""Findings that a share is worth telling from."""
_LEVELS = ((0.95, "very-high"), (0.85, "high"), (0.7, "medium"))
_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_N = rf"(\d+|{'|'.join(_WORDS)})"
_ALL = lazy_pattern(rf"(?i)\ball {_N} (?:findings|warnings)\b[^.;]*? were (?:true|right)\b")
_ALL_BEHIND = lazy_pattern(rf"(?i)\b{_N} findings\b[^.;,]*, all right\b")
_SHARE = lazy_pattern(
    rf"(?i)\b{_N} of {_N} findings\b[^.;]*?(?:were )?(?:true|right)\b|\b(?:sure|likely|weak) {_N} of {_N}\b"
)
_SHARE_BEHIND = lazy_pattern(rf"(?i)\b{_N} findings\b[^.;,]*, {_N} of them right\b")


def level(text: str) -> str | None:
    """“very-high”, “high”, “medium” or “low” for what a rule says was measured; None where too little was."""
    return level_of(*_counts(text))


def level_of(right: int, found: int) -> str | None:
    """The same for counts: so many right of so many found."""
    if found < FEWEST:
        return None
    return next((name for least, name in _LEVELS if right / found >= least), "low")


def _counts(text: str) -> tuple[int, int]:
    """Right findings and all findings that a text tells of."""
    pairs = [(one[1], one[1]) for pattern in (_ALL, _ALL_BEHIND) for one in pattern.finditer(text)]
    pairs += [(one[1] or one[3], one[2] or one[4]) for one in _SHARE.finditer(text)]
    pairs += [(one[2], one[1]) for one in _SHARE_BEHIND.finditer(text)]
    return sum(_number(right) for right, _ in pairs), sum(_number(found) for _, found in pairs)


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else _WORDS.index(word.lower())
