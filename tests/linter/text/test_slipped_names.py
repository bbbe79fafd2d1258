"""Slips for well-known names: which are seen, and which rare names are left alone."""

from __future__ import annotations

import pytest

from wirelint import Document
from wirelint.text import slipped_names


@pytest.mark.parametrize(
    ("text", "name", "meant"),
    [
        ("She flew to Toyko.", "Toyko", "Tokyo"),
        ("In Britian it rained.", "Britian", "Britain"),
        ("The Amrican left.", "Amrican", "American"),
        ("FIRE IN SCOTALND\n\nScotalnd’s forests burn.", "Scotalnd", "Scotland"),
    ],
)
def test_slips(text: str, name: str, meant: str) -> None:
    assert Document(text).slipped_names == ((name, meant),)


@pytest.mark.parametrize(
    "text",
    [
        "Jonny met Sergi.",
        "She flew to toyko.",
        "SHE FLEW TO TOYKO",
        "Adnam and Neidl met Stieven.",
        "Kotyo won.",
        "Scotalnd-based firms left.",
    ],
)
def test_rare_names(text: str) -> None:
    assert not Document(text).slipped_names


def test_a_row_of_letters_that_is_no_name_is_not_tried_letter_by_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def out_of_turn(word: str) -> list[str]:
        tried.append(word)
        return []

    monkeypatch.setattr(slipped_names, "_out_of_turn", out_of_turn)
    assert Document(f"In T{'ky' * 20} it rained.").slipped_names == ()
    assert not tried
    assert Document(f"In {'Tk' + 'yx' * 19} it rained.").slipped_names == ()
    assert tried
