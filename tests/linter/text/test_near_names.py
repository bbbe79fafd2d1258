"""Names one slip apart: which pairs are seen, and which are forms of one name."""

from __future__ import annotations

import time
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint import Document
from wirelint.text.near_names import is_accent, is_kin, is_near, key, sounds_alike


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Brinkman", "Brinnkman"),
        ("Tarkov", "Takrov"),
        ("Macleod", "McLeod"),
        ("Sarkisyan", "Sargsyan"),
        ("Núñes", "Nuñez"),
    ],
)
def test_pairs_one_slip_apart(left: str, right: str) -> None:
    assert is_near(key(left), key(right))
    assert Document(f"She met {left}.\n\nHe met {right}.\n").near_names == (tuple(sorted((left, right))),)


NAMES = st.sampled_from(
    "Tarkov Takrov Tarkova Tarkow tarkov Sarkisyan Sargsyan Macleod McLeod Arden Aarden Núñes".split()
)


@given(st.lists(st.builds(str.__add__, NAMES, st.sampled_from(["", "", "'s", "’s"])), max_size=8))
def test_pairs_are_those_of_every_name_with_every_other(words: list[str]) -> None:
    bare = {word.removesuffix("'s").removesuffix("’s") for word in words}
    names = sorted(name for name in bare if name[0].isupper() and name.lower() not in words)
    expected = [
        (one, other)
        for one, other in combinations(names, 2)
        if is_near(key(one), key(other)) and not is_kin(key(one), key(other))
    ]
    assert Document(" met ".join(words)).near_names == tuple(expected)


@pytest.mark.parametrize(
    ("left", "right"), [("Brinkman", "Binkmann"), ("Tarkov", "Vorkat"), ("Arden", "Ardino"), ("Barnaby", "Barnes")]
)
def test_pairs_further_apart(left: str, right: str) -> None:
    assert not is_near(key(left), key(right))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("iraq", "iraqi", True),
        ("zamunda", "zamundan", True),
        ("hopman", "hopmann", False),
        ("reed", "reeds", True),
        ("sounes", "souness", False),
        ("ivanov", "ivanova", True),
        ("tarkov", "tarkov", False),
        ("sarbanes", "sarbanas", False),
    ],
)
def test_kin(left: str, right: str, expected: bool) -> None:
    assert is_kin(left, right) is expected
    assert is_kin(right, left) is expected


def test_accents_alone() -> None:
    assert is_accent("Núñez", "Nuñez")
    assert not is_accent("NatWest", "Natwest")
    assert not is_accent("Núñez", "Nuñes")


def test_sounds() -> None:
    assert sounds_alike("katherine", "catherine")
    assert sounds_alike("philip", "phillip")
    assert not sounds_alike("kristen", "kirsten")
    assert not sounds_alike("mario", "maria")


def test_words_in_lower_case_too_and_capitals_are_no_names() -> None:
    assert Document("Brownfield sites and brownfields: a Brownnfield site.").near_names
    assert not Document("The Harbor master left the harbor for Harbour.").near_names
    assert not Document("MCKENNA LEFT\n\nShe met McKENNA and McKenna.").near_names


def test_many_names_take_linear_time() -> None:
    text = " ".join(f"Xan{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676 % 26)}er" for n in range(17_000))
    start = time.perf_counter()
    pairs = Document(text).near_names
    assert time.perf_counter() - start < 5
    assert len(pairs) < 20_000
