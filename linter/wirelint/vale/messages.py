"""Messages as Go's fmt.Sprintf fills them in, and as Vale counts and joins what goes into them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wirelint.patterns import lazy_pattern

_VERB = lazy_pattern(r"%(?:\[(\d+)\])?([-+# 0]*)(\d*)(?:\.(\d+))?([a-zA-Z%])")


def fill(template: str, values: Sequence[str | int]) -> str:
    """The message: %s, %d and %q take the values one by one, %[2]s a certain one; values too many are left out."""
    place = 0

    def put(found: re.Match[str]) -> str:
        nonlocal place
        if found[5] == "%":
            return "%"
        if found[1]:
            place = int(found[1]) - 1
        at, place = place, place + 1
        # One empty text stands behind the values: Vale adds it.
        given = (*values, "")
        if not 0 <= at < len(given):
            return f"%!{found[5]}({'BADINDEX' if found[1] else 'MISSING'})"
        return _shown(given[at], found[5], found[3])

    return _VERB.sub(put, template).replace("\n", " ")


def _shown(value: str | int, verb: str, width: str) -> str:
    if verb == "q" and isinstance(value, str):
        import json

        return json.dumps(value, ensure_ascii=False)
    is_right = verb in "sv" or (verb == "d" and isinstance(value, int))
    if not is_right or (verb == "s" and isinstance(value, int)):
        return f"%!{verb}({'int' if isinstance(value, int) else 'string'}={value})"
    return str(value).rjust(int(width or 0))


def either(words: Sequence[str]) -> str:
    """“'a'”, “'a' or 'b'”, “'a', 'b', or 'c'”."""
    quoted = [f"'{word}'" for word in words]
    if len(quoted) < 3:
        return " or ".join(quoted)
    return f"{', '.join(quoted[:-1])}, or {quoted[-1]}"
