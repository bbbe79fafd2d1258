"""Edits no longer than they must be, and words to quote around a place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from wirelint import Finding, Span

_MOST_AROUND = 10
_MOST_MARKS = 2


def common_ends(seen: str, put: str) -> tuple[int, int]:
    """How many characters two different strings have in common at their beginning, and at their end behind those."""
    least = min(len(seen), len(put))
    cut = 0
    while cut < least and seen[cut] == put[cut]:
        cut += 1
    kept = 0
    while kept < least - cut and seen[-1 - kept] == put[-1 - kept]:
        kept += 1
    return cut, kept


def narrowed(span: Span, seen: str, put: str) -> tuple[Span, str]:
    """The edit that puts `put` in the place of `seen`, without the characters that both have at either end."""
    cut, kept = common_ends(seen, put)
    return Span(span.start + cut, span.end - kept), put[cut : len(put) - kept]


def around(text: str, span: Span) -> str:
    """What stands around a span up to the next white space, to be quoted: at most ten characters on either side."""
    before = re.split(r"\s", text[max(0, span.start - _MOST_AROUND) : span.start])[-1]
    return before + span.of(text)[:4] + re.split(r"\s", text[span.end : span.end + _MOST_AROUND])[0]


def is_jumble(gap: str) -> bool:
    """Has a gap so many marks that nobody can tell which of them were meant: ". ,, ."?"""
    return sum(map(gap.count, ".,;:?!")) > _MOST_MARKS


def apart(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings in the order of the text; of two that overlap the one that begins first, or is longer."""
    end = -1
    for finding in sorted(findings, key=lambda finding: (finding.span.start, -finding.span.end)):
        if finding.span.start >= end:
            yield finding
            end = finding.span.end
