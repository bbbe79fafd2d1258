"""The first sound of a word, by its spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.document import Document
from wirelint.text.sound import is_vowel

VOWELS = (
    "hour heir honor uninformed unimportant utmost usher un-American apple Italian 8 80 8-year-old 11 18th MP SUV "
    "EU x-ray e-mail MP3 F-16 MI5 X élan"
)
CONSONANTS = (
    "unit unanimous union usual user euro European ewe one-off once ouija UK UN URL U-boat NATO 1 110 180 "
    "BBC yes Japanese Xerox B"
)
EITHER = "historic herb UNESCO FAQ 1850 Euler Mbeki Hermes MoD I nth mph NSW Ouattara 0"


@pytest.mark.parametrize("word", VOWELS.split())
def test_vowel(word: str) -> None:
    assert is_vowel(word) is True


@pytest.mark.parametrize("word", CONSONANTS.split())
def test_consonant(word: str) -> None:
    assert is_vowel(word) is False


@pytest.mark.parametrize("word", EITHER.split())
def test_either(word: str) -> None:
    assert is_vowel(word) is None


@pytest.mark.parametrize(
    ("word", "behind", "sound"), [("A", "$", True), ("C", "$", None), ("N", ". ", None), ("1", ",", None)]
)
def test_what_stands_behind_tells(word: str, behind: str, sound: bool | None) -> None:
    assert is_vowel(word, behind) is sound


@given(st.text(min_size=1))
def test_any_word_is_judged(text: str) -> None:
    document = Document(f"a {text} an {text}")
    assert all(document.words.folded[place] in {"a", "an"} for place in document.odd_articles)
