"""What a desk says is right."""

from __future__ import annotations

import pytest

from wirelint.document import Document
from wirelint.text.desk import NO_DESK, desk_of
from wirelint.text.pieces import Context


def unknown(text: str, *vocabulary: str) -> set[str]:
    return set(Document(text, Context(vocabulary=frozenset(vocabulary))).unknown_words)


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("Qarbel won.", "Qarbel"),
        ("QARBEL WINS", "Qarbel"),
        ("It was Qarbel’s.", "Qarbel"),
        ("It was Qarbel's.", "Qarbel"),
        ("The anti-Qarbel vote.", "Qarbel"),
        ("A qarbel sank. Qarbels' men.", "qarbel"),
        ("Qarbel’s end.", "qarbel"),
        ("The qar'bel sank.", "qar’bel"),
        ("Qarbel Qarbel sang. Qarbel Qarbel’s song.", "Qarbel Qarbel"),
        ("A qarbel sofrit.", "qarbel sofrit"),
        ("Qarbel Sofrit.", "qarbel sofrit"),
    ],
)
def test_what_the_desk_has_is_right(text: str, entry: str) -> None:
    assert unknown(text)
    assert unknown(text, entry) <= {"qarbels"}


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("A qarbel sank.", "Qarbel"),
        ("Qarbel won. A qarbel sank.", "Qarbel"),
        ("Qarbel sang.", "Qarbel Qarbel"),
        ("Qarbel, Qarbel and Qarbel.", "Qarbel Qarbel"),
        ("A qarbel Sofrit.", "Qarbel Sofrit"),
        ("An anti-qarbel vote.", "Qarbel"),
        ("The qarbelite left.", "qarbel"),
        ("Qarbel", "Qarbel Qarbel"),
    ],
)
def test_what_it_has_otherwise_is_not(text: str, entry: str) -> None:
    assert unknown(text, entry) == unknown(text)


def test_a_desk_is_made_once() -> None:
    assert desk_of(frozenset()) is NO_DESK
    assert desk_of(frozenset({"Qarbel"})) is desk_of(frozenset({"Qarbel"}))
