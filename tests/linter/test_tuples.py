from __future__ import annotations

import pickle
from typing import get_type_hints

import pytest

from wirelint.tuples import NamedTuple, made


class Place(NamedTuple):
    """Where something is."""

    start: int
    end: int
    name: str = "none"

    @property
    def length(self) -> int:
        """How long it is."""
        return self.end - self.start

    def __str__(self) -> str:
        return f"{self.name} {self.start}"


def test_it_is_a_named_tuple() -> None:
    place = Place(1, end=4)
    assert place == (1, 4, "none")
    assert (place.length, str(place), Place._fields) == (3, "none 1", ("start", "end", "name"))
    assert place._replace(name="b")._asdict() == {"start": 1, "end": 4, "name": "b"}
    with pytest.raises(AttributeError):
        place.start = 2  # type: ignore[misc]
    with pytest.raises(TypeError):
        Place(1)  # type: ignore[call-arg]


def test_it_says_what_it_is() -> None:
    assert Place.__doc__ == "Where something is."
    assert get_type_hints(Place) == {"start": int, "end": int, "name": str}
    assert Place._field_defaults == {"name": "none"}
    assert (Place.__name__, Place.__module__) == ("Place", __name__)


def test_it_travels() -> None:
    assert pickle.loads(pickle.dumps(Place(1, 2))) == Place(1, 2)


def test_many_are_made_as_one_is() -> None:
    assert made(Place, [(1, 2, "a"), (3, 4, "b")]) == [Place(1, 2, "a"), Place(3, 4, "b")]
    assert [type(one) for one in made(Place, [(1, 2, "a")])] == [Place]
