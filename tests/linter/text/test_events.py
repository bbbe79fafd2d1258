"""What happened on which day."""

from __future__ import annotations

import time

import pytest

from wirelint.document import Document
from wirelint.text.event_words import Phase


@pytest.mark.parametrize(
    ("text", "kind", "phase", "clause"),
    [
        ("The clashes, which erupted on Saturday, go on.", "fighting", Phase.START, "The clashes, which erupted"),
        ("Police arrested Jan Holt, a butcher, on Monday.", "arrest", Phase.POINT, "Police arrested Jan Holt"),
        ("The final on Sunday drew a crowd.", "match", Phase.POINT, "The final on Sunday"),
        ("Sunday’s final drew a crowd.", "match", Phase.POINT, "Sunday’s final"),
        ("On Monday, the trial began in Ostby.", "trial", Phase.START, "the trial began in Ostby"),
        ("The strike ended late on Friday.", "strike", Phase.END, "The strike ended"),
        ("Una made landfall early on Monday.", "landfall", Phase.POINT, "Una made landfall"),
        ("A blast levelled a mill on Monday.", "attack", Phase.POINT, "A blast levelled a mill"),
        ("The bridge was shut on Monday.", "", Phase.POINT, "The bridge was shut"),
        ("The budget, approved on Monday, is small.", "", Phase.POINT, "The budget, approved"),
    ],
)
def test_event_of_a_day(text: str, kind: str, phase: Phase, clause: str) -> None:
    document = Document(f"Rain fell on Ostby.\n\n{text}\n")
    (event,) = document.events
    assert (event.kind, event.phase) == (kind, phase)
    assert document.words.span(event.first, event.stop - 1).of(document.text).startswith(clause)


@pytest.mark.parametrize(
    "text",
    [
        "The mill burns, police said on Monday.",
        "The strike has gone on since Monday.",
        "Sunday’s fighting was fierce.",
        "The mill is open every Monday.",
        "The dam will be safe by Monday.",
        "“Monday”",
    ],
)
def test_day_without_an_event(text: str) -> None:
    assert Document(f"Rain fell on Ostby.\n\n{text}\n").events == ()


def test_ten_thousand_days_take_linear_time() -> None:
    document = Document("The attack began on Saturday and the man who died on Sunday fell, " * 5_000)
    start = time.perf_counter()
    assert document.events
    assert time.perf_counter() - start < 5
