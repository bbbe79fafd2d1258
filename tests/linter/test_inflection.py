from __future__ import annotations

import pytest

from wirelint.inflection import forms


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("say", "say says said saying"),
        ("write", "write writes wrote written writing"),
        ("carry", "carry carries carried carrying"),
        ("play", "play plays played playing"),
        ("stop", "stop stops stopped stopping"),
        ("watch", "watch watches watched watching"),
        ("agree", "agree agrees agreed agreeing"),
        ("die", "die dies died dying"),
        ("be", "be am is are was were been being"),
        ("child", "child children"),
        ("story", "story stories"),
        ("go", "go goes went gone going"),
    ],
)
def test_has_every_form(word: str, expected: str) -> None:
    assert forms(word) >= set(expected.split())


@pytest.mark.parametrize(
    ("word", "never"), [("say", "sayed"), ("write", "writed"), ("make", "makeing"), ("be", "bees")]
)
def test_has_no_wrong_form_of_a_common_verb(word: str, never: str) -> None:
    assert never not in forms(word)
