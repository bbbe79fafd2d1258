"""Shares that a sentence states twice: "12 of the 50, or 40%", "half of the 60 seats, or 35", "one in five, or 25%"."""

from __future__ import annotations

import re
from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Sentence
from wirelint.patterns import lazy_pattern
from wirelint_rules._figures import between, disjoint, number, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.text.figures import Figure

_SHARE_OF = lazy_pattern(r"(?:\s[\w'’-]+){0,3}?\s(?:out\s)?of\s(?:(?:the|its|his|her|their|all|a|total)\s)*$")
_IN = lazy_pattern(r"\s(?:in|out of)\s$")
_OR = lazy_pattern(r"(?:\s[\w'’-]+){0,4}?(?:,\sor\s|\s?\()(?:about\s|some\s|around\s)?$")
_WORDED = lazy_pattern(
    r"\b(?P<size>half|an? (?:third|quarter|fifth)|one[- ](?:third|quarter)|two[- ](?:thirds|fifths)"
    r"|three[- ](?:quarters|fifths))\sof\s(?:the|its|his|her|their|all)\s$",
    re.IGNORECASE,
)
_OWNERS = frozenset("the its his her their all".split())
"""What stands before the whole, of which a share in words is told."""
_SIZES = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0}
WORD_SLACK = 0.1
"""What "a third" leaves open on either side, as a share of it."""
MOST_IN = 100
LEAST_AMOUNTS = 2
"""A share in words beside a whole and a part."""


def may_restate(document: Document) -> bool:
    """Has the story a bracket, or "or" behind a comma, without which no share is stated twice?"""
    gaps = document.words.gaps
    return "(" in document.text or any(gaps[place].strip() == "," for place in document.index.get("or", ()))


def wrong_shares(document: Document, sentence: Sentence, amounts: Sequence[Figure]) -> Iterator[Finding]:
    """Shares of a sentence's amounts that do not fit each other."""
    if len(amounts) < LEAST_AMOUNTS or not _may_restate(between(document, amounts[0], amounts[-1])):
        return
    folded = document.words.folded
    restated = [_may_restate(between(document, *pair)) for pair in pairwise(amounts)]
    for place, is_restated in enumerate(restated):
        if any(restated[place : place + 2]) and place + 2 < len(amounts):
            yield from _of_three(document, *amounts[place : place + 3])
        if is_restated and folded[amounts[place].first - 1] in _OWNERS:
            yield from _of_word(document, sentence, *amounts[place : place + 2])


def _may_restate(passage: str) -> bool:
    """May the pattern for what states a share again be in a passage?"""
    return "(" in passage or ("or" in passage and "," in passage)


def _of_three(document: Document, first: Figure, second: Figure, third: Figure) -> Iterator[Finding]:
    """The part, the whole and the percentage, in any order that copy has them in."""
    one, other = between(document, first, second), between(document, second, third)
    if _SHARE_OF.match(one) and _OR.match(other):
        part, whole, percent = (first, second, third) if third.percent else (third, second, first)
    elif _OR.match(one) and _SHARE_OF.match(other):
        part, whole, percent = second, third, first
    elif _IN.fullmatch(one) and _OR.match(other) and first.is_count and second.is_count and second.value <= MOST_IN:
        part, whole, percent = first, second, third
    else:
        return
    if percent.percent == "%" and not part.percent and not whole.percent and _is_part(part, whole):
        true = _share(part, whole)
        if disjoint(true, (percent.low, percent.high)):
            yield _finding(document, first, third, (part, whole), shown(document, percent, noun=False))


def _is_part(part: Figure, whole: Figure) -> bool:
    is_same = not (part.currency and whole.currency) or part.currency == whole.currency
    return is_same and 0 < part.value <= whole.value and whole.low > 0 and inf not in {whole.high, part.high}


def _share(part: Figure, whole: Figure) -> tuple[float, float]:
    """Least and most share in percent; counts are taken as they stand."""
    if part.is_count and whole.is_count and part.low == part.value - part.slack and whole.slack <= 0.5:
        share = 100 * part.value / whole.value
        return share, share
    return 100 * part.low / whole.high, 100 * part.high / whole.low


def _of_word(document: Document, sentence: Sentence, whole: Figure, part: Figure) -> Iterator[Finding]:
    """ "Half of the 60 seats, or 35"."""
    start = max(sentence.span.start, whole.span.start - 30)
    size = _WORDED.search(document.text, start, whole.span.start)
    if size is None or part.percent or not _OR.match(between(document, whole, part)) or not _is_part(part, whole):
        return
    head, _, tail = size["size"].lower().replace("-", " ").partition(" ")
    share = _SIZES[(tail or head).rstrip("s")] * {"two": 2, "three": 3}.get(head, 1)
    if disjoint(_share(part, whole), (share * (1 - WORD_SLACK), share * (1 + WORD_SLACK))):
        yield _finding(document, whole, part, (part, whole), f"“{size['size']}”")


def _finding(document: Document, first: Figure, last: Figure, pair: tuple[Figure, Figure], stated: str) -> Finding:
    part, whole = (shown(document, one, noun=False, most=16) for one in pair)
    share = number(100 * pair[0].value / pair[1].value)
    return Finding(first.span | last.span, f"{part} of {whole} is {share}%, not {stated}: recheck")
