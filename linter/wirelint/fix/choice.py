"""Which fixes are made together, and what becomes of a text when they are made again and again.

Works on a text and fixes of it, wherever they come from; it knows nothing of rules, stories or files.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable

from wirelint.offsets import Edit, apply
from wirelint.rule import Fix
from wirelint.span import Span
from wirelint.tuples import NamedTuple

MOST_PASSES = 50
"""Passes over one text. Fixes that stand side by side halve in each, so that this is more than any text needs."""


MOST_GROWTH = 10_000
"""Characters by which a text may outgrow twice its length: fixes that make more work would fill the memory."""


class Offer(NamedTuple):
    """A fix, and the rule that offers it."""

    rule: str
    fix: Fix


class Settled(NamedTuple):
    """A text when its fixes are made.

    text     the text, as it was where `at_odds` names anything
    made     how many fixes of each rule were made
    at_odds  the rules whose fixes go on for ever: each pass undoes or adds to what the one before has made
    """

    text: str
    made: Counter[str]
    at_odds: frozenset[str] = frozenset()


def settle(text: str, offered: Callable[[str], Iterable[Offer]]) -> Settled:
    """Make the fixes offered for a text, then those offered for the outcome, until none is left.

    Settled twice is settled once: for the text that comes out, no fix is offered that could be made.
    """
    made: Counter[str] = Counter()
    now, seen = text, {hash(text)}
    for _ in range(MOST_PASSES):
        taken = choose(now, offered(now))
        if not taken:
            return Settled(now, made)
        made.update(offer.rule for offer in taken)
        now = apply(now, sorted(edit for offer in taken for edit in offer.fix.edits))
        if hash(now) in seen or len(now) > 2 * len(text) + MOST_GROWTH:
            break
        seen.add(hash(now))
    return Settled(text, Counter(), frozenset(offer.rule for offer in taken))


def choose(text: str, offers: Iterable[Offer]) -> list[Offer]:
    """The fixes that can be made in one pass, in the order of the text.

    Each is taken whole or not at all. One that overlaps or adjoins an earlier one waits for the next pass, where it is
    offered again if it still holds: side by side, two spaces that one of two rules would each delete are both gone.
    """
    taken: list[Offer] = []
    spans: list[Span] = []
    for offer in sorted(offers, key=lambda one: (one.fix.edits, one.rule)):
        edits = offer.fix.edits
        if _is_sound(text, edits) and all(_is_apart(span, spans) for span, _ in edits):
            taken.append(offer)
            for span, _ in edits:
                insort(spans, span)
    return taken


def _is_sound(text: str, edits: tuple[Edit, ...]) -> bool:
    """Do the edits lie within the text and apart from each other, and change anything?"""
    done = 0
    for number, (span, _) in enumerate(edits):
        if not (done <= span.start <= span.end <= len(text)) or (number and span == edits[number - 1][0]):
            return False
        done = span.end
    return any(span.of(text) != replacement for span, replacement in edits)


def _is_apart(span: Span, others: list[Span]) -> bool:
    """Does text stand between the span and each of the others, which are in order and apart themselves?"""
    place = bisect_left(others, span)
    is_free_before = not place or others[place - 1].end < span.start
    return is_free_before and (place == len(others) or span.end < others[place].start)
