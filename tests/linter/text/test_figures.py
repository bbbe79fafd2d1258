"""Figures: what a number is, what it counts, and the interval that it stands for."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.document import Document, Span
from wirelint.text.figures import Bound, Figure, Form


def figures(text: str) -> tuple[Figure, ...]:
    return Document(text).figures


def only(text: str) -> Figure:
    (figure,) = figures(text)
    return figure


@pytest.mark.parametrize(
    ("text", "seen", "value", "measure"),
    [
        ("Rain hit 17 people.", "17", 17, "people"),
        ("It lost 50 of its military personnel.", "50", 50, "personnel"),
        ("Sales were $5.72 billion.", "$5.72 billion", 5.72e9, "$"),
        ("Sales were C$46m.", "C$46m", 46e6, "C$"),
        ("It cost 2.5 mln dlrs.", "2.5 mln dlrs", 2.5e6, "$"),
        ("It cost 86 Canadian cents.", "86 Canadian cents", 86, "cent"),
        ("It rose 21.7%.", "21.7%", 21.7, "%"),
        ("It rose 21.7 per cent.", "21.7 per cent", 21.7, "%"),
        ("It rose one percentage point.", "one percentage point", 1, "points"),
        ("He served a 12-year term.", "12", 12, "year"),
        ("He served nine years.", "nine", 9, "year"),
        ("Some two hundred and fifty thousand jobs went.", "two hundred and fifty thousand", 250_000, "job"),
        ("Twenty-one men fled.", "Twenty-one", 21, "man"),
        ("Half a dozen men fled.", "dozen", 6, "man"),
        ("They walked 10 km.", "10", 10, "km"),
        ("They walked 10km.", "10", 10, "km"),
        ("It rose 2-1/4 points.", "2-1/4", 2.25, "point"),
        ("India counts 12,34,567 votes.", "12,34,567", 1_234_567, "vote"),
        ("One man died.", "One", 1, "man"),
    ],
)
def test_amount(text: str, seen: str, value: float, measure: str) -> None:
    figure = only(text)
    assert figure.span.of(text) == seen
    assert figure.is_amount
    assert (figure.value, figure.measure) == (value, measure)


@pytest.mark.parametrize(
    ("text", "bound", "low", "high"),
    [
        ("It hit 17 people.", Bound.EXACT, 16.5, 17.5),
        ("It hit at least 17 people.", Bound.LEAST, 16.5, inf),
        ("It hit more than 17 people.", Bound.LEAST, 16.5, inf),
        ("It hit up to 17 people.", Bound.MOST, 0, 17.5),
        ("It hit nearly 50 people.", Bound.NEARLY, 45, 51.25),
        ("It hit about 50 people.", Bound.ABOUT, 45, 55),
        ("It cost $4.7 million.", Bound.EXACT, 4.65e6, 4.75e6),
        ("It hit 1,200 people.", Bound.EXACT, 1_170, 1_230),
        ("It hit hundreds of people.", Bound.EXACT, 200, 2_500),
    ],
)
def test_interval(text: str, bound: Bound, low: float, high: float) -> None:
    figure = only(text)
    assert (figure.bound, figure.low, figure.high) == (bound, pytest.approx(low), pytest.approx(high))


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("It began in 1994.", Form.YEAR),
        ("The 2004-05 season began.", Form.YEAR),
        ("It began on Feb. 3.", Form.DATE),
        ("It began on 3 February.", Form.DATE),
        ("It began at 4 a.m.", Form.TIME),
        ("It began at 16:30.", Form.TIME),
        ("It passed 62-58.", Form.SCORE),
        ("Jane Roe, 47, fled.", Form.AGE),
        ("The 47-year-old woman fled.", Form.AGE),
        ("The jet was a Boeing 737.", Form.LABEL),
        ("He drove on Route 66.", Form.LABEL),
        ("He came 5th.", Form.ORDINAL),
    ],
)
def test_form(text: str, form: Form) -> None:
    assert only(text).form is form


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It hit 10-12 people.", 9.5, 12.5),
        ("It hit 10 to 12 people.", 9.5, 12.5),
        ("It hit between 10 and 12 people.", 9.5, 12.5),
        ("It cost $26 to $31 million.", 25.5e6, 31.5e6),
        ("It makes 10.4 to 11 mln tonnes.", 10.35e6, 11.5e6),
    ],
)
def test_range(text: str, low: float, high: float) -> None:
    figure = only(text)
    assert figure.is_range
    assert (figure.low, figure.high) == (pytest.approx(low), pytest.approx(high))


@pytest.mark.parametrize("text", ["No one fled.", "One of them fled.", "Two-thirds fled.", "1234567890123456 fled."])
def test_no_figure(text: str) -> None:
    assert figures(text) == ()


def test_from_to_is_no_range() -> None:
    assert [figure.value for figure in figures("It rose from 10 to 12.")] == [10, 12]


@pytest.mark.parametrize("piece", ["1,200,", "1-", "12/", "two ", "and hundred ", "5 to ", "between 1 and ", "9"])
def test_long_nonsense_is_read(piece: str) -> None:
    figures(piece * 2000)


@given(st.text(alphabet="019 .,-/%$mto\n", max_size=60))
def test_never_raises_and_stays_in_the_text(text: str) -> None:
    for figure in figures(text):
        assert Span(0, len(text)).holds(figure.span)
        assert figure.low <= figure.high
