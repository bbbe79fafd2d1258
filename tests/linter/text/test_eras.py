"""Times long past, as ranges of years."""

from __future__ import annotations

import pytest

from wirelint.text.eras import era_at


@pytest.mark.parametrize(
    ("words", "years", "length"),
    [
        ("1994", (1994, 1994), 1),
        ("1890s", (1890, 1899), 1),
        ("1900s", (1900, 1999), 1),
        ("17th century", (1600, 1700), 2),
        ("17th-century", (1600, 1700), 1),
        ("seventeenth century", (1600, 1700), 2),
        ("3rd century bc", (-300, -201), 3),
        ("soviet era", (1917, 1991), 2),
        ("victorian times", (1837, 1901), 2),
        ("soviet-era", (1917, 1991), 1),
        ("world war ii", (1939, 1945), 3),
        ("middle ages", (450, 1550), 2),
    ],
)
def test_era(words: str, years: tuple[int, int], length: int) -> None:
    era = era_at(words.split(), 0)
    assert era is not None
    assert (era.start, era.end) == years
    assert era.stop - era.first == length


@pytest.mark.parametrize("words", ["decades", "soviet", "roman holiday", "2600", "99th", "century", "17th", "war"])
def test_no_era(words: str) -> None:
    assert era_at(words.split(), 0) is None


def test_centuries_end_before_the_last_one() -> None:
    era = era_at(["centuries"], 0)
    assert era is not None
    assert era.end < 1900
