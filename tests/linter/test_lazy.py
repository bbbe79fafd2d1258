from __future__ import annotations

from wirelint.lazy import cached_property


class Counted:
    def __init__(self) -> None:
        self.asked = 0

    @cached_property
    def value(self) -> int:
        """What it is."""
        self.asked += 1
        return self.asked


def test_a_value_is_computed_once() -> None:
    one = Counted()
    assert (one.value, one.value, one.asked) == (1, 1, 1)
    del one.value
    assert one.value == 2


def test_the_class_has_the_property_with_its_docstring() -> None:
    assert isinstance(Counted.value, cached_property)
    assert Counted.value.__doc__ == "What it is."
