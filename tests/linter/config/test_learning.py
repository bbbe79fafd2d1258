"""Vocabulary files with words added and taken out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.config.learning import added, entry_of, order, removed
from wirelint.config.words import words_of

WORDS = st.lists(st.text("abcXYZé", min_size=1, max_size=4))


def test_new_words_keep_order_and_comments() -> None:
    text = "# people\nAnders\nZoll # of Graz\n# ships\n"
    learnt = added(text, ["mast", "Anders", "Moll", "mast"])
    assert learnt.text == "# people\nAnders\nmast\nMoll\nZoll # of Graz\n# ships\n"
    assert learnt.entries == ("mast", "Moll")


def test_a_new_file_says_what_it_is() -> None:
    text = added("", ["Moll", "Duran Duran"]).text
    assert text.startswith("# ")
    assert text.endswith("\nDuran Duran\nMoll\n")


def test_line_ends_are_kept() -> None:
    assert added("a\r\nc", ["b", "d"]).text == "a\r\nb\r\nc\r\nd\r\n"


def test_a_word_in_lower_case_stands_for_the_same_with_a_capital() -> None:
    assert added("moll\n", ["Moll"]).entries == ()
    assert added("Moll\n", ["moll"]).text == "Moll\nmoll\n"


def test_words_are_taken_out_with_their_comments() -> None:
    left = removed("# people\nAnders # of Ulm\nZoll", ["Anders", "Moll"])
    assert left == ("# people\nZoll", ("Anders",))


@given(WORDS, WORDS)
def test_a_sorted_file_stays_sorted(there: list[str], more: list[str]) -> None:
    text = added("", there).text
    learnt = added(text, more)
    entries = [word for line in learnt.text.split("\n") for word in words_of(line)]
    assert entries == sorted(entries, key=order)
    assert {word.lower() for word in entries} == {word.lower() for word in [*there, *more]}
    assert removed(learnt.text, learnt.entries).text == text


@pytest.mark.parametrize("given", ["", " ", "12", "# Moll", "a #b", "a\x00b", "x" * 101])
def test_what_is_no_word(given: str) -> None:
    with pytest.raises(ValueError, match="“"):
        entry_of(given)


@pytest.mark.parametrize(("given", "entry"), [(" New\tYork ", "New York"), ("e\u0301a", "\u00e9a"), ("C#", "C#")])
def test_an_entry_is_written_in_one_way(given: str, entry: str) -> None:
    assert entry_of(given) == entry
