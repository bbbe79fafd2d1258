"""Single characters and classes of them in the tree of a pattern, and pieces that stand for a few texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

MOST = 40
"""Texts that a piece may stand for, and times that a character may be counted, for them to be told."""
REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
GROUPS = frozenset({"SUBPATTERN", "ATOMIC_GROUP"})
SINGLE = frozenset({"LITERAL", "NOT_LITERAL", "IN", "ANY"})
"""Pieces that stand for one character."""
_OTHER = 128
_ALL = frozenset(range(_OTHER + 1))
_FEW = 4
"""Signs of a class that is spelt out."""
_OFTEN = {" ": 17.0, "\n": 1.0, ".": 1.0, ",": 1.0}
"""How often signs stand in a hundred of a text; see `weight`."""


def flat(tree: Iterable[tuple[Any, Any]]) -> Iterator[tuple[Any, Any]]:
    """The pieces of a sequence, and of the groups in it that stand there once; one with flags is left whole."""
    for name, value in tree:
        if str(name) == "SUBPATTERN" and (value[1] or value[2]):
            yield "FLAGS", value
        elif str(name) in GROUPS:
            yield from flat(value[-1] if str(name) == "SUBPATTERN" else value)
        else:
            yield name, value


def few_of(name: Any, value: Any) -> tuple[str, ...] | None:
    """The texts in small letters that a piece stands for; None where they are more than a few."""
    kind = str(name)
    if kind == "LITERAL":
        return (chr(value).lower(),)
    if kind == "IN":
        return _few_signs(value)
    if kind in GROUPS:
        return _of_all(value[-1] if kind == "SUBPATTERN" else value)
    if kind == "BRANCH":
        ways = [_of_all(branch) for branch in value[1]]
        found = None if None in ways else tuple(dict.fromkeys(text for way in ways for text in way or ()))
        return found if found and len(found) <= MOST else None
    if kind in REPEATS and value[1] == 1:
        once = _of_all(value[2])
        return None if once is None else once if value[0] else (*once, "")
    if kind in REPEATS and value[0] == value[1] <= _FEW:
        return _of_all([*value[2]] * value[0])
    return None


def _of_all(tree: Any) -> tuple[str, ...] | None:
    """The same of a sequence."""
    texts = [""]
    for name, value in tree:
        few = few_of(name, value)
        if few is None or len(few) * len(texts) > MOST:
            return None
        texts = [left + right for left in texts for right in few]
    return tuple(dict.fromkeys(texts))


def _few_signs(value: Any) -> tuple[str, ...] | None:
    signs = [chr(one).lower() for name, one in value if str(name) == "LITERAL"]
    return tuple(dict.fromkeys(signs)) if len(signs) == len(value) <= _FEW else None


def class_of(name: str, value: Any) -> str:
    """The piece as a pattern again."""
    if name == "ANY":
        return "."
    if name != "IN":
        return f"[{'^' if name == 'NOT_LITERAL' else ''}{_escaped(value)}]"
    parts = [_part(str(kind), one) for kind, one in value]
    return f"[{''.join(parts)}]"


def _part(kind: str, value: Any) -> str:
    if kind == "NEGATE":
        return "^"
    return _escaped(value) if kind == "LITERAL" else f"{_escaped(value[0])}-{_escaped(value[1])}"


def _escaped(number: int) -> str:
    return re.escape(chr(number)) if number > 127 else f"\\x{number:02x}"


def weight(name: str, value: Any) -> float:
    """How many in a hundred characters of a text are of the piece, roughly; a hundred where it is not told."""
    if name == "LITERAL":
        return _often(value)
    if name != "IN" or str(value[0][0]) == "NEGATE":
        return 100.0
    return sum(_often(number) for low, high in _ranges(value) for number in range(low, min(high, 127) + 1))


def _often(number: int) -> float:
    sign = chr(number)
    return _OFTEN.get(sign, 3.0 if sign.islower() else 0.2)


def codes_of(name: str, value: Any) -> frozenset[int]:
    """The characters of ASCII that the piece stands for, in small letters; all others are one, `_OTHER`."""
    if name == "LITERAL":
        return frozenset({_code(value)})
    if name == "NOT_LITERAL":
        return _ALL - {_code(value)} | {_OTHER}
    if name == "ANY":
        return _ALL
    signs = {_code(one) for low, high in _ranges(value) for one in (*range(low, min(high, 127) + 1), high)}
    return _ALL.difference(signs) | {_OTHER} if str(value[0][0]) == "NEGATE" else frozenset(signs)


def _ranges(value: Any) -> list[tuple[int, int]]:
    """The first and the last character of each piece of a class."""
    return [(one, one) if str(kind) == "LITERAL" else one for kind, one in value if str(kind) != "NEGATE"]


def begins_with(items: Sequence[tuple[Any, Any]]) -> frozenset[int] | None:
    """The characters, as `codes_of` has them, that what these pieces stand for can begin with; None if it can be empty.

    None too where that is not told.
    """
    for place, (name, value) in enumerate(items):
        kind = str(name)
        if kind == "AT":
            continue
        if kind in SINGLE:
            return codes_of(kind, value)
        if kind == "BRANCH":
            return _either(begins_with([*flat(branch)]) for branch in value[1])
        if kind in REPEATS:
            inner = [begins_with([*flat(value[2])])]
            return _either(inner if value[0] else [*inner, begins_with(items[place + 1 :])])
        return None
    return None


def _either(ways: Iterable[frozenset[int] | None]) -> frozenset[int] | None:
    found: frozenset[int] = frozenset()
    for way in ways:
        if way is None:
            return None
        found |= way
    return found


def _code(number: int) -> int:
    return ord(chr(number).lower()) if number < 128 else _OTHER


def is_apart(name: str, value: Any) -> bool:
    """Is every character of the piece one that is of no word? Told of those of ASCII and of spaces and dashes alone."""
    if str(name) == "LITERAL":
        return _apart(value, value)
    if str(name) != "IN" or str(value[0][0]) == "NEGATE":
        return False
    is_told = all(str(kind) in {"LITERAL", "RANGE"} for kind, _ in value)
    return is_told and all(_apart(low, high) for low, high in _ranges(value))


def _apart(low: int, high: int) -> bool:
    is_known = high < 128 or 0x2010 <= low <= high <= 0x2027
    return is_known and not any(chr(one).isalnum() or one == ord("_") for one in range(low, high + 1))
