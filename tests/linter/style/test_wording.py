"""Forms, capitals and possessives of what is written instead."""

from __future__ import annotations

import pytest

from wirelint.style.wording import MOST_MESSAGE, as_copy_has, fill, with_possessive, written


@pytest.mark.parametrize(
    ("seen", "bad", "good", "expected"),
    [
        ("air strikes", "air strike~", "airstrike~", "airstrikes"),
        ("air strike's", "air strike~", "airstrike~", "airstrike's"),
        ("said", "say~", "tell~", "told"),
        ("commenced", "commence~", "begin~", "began"),
        ("commencing", "commence~", "begin~", "beginning"),
        ("Admitted", "admit~", "concede~", "Conceded"),
        ("policemen", "policeman", "police officers", "police officers"),
        ("co-operating", "co-operate~", "cooperate~", "cooperating"),
        ("kids", "kid~", "child~", "children"),
        ("ADVISER", "adviser", "advisor", "ADVISOR"),
        ("adviser’s", "adviser", "advisor", "advisor’s"),
        ("odd", "air strike~", "airstrike~", "airstrike"),
    ],
)
def test_written(seen: str, bad: str, good: str, expected: str) -> None:
    assert written(seen, bad, good) == expected


def test_capitals_stay_as_written_where_they_count() -> None:
    assert written("Nato", "Nato", "NATO", exact=True) == "NATO"
    assert written("NASA", "NASA", "Nasa", exact=True) == "Nasa"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("adviser", "(adviser|adviser's)"),
        ("air strike~", "air (strike~|strike's)"),
        ("(a|b)", "(a|b)"),
        ("say # _", "say # _"),
        ("N.A.T.O.", "N.A.T.O."),
        ("the men's", "the men's"),
    ],
)
def test_possessives(phrase: str, expected: str) -> None:
    assert with_possessive(phrase) == expected


def test_messages_are_cut_in_what_they_quote() -> None:
    message = fill("House style is “{good}”, not “{seen}”", {"good": "g" * 90, "seen": "short"})
    assert len(message) == MOST_MESSAGE
    assert message.endswith("g…”, not “short”")


@pytest.mark.parametrize(
    ("copy", "bad", "good", "expected"),
    [
        ("It isn't Mothers Day.", "Mothers Day", "Mother’s Day", "Mother's Day"),
        ("It isn’t Mothers Day.", "Mothers Day", "Mother's Day", "Mother’s Day"),
        ('"No," she said of Mothers Day.', "Mothers Day", "Mother’s Day", "Mother's Day"),
        ("It is Mothers Day.", "Mothers Day", "Mother’s Day", "Mother’s Day"),
        ("They don't.", "don't", "don’t", "don’t"),
    ],
)
def test_apostrophes_are_those_of_the_copy(copy: str, bad: str, good: str, expected: str) -> None:
    assert as_copy_has(copy, bad, good) == expected
