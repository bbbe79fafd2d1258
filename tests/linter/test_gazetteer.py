"""The lists of places and given names, held to their form."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from wirelint.gazetteer import DATA, given_names, places, places_and_peoples


@pytest.mark.parametrize("name", ["places.txt", "given_names.txt"])
def test_a_list_is_one_name_a_line(name: str) -> None:
    text = Path(DATA, name).read_text(encoding="utf-8")
    lines = text.splitlines()
    assert text.endswith("\n")
    assert all(
        line and line == line.strip() == unicodedata.normalize("NFC", line) and line[0].isupper() for line in lines
    )
    assert len(lines) == len(set(lines)) > 500


def test_places() -> None:
    assert {"New York", "London", "Ukraine", "West Bank"} <= places()
    assert "Ukrainian" in places_and_peoples() - places()


def test_given_names_are_no_places_that_speak() -> None:
    assert {"Anna", "Nigel", "Vladimir", "José"} <= given_names()
    assert not given_names() & {"Paris", "London", "Israel", "Prince", "Van", "La"}
