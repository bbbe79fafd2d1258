"""Runs of characters that were read in the wrong encoding, and what they were meant to be."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from wirelint import Span
from wirelint.patterns import lazy_pattern
from wirelint.tuples import NamedTuple
from wirelint_rules._edits import common_ends

_RUN = lazy_pattern("[^\0-\x7f]{2,40}|[\x80-\x9f]")
_LEAD = lazy_pattern("[ÂÃâïðÐÑÄÅÎæãäåçèé√‚в\x80-\x9f]")
"""The first characters of what misreading makes of letters, quotation marks, dashes and signs."""

_CLOSING = ("â€", "â€\ufffd")
"""What is left of a closing quotation mark, whose last byte has no character in Windows-1252."""
_QUOTES = "”’“‘…"


class Misread(NamedTuple):
    """A misread run: its place, and what it was meant to be ("\\ufffd" where that is lost)."""

    span: Span
    meant: str


class _Repair(NamedTuple):
    cut: int
    kept: int
    meant: str


def misread_runs(text: str) -> Iterator[Misread]:
    """Every run that can be turned back, in the order of the text."""
    if text.isascii():
        return
    for match in _RUN.finditer(text):
        run, (start, end) = match[0], match.span()
        repair = _repaired(text[max(0, start - 1) : start], run, text[end : end + 1]) if _LEAD.search(run) else None
        if repair:
            span = Span(start + repair.cut, end - repair.kept)
            yield Misread(span, repair.meant.replace("\ufeff", ""))


@lru_cache(maxsize=1024)
def _repaired(before: str, run: str, after: str) -> _Repair | None:
    """How many characters stay at either end of a run, and what the others were meant to be; None where it is sound.

    The character on either side tells ftfy whether the run stands in a word.
    """
    if run in _CLOSING:
        return _Repair(0, 0, "”")
    from ftfy import fix_encoding

    fixed = fix_encoding(f"{before}{run}{after}").removeprefix(before).removesuffix(after)
    if fixed == run or any(unicodedata.category(one) in ("Cc", "Cn", "Co") for one in fixed):
        return None
    if not after.isalpha() and run[-1] in _QUOTES and run[-2:-1].isupper():
        return None  # a quotation in capitals, “MAÇÔ in Portuguese, ends like a misread letter
    cut, kept = common_ends(run, fixed)
    return _Repair(cut, kept, fixed[cut : len(fixed) - kept])
