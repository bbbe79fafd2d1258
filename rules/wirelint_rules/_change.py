"""Changes that a sentence states with what they went from and to: "rose 20% to $12m from $10m", in any order.

Where to start reading: `find_changes`. A change is a percentage, or a word that stands for one ("halved", "by a
third"); two amounts of one measure beside it are the old and the new figure, told by the words before them ("to",
"from", "compared with"). Whatever is less plain than that is left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from math import inf
from operator import attrgetter
from typing import TYPE_CHECKING

from wirelint import Span
from wirelint.patterns import lazy_pattern
from wirelint.tuples import NamedTuple
from wirelint_rules._change_words import CHANGE_WORDS, CLOSED, Change, direction, worded_changes
from wirelint_rules._figures import amounts_of, figured_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint import Document, Sentence
    from wirelint.text.figures import Figure

LEAST_FIGURES = 3
"""Figures of a sentence that states a change in figures: the change, the old one and the new one."""
UNCOMPARABLE = lazy_pattern(
    r"\b(?:like[- ]for[- ]like|constant[- ](?:currenc|exchange)|annuali[sz]ed|adjust|compound"
    r"|per (?:year|annum)|annually"
    r"|on average|an average of|each year|every year|a (?:year|month|week|day)(?! (?:ago|earlier|before|previous))"
    r"|underlying|organic|excluding|pro[- ]forma|same-store|comparable|in real terms|inflation|loss(?:es)?|deficit"
    r"|month-on-month|respectively|annual rate)",
    re.IGNORECASE,
)
"""What makes a change no plain difference of the two figures beside it."""
_APPROXIMATE = frozenset(
    """
    about around nearly almost some roughly approximately just over under more less than a an the record only still
    estimated at least up as much many high low level total of around all-time
    """.split()
)
_OLD = frozenset({"from", "against", "versus", "vs"})
_ON_OLD = lazy_pattern(r"\b(?:over|on) (?:the|last year['’]s|its|their) (?:record )?$")
_ELSEWHERE = lazy_pattern(
    r" (?:for|at|by) (?:its|his|her|their|the (?!(?:same|year|quarter|month|first|second|third|fourth)\b))"
)
"""Behind a figure: it may be of something else."""
_POINT = "point"
_PERCENT_OF, _UNIT_OF = attrgetter("percent"), attrgetter("unit")
MOST_GAP = 70
MOST_ALIKE = 3
"""How many times the other a bare number may be to be of the same currency: "12.10 euros from 12.20"."""


class Stated(NamedTuple):
    """A change and the two figures that it is said of."""

    change: Change
    old: Figure
    new: Figure
    sentence: Sentence

    @property
    def span(self) -> Span:
        """From the first of the three to the last."""
        return self.change.span | self.old.span | self.new.span


def find_changes(document: Document, percentages: int = 0) -> Iterator[Stated]:
    """Every change that a sentence of the body states of two figures, at most one for each percentage.

    Only sentences with so many percentages are read.
    """
    worded = document.places(CHANGE_WORDS)
    if not worded and not _may_state(document.figures):
        return
    for sentence, figures in figured_sentences(document, least=2):
        has_words = bisect_left(worded, sentence.first) < bisect_left(worded, sentence.stop)
        if not has_words and (len(figures) < LEAST_FIGURES or not _may_state(figures)):
            continue
        if percentages and [*map(_PERCENT_OF, figures)].count("%") < percentages:
            continue
        amounts = amounts_of(figures)
        for change in _changes(document, sentence, amounts, has_words):
            others = [figure for figure in amounts if figure.span != change.span]
            pair = _pair_beside(document, change, others)
            if pair:
                yield Stated(change, *pair, sentence)


def _may_state(figures: Sequence[Figure]) -> bool:
    """Is one of the figures a percentage, or of points, as every change in figures is?"""
    return any(map(_PERCENT_OF, figures)) or _POINT in map(_UNIT_OF, figures)


def _changes(document: Document, sentence: Sentence, amounts: Sequence[Figure], has_words: bool) -> Iterator[Change]:
    """The changes of a sentence whose direction is plain, where there are two figures beside that may be compared."""
    text = document.text
    for figure in amounts if len(amounts) >= LEAST_FIGURES else ():
        kind = figure.percent or ("points" if figure.unit == _POINT else "")
        if not kind or role_of(text[max(sentence.span.start, figure.span.start - 30) : figure.span.start]):
            continue
        if sign := direction(text, sentence.span, figure.span):
            low, high = sorted((sign * figure.low, sign * figure.high))
            slack = 2 * figure.slack
            tips = ((low, low + slack), (high - slack, high)) if figure.is_range else ()
            yield Change(figure.span, low, high, kind, tips)
    if has_words and len(amounts) >= LEAST_FIGURES - 1:
        yield from worded_changes(text, sentence.span)


def _pair_beside(document: Document, change: Change, amounts: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The old and the new figure that a change is said of: the two next behind it, before it, or on either side."""
    place = sum(figure.span.start < change.span.start for figure in amounts)
    choices = ((place, place + 1), (place - 2, place - 1), (place - 1, place))
    for left, right in choices:
        if left < 0 or right >= len(amounts) or not alike(amounts[left], amounts[right]):
            continue
        pair = _ordered(document, change, amounts[left], amounts[right])
        if pair and _is_plain(document, change, pair, amounts):
            return pair
    return None


def _is_plain(document: Document, change: Change, pair: tuple[Figure, Figure], amounts: Sequence[Figure]) -> bool:
    """Are the two the only figures of their measure near, or named "from" and "to" right beside the change?"""
    whole = change.span | pair[0].span | pair[1].span
    same = sum(alike(figure, pair[0]) for figure in amounts if not figure.is_range)
    return same <= 2 or whole.end - whole.start <= MOST_GAP


def alike(left: Figure, right: Figure) -> bool:
    """Do two amounts measure one thing, as far as their signs and units tell?"""
    if left.percent != right.percent or (left.scale > 1) != (right.scale > 1):
        return False
    if left.currency or right.currency:
        is_bare = not (left.unit or right.unit) and left.value < MOST_ALIKE * right.value < MOST_ALIKE**2 * left.value
        return left.currency == right.currency or (
            not (left.currency and right.currency)
            and (left.scale > 1 or (is_bare and not (left.whole and right.whole)))
        )
    return not (left.unit and right.unit) or left.unit == right.unit


def _ordered(document: Document, change: Change, left: Figure, right: Figure) -> tuple[Figure, Figure] | None:
    """Old and new of two figures in the order of the text, by the words before them."""
    text = document.text
    gap = text[left.span.end : right.span.start]
    first = text[change.span.end : left.span.start] if change.span.end <= left.span.start else ""
    last = text[right.span.end : change.span.start] if change.span.start >= right.span.end else ""
    if max(map(len, (gap, first, last))) > MOST_GAP or any(CLOSED.search(one) for one in (first, gap, last)):
        return None
    if _ELSEWHERE.match(text, right.span.end):
        return None
    head = text[max(0, left.span.start - 40) : left.span.start]
    role, following = role_of(first or head), role_of(gap)
    if (role, following) == ("old", "new"):
        return left, right
    if following == "old" and role != "old" and (role == "new" or not first):
        return right, left
    return None


def role_of(before: str) -> str:
    """ "old" or "new", by the words before a figure: "from", "compared with", "to"; "" where they do not tell."""
    if _ON_OLD.search(before):
        return "old"
    words = re.findall(r"[\w-]+", before.lower())
    while words and words[-1] in _APPROXIMATE:
        words.pop()
    if not words or before.rstrip()[-1:] in {",", "("}:
        return ""
    if words[-1] in _OLD or words[-2:] in (["compared", "with"], ["compared", "to"]):
        return "old"
    return "new" if words[-1] == "to" else ""


def true_change(old: Figure, new: Figure) -> tuple[float, float] | None:
    """Least and most change in percent that two figures allow; None where the old one may be nothing."""
    if old.low <= 0 or old.high == inf or new.high == inf:
        return None
    return 100 * (new.low / old.high - 1), 100 * (new.high / old.low - 1)
