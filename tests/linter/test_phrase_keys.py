from __future__ import annotations

import pytest

from wirelint.phrase_keys import Filed, Place, filed, places


@pytest.mark.parametrize(
    "one",
    [
        Filed({}, {}, ""),
        Filed({"in": "3 40", "don't": "5<0"}, {}, "1"),
        Filed({}, {"mix-up": "0>2"}, "1 2<3>4"),
    ],
)
def test_text_gives_it_back(one: Filed) -> None:
    assert filed(str(one)) == one


def test_how_it_is_written() -> None:
    assert str(Filed({"in": "3 40", "a": "5"}, {"b": "0<1"}, "1 2>0")) == "in 3 40,a 5;b 0<1;1 2>0"


@pytest.mark.parametrize("one", [Place(0), Place(12, 0), Place(12, end=0), Place(7, 2, 31)])
def test_a_place_is_read_as_it_is_written(one: Place) -> None:
    assert places(str(one)) == (one,)


def test_places_stand_one_after_the_other() -> None:
    assert places("") == ()
    assert places("1 2<0 3<4>5") == (Place(1), Place(2, 0), Place(3, 4, 5))
