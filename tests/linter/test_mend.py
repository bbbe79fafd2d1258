"""Damage is mended on a copy, and everything found on the copy is reported at its place in the text as stored."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import wirelint_rules
from fakes import finds, rule, settings, splits
from wirelint.document import Context, Document
from wirelint.engine import Check
from wirelint.mend import Mended, mend
from wirelint.rule import Finding, Fix, Rule, Stage, Tier
from wirelint.span import Span

ZERO_WIDTH = rule("no-zero-width", finds("\u200b", ""), stage=Stage.CHARACTERS)


def mended(text: str, *rules: Rule) -> Mended:
    return mend(Document(text, Context(language="en")), Check(settings(*rules)).run)


def test_sound_copy_is_read_once_and_handed_on() -> None:
    result = mended("The envoy left.", splits("inthe", 2))
    assert result.document is result.stored
    assert result.maps == ()


def test_both_stages_compose() -> None:
    text = "Talks in\u200bthe capital"
    result = mended(text, ZERO_WIDTH, splits("inthe", 2))
    assert result.document.text == "Talks in the capital"
    spans = [finding.span.of(text) for _, finding in result.found]
    assert spans == ["\u200b", "in\u200bthe"]


def test_a_fix_that_touches_a_mend_is_withheld() -> None:
    result = mended("Talks in\u200bthe capital", ZERO_WIDTH, splits("inthe", 2))
    assert [finding.fix is not None for _, finding in result.found] == [True, False]


def test_a_mend_that_uncovers_damage_is_followed_by_another_pass() -> None:
    result = mended("atthenego", splits("atthenego", 2), splits("thenego", 3))
    assert result.document.text == "at the nego"
    assert {name for name, _ in result.found} == {"splits-atthenego", "splits-thenego"}


def test_what_is_not_mended_is_reported_once() -> None:
    weak = rule("weak", finds("capital", "town", tier=Tier.WEAK), stage=Stage.DAMAGE)
    result = mended("inthe capital inthe", splits("inthe", 2), weak)
    assert [name for name, _ in result.found].count("weak") == 1


def test_no_letter_is_cut_from_the_copy() -> None:
    result = mended("the the envoy", rule("cuts", finds("the ", ""), stage=Stage.DAMAGE))
    assert result.document is result.stored
    assert len(result.found) == 2


def test_long_fixes_are_not_made() -> None:
    result = mended("x" * 40, rule("long", finds("x" * 40, "x" * 20 + " " + "x" * 20), stage=Stage.DAMAGE))
    assert result.document is result.stored


def test_a_rule_that_never_ends_mending_is_stopped() -> None:
    endless = rule("endless", finds("a", "a "), stage=Stage.DAMAGE)
    assert mended("a", endless).document.text.count("a") == 1


def test_a_later_finding_is_mapped_back() -> None:
    text = "Talks inthe capital"
    result = mended(text, splits("inthe", 2))
    there = result.document.text.index("capital")
    finding = result.back(Finding(Span(there, there + 7), "m", Fix(Span(there, there + 7), "town", "t")))
    assert finding.span.of(text) == "capital"
    assert finding.fix is not None
    assert finding.fix.span.of(text) == "capital"


HOUSE = [one for one in wirelint_rules.RULES if one.stage is not Stage.STORY]
PIECES = st.sampled_from(
    [
        "soon.5.Residents ",
        "thenegotiating ",
        "the the ",
        "ended.The ",
        "inthe ",
        "\u200b",
        "&amp;",
        "&#8217;s ",
        "U.S. ",
        *[
            "Talks ",
            "went on. ",
            "“Yes,” ",
            "he said ",
            "\n\n",
            " ,, ",
            " . ",
            "\u00ad",
            "govern ment ",
            "😀 ",
            "â€™s ",
        ],
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_mending_twice_changes_nothing_more(text: str) -> None:
    once = mended(text, *HOUSE).document.text
    assert mended(once, *HOUSE).document.text == once


@given(st.lists(PIECES, max_size=12).map("".join))
def test_every_span_lies_within_the_stored_text(text: str) -> None:
    result = mended(text, *HOUSE)
    for _, finding in result.found:
        spans = [finding.span, *(span for fix in finding.fixes for span, _ in fix.edits)]
        assert all(Span(0, len(text)).holds(span) for span in spans)
