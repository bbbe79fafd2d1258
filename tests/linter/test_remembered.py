"""Answers that are worked out once."""

from __future__ import annotations

import pytest

from wirelint import remembered
from wirelint.remembered import Remembered


def test_an_answer_is_worked_out_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Remembered(length)
    assert [lengths["envoy"], lengths["no"], lengths["envoy"]] == [5, 2, 5]
    assert asked == ["envoy", "no"]


def test_what_fails_is_not_remembered() -> None:
    numbers: Remembered[str, int] = Remembered(int)
    for _ in range(2):
        with pytest.raises(ValueError, match="envoy"):
            numbers["envoy"]
    assert not numbers


def test_no_more_is_kept_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "MOST_REMEMBERED", 3)
    lengths: Remembered[str, int] = Remembered(len)
    for word in ("a", "an", "the", "this", "a"):
        assert lengths[word] == len(word)
        assert len(lengths) <= 3


def test_a_row_of_letters_as_long_as_a_file_is_answered_and_not_kept() -> None:
    lengths: Remembered[str, int] = Remembered(len)
    assert lengths["a" * 100_000] == 100_000
    assert not lengths
