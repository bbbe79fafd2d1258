"""A finding is known again by its words and their neighbours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.document import Document
from wirelint.run import Result
from wirelint.source import Story
from wirelint.span import Span
from wirelint.suppress.quoting import Place, fold, place


def result(text: str) -> Result:
    return Result(Story("a", "file:///a", text), Document(text), (), False, "")


@pytest.mark.parametrize(("text", "folded"), [("The\n  War ", "the war"), ("", ""), ("  ", "  ")])
def test_words_are_folded_and_space_alone_is_not(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_neighbours_are_those_of_the_line(end: str) -> None:
    text = f"One two.{end}Three, four five six X seven.{end}Eight."
    start = text.index("X")
    assert place(result(text), Span(start, start + 1)) == Place("x", "four five six", "seven")


@given(st.text(), st.text(), st.data())
def test_a_paragraph_that_moves_keeps_its_places(paragraph: str, other: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(paragraph)))
    span = Span(start, data.draw(st.integers(start, len(paragraph))))
    ahead = f"{other}\n"
    moved = Span(span.start + len(ahead), span.end + len(ahead))
    assert place(result(paragraph), span) == place(result(ahead + paragraph), moved)
