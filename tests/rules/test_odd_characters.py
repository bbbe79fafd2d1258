"""What a script or an emoji needs is kept; what hides in Latin copy is not."""

from __future__ import annotations

import unicodedata

import pytest

from wirelint import Context, Document, Finding
from wirelint_rules._lookalikes import mended
from wirelint_rules.odd_characters import check


def found(text: str, language: str = "en") -> list[Finding]:
    return list(check(Document(text, Context(language=language)), None))


@pytest.mark.parametrize(
    "one", "\x00\x08\x0b\x0c\x1f\x7f\x81\xad\u200b\u200c\u200d\u200e\u202e\u2028\u2060\u2066\ufeff\ufffc"
)
def test_a_hidden_character_is_named_and_goes(one: str) -> None:
    (finding,) = found(f"the en{one}voy left")
    assert finding.fix is not None
    assert finding.fix.replacement in ("", "\n")
    assert finding.span.start == 6


@pytest.mark.parametrize("one", "\ue000\uf8ff\ufdd0\U0010fffd\ud800")
def test_what_is_no_character_has_no_fix(one: str) -> None:
    (finding,) = found(f"the en{one}voy left")
    assert finding.fix is None


@pytest.mark.parametrize(
    "text",
    [
        "नमस्क\u200dार and می\u200cخواهم",
        "👩\u200d👩\u200d👧, 🏳️\u200d🌈 and ❤️",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "ภาษา\u200bไทย",
        "السلام \u200f(Accra)\u200e عليكم",
        "tabs\tand\r\nline ends\r",
        "葛\U000e0100城市",
    ],
)
def test_what_a_script_needs_is_kept(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Pаris", "Paris"),
        ("Мoсква", "Москва"),
        ("pоst-wаr", "post-war"),
        ("ΑBBA", "ABBA"),
        ("ﬁﬃce", "fiffice"),
        ("Ｏｓｌｏ", "Oslo"),
        ("𝐎𝐬𝐥𝐨", "Oslo"),
        ("bɑnk", "bank"),
    ],
)
def test_a_word_becomes_one_script(word: str, meant: str) -> None:
    assert mended(word, is_wide_sound=False) == meant


@pytest.mark.parametrize(
    "word", ["USB-кабель", "PRщик", "μm", "Νm", "Ωm", "βA", "α-helix", "naïve", "Łódź", "𝑥", "Đặng", "ʊd"]
)
def test_a_word_of_two_scripts_may_be_sound(word: str) -> None:
    assert mended(word, is_wide_sound=False) == word


def test_letters_of_full_width_are_at_home_in_japanese() -> None:
    assert mended("ＮＨＫ", is_wide_sound=True) == "ＮＨＫ"


def test_french_sets_spaces_that_do_not_break() -> None:
    assert found("le train\u00a0à Oslo", "fr") == []


def test_ligatures_and_no_break_spaces_are_said_once() -> None:
    text = "ﬁrst ﬁnd ﬂat\u00a0out and\u00a0off"
    ligatures, spaces = found(text)
    assert [edit[0].of(text) for edit in ligatures.fix.edits] == ["ﬁ", "ﬁ", "ﬂ"] if ligatures.fix else False
    assert len(spaces.fix.edits) == 2 if spaces.fix else False
    assert unicodedata.name("\u00a0").lower() in spaces.message
