"""Which figures of a headline the story supports, and which figure of the story stands in another's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document
from wirelint.text.content import FUNCTION_WORDS, is_content, stem
from wirelint.text.figures import Bound, Figure, Form
from wirelint.text.harm import harm_of
from wirelint.tuples import NamedTuple
from wirelint_rules._change_words import way_of
from wirelint_rules._figures import disjoint

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SENTENCES = 4
"""Sentences from the lead on in which the story's own figure is looked for."""
NEAR = 5
"""Words on either side of a figure that tell what it is said of."""
ROOT = 5
MORE = 1.3
"""How far above its number "at least" may reach, and how far apart two sums of money of one thing may be."""
LEAST_PART = 0.1
"""Share of a total that each of two figures has at least, where the two make it."""
THOUSANDFOLD = (900, 1100)
MOST_SUMMED = 60
_NEVER = frozenset({Form.AGE, Form.DATE, Form.TIME, Form.ORDINAL})


class Told(NamedTuple):
    """A figure and what is said around it.

    near     roots of the content words beside it
    around   roots of the content words of its sentence
    harm     what befell those whom it counts
    written  root of the content word before it
    """

    figure: Figure
    near: frozenset[str]
    around: frozenset[str]
    harm: str
    written: str


def told_of(document: Document, figure: Figure, words: range, others: Sequence[Figure]) -> Told:
    """A figure with what is said around it in its sentence or headline, whose words are given."""
    near = range(max(words.start, figure.first - NEAR), min(words.stop, figure.stop + NEAR))
    harm = harm_of(document, figure, (words.start, words.stop), others)
    return Told(figure, _roots(document, near), _roots(document, words), harm, _before(document, figure))


def _roots(document: Document, places: range) -> frozenset[str]:
    folded = (document.words.folded[place] for place in places)
    return frozenset(stem(word)[:ROOT] for word in folded if is_content(word) and word.isalpha())


def _before(document: Document, figure: Figure) -> str:
    folded = document.words.folded
    for place in range(figure.first - 1, max(-1, figure.first - 4), -1):
        if folded[place] not in FUNCTION_WORDS or folded[place] in {"up", "down"}:
            return way_of(folded[place]) or stem(folded[place])[:ROOT]
    return ""


def top_figures(document: Document) -> Iterator[Told]:
    """The figures of the first sentences, quotations aside, each with what is said around it."""
    top = document.prose[:SENTENCES]
    for sentence, figures in document.figured:
        if sentence not in top:
            return
        for figure in figures:
            if not document.quotes.covers(figure.span.start):
                yield told_of(document, figure, range(sentence.first, sentence.stop), figures)


def is_supported(document: Document, head: Told, body: Sequence[Figure]) -> bool:
    """Does the story say it, round it, or have two or three figures that make it?"""
    figure = head.figure
    if any(says(document, figure, one) for one in body):
        return True
    if not figure.is_amount or (not figure.measure and not head.harm):
        return False
    slack = max(figure.slack, 1e-9 * figure.value)
    values = [one.value for one in body if one.is_amount and _may_add(figure, one)][:MOST_SUMMED]
    counts = [one.value for one in body if one.is_count][:MOST_SUMMED] if figure.is_count else values
    return _is_pair(figure.value, slack, values) or _is_run(figure.value, slack, counts)


def _is_pair(value: float, slack: float, values: Sequence[float]) -> bool:
    """Is the value a sum or a difference of two?"""
    parts = [one for one in values if one >= LEAST_PART * value]
    return any(abs(abs(value - one) - other) <= slack for one in parts for other in parts if one != other)


def _is_run(value: float, slack: float, values: Sequence[float]) -> bool:
    """Is the value the sum of three or four neighbours?"""
    runs = (sum(values[place : place + size]) for size in (3, 4) for place in range(len(values) - size + 1))
    return any(abs(run - value) <= slack for run in runs)


def _may_add(head: Figure, one: Figure) -> bool:
    if head.percent or head.currency:
        return (head.percent, head.currency) == (one.percent, one.currency)
    return not one.percent and not one.currency and bool(one.unit) and (not head.unit or head.unit == one.unit)


def says(document: Document, head: Figure, one: Figure) -> bool:
    """May a headline have `head` where the story has `one`? It may round; it cannot know more than the story."""
    if Form.SCORE in {head.form, one.form}:
        return head.form is one.form and _sides(document, head) == _sides(document, one)
    if Form.YEAR in {head.form, one.form}:
        return head.value == one.value
    if head.is_range or one.is_range:
        whole = head.is_range and one.is_range
        same = abs(head.low - one.low) + abs(head.high - one.high) <= 1e-9 * head.high
        return same if whole else max(head.low, one.low) <= min(head.high, one.high)
    low, high = _claimed(one)
    if head.bound is not Bound.EXACT:
        least, most = _claimed(head)
        return least <= high and low <= most
    if one.bound is not Bound.EXACT or one.is_vague:
        return low <= head.value <= high
    return abs(head.value - one.value) <= head.slack * 1.000001


def _claimed(figure: Figure) -> tuple[float, float]:
    """What a figure may be taken to say: "at least" and "up to" reach only so far."""
    if figure.is_vague or figure.bound is Bound.EXACT:
        return figure.low, figure.high
    return max(figure.low, figure.value / MORE / MORE), min(figure.high, figure.value * MORE + figure.slack)


def _sides(document: Document, figure: Figure) -> frozenset[str]:
    return frozenset(figure.span.of(document.text).replace("–", "-").replace("—", "-").split("-"))


def contradicts(head: Told, one: Told) -> bool:
    """Does a figure of the story stand in the place of the headline's?"""
    left, right = head.figure, one.figure
    if left.form in _NEVER or right.form in _NEVER:
        return False
    if Form.SCORE in {left.form, right.form}:
        return left.form is right.form and bool(head.around & one.around)
    if Form.YEAR in {left.form, right.form}:
        return left.form is right.form and bool(head.near & one.near)
    return _apart(left, right) and _same_measure(head, one)


def _apart(left: Figure, right: Figure) -> bool:
    if left.bound is right.bound or left.is_range:
        return (left.low, left.high) != (right.low, right.high)
    return left.value != right.value and disjoint((left.low, left.high), (right.low, right.high))


def _same_measure(head: Told, one: Told) -> bool:
    left, right = head.figure, one.figure
    if left.percent or right.percent:
        return left.percent == right.percent and head.written == one.written and len(head.near & one.near) > 1
    if left.currency or right.currency:
        return _same_money(head, one)
    if head.harm or one.harm:
        return head.harm == one.harm
    if left.unit and right.unit:
        kinds = not (left.kinds and right.kinds) or left.kinds == right.kinds
        return left.unit == right.unit and kinds and bool(head.around & one.around - {left.unit[:ROOT]})
    return bool(head.written) and head.written == one.written


def _same_money(head: Told, one: Told) -> bool:
    left, right = head.figure, one.figure
    more, less = max(left.value, right.value), max(1e-9, min(left.value, right.value))
    is_slip = THOUSANDFOLD[0] < more / less < THOUSANDFOLD[1]
    if not is_slip and (left.scale != right.scale or more > MORE * less):
        return False
    if left.currency and right.currency:
        return left.currency == right.currency and bool(head.near & one.around)
    return bool(head.written) and head.written == one.written
