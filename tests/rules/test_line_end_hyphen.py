"""Joined, closed up or left: by what the parts are and what the story has elsewhere."""

from __future__ import annotations

import pytest

from wirelint import Context, Document, Finding, Tier
from wirelint_rules.line_end_hyphen import check


def found(text: str) -> list[Finding]:
    return list(check(Document(text, Context(language="en")), None))


@pytest.mark.parametrize("gap", ["- ", "-\n", "-\r\n", "-  ", "-\n  ", "¬", "¬\n"])
def test_a_broken_word_is_joined(gap: str) -> None:
    (finding,) = found(f"They were negoti{gap}ating in Accra.")
    assert finding.tier is Tier.SURE
    assert finding.fix is not None
    assert finding.fix.safe
    assert finding.fix.replacement == ""


@pytest.mark.parametrize("word", ["and", "or", "to", "but"])
def test_a_hyphen_may_wait_for_a_second_part(word: str) -> None:
    assert found(f"The pre- {word} post-war years") == []


@pytest.mark.parametrize("text", ["re- form", "with- out"])
def test_parts_that_may_stand_alone_are_left_to_an_editor(text: str) -> None:
    (finding,) = found(f"They did it {text} us.")
    assert finding.tier is Tier.LIKELY
    assert [fix.replacement for fix in finding.fixes] == ["", "-"]


def test_the_storys_own_compound_shows_the_repair() -> None:
    (other,) = found("A real- world case.")
    (same,) = found("A real- world case, a real-world one.")
    assert [len(one.fixes) for one in (other, same)] == [2, 1]
    assert same.fix is not None
    assert same.fix.safe


@pytest.mark.parametrize(
    "text",
    [
        "long-\nterm plan",
        "the short- medium- and long-term aims",
        "Date- 5 May",
        "6- 4",
        "1994- 96",
        "went home -\nor not",
        "so-and-so",
    ],
)
def test_other_hyphens_are_let_be(text: str) -> None:
    assert found(text) == []
