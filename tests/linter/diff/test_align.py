"""Passages of two versions paired."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wirelint.diff.align import MOST_COMPARED, Unit, in_place, pair_up
from wirelint.diff.passages import State, passages
from wirelint.document import Document

WORDS = st.sampled_from("ferry sank storm police harbour crew divers hull port night".split())
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), max_size=12)


def units(*texts: str) -> list[Unit]:
    return [Unit(text, tuple(text.lower().split())) for text in texts]


@given(TEXTS, TEXTS)
def test_each_passage_is_in_at_most_one_pair_and_the_same_ones_find_each_other(old: list[str], new: list[str]) -> None:
    pairs = pair_up(units(*old), units(*new), 0.5)
    assert len({pair.old for pair in pairs}) == len({pair.new for pair in pairs}) == len(pairs)
    assert all(pair.is_same == (old[pair.old] == new[pair.new]) for pair in pairs)
    assert all(pair.score >= 0.5 for pair in pairs)
    same = sum(min(old.count(text), new.count(text)) for text in set(old))
    assert sum(pair.is_same for pair in pairs) == same


@given(TEXTS, TEXTS)
def test_what_stands_in_place_keeps_its_order_and_nothing_could_be_added(old: list[str], new: list[str]) -> None:
    pairs = pair_up(units(*old), units(*new), 0.5)
    kept = sorted(in_place(pairs), key=lambda pair: pair.new)
    assert [pair.old for pair in kept] == sorted(pair.old for pair in kept)
    for pair in set(pairs) - set(kept):
        longer = sorted([*kept, pair], key=lambda one: one.new)
        assert [one.old for one in longer] != sorted(one.old for one in longer)


@given(TEXTS, TEXTS)
def test_every_paragraph_of_both_versions_is_told_once(old: list[str], new: list[str]) -> None:
    left, right = Document("\n\n".join(old)), Document("\n\n".join(new))
    told = passages(left, right)
    assert sorted(one.old for one in told if one.old is not None) == list(range(len(left.paragraphs)))
    assert [one.new for one in told if one.new is not None] == list(range(len(right.paragraphs)))
    assert all((one.old is None) == (one.state is State.ADDED) for one in told)
    assert all((one.new is None) == (one.state is State.DROPPED) for one in told)


def test_the_best_match_is_taken_first() -> None:
    old = units("the ferry sank in a storm", "the ferry sank in a storm off the port at night")
    new = units("the ferry sank in a bad storm off the port at night")
    assert [(pair.old, pair.new) for pair in pair_up(old, new, 0.5)] == [(1, 0)]


def test_much_that_has_changed_is_compared_near_its_place_alone() -> None:
    count = MOST_COMPARED // 100
    old = units(*(f"paragraph number {number} of the old" for number in range(count)))
    new = units(*(f"paragraph number {number} of the new" for number in range(count)))
    pairs = pair_up(old, new, 0.5)
    assert [(pair.old, pair.new) for pair in pairs] == [(number, number) for number in range(count)]
