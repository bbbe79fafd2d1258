"""Rises that go down and falls that go up: "rose from 400 to 380", "fell to 415 from 402", "12, up from 15"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Sentence, Span
from wirelint.patterns import lazy_pattern
from wirelint_rules._change import alike
from wirelint_rules._figures import between, disjoint, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.text.figures import Figure

_VERB = (
    r"\b(?:(?P<up>rose|risen|rises?|jump(?:ed|s)|climb(?:ed|s)|grew|grown|grows|surged?|soared|leap(?:t|ed)|increased"
    r"|raised)|(?P<down>fell|fallen|falls|dropped|drops|declined|slid|slipped|plunged|tumbled|shrank|plummeted|dipped"
    r"|slumped|cut|lowered|reduced))"
)
_JUST = r"(?:(?:a|an|the|about|around|nearly|almost|record|just|over)\s)*"
_MOVED_TO = lazy_pattern(rf"{_VERB}(?:\s(?!back)[a-z]+ly)?\sto\s{_JUST}$")
_MOVED_FROM = lazy_pattern(rf"{_VERB}(?:\s(?!back)[a-z]+ly)?\sfrom\s{_JUST}$")
_FROM = lazy_pattern(rf"(?:\s[\w'’-]+){{0,6}}?,?\sfrom\s{_JUST}$")
_TO = lazy_pattern(rf"(?:\s[\w'’-]+){{0,6}}?,?\sto\s{_JUST}$")
_BESIDE = lazy_pattern(rf"(?:\s[\w'’-]+){{0,4}}?,\s(?:(?P<up>up)|(?P<down>down))\sfrom\s{_JUST}$")
_RATES = lazy_pattern(
    r"\b(?:per|against|to) (?:the |a |one )?(?:dollar|euro|pound|yen|U\.?S)|\byields?\b|\b(?:net )?loss(?:es)?\b"
)
MOST_BEFORE = 40


def may_move(document: Document, sentence: Sentence) -> bool:
    """Has a sentence the "from" that every movement here is told with?"""
    return document.text.find("from", *sentence.span) >= 0


def wrong_moves(document: Document, sentence: Sentence, amounts: Sequence[Figure]) -> Iterator[Finding]:
    """Movements of a sentence that go the other way than their verb."""
    for left, right in pairwise(amounts):
        if alike(left, right) and disjoint((left.low, left.high), (right.low, right.high)):
            moved = _move(document, sentence, left, right)
            if moved and not _RATES.search(document.text, *sentence.span):
                yield moved


def _move(document: Document, sentence: Sentence, left: Figure, right: Figure) -> Finding | None:
    text, gap = document.text, between(document, left, right)
    if "from" not in gap and "to" not in gap:
        return None
    start = max(sentence.span.start, left.span.start - MOST_BEFORE)
    beside = _BESIDE.match(gap)
    if beside:
        return _finding(document, beside, left, right, left.span.start)
    for head, tail, forward in ((_MOVED_TO, _FROM, False), (_MOVED_FROM, _TO, True)):
        found = head.search(text, start, left.span.start)
        if found and tail.match(gap):
            new, old = (right, left) if forward else (left, right)
            return _finding(document, found, new, old, found.start())
    return None


def _finding(document: Document, found: re.Match[str], new: Figure, old: Figure, start: int) -> Finding | None:
    if (new.value > old.value) == bool(found["up"]):
        return None
    verb = found["up"] or found["down"]
    one, other = (shown(document, figure, noun=False, most=20) for figure in (new, old))
    span = Span(start, max(new.span.end, old.span.end))
    return Finding(span, f"{one} from {other} is not “{verb}”: check the figures")
