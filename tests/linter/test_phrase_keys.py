from __future__ import annotations

import pytest

from wirelint.phrase_keys import Filed, Place, filed, neighbours, places


@pytest.mark.parametrize(
    "one",
    [
        Filed({}, {}, ""),
        Filed({"in": "3.0 40.1", "don't": "5<0", "to": "3.0 40.1"}, {}, "1.0"),
        Filed({}, {"mix-up": "0.1>2"}, "1.0 2<3>4"),
    ],
)
def test_text_gives_it_back(one: Filed) -> None:
    assert filed(str(one)) == one


def test_how_it_is_written() -> None:
    one = Filed({"in": "3.0", "a": "5<1", "to": "3.0"}, {"b": "0.#_"}, "1.0 2.1>0")
    assert str(one) == "in to,a;b;3.0,5<1;0.#_;1.0 2.1>0"


def test_neighbours_are_told_apart_only_where_all_is_told_by_one() -> None:
    sides = {"in": "3.0", "to": "3.0"}, {"mix-up": "5.1"}
    assert neighbours(str(Filed(*sides, ""))) == {"in", "to", "mix-up"}
    assert neighbours(str(Filed(*sides, "1.0"))) == frozenset()
    assert neighbours(str(Filed({}, {}, "1.0"))) == frozenset()


@pytest.mark.parametrize(
    "one",
    [Place(0), Place(12, 3), Place(12, 3, 3), Place(12, 0, end=0), Place(7, 2, 2, 31), Place(7, 2, end=1, steps="_#")],
)
def test_a_place_is_read_as_it_is_written(one: Place) -> None:
    assert places(str(one)) == (one,)


def test_places_stand_one_after_the_other() -> None:
    assert places("") == ()
    assert places("1.0 2<0 3.4>5 6.__#") == (Place(1), Place(2, 0, 0), Place(3, 4, end=5), Place(6, 3, steps="__#"))
