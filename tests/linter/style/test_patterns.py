"""Patterns cannot hang a check, whatever pattern and text; what they need is sought first."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from wirelint.config import load
from wirelint.run import check_story
from wirelint.source import Story
from wirelint.style.gates import literal_of
from wirelint.style.kinds.pattern import SECONDS, _compiled

ENDLESS = [
    (r"(?:a|aa)+$", "a" * 60 + "b"),
    (r"^(\w+\s?)*$", "a" * 40 + "!"),
    (r"(a|aa)+b\Z", "b" + "a" * 60),
    (r"(x+x+)+y", "y" + "x" * 40 + "."),
    (r"(?:\w+[, ]*)+;$", "one, two " * 30 + ":;."),
]


@pytest.mark.parametrize(("pattern", "text"), ENDLESS)
def test_an_endless_pattern_is_named_and_the_rest_goes_on(desk: Path, pattern: str, text: str) -> None:
    (desk / "p.yaml").write_text(f"pack: p\nentries:\n  slow:\n    pattern: '{pattern}'\n  fast:\n    ban: [depot]")
    (desk / ".wirelint.yaml").write_text("extends: [p.yaml]")
    settings = load(desk / ".wirelint.yaml").settings_for(None)
    started = time.perf_counter()
    result = check_story(Story("a", "a", f"The depot burned.\n\n{text}\n"), settings)
    assert time.perf_counter() - started < 20 * SECONDS
    crashes = [one.message for one in result.diagnostics if one.rule == "rule-crashed"]
    assert len(crashes) <= 1
    assert result.failed is bool(crashes)
    assert "p/fast" in {one.rule for one in result.diagnostics}


def test_one_of_them_does_run_out_of_time(desk: Path) -> None:
    (desk / "p.yaml").write_text("pack: p\nentries:\n  slow:\n    pattern: '(?:a|aa)+$'")
    (desk / ".wirelint.yaml").write_text("extends: [p.yaml]")
    settings = load(desk / ".wirelint.yaml").settings_for(None)
    result = check_story(Story("a", "a", "The depot burned: " + "a" * 60 + "b"), settings)
    (crash,) = [one.message for one in result.diagnostics if one.rule == "rule-crashed"]
    assert crash.startswith("The rule “p/slow” crashed: EndlessPattern: its pattern took longer than")


@pytest.mark.parametrize(
    ("pattern", "literal"),
    [
        ("abc", "abc"),
        (r"\babc\b", "abc"),
        ("abc?d", "ab"),
        ("ab+cde", "cde"),
        ("a{0}bc", "bc"),
        ("abc|def", ""),
        ("(?:abc|def)gh", "gh"),
        ("[abc]def", "def"),
        ("[]abc]def", ""),
        (r"a\.b", "a.b"),
        (r"\x41bc", ""),
        ("(?i)abc", ""),
        ("(?<=abc)d", "d"),
        (r"[^\]x]yz", "yz"),
        ("", ""),
    ],
)
def test_literals(pattern: str, literal: str) -> None:
    assert literal_of(pattern) == literal


@given(st.text("ab(|)[]?*+.{1}\\d^", max_size=12), st.text("ab1([", max_size=8))
def test_every_match_has_the_literal(pattern: str, text: str) -> None:
    try:
        found = _compiled(pattern, True).search(text)
    except regex.error:
        return
    if found:
        assert literal_of(pattern) in text
