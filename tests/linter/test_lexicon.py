"""The shared word list: what it knows, what it remembers, and what it says of frequencies and neighbours."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marisa_trie import BytesTrie

from wirelint import lexicon as module
from wirelint.lexicon import ANY, DATA, Lexicon, lexicon

KNOWN = (
    "government", "colour", "color", "armenia", "don't", "editor's", "who's", "minister'll", "well-known",
    "anglo-american's", "café", "cafe", "naïve", "mid-2005", "o'clock",
    "upskilling", "tradie's", "anti-rorting", "anganwadis",
)  # fmt: skip
UNKNOWN = ("thenegotiating", "inthe", "goverment", "well-knwon", "editro's", "xqzv's-word", "мир")


@pytest.fixture
def fresh() -> Lexicon:
    return Lexicon(DATA)


@pytest.mark.parametrize("word", KNOWN)
def test_known_words(fresh: Lexicon, word: str) -> None:
    assert word in fresh
    assert not fresh.unknown({word})


@pytest.mark.parametrize("word", UNKNOWN)
def test_unknown_words(fresh: Lexicon, word: str) -> None:
    assert word not in fresh
    assert fresh.unknown({word}) == {word}


@pytest.mark.parametrize("word", ["109th", "covid-19", "b2b", "snake_case", "2005-06", "3g's"])
def test_a_word_with_a_digit_is_no_unknown_word(fresh: Lexicon, word: str) -> None:
    assert not fresh.unknown({word})


def test_larger_lists_are_known_but_not_standard(fresh: Lexicon) -> None:
    assert not fresh.unknown({"mariculture", "mariupol"})
    assert "mariculture" not in fresh


def test_a_word_is_unknown_again_and_again(fresh: Lexicon) -> None:
    words = frozenset({"government", "goverment"})
    assert [fresh.unknown(words) for _ in range(3)] == [{"goverment"}] * 3


def test_what_is_listed_has_a_list() -> None:
    assert all(row[0] & ANY for _, row in BytesTrie().mmap(os.path.join(DATA, "words.marisa")).iteritems())


@given(st.sets(st.text("abcs'-é1", max_size=6) | st.sampled_from((*KNOWN, *UNKNOWN)), max_size=5))
def test_words_are_asked_together_as_they_are_one_by_one(words: set[str]) -> None:
    fresh = Lexicon(DATA)
    assert fresh.unknown(words) == {
        one for one in words if not any(letter.isdigit() for letter in one) and not fresh._is_known(one, ANY)
    }


def test_memory_of_found_words_is_bounded(fresh: Lexicon, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_REMEMBERED", 3)
    for word in ("one", "two", "three", "four", "five", "six", "seven"):
        assert not fresh.unknown({word})
        assert len(fresh._found) <= 4


@pytest.mark.parametrize("row", ["g" * 100_000, "1" * 100_000])
def test_a_row_too_long_for_a_word_is_not_kept(fresh: Lexicon, row: str) -> None:
    assert fresh.unknown({row}) == fresh.unknown({row}) == ({row} if row.isalpha() else set())
    assert not fresh._found | fresh._missed


@given(st.lists(st.sampled_from((*KNOWN, *UNKNOWN, "109th")), max_size=20))
def test_what_was_asked_before_changes_nothing(words: list[str]) -> None:
    at_once = Lexicon(DATA).unknown(words)
    one_by_one = lexicon()
    assert {word for word in words if one_by_one.unknown({word})} == at_once


@given(st.text(alphabet="a'-’é١_\u0301 x", max_size=40))
def test_no_word_is_too_odd(word: str) -> None:
    assert lexicon().unknown({word}) <= {word}


@pytest.mark.parametrize("word", ["x" + "'s" * 50_000, "xqz-" * 50_000 + "xqz", "x" * 1_000_000])
def test_no_word_is_too_long(word: str) -> None:
    assert word not in lexicon()


def test_us_and_uk() -> None:
    words = lexicon()
    assert words.is_us("color")
    assert not words.is_uk("color")
    assert words.is_uk("colour")
    assert not words.is_us("colour")
    assert words.is_us("table")
    assert words.is_uk("table")


def test_names_and_plain_words() -> None:
    words = lexicon()
    assert words.is_name_only("london")
    assert not words.is_name_only("table")
    assert not words.is_name_only("inthe")
    assert words.is_plain("table")
    assert not words.is_plain("london")


def test_words_that_make_compounds() -> None:
    words = lexicon()
    assert (words.opens("air"), words.closes("room"), words.closes("maker")) == (2, 2, 2)
    assert (words.opens("weekly"), words.closes("minister"), words.opens("inthe")) == (0, 0, 0)


def test_frequencies() -> None:
    words = lexicon()
    assert 7 < words.zipf("the") < 8
    assert words.zipf("the") > words.zipf("government") > words.zipf("envoy") > words.zipf("ratify") > 0
    assert words.zipf("thenegotiating") == 0.0
    assert words.zipf("mccain") > 1.5, "a name that no list has, and that everybody writes"


def test_neighbours() -> None:
    words = lexicon()
    assert words.bigram("of", "the") > words.bigram("prime", "minister") > words.bigram("bus", "station") > 0
    assert words.bigram("minister", "prime") == words.bigram("xqzv", "the") == 0.0


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("goverment", "government"),
        ("teh", "the"),
        ("untill", "until"),
        ("seperate", "separate"),
        ("mirister", "minister"),
    ],
)
def test_near_words_come_likeliest_first(slip: str, meant: str) -> None:
    assert lexicon().near(slip)[0] == meant


def test_near_leaves_the_word_itself_out() -> None:
    assert "table" not in lexicon().near("table")
    assert lexicon().near("qqqqqqqq") == []
    assert len(lexicon().near("cat", 3)) == 3


def test_halves_of_common_words(fresh: Lexicon) -> None:
    assert "tract" in fresh.second_halves
    assert "con" in fresh.first_halves["tract"]
    assert "xyz" not in fresh.second_halves | fresh.first_halves["tract"]


def test_beginnings_of_words(fresh: Lexicon) -> None:
    assert fresh.begins("govern")
    assert fresh.begins("goverm") is False
