"""Differences and products that a sentence states beside what they are made of.

"51,204 votes to 49,871, a margin of 2,333"; "from 1,200 jobs to 900, a loss of 400"; "sold 12 of its 40 buses, leaving
26"; "20 buses at $1.5 million each, $40 million in all".
"""

from __future__ import annotations

import re
from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

from wirelint import Document, Finding
from wirelint.patterns import lazy_pattern
from wirelint.remembered import Remembered
from wirelint.text.figures import Figure, Form
from wirelint_rules._change import alike
from wirelint_rules._figures import between, disjoint, number, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MARGIN = lazy_pattern(r"[^.;:?!]{0,80}?\b(?:margin|majority|lead|gap|difference) of (?:just |only )?$")
_TO = lazy_pattern(r"(?: [\w'’-]+){0,4} (?:to|against|versus) (?:(?!from|by)[\w'’-]+ ){0,2}$")
_FROM = lazy_pattern(r"\bfrom (?:(?:a|an|the|about|some|its) )?$")
_CHANGE = lazy_pattern(
    r"(?: [\w'’-]+){0,5}, (?:which is )?(?:an? |the )?(?:[\w-]+ )?"
    r"(?:rise|increase|gain|jump|growth|fall|drop|decline|loss"
    r"|decrease|reduction|cut|saving|improvement|difference) of $"
)
_LEAVING = lazy_pattern(
    r"[^.;:?!]{0,60}?\bleaving (?:just |only |it with |them with |him with |her with |the other )?$"
)
_OUT_OF = lazy_pattern(r"(?: [\w'’-]+){0,2} of (?:its|the|his|her|their|all)(?: \w+)? $")
_EACH = lazy_pattern(r"(?: [\w'’-]+){1,4} (?:at|for|of|worth|costing) $")
_ALL = lazy_pattern(
    r" (?:each|apiece|a piece|per \w+)\b[^.;:?!\d]{0,30}?(?:total(?:ling|ing)?(?: of)?|for|or|worth) ?$"
)
_STATED = frozenset(
    """
    margin majority lead gap difference leaving each apiece piece per rise increase gain jump growth fall drop decline
    loss decrease reduction cut saving improvement
    """.split()
)
"""Words that state a difference or a product."""
_STATES: Remembered[str, bool] = Remembered(lambda word: not _STATED.isdisjoint(re.split("['-]", word)))
"""Folded words to whether they, or a part of them, state a difference or a product."""
_AMOUNT, _SCORED = Form.AMOUNT, Form.SCORE
_BEFORE_MARGIN = frozenset({"by", "just", "only"})
_BY = lazy_pattern(r"\bby (?:just |only )?$")
_WITH = lazy_pattern(r"(?: [\w'’-]+){0,2}(?:,? with|,| \(|:)(?: about)? ")
_SHARED = lazy_pattern(
    r" for (?:the |his |her |its |their )?|(?: [\w'’-]+){0,3} (?:shared|divided|split)(?: [\w'’-]+){0,2}"
    r" (?:among|between)"
    r" (?:the |his |her |its |their )?"
)
_SHARED_EACH = frozenset({"each", "apiece"})
"""Without one of them no price of several things is stated."""
_APIECE = lazy_pattern(r" (?:each|apiece)\b")
_SCORE = lazy_pattern(r"(\d[\d,]*)[-–—](\d[\d,]*)$")


def wrong_margins(document: Document, figures: Sequence[Figure]) -> Iterator[Finding]:
    """Stated margins that the scores before them do not have."""
    for left, right in pairwise(figures):
        if left.form is _SCORED:
            yield from _score_margin(document, left, right)


def wrong_differences(document: Document, figures: Sequence[Figure]) -> Iterator[Finding]:
    """Stated margins, changes, rests and totals that the two figures beside them do not make."""
    is_stated = not _STATED.isdisjoint(document.vocabulary)
    is_shared = not _SHARED_EACH.isdisjoint(document.vocabulary)
    folded = document.words.folded
    for left, right, last in zip(figures, figures[1:], figures[2:], strict=False):
        if left.form is right.form is last.form is _AMOUNT:
            if is_stated and any(map(_STATES.__getitem__, folded[right.stop : last.first])):
                yield from _of_three(document, left, right, last)
            if (is_shared and last.currency) or folded[max(0, left.first - 1)] in _BEFORE_MARGIN:
                yield from _ahead(document, left, right, last)


def _score_margin(document: Document, score: Figure, margin: Figure) -> Iterator[Finding]:
    """ "62-58, a majority of six"."""
    sides = _SCORE.match(score.span.of(document.text))
    if sides is None or not margin.is_count or not _MARGIN.match(between(document, score, margin)):
        return
    true = abs(int(sides[1].replace(",", "")) - int(sides[2].replace(",", "")))
    if true != margin.value and true:
        yield _finding(document, score, margin, margin, f"{shown(document, score)} is a difference of {true}")


def _of_three(document: Document, left: Figure, right: Figure, last: Figure) -> Iterator[Finding]:
    gap, follows = between(document, left, right), between(document, right, last)
    if inf in {left.high, right.high, last.high}:
        return
    if _EACH.match(gap) and _ALL.match(follows) and left.is_count and right.currency == last.currency != "":
        yield from _wrong(document, (left.value * right.low, left.value * right.high), left, right, last, "make")
        return
    if not alike(left, right) or left.percent != last.percent.replace("points", "%") or last.currency != right.currency:
        return
    ends = left.low - right.high, left.high - right.low
    if _OUT_OF.match(gap) and _LEAVING.match(follows):
        if left.is_count and right.is_count and last.is_count and left.value < right.value:
            yield from _wrong(document, _exact(right.value - left.value), left, right, last, "leave")
    elif _TO.match(gap) and _is_difference(document, left, follows):
        if left.is_count and right.is_count and last.is_count:
            ends = _exact(left.value - right.value)
        low, high = min(map(abs, ends)), max(map(abs, ends))
        yield from _wrong(document, (0.0 if ends[0] < 0 < ends[1] else low, high), left, right, last, "differ by")


def _ahead(document: Document, stated: Figure, left: Figure, right: Figure) -> Iterator[Finding]:
    """ "By 2,333 votes, with 51,204 to 49,871", "$1,200 for four tickets at $300 each"."""
    text = document.text
    gap, follows = between(document, stated, left), between(document, left, right)
    is_margin = _BY.search(text, max(0, stated.span.start - 20), stated.span.start) and _WITH.fullmatch(gap)
    are_counts = all(one.is_count for one in (stated, left, right))
    if is_margin and _TO.match(follows) and are_counts and left.value != right.value:
        yield from _wrong(document, _exact(abs(left.value - right.value)), left, right, stated, "differ by")
    is_product = left.is_count and right.currency == stated.currency and _SHARED.fullmatch(gap)
    if is_product and _APIECE.match(text, right.span.end):
        yield from _wrong(document, (left.value * right.low, left.value * right.high), left, right, stated, "make")


def _is_difference(document: Document, left: Figure, follows: str) -> bool:
    head = document.text[max(0, left.span.start - 30) : left.span.start]
    return bool(_MARGIN.match(follows)) if not _FROM.search(head) else bool(_CHANGE.match(follows))


def _exact(value: float) -> tuple[float, float]:
    return value, value


def _wrong(
    document: Document, true: tuple[float, float], left: Figure, right: Figure, last: Figure, verb: str
) -> Iterator[Finding]:
    stated = _exact(last.value) if last.is_count and true[0] == true[1] else (last.low, last.high)
    if disjoint(true, stated):
        one, other = (shown(document, figure, noun=False, most=16) for figure in (left, right))
        first, final = sorted((left, right, last), key=lambda figure: figure.span)[::2]
        yield _finding(document, first, final, last, f"{one} and {other} {verb} {number(sum(true) / 2, last.currency)}")


def _finding(document: Document, first: Figure, last: Figure, stated: Figure, what: str) -> Finding:
    return Finding(first.span | last.span, f"{what}, not {shown(document, stated, noun=False, most=16)}: recheck")
