"""Positions in code points, UTF-16 units and bytes, on the characters that tell them apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.text.lines import LineIndex, Position

AWKWARD = st.text(st.sampled_from("ab é\u0301“”😀𝒃\n\r\u2028\u0085\x0c\ufeff"), max_size=40)


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("", [0]),
        ("a", [0]),
        ("a\n", [0, 2]),
        ("a\r\nb", [0, 3]),
        ("a\rb\n\rc", [0, 2, 4, 5]),
        ("a\u2028b\x0cc\u0085d\x0be", [0]),
    ],
)
def test_lines_end_at_lf_cr_and_crlf_alone(text: str, starts: list[int]) -> None:
    assert LineIndex(text).starts == starts


def test_units_differ_behind_an_emoji() -> None:
    lines = LineIndex("x\n“😀” é!")
    at = lines.text.index("!")
    assert lines.code_points(at) == Position(1, 5)
    assert lines.utf16(at) == Position(1, 6)
    assert lines.utf8(at) == Position(1, 3 + 4 + 3 + 1 + 2)


def test_line_span_has_no_line_end() -> None:
    lines = LineIndex("one\r\ntwo\n")
    assert [lines.span(line).of(lines.text) for line in range(len(lines))] == ["one", "two", ""]


def test_positions_outside_a_line_are_brought_in() -> None:
    lines = LineIndex("ab\ncd")
    assert lines.offset_of_utf16(0, 99) == 2
    assert lines.offset_of_utf16(7, 0) == 5
    assert LineIndex("😀b").offset_of_utf16(0, 1) == 0


def test_lone_surrogate_does_not_raise() -> None:
    assert LineIndex("a\ud800b").utf16(2) == Position(0, 2)


@given(AWKWARD, st.data())
def test_utf16_goes_there_and_back(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    lines = LineIndex(text)
    line, column = lines.utf16(offset)
    if text[offset - 1 : offset + 1] != "\r\n":
        assert lines.offset_of_utf16(line, column) == offset


@given(AWKWARD)
def test_every_offset_is_on_one_line(text: str) -> None:
    lines = LineIndex(text)
    for offset in range(len(text) + 1):
        line, column = lines.code_points(offset)
        assert lines.starts[line] + column == offset
