"""Slips for well-known names: which are seen, and which rare names are left alone."""

from __future__ import annotations

import pytest

from wirelint import Document


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
