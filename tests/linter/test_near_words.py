"""Words one slip apart: the table finds what trying every slip would, and nothing else."""

from __future__ import annotations

import os

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from marisa_trie import BytesTrie

from wirelint.lexicon import DATA, lexicon
from wirelint.near_words import LEAST_NAME, NEAR, Near, shortened
from wirelint.slips import LETTERS, candidates

COMMON = sorted(lexicon().common)


def tried(word: str) -> Near:
    """What trying every slip finds, names of five letters or more."""
    words, slips = lexicon(), sorted({*candidates(word)} - {word})
    names = (one for one in slips if len(one) > 4 and words.is_name_only(one) and words.zipf(one) >= LEAST_NAME)
    return Near(tuple(one for one in slips if one in words.common), tuple(names))


@given(st.sampled_from(COMMON), st.data())
@example("tokyo", None)
def test_the_table_has_what_trying_every_slip_finds(word: str, data: st.DataObject | None) -> None:
    typed = data.draw(st.sampled_from(candidates(word))) if data else "toyko"
    near = NEAR[typed]
    assert Near(tuple(one for one in near.words if len(one) > 3), near.names) == tried(typed)


@given(st.text(LETTERS, min_size=1, max_size=8))
def test_any_letters_are_looked_up(word: str) -> None:
    assert Near(tuple(one for one in NEAR[word].words if len(one) > 3), NEAR[word].names) == tried(word)


@pytest.mark.parametrize(
    ("word", "words", "names"),
    [
        ("goverment", ("government",), ()),
        ("tokoy", (), ("tokyo",)),
        ("teh", ("the",), ()),
        ("government", ("governments",), ()),
        ("мир", (), ()),
    ],
)
def test_what_lies_near(word: str, words: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert set(words) <= set(NEAR[word].words)
    assert set(names) <= set(NEAR[word].names)
    assert word not in (*NEAR[word].words, *NEAR[word].names)
    assert bool(NEAR[word].words) is bool(words)


def test_a_word_without_any_one_of_its_letters() -> None:
    assert shortened("all") == {"ll", "al"}
    assert shortened("a") == {""}


def test_the_table_has_every_common_word_and_its_shortened_forms() -> None:
    table = BytesTrie().mmap(os.path.join(DATA, "near_words.marisa"))
    for word in COMMON:
        assert all(word.encode("ascii") in table[key] for key in (word, *shortened(word)))
