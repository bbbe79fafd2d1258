"""The manual page is made from the rule: whatever the rule says stands in it."""

from __future__ import annotations

from typing import NamedTuple

from fakes import finds, rule
from wirelint.manual import options_of, page
from wirelint.rule import Bad, Good, Kind


class Options(NamedTuple):
    max_words: int = 40
    """The longest sentence that
    is let through."""
    allow: frozenset[str] = frozenset({"b", "a"})
    """Words that may stand."""


PAGE = page(
    rule(
        "ex",
        finds("x"),
        options=Options,
        muted=frozenset({Kind.SPORT}),
        safety="Safe: nobody minds.",
        sources=("A style book, 3rd edition",),
        precision="19 of 20 in two hundred stories",
        examples=(Bad("an ⟦x⟧ and ⟦2:y⟧", fixed="an  and y"), Good("a\u200b z\nin two lines")),
    )
)


def test_options_come_with_their_docstrings() -> None:
    found = options_of(rule("ex", finds("x"), options=Options))
    assert [(one.name, one.default, one.text) for one in found] == [
        ("max-words", 40, "The longest sentence that is let through."),
        ("allow", frozenset({"a", "b"}), "Words that may stand."),
    ]


def test_a_rule_without_options_has_no_section_for_them() -> None:
    assert "## Options" not in page(rule("ex", finds("x")))


def test_defaults_are_written_as_yaml() -> None:
    assert "`max-words` (default `40`)" in PAGE
    assert "`allow` (default `[a, b]`)" in PAGE


def test_examples_show_the_place_and_the_mended_text() -> None:
    assert "    an [x] and [2:y]\n\nmended:\n\n    an  and y" in PAGE


def test_what_cannot_be_seen_is_spelled_out() -> None:
    assert "    a\\u{200B} z\n    in two lines" in PAGE


def test_everything_else_that_the_rule_says_is_there() -> None:
    for said in ("# ex", "Silent in: sport", "Safe: nobody minds.", "A style book, 3rd edition", "19 of 20"):
        assert said in PAGE
