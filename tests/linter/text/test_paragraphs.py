from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.document import Document
from wirelint.text.paragraphs import _mixed, find_paragraphs

WRAPPED = (
    "The envoys of both countries met on Tuesday in the old town\n"
    "hall and spoke for three hours about the closed border, but\n"
    "neither of them said a word to the reporters who waited in\n"
    "the rain.\n"
)


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("", []),
        (" \n \n", []),
        ("One.", ["One."]),
        ("One.\n\nTwo.\n", ["One.", "Two."]),
        ("One.\nTwo.\n", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.\r\n", ["One.", "Two."]),
        ("One.\rTwo.\r", ["One.", "Two."]),
        ("  One. \t\n \n\tTwo. ", ["One.", "Two."]),
        ("Rao 12\nHolt 9\n", ["Rao 12", "Holt 9"]),
        (WRAPPED, [WRAPPED.strip()]),
    ],
)
def test_paragraphs(text: str, paragraphs: list[str]) -> None:
    assert [span.of(text) for span in find_paragraphs(text)] == paragraphs


def test_a_headline_is_not_wrapped_into_the_lead() -> None:
    text = "Envoys of two countries meet in old town hall on Tuesday\nThe envoys of both countries met on Tuesday.\n"
    assert len(find_paragraphs(text)) == 2


@given(st.text(st.sampled_from("aB. \t\r\n\u2028é😀"), max_size=80))
def test_paragraphs_hold_all_that_can_be_seen(text: str) -> None:
    spans = find_paragraphs(text)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))


@given(st.text(st.sampled_from("aB. \t\r\n“-\u2028é😀"), max_size=80))
def test_paragraphs_know_their_words(text: str) -> None:
    document = Document(text)
    firsts = [document.words_in(span).start for span in document.paragraphs]
    assert document.paragraph_edges == (*firsts, len(document.words))


@given(st.text(st.sampled_from("aB. \t\r\n\n\n\u2028é😀"), max_size=80))
def test_plain_copy_is_read_as_any_other(text: str) -> None:
    assert find_paragraphs(text) == _mixed(text, text.split("\n\n"))
