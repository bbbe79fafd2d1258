from __future__ import annotations

import pytest

from wirelint.phrase_keys import Filed, filed


@pytest.mark.parametrize(
    "one",
    [
        Filed({}, {}, []),
        Filed({"in": [3, 40], "don't": [5]}, {}, [1]),
        Filed({}, {"mix-up": [0]}, [1, 2]),
    ],
)
def test_text_gives_it_back(one: Filed) -> None:
    assert filed(str(one)) == one


def test_how_it_is_written() -> None:
    assert str(Filed({"in": [3, 40], "a": [5]}, {"b": [0]}, [1, 2])) == "in 3 40,a 5;b 0;1 2"
