"""Stale facts in words."""

from __future__ import annotations

import pytest

from wirelint.config.settings import Settings
from wirelint.diff.compare import compare
from wirelint.diff.telling import FAMILY, diagnostics
from wirelint.rule import Severity
from wirelint.run import Result, check_story
from wirelint.source import Story

OLD = """\
Ferry sinks off Vellmar

A ferry of the Northern Star Shipping Company sank on Monday, killing 12 people, police said.

Captain Ivan Tarkovskywitz-Montgomery, 47, was on the bridge. Rain fell at the time.

The 12 people killed were passengers.

The 47-year-old Tarkovskywitz-Montgomery had sailed for the firm for years, said its owner.
"""


def result(text: str) -> Result:
    return check_story(Story("a.txt", "file:///a.txt", text), Settings({}))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("killing 12 people", "killing 15 people", "“12 people killed” here, “15 people” in the lead now: which?"),
        ("The 12 people", "The 15 people", "“12 people” here, “15 people killed” in paragraph 3 now: which?"),
        ("Montgomery, 47", "Montgomery, 48", "“47” here, “48” in paragraph 2 now: which?"),
        (
            "Captain Ivan Tarkovskywitz-Montgomery", "Captain Ivan Tarkovskywits-Montgomery",
            "“Tarkovskywitz-Montg…” here, “Tarkovskywits-Montg…” in paragraph 2 now: which?",
        ),
        (
            "Captain Ivan Tarkovskywitz-Montgomery, 47, was on the bridge. ", "",
            "“Tarkovskywitz-Montg…” is introduced no more: the full name is gone",
        ),
    ],
)  # fmt: skip
def test_messages_name_both_places_in_eighty_characters(old: str, new: str, message: str) -> None:
    assert OLD.count(old) == 1
    (one,) = diagnostics(compare(result(OLD), result(OLD.replace(old, new))))
    assert one.message == message
    assert len(one.message) <= 80
    assert (one.family, one.severity) == (FAMILY, Severity.WARNING)


def test_the_other_place_is_related() -> None:
    new = result(OLD.replace("killing 12", "killing 15"))
    (one,) = diagnostics(compare(result(OLD), new))
    assert one.span.of(new.document.text) == "12 people killed"
    ((place, told),) = one.related
    assert (place.of(new.document.text), told) == ("15 people", "“15 people” here now")
