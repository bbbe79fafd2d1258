from __future__ import annotations

import pytest

from wirelint.span import Span


def test_hull() -> None:
    assert Span(2, 4) | Span(7, 9) == Span(2, 9)


@pytest.mark.parametrize(
    ("left", "right", "touch"),
    [
        (Span(0, 2), Span(2, 4), False),
        (Span(0, 3), Span(2, 4), True),
        (Span(2, 2), Span(2, 4), True),
        (Span(4, 4), Span(2, 4), True),
        (Span(5, 5), Span(2, 4), False),
        (Span(3, 3), Span(3, 3), True),
    ],
)
def test_touches(left: Span, right: Span, touch: bool) -> None:
    assert left.touches(right) is touch
    assert right.touches(left) is touch


def test_holds() -> None:
    assert Span(0, 5).holds(Span(5, 5))
    assert not Span(0, 5).holds(Span(4, 6))
