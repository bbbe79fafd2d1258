"""Which of two marks goes, and when nobody can tell."""

from __future__ import annotations

import pytest

from wirelint import Context, Document, Finding
from wirelint_rules.doubled_marks import check


def found(text: str) -> list[Finding]:
    return list(check(Document(text, Context(language="en")), None))


def offers(text: str) -> tuple[bool, list[str]]:
    """Is the fix of the one finding safe, and what its fixes put."""
    (finding,) = found(text)
    assert finding.fix is not None
    return finding.fix.safe, [fix.replacement for fix in finding.fixes]


@pytest.mark.parametrize("marks", [".,", ",."])
@pytest.mark.parametrize(
    ("behind", "safe", "puts"),
    [
        (" but it goes on", True, [","]),
        (" The mayor left", True, ["."]),
        ("\n\nOslo fell", True, ["."]),
        ("", True, ["."]),
        ("” he said", True, [","]),
    ],
)
def test_the_next_word_shows_which_mark_stays(marks: str, behind: str, safe: bool, puts: list[str]) -> None:
    assert offers(f"The talks ended{marks}{behind}") == (safe, puts)


@pytest.mark.parametrize("behind", [" Oslo fell", " 62 fell"])
def test_before_a_name_or_number_both_are_offered(behind: str) -> None:
    assert offers(f"The talks ended.,{behind}") == (False, [",", "."])
    assert offers(f"The talks ended,.{behind}") == (False, [",", "."])


@pytest.mark.parametrize("marks", [",,", ";;", "..", ", ,", "::"])
def test_the_same_mark_twice_is_one(marks: str) -> None:
    assert offers(f"The talks{marks} Oslo fell") == (True, [marks[0]])


@pytest.mark.parametrize("marks", [",;", ":,", ";:", ",?", ".!"])
def test_two_marks_of_one_weight_are_both_offered(marks: str) -> None:
    assert not offers(f"The talks ended{marks} The mayor left")[0]


@pytest.mark.parametrize(
    "word",
    [
        "Inc",
        "Corp",
        "Calif",
        "U.S",
        "Jr",
        "p.m",
        "etc",
        "Ph.D",
        "D-Mich",
        "No",
        "mln",
        "Bancorp",
        "J",
        "vs",
        "fig",
        "Cod",
    ],
)
def test_a_stop_of_an_abbreviation_may_have_a_comma(word: str) -> None:
    assert found(f"He saw Rao {word}., and left. He saw {word}.; it was {word}.: and {word}.!") == []


@pytest.mark.parametrize("word", ["addition", "but", "2006", "damaged", "Friday", "week", "Ontario"])
def test_a_stop_of_a_common_word_may_not(word: str) -> None:
    assert len(found(f"It was {word}., and they left.")) == 1


@pytest.mark.parametrize(
    "text", ["Wait...", "Wait....", "Wait…", "Wait . . . now", "Wait ..., now", "1..10", "../x", "!!!", "?!"]
)
def test_what_is_meant_is_let_be(text: str) -> None:
    assert found(f"He said {text}") == []


def test_a_jumble_is_not_mended_unseen() -> None:
    assert not any(one.fix.safe for one in found("The talks ended . , ,, and , ; so") if one.fix)
