"""The figures of a story: every number in digits or words, what it counts, and the interval that it stands for.

Where to start reading: `find_figures`. Words that begin with a digit, and number words, are looked up in the
vocabulary; nothing else in the text is read. At each, the number is read (wirelint.text.numerals), then what stands
around it (wirelint.text.measures, wirelint.text.figure_nouns), and it is told what form of number it is: an amount,
or a year, date, time, score, age or label, with which no sums are done (wirelint.text.figure_forms).
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from wirelint.remembered import Remembered
from wirelint.span import Span
from wirelint.text.content import FUNCTION_WORDS
from wirelint.text.figure import Figure, interval
from wirelint.text.figure_forms import BEFORE_DATE, Form, form_of, is_age, plain_form, range_or_score
from wirelint.text.figure_nouns import Bound, bound_before, noun_behind, noun_stem
from wirelint.text.measures import UNITS, Measure, measure
from wirelint.text.numerals import WORDS, Numeral, read_digits, read_words, small_value

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint.text.words import Words

__all__ = ["Bound", "Figure", "Form", "find_figures"]

_DIGITS = frozenset("0123456789")
_TIME, _AMOUNT, _AGE, _EXACT = Form.TIME, Form.AMOUNT, Form.AGE, Bound.EXACT
_DASHES = frozenset("-–—")


def find_figures(document: Document) -> tuple[Figure, ...]:
    """Every figure of the text, in order. Linear in the text; never raises."""
    figures: list[Figure] = []
    stop = done = 0
    for place in _candidates(document):
        figure = _read(document, place) if place >= done else None
        if figure is None:
            continue
        if figures and place == stop + 1 and (joined := _join(document, figures[-1], figure)):
            figures[-1] = joined
        else:
            figures.append(figure)
        done = stop = figure.stop
        if figure.form is _TIME and document.words.gaps[stop] == ":":
            done += 1  # the minutes
    return tuple(figures)


def _candidates(document: Document) -> list[int]:
    """Places of the words that may begin a number."""
    starts = {*filter(_STARTS.__getitem__, document.marked_words), *(WORDS & document.vocabulary)}
    return sorted(chain.from_iterable(map(document.index.__getitem__, starts)))


def _may_start(word: str) -> bool:
    """May a folded word with more than letters begin a number: "12", "47-year-old", "three-year"?"""
    return word[0] in _DIGITS or ("-" in word and word.partition("-")[0] in WORDS)


_STARTS: Remembered[str, bool] = Remembered(_may_start)


def _read(document: Document, place: int) -> Figure | None:
    """The figure that begins with a word; None where it is none."""
    words, text = document.words, document.text
    if words.folded[place][0] not in _DIGITS:
        numeral = _spelled(document, place)
        return _figure(document, place, numeral, spelled=True) if numeral else None
    if place and words.folded[place - 1] in BEFORE_DATE and (form := plain_form(words, place)):
        return _plain(words, place, form)
    numeral = read_digits(text, words.starts[place], words, place)
    if numeral is None:
        return None
    if text[numeral.end : numeral.end + 1] in _DASHES and (pair := range_or_score(text, words, place, numeral)):
        return _pair(document, place, numeral, *pair)
    return _figure(document, place, numeral, spelled=False)


def _plain(words: Words, place: int, form: Form) -> Figure:
    """A date or a year that the words around it leave no doubt of."""
    value = float(words.texts[place])
    span = Span(words.starts[place], words.ends[place])
    return Figure(span, place, place + 1, form, value, value, value, 0.0)


def _spelled(document: Document, place: int) -> Numeral | None:
    """A number in words, or the number in a word such as "three-year"."""
    words = document.words
    folded = words.folded[place]
    numeral = read_words(words, place)
    if numeral is None and "-" in folded:
        head, _, tail = folded.partition("-")
        value = None if tail in _FRACTIONS else small_value(head)
        return Numeral(value, 0.5, words.starts[place] + len(head), place + 1) if value else None
    if folded == "one" and numeral and numeral.value == 1 and not _counts(document, place):
        return None
    return numeral


_FRACTIONS = frozenset("third thirds quarter quarters half fifth fifths tenth tenths fold".split())


def _counts(document: Document, place: int) -> bool:
    """Is "one" at a place a number: does a noun or a participle follow that it can count?"""
    words = document.words
    if place + 1 >= len(words.texts) or words.gaps[place + 1] != " ":
        return False
    following = words.folded[place + 1]
    before = words.folded[place - 1] if place else ""
    if following in {"in", "out"}:
        return any(word[0].isdigit() or word in WORDS for word in words.folded[place + 2 : place + 4])
    return following not in FUNCTION_WORDS and before not in {"no", "any", "every", "each", "this", "that", "which"}


def _figure(document: Document, place: int, numeral: Numeral, spelled: bool) -> Figure:
    words = document.words
    value, slack, end, stop, whole, spread = numeral
    around = measure(document.text, words, place, end, stop)
    if around is None:
        start, currency, percent, scale = words.starts[place], "", "", 1.0
        unit, kinds, noun_end = _counted(words, stop, value, "")
    else:
        start, end, stop, currency, percent, scale = around
        value, slack = value * scale, slack * scale
        unit, kinds, noun_end = _unit(document, numeral, around)
    bound = bound_before(words, place)
    low, high = spread or (interval(value, slack, bound) if bound is not _EXACT else (value - slack, value + slack))
    if currency or percent or (scale > 1 and not spelled):
        form = _AMOUNT
    elif spelled:
        form = _AGE if is_age(document, place, numeral) else _AMOUNT
    else:
        form = form_of(document, place, numeral, unit)
    return Figure(
        Span(start, end), place, stop, form, value, low, high, slack, bound, unit, kinds,
        currency, percent, scale, whole, spelled, False, noun_end,
    )  # fmt: skip


def _counted(words: Words, stop: int, value: float, currency: str) -> tuple[str, tuple[str, ...], int]:
    """The unit or noun behind a number, in the words from `stop` on: "12 km", "12 men"; of money only a unit."""
    if words.gaps[stop] in _BEFORE_UNIT and stop < len(words.texts):
        following = words.folded[stop]
        if following in UNITS and (len(following) > 1 or words.texts[stop].isupper()):
            return UNITS[following], (), stop + 1
        if value == 1 and not currency:
            return noun_stem(following), (), stop + 1
    return ("", (), stop) if currency else noun_behind(words, stop)


def _unit(document: Document, numeral: Numeral, around: Measure) -> tuple[str, tuple[str, ...], int]:
    """The unit or noun behind a number and what measures it: "km", "12-year term" and "12 years" alike as "year"."""
    words, stop = document.words, around.stop
    text, end = document.text, numeral.end
    if end < words.ends[numeral.stop - 1] and text[end] == "-":
        tail = text[end + 1 : words.ends[numeral.stop - 1]].lower().partition("-")[0]
        return UNITS.get(tail, noun_stem(tail)), (), numeral.stop
    if around.end < words.ends[stop - 1]:
        tail = text[around.end : words.ends[stop - 1]].lower()
        return UNITS.get(tail, ""), (), stop
    return _counted(words, stop, numeral.value, around.currency)


_BEFORE_UNIT = frozenset({" ", "-", " °", "°"})


def _pair(document: Document, place: int, numeral: Numeral, second: Numeral, form: Form) -> Figure:
    """A range or score that one mark joins: "10-12 people", "62-58"."""
    words, text = document.words, document.text
    around = measure(text, words, place, second.end, second.stop) or Measure(
        words.starts[place], second.end, second.stop
    )
    figure = _figure(document, place, second, spelled=False)
    return figure._replace(
        span=Span(around.start, around.end),
        form=form if form is not _AMOUNT else figure.form,
        value=(numeral.value + second.value) / 2 * around.scale,
        low=(min(numeral.value, second.value) - numeral.slack) * around.scale,
        high=(max(numeral.value, second.value) + second.slack) * around.scale,
        is_range=True,
    )


def _join(document: Document, left: Figure, right: Figure) -> Figure | None:
    """ "10 to 12 people" and "between 10 and 12 people", with one word between, as one figure; None for others."""
    if not (left.is_amount and right.is_amount and left.value < right.value):
        return None
    words = document.words
    joint = document.text[left.span.end : right.span.start].strip().lower()
    before = words.folded[left.first - 1] if left.first else ""
    if left.unit and left.unit != right.unit:
        return None
    is_range = (joint == "to" and before not in _MOVES and not _is_date(left)) or (
        joint == "and" and before == "between"
    )
    if not is_range or (left.currency and left.currency != right.currency) or left.percent not in {"", right.percent}:
        return None
    scale = right.scale if left.scale == 1.0 else 1.0
    low = min(left.low * scale, right.low)
    return right._replace(
        span=left.span | right.span, first=left.first, low=low, value=(low + right.high) / 2, is_range=True,
        bound=left.bound, whole=left.whole and right.whole,
    )  # fmt: skip


_MOVES = frozenset({"from", "by", "up", "down", "rose", "fell", "score", "vote", "votes"})


def _is_date(figure: Figure) -> bool:
    return figure.form is not _AMOUNT
