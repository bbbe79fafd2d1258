"""Slips for well-known names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.document import Document
from wirelint.slips import OTHER, candidates, cost
from wirelint.text.known_slips import find_known_slips, is_near


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("macorn", "macron"),
        ("goldmann", "goldman"),
        ("barosso", "barroso"),
        ("kruschev", "khrushchev"),
        ("puttin", "putin"),
    ],
)
def test_slips(word: str, known: str) -> None:
    assert is_near(word, known)


@given(st.sampled_from(["macron", "khrushchev", "merrill", "volkswagen"]), st.data())
def test_every_cheap_slip_but_a_form_of_the_name_is_one(known: str, data: st.DataObject) -> None:
    typed = data.draw(st.sampled_from(sorted({*candidates(known)} - {known})))
    is_form = typed[: len(known)] == known or known[: len(typed)] == typed
    assert is_near(typed, known) or cost(typed, known) >= OTHER or is_form


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("putin", "putin"),
        ("putins", "putin"),
        ("putinist", "putin"),
        ("sinopecian", "sinopec"),
        ("kerr", "kerry"),
        ("putnam", "putin"),
        ("macklin", "macron"),
        ("münster", "munster"),
    ],
)
def test_other_names(word: str, known: str) -> None:
    assert not is_near(word, known)


@pytest.mark.parametrize(
    "text",
    [
        "ANGELA MERKLE WINS",
        "angela merkle won.",
        "Angela. Merkle won.",
        "Merkle won.",
        "Angela Merkley spoke; Merkley, Merkley, Merkley and Angela Merkley left.",
        "J. Unilver farms, and Mary Unilver sings.",
        "Minister Macorn left.",
        "President Macorn Diallo left.",
        "They saw Nat and West go.",
        "",
    ],
)
def test_without_evidence_nothing_is_said(text: str) -> None:
    assert find_known_slips(Document(text)) == ()


def test_places_are_in_order_and_count_words() -> None:
    found = find_known_slips(Document("Nat West and Angela Merkle met Prime Minister Macorn."))
    assert found == ((0, "NatWest", 2), (4, "Merkel", 1), (8, "Macron", 1))
