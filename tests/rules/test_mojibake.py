"""Every character that copy commonly holds survives a reading in the wrong encoding, and sound copy is let be."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint import Context, Document, Finding
from wirelint.offsets import apply
from wirelint_rules._encoding import misread_runs
from wirelint_rules.mojibake import check

COMMON = "’“”–—…•£€¥°½éèêëáàâäãåçíïñóôöõøúùûüßÉÇÑÖÜæœ«»"


def found(text: str) -> list[Finding]:
    return list(check(Document(text, Context(language="en")), None))


def mended(text: str) -> str:
    return apply(text, [edit for one in found(text) if one.fix for edit in one.fix.edits])


def misread(text: str) -> str:
    """UTF-8 read as Windows-1252; the five bytes that it has no character for are kept as control codes."""
    return "".join(_character(byte) for byte in text.encode())


def _character(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


@pytest.mark.parametrize("one", COMMON)
def test_a_character_is_turned_back(one: str) -> None:
    text = f"The word ab{one}cd stands here."
    assert mended(misread(text)) == text


@pytest.mark.parametrize("one", "’“”éñ")
def test_a_character_misread_twice_is_turned_back(one: str) -> None:
    text = f"The word ab{one}cd stands here."
    assert mended(misread(misread(text))) == text


@pytest.mark.parametrize("one", COMMON)
def test_the_character_itself_is_sound(one: str) -> None:
    assert found(f"The word {one} ab{one}cd {one}ef gh{one} “{one}” ‘{one}’ stands here.") == []


def test_sound_and_misread_quotation_marks_stand_side_by_side() -> None:
    assert mended("“It’s the envoyâ€™s, she said.â€\x9d — “Noâ€¦”") == "“It’s the envoy’s, she said.” — “No…”"


def test_a_quotation_in_capitals_may_end_like_a_misread_letter() -> None:
    assert found("Ele disse: “MAÇÃ”. “PÃ”, “A MANHÃ”") == []


def test_only_the_misread_characters_are_named() -> None:
    text = "She said: “â€œStayâ€\x9d, Zoëâ€™s”"
    assert [one.span.of(text) for one in found(text)] == ["â€œ", "â€\x9d", "â€™"]


@given(st.text("aé“”’ÃÂâ€™ï¿½\ufffd? ts", max_size=30))
def test_spans_are_in_order_and_apart(text: str) -> None:
    spans = [one.span for one in found(text)]
    assert all(left.end <= right.start for left, right in pairwise(spans))


@given(st.text("aéÃÂâ€™\x80\x93", max_size=30))
def test_a_run_becomes_no_longer(text: str) -> None:
    assert all(len(meant) <= span.end - span.start for span, meant in misread_runs(text))
