"""JSON that is safe to look at: what a terminal or a build log would act on stands escaped."""

from __future__ import annotations

import json
from typing import Any

from wirelint.patterns import lazy_pattern

# DEL and the C1 controls, which some terminals obey; what turns the writing direction or ends a line; and the head of
# the workflow commands that GitHub's runner looks for anywhere in a line. None can stand outside a string in JSON.
_ACTIVE = lazy_pattern(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|(?<=#)\[")


def dumps(value: Any) -> str:
    """A value on one line of JSON. Other characters stand as they are; a lone surrogate is left to the stream."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if text.isascii() and "#[" not in text and "\x7f" not in text:
        return text
    return _ACTIVE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
