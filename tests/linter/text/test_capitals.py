"""Places where a capital may be one too many or too few."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.document import Document


def odd(text: str) -> list[str]:
    document = Document(text)
    return [document.words.texts[place] for place in document.odd_capitals]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A U.S. Firm left.", ["Firm"]),
        ("The MInister left on tuesday.", ["MInister", "tuesday"]),
        ("He met Tom. Firms left the UK. Firms stayed.", []),
        ("The MPs, a PhD and the TVs left on Tuesday.", []),
        ("A U. S. Firm", []),
    ],
)
def test_odd_capitals(text: str, words: list[str]) -> None:
    assert odd(text) == words


@given(st.text(alphabet="aAbU.S ’'\n", max_size=40))
def test_places_are_in_order_and_in_the_text(text: str) -> None:
    document = Document(text)
    assert sorted({*document.odd_capitals}) == [*document.odd_capitals]
    assert all(0 <= place < len(document.words) for place in document.odd_capitals)
