"""What a story says of itself at its head: that it is sent again, corrected, or written through."""

from __future__ import annotations

import re
from functools import cache

RESEND, CORRECTION, WRITE_THRU, COPY = "resend", "correction", "write-thru", "copy"
HEAD = 400
"""Characters in which a service says so: slug, headline, editor's note."""
_MARKS = {
    CORRECTION: r"^\W*(?:CORRECTED|CORRECTION|CORRECTS)\b|\bREFILE-|\((?:Corrects|Corrected|Correcting)\b|"
    r"\b[Rr]efile[sd]? to correct\b|\b(?:CORRECTED|CORRECTION)[-:]",
    WRITE_THRU: r"^\W*(?:UPDATE|WRAPUP) \d|\b\d+(?:st|nd|rd|th) (?:Ld|Lead|LD)\b|\b[Ww]rite-?[Tt]h?ru\b|"
    r"\b(?:[Ww]rite-?[Tt]hrough)\b|\((?:Adds|Updates|Recasts|Rewrites|Releads|Updating)\b|^\W*(?:ADDS|RECASTS)\b",
    RESEND: r"^\W*RPT\b|\bRPT[- ]|^\W*(?:REPEAT|RESEND|RESENDS|REPEATS|RESENDING)\b|\((?:Repeats|Resends|Resending)\b",
}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {kind: re.compile(pattern, re.MULTILINE) for kind, pattern in _MARKS.items()}


def mark(text: str) -> str:
    """The kind that a story calls itself, or nothing."""
    head = text[:HEAD]
    return next((kind for kind, pattern in _patterns().items() if pattern.search(head)), "")
