"""Slips of the fingers: every word one slip away is tried, at the cost of that slip."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.slips import (
    ADDED,
    DOUBLED,
    DROPPED,
    FIRST_LETTER,
    LETTERS,
    NEIGHBOUR,
    OTHER,
    TRANSPOSED,
    VOWEL,
    candidates,
    cost,
    is_one_slip,
    replacement,
)  # fmt: skip


def one_slip(word: str) -> Iterator[tuple[str, float]]:
    """Every slip made one by one: what may have been meant, with what that slip costs; some come twice."""
    for place in range(len(word) + 1):
        head, tail = word[:place], word[place:]
        extra = 0.0 if place else FIRST_LETTER
        if len(tail) > 1 and tail[0] != tail[1]:
            yield head + tail[1] + tail[0] + tail[2:], TRANSPOSED + extra
        if tail:
            yield head + tail[1:], (DOUBLED if head[-1:] == tail[0] else ADDED) + extra
        for letter in LETTERS:
            if tail and letter != tail[0]:
                yield head + letter + tail[1:], replacement(tail[0], letter) + extra
            yield head + letter + tail, (DOUBLED if letter in (head[-1:], tail[:1]) else DROPPED) + extra


words = st.text(alphabet=LETTERS, min_size=2, max_size=12)


@pytest.mark.parametrize(
    ("typed", "meant", "worth"),
    [
        ("minsiter", "minister", TRANSPOSED),
        ("untill", "until", DOUBLED),
        ("comittee", "committee", DOUBLED),
        ("goverment", "government", DROPPED),
        ("befpore", "before", ADDED),
        ("mirister", "minister", OTHER),
        ("ministet", "minister", NEIGHBOUR),
        ("seperate", "separate", VOWEL),
        ("zinister", "minister", OTHER + FIRST_LETTER),
        ("inister", "minister", DROPPED + FIRST_LETTER),
    ],
)
def test_each_slip_has_its_cost(typed: str, meant: str, worth: float) -> None:
    assert cost(typed, meant) == worth


@given(words, st.data())
def test_every_single_slip_is_undone(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from(LETTERS))
    slips = {
        word[:place] + word[place + 1 :],
        word[:place] + letter + word[place:],
        word[:place] + letter + word[place + 1 :],
    }
    if place + 1 < len(word):
        slips.add(word[:place] + word[place + 1] + word[place] + word[place + 2 :])
    for typed in slips - {word}:
        assert word in candidates(typed)


@given(st.text(alphabet="abet", max_size=6))
def test_candidates_and_cost_agree_with_one_slip(word: str) -> None:
    cheapest: dict[str, float] = {}
    for rival, worth in one_slip(word):
        cheapest[rival] = min(worth, cheapest.get(rival, 9.0))
    cheapest.pop(word, None)
    assert {rival: cost(word, rival) for rival in candidates(word) if rival != word} == cheapest


@given(st.text("abc", min_size=1, max_size=6), st.text("abc", min_size=1, max_size=6))
def test_one_slip_is_what_the_candidates_hold(word: str, rival: str) -> None:
    assert is_one_slip(word, rival) is (word != rival and rival in candidates(word))


@given(st.text("abc", min_size=1, max_size=6), st.frozensets(st.text("abc", min_size=1, max_size=6)))
def test_no_word_is_lost_where_beginnings_are_asked(word: str, known: frozenset[str]) -> None:
    def is_begun(head: str) -> bool:
        return any(one.startswith(head) for one in known)

    assert known.intersection(candidates(word, is_begun)) == known.intersection(candidates(word))


def test_what_begins_like_no_word_is_left_out() -> None:
    assert {len(one) for one in candidates("goverment", "government".startswith)} == {8, 9, 10}
    assert not {"govermen", "govermenst"} & {*candidates("goverment", "government".startswith)}
