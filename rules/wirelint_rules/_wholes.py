"""Shares of one whole that are more than it: the answers of a poll, and a budget and its deficit."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Related, Sentence
from wirelint.patterns import lazy_pattern
from wirelint.remembered import Remembered
from wirelint.text.figures import Figure, Form
from wirelint_rules._figures import between, disjoint, shown
from wirelint_rules._figures import number as printed
from wirelint_rules._parts import is_exact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Figured = tuple[Sentence, Sequence[Figure]]

_REST = lazy_pattern(
    r"\b(?:undecided|don['’]t know|did not know|no opinion|unsure|not sure|abstain(?:ed)?|had no view|were neutral"
    r"|the (?:rest|remaining|others?)|invalid|spoiled|spoilt)\b",
    re.IGNORECASE,
)
_REST_WORDS = frozenset(
    """
    undecided know opinion unsure sure abstain abstained view neutral rest remaining other others invalid spoiled spoilt
    """.split()
)
_MAY_REST: Remembered[str, bool] = Remembered(lambda word: not _REST_WORDS.isdisjoint(re.split("['-]", word)))
"""Folded words to whether they, or a part of them, may be of those that the pattern above looks for."""
_GOES_ON = lazy_pattern(r"(?:Another|A further|The (?:other|remaining|rest)|Some|About|Just|Only)? ?$")
_MANY = lazy_pattern(
    r"\b(?:multiple|more than one|up (?:from|\d)|down (?:from|\d)|compared|from|rose|fell|turnout|margin of error|among"
    r"|both|either|answers|while|of those)\b"
)
_LINK = lazy_pattern(r"(?: [\w'’-]+){0,4}(?:[,;] (?:and )?| and )(?:[\w'’-]+ ){0,4}$")
_BY = lazy_pattern(r"\b(?:by|with|of) $")
_WON = lazy_pattern(r"\b(?:won|took|got|has|have|holds?|gained|secured|gets?|wins?) (?:just |only )?$")
MOST_SHARE = 90
LEAST_SHARES = 3
"""Answers of a poll beside which one is the rest."""
BUDGET_SENTENCES = 2
LEAST_SUMS = 3
"""Sums of money that a budget is told in."""
ROUNDED = 0.5
"""What rounding may add to each share, in points."""
WORDS_TO_FIGURE = 9
_SIDES = {
    "deficit": "deficit|shortfall|surplus",
    "income": "revenues?|income|receipts|takings|exports",
    "spending": "spending|expenditures?|outlays|costs|expenses|imports",
}
_SIDE = {name: lazy_pattern(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _SIDES.items()}


def wrong_polls(document: Document, figured: Sequence[Figured], number: int) -> Iterator[Finding]:
    """Shares of which one is of the rest ("26% were undecided") and that are more than a hundred together."""
    sentence, figures = figured[number]
    before = figured[number - 1] if number else None
    text, shares = document.text, _shares(figures)
    theirs = _shares(before[1]) if before and shares else []
    if not shares or len(theirs) + len(shares) < LEAST_SHARES:
        return
    if not any(map(_MAY_REST.__getitem__, document.words.folded[sentence.first : sentence.stop])):
        return
    if _MANY.search(text, *sentence.span) or not _REST.search(text, *sentence.span):
        return
    if before and _GOES_ON.fullmatch(text, sentence.span.start, shares[0].span.start):
        earlier = before[0]
        if earlier.paragraph == sentence.paragraph and not _MANY.search(text, *earlier.span):
            shares = theirs + shares
    total = sum(figure.value for figure in shares)
    is_over = total > 100 + ROUNDED * len(shares) + 1 and max(one.value for one in shares) < 100
    if len(shares) >= LEAST_SHARES and is_over:
        last = shares[-1]
        others = tuple(Related(one.span, f"{shown(document, one)} of the same whole") for one in shares[:-1])
        yield Finding(
            last.span, f"The shares with {shown(document, last)} add up to {printed(total)}%: recheck", related=others
        )


def _shares(figures: Sequence[Figure]) -> list[Figure]:
    return [figure for figure in figures if figure.percent == "%"]


def wrong_votes(document: Document, figured: Sequence[Figured], number: int) -> Iterator[Finding]:
    """Two sides of a vote that are more than a hundred percent: "by 58% to 44%"."""
    for left, right in pairwise(figured[number][1]):
        if left.percent != "%" or right.percent != "%" or between(document, left, right) != " to ":
            continue
        total = left.value + right.value
        is_vote = _BY.search(document.text, max(0, left.span.start - 8), left.span.start)
        if is_vote and 100 + 2 * ROUNDED < total < 2 * MOST_SHARE:
            message = f"{shown(document, left)} and {shown(document, right)} add up to {printed(total)}%: recheck"
            yield Finding(left.span | right.span, message)


def wrong_seats(document: Document, figured: Sequence[Figured], number: int) -> Iterator[Finding]:
    """Seats of parties that are more than the house has: "120 seats. A won 54, B 41 and C 35"."""
    sentence, figures = figured[number]
    totals = [one for one in figured[number - 1][1] if one.unit == "seat" and one.is_count] if number else []
    first = next((one for one in figures if one.is_amount), None)
    if len(totals) != 1 or first is None or not _WON.search(document.text, sentence.span.start, first.span.start):
        return
    total, house = sum(one.value for one in figures), totals[0]
    is_list = all((one.form is Form.LABEL or is_exact(document, one)) and one.unit in {"", "seat"} for one in figures)
    is_list = is_list and all(_LINK.match(between(document, *pair)) for pair in pairwise(figures))
    if len(figures) > 2 and is_list and house.value < total < 2 * house.value:
        message = f"The parts add up to {printed(total)}, not to {shown(document, house)}: recount"
        related = (Related(house.span, "The whole house here"),)
        yield Finding(figures[0].span | figures[-1].span, message, related=related)


def wrong_budget(document: Document, figured: Sequence[Figured], number: int) -> Iterator[Finding]:
    """A deficit that is not the difference of the income and the spending beside it, or in the sentence before."""
    sentences = figured[max(0, number + 1 - BUDGET_SENTENCES) : number + 1]
    if sum(bool(one.currency) for _, figures in sentences for one in figures) < LEAST_SUMS:
        return
    gaps = _side(document, "deficit", sentences)
    if not gaps:
        return
    income, spending = _side(document, "income", sentences), _side(document, "spending", sentences)
    if len(income) != 1 or len(spending) != 1:
        return
    ours, theirs = income[0], spending[0]
    if not ours.currency or {one.currency for one in (*gaps, theirs)} != {ours.currency} or theirs.scale != ours.scale:
        return
    low, high = sorted((abs(theirs.low - ours.high), abs(theirs.high - ours.low)))
    if all(disjoint((low, high), (one.low, one.high)) for one in gaps):
        true = printed(abs(theirs.value - ours.value), ours.currency)
        related = tuple(Related(one.span, f"{shown(document, one)} here") for one in (ours, theirs))
        message = f"Income and spending differ by {true}, not by {shown(document, gaps[0], noun=False, most=24)}"
        yield Finding(gaps[0].span, message, related=related)


def _side(document: Document, side: str, sentences: Sequence[Figured]) -> list[Figure]:
    """The sums of money that the sentences give for one side of a budget."""
    return [one for pair in sentences for one in _figures_of(document, _SIDE[side], *pair)]


def _figures_of(
    document: Document, pattern: re.Pattern[str], sentence: Sentence, figures: Sequence[Figure]
) -> Iterator[Figure]:
    """The sum of money that follows each word of a side in a sentence, within a few words."""
    starts = document.words.starts
    for found in pattern.finditer(document.text, *sentence.span):
        place = document.words_in(sentence.span._replace(start=found.end())).start
        following = next((one for one in figures if one.is_amount and one.span.start >= found.end()), None)
        if (
            following
            and following.currency
            and following.first - place < WORDS_TO_FIGURE
            and starts[place] <= following.span.end
        ):
            yield following
