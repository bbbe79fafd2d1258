"""One spot, one report: where an entry of house style says what a rule of wording says too, the entry speaks alone.

The desk chose the entry and can cite its book. It must be at least as loud as the rule, and the two must mark nearly
the same words; of a sentence that is too long nothing is taken because a word in it is in no list. The spelling that
a house keeps to stands above its long words alone: “utilised” is told once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.diagnostic import Located
    from wirelint.span import Span

_STYLE = "style"
_FAMILIES = frozenset({"language", "clarity", "legal"})
_SPELLING, _VARIANTS, _WORDY = "regional-spelling", "variant-mix", "wordy-phrase"
_RULES = frozenset({_SPELLING, _VARIANTS, "said-bookism", "loaded-label"})
"""Rules of wording in other families."""


def without_doubles(found: Iterable[Located]) -> list[Located]:
    """The findings but those that repeat an entry's, in the order given."""
    located = list(found)
    told = (one for one in located if one.family == _STYLE or one.rule == _SPELLING)
    entries = sorted(told, key=lambda one: one.finding.span)
    if not entries:
        return located
    return [one for one in located if not (_is_wording(one) and any(_is_told(one, at, entries) for at in _spans(one)))]


def _is_wording(one: Located) -> bool:
    return one.family in _FAMILIES or one.rule in _RULES


def _spans(one: Located) -> tuple[Span, ...]:
    """Where the finding would repeat an entry: of two variants in a story at either of them."""
    return one.finding.spans if one.rule == _VARIANTS else (one.finding.span,)


def _is_told(one: Located, span: Span, entries: list[Located]) -> bool:
    """Does an entry as loud as the finding mark nearly the words of the span?"""
    reach = span.end - span.start
    first = bisect_left(entries, span.start - reach, key=lambda entry: entry.finding.span.start)
    for entry in entries[first:]:
        if entry.finding.span.start >= span.end:
            return False
        is_above = entry.family == _STYLE or one.rule == _WORDY
        if is_above and entry.severity <= one.severity and _is_same(span, entry.finding.span):
            return True
    return False


def _is_same(one: Span, other: Span) -> bool:
    """Do they share more than half of the longer?"""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared > max(one.end - one.start, other.end - other.start)
