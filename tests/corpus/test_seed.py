"""The story that started it: everything that is wrong with it is named, at the exact place, whatever its line ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirelint import Diagnostic, lint_text
from wirelint.offsets import apply

SEED = Path(__file__).parent.parent.parent / "seeds" / "000_639edf6c4c6bc7a9.txt"
TEXT = SEED.read_bytes().decode("utf-8")


def said(text: str) -> list[tuple[str, str, str]]:
    """Rule, severity and words of each finding, line ends apart."""
    return [(found.rule, found.severity.name, " ".join(found.span.of(text).split())) for found in lint_text(text)]


def the(rule: str) -> Diagnostic:
    """The one finding of a rule."""
    (found,) = (one for one in lint_text(TEXT) if one.rule == rule)
    return found


def fixed(rule: str) -> str:
    """The text after the preferred fix of the one finding of a rule."""
    return apply(TEXT, the(rule).fixes[0].edits)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("fused-words", "thenegotiating"),
        ("stray-list-number", "5."),
        ("unnamed-subject", "The Armenian"),
        ("day-conflict", "Sunday morning"),
        ("era-conflict", "centuries"),
        ("final-newline", ""),
    ],
)
def test_names_the_words(rule: str, words: str) -> None:
    assert the(rule).span.of(TEXT) == words


def test_fixes_leave_what_was_meant() -> None:
    assert "return to the negotiating table" in fixed("fused-words")
    assert "anytime soon. Residents of the border towns" in fixed("stray-list-number")


def test_the_residents_are_told_twice_and_each_place_points_to_the_other() -> None:
    found = the("echoed-sentence")
    assert found.span.of(TEXT).startswith("The residents of the border towns")
    assert [place.span.of(TEXT) for place in found.related] == ["Residents of the border towns are being evacuated."]


def test_both_breaks_have_too_many_blank_lines() -> None:
    assert [one.span for one in lint_text(TEXT) if one.rule == "blank-lines"] == [(68, 70), (1438, 1439)]


def test_line_ends_make_no_difference() -> None:
    assert said(TEXT.replace("\n", "\r\n")) == said(TEXT)


def test_a_byte_order_mark_makes_no_difference(tmp_path: Path) -> None:
    from wirelint import lint_file

    marked = tmp_path / "marked.txt"
    marked.write_bytes(b"\xef\xbb\xbf" + SEED.read_bytes())
    assert [one.span for one in lint_file(marked)] == [one.span for one in lint_file(SEED)]
