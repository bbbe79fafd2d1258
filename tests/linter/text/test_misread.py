"""A misread word is given back only where one common word comes out."""

from __future__ import annotations

import pytest

from wirelint.text import misread
from wirelint.text.misread import read_again


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("rnore", "more"),
        ("govemment", "government"),
        ("connnittee", None),
        ("moiith", None),  # "month" or "mouth"
        ("denlal", None),  # "denial" or "dental"
        ("pubhc", "public"),
        ("tlieir", "their"),
        ("bccause", "because"),
        ("peopie", "people"),
        ("mlnister", "minister"),
        ("tbe", "the"),
        ("preparati0n", "preparation"),
        ("wi11", "will"),
        ("m1nister", "minister"),
        ("l0ndon", "london"),
        ("0f", "of"),
    ],
)
def test_one_confusion_is_undone(read: str, printed: str | None) -> None:
    assert read_again(read) == printed


@pytest.mark.parametrize(
    "word", ["10am", "10m", "5bn", "1st", "a10", "h5n1", "fy05", "b2b", "1http", "x" * 400, "qui", "àme", "b0"]
)
def test_numbers_units_and_other_languages_are_left(word: str) -> None:
    assert read_again(word) is None


def test_a_row_of_letters_that_is_no_word_is_not_read_in_thousands_of_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def readings(word: str) -> set[str]:
        read.append(word)
        return set()

    monkeypatch.setattr(misread, "_readings", readings)
    assert read_again("l" * 41) is None
    assert not read
    assert read_again("l" * 40) is None
    assert read
