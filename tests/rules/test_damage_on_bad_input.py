"""The rules of both damage stages on input that no desk would send: nothing crashes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import fakes
import wirelint_rules
from wirelint import Context
from wirelint.engine import Checked, check
from wirelint.rule import Stage

RULES = [one for one in wirelint_rules.RULES if one.stage is not Stage.STORY]
SETTINGS = fakes.settings(*RULES)
ALPHABET = "aB5 \n\t.,;:?!-–'’\"“”()[]{}<>/&#*=_|\\%$^~`´\0\x92\xa0\xad\u200b\u202e\ufeff\ufffdÃâ€™éаﬁＡ漢ا😀\ud800"


def checked(text: str, language: str | None = None) -> Checked:
    return check(text, SETTINGS, Context(language=language))


@settings(max_examples=150, deadline=None)
@given(st.text(ALPHABET, max_size=60), st.sampled_from(["en", "fr", "und"]))
def test_nothing_crashes(text: str, language: str) -> None:
    assert checked(text, language).crashes == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "a",
        "\0",
        "\ud800",
        "." * 500,
        ", " * 500,
        "“" * 500,
        "<" * 500,
        "&amp;" * 200,
        "- " * 300,
        "Ã" * 300,
        "a\u0300" * 300,
    ],
)
def test_one_thing_only(text: str) -> None:
    assert checked(text, "en").crashes == ()
