"""The interval of a share."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.trial.interval import told, wilson


@pytest.mark.parametrize(
    ("right", "judged", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (0, 20, 0.0, 0.1611),
        (20, 20, 0.8389, 1.0),
        (1, 1, 0.2065, 1.0),
        (5, 10, 0.2366, 0.7634),
    ],
)
def test_published_values(right: int, judged: int, low: float, high: float) -> None:
    assert wilson(right, judged) == pytest.approx((low, high), abs=1e-4)


@given(st.integers(1, 5_000).flatmap(lambda judged: st.tuples(st.integers(0, judged), st.just(judged))))
def test_the_share_lies_in_it_and_it_lies_in_0_to_1(counts: tuple[int, int]) -> None:
    right, judged = counts
    low, high = wilson(right, judged)
    assert 0.0 <= low <= right / judged <= high <= 1.0
    assert wilson(judged - right, judged) == pytest.approx((1 - high, 1 - low))


@pytest.mark.parametrize(("right", "judged"), [(0, 0), (2, 1), (-1, 3)])
def test_what_is_no_share_is_refused(right: int, judged: int) -> None:
    with pytest.raises(ValueError, match="is no share"):
        wilson(right, judged)


def test_in_words() -> None:
    assert told(17, 18) == "94% (95% interval 74% to 99%)"
