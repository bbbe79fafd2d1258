"""Words in two forms, and the table of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirelint import Document
from wirelint.text.variants import TABLE, first_forms, other_forms


def test_the_table_is_in_form() -> None:
    head, *rows = Path(TABLE).read_text(encoding="utf-8").splitlines()
    assert head == "one\tother\tendings"
    cells = [row.split("\t") for row in rows]
    assert all(len(row) == 3 and row[0] != row[1] and row[0] == row[0].lower() for row in cells)
    assert len({row[0] for row in cells}) == len(cells)
    assert all(one not in other_forms(one) for one in first_forms())


def test_endings_are_put_to_both_forms() -> None:
    assert other_forms("defenseless") == ("defenceless",)
    assert other_forms("airstrikes") == ("air strikes", "air-strikes")


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("The defense failed. His defence was weak, and the defense knew.", ["defense", "defense"], ["defence"]),
        ("A cease-fire began. The ceasefire held.", ["ceasefire"], ["cease-fire"]),
        ("An airstrike failed. The air strike hit a farm.", ["airstrike"], ["air strike"]),
    ],
)
def test_both_forms_are_found(text: str, one: list[str], other: list[str]) -> None:
    (mixed,) = Document(text).variants
    assert [span.of(text) for span in mixed.one] == one
    assert [span.of(text) for span in mixed.other] == other


@pytest.mark.parametrize(
    "text",
    [
        "The defense failed. The Defence League wept.",
        "The defense failed. “The defence was weak,” she said.",
        "An airstrike failed. In the air, strike pilots watched.",
        "The defense of the colour failed.",
    ],
)
def test_one_form_alone(text: str) -> None:
    assert not Document(text).variants
