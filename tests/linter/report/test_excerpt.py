"""The carets stand under the words at fault, whatever the line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.report.excerpt import Excerpt, excerpt
from wirelint.report.visible import columns, visible
from wirelint.span import Span
from wirelint.text.lines import LineIndex

TEXTS = st.text(st.sampled_from("abc é\u0301会😀\t\x1b\u202e\r\n"), max_size=200)


def shown(text: str, words: str, room: int = 40) -> Excerpt:
    start = text.index(words)
    return excerpt(LineIndex(text), Span(start, start + len(words)), room)


def marked(one: Excerpt) -> str:
    """What the carets stand under, column by column."""
    cells = [mark for mark in one.text for _ in range(columns(mark))]
    return "".join(dict.fromkeys(cells[one.start : one.start + one.width]))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Talks on thenegotiating table", "thenegotiating"),
        ("会談 😀 cafe\u0301 thewar", "thewar"),
        ("tab\tbed \x1b[1mthewar", "thewar"),
        ("one\r\ntwo thewar\r\n", "thewar"),
    ],
)
def test_carets_are_under_the_words(text: str, words: str) -> None:
    one = shown(text, words, 60)
    assert columns(one.text[: one.text.index(words)]) == one.start
    assert one.width == columns(words)


def test_wide_words_have_wide_carets() -> None:
    one = shown("a 会談 b", "会談")
    assert (one.start, one.width, marked(one)) == (2, 4, "会談")


def test_a_long_line_is_cut_on_both_sides() -> None:
    one = shown("x" * 5000 + " here " + "y" * 5000, "here", 21)
    assert one.text == "…xxxxxx here yyyyyyy…"
    assert (one.start, one.width) == (8, 4)


def test_a_cut_is_marked_though_what_is_left_takes_no_room() -> None:
    one = shown("x" + "\u0301" * 500 + "here" + "\u0301" * 500, "here", 21)
    assert one.text.startswith("…")
    assert one.text.endswith("…")


def test_room_that_one_side_does_not_need_goes_to_the_other() -> None:
    assert shown("here " + "y" * 50, "here", 20).text == "here " + "y" * 14 + "…"
    assert shown("x" * 50 + " here", "here", 20).text == "…" + "x" * 14 + " here"
    assert shown("short here line", "here", 20).text == "short here line"


def test_a_span_longer_than_the_room_is_cut() -> None:
    one = shown("x" * 100 + "here" * 50, "here" * 50, 20)
    assert columns(one.text) <= 20
    assert one.width <= 20


def test_a_span_over_lines_is_marked_to_the_end_of_its_first() -> None:
    one = shown("one two\r\nthree\r\n", "two\r\nthree")
    assert (one.number, one.text, one.start, one.width) == (1, "one two", 4, 3)


def test_an_empty_place_has_one_caret() -> None:
    assert excerpt(LineIndex("ab"), Span(2, 2), 20) == Excerpt(1, "ab", 2, 1)
    assert excerpt(LineIndex("a\n\n\nb"), Span(2, 4), 20) == Excerpt(2, "", 0, 1)
    assert excerpt(LineIndex("ab\r\ncd"), Span(3, 4), 20) == Excerpt(1, "ab", 2, 1)


@given(TEXTS, st.data(), st.integers(10, 60))
def test_an_excerpt_fits_and_its_carets_lie_in_it(text: str, data: st.DataObject, room: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    one = excerpt(LineIndex(text), span, room)
    assert columns(one.text) <= room
    assert one.start + one.width <= max(room, one.start + 1)
    assert visible(one.text) == one.text


def test_a_line_of_ten_million_characters_costs_no_more() -> None:
    index = LineIndex("word " * 2_000_000)
    assert excerpt(index, Span(5_000_000, 5_000_004), 40).text.count("word") > 5
