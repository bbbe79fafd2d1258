"""The house styles: every entry by its examples, and none that another of its pack would undo."""

from __future__ import annotations

import pytest

from house_styles import found, ids, pack_of, styles
from wirelint.offsets import apply
from wirelint.span import Span
from wirelint.style.values import Example, Style
from wirelint.testing import unmark

ALL = [*styles()]
CASES = [(style, example) for style in ALL for example in style.examples]
each_style = pytest.mark.parametrize("style", ALL, ids=[style.id for style in ALL])


def pack_named(style: Style) -> str:
    return style.id.partition("/")[0]


@pytest.mark.parametrize(("name", "least"), [("ap", 150), ("guardian", 80), ("reuters", 80)])
def test_as_many_entries_as_promised(name: str, least: int) -> None:
    assert len(pack_of(name).heads) >= least


@pytest.mark.parametrize(("style", "example"), CASES, ids=[f"{style.id}-{n}" for n, (style, _) in enumerate(CASES)])
def test_example(style: Style, example: Example) -> None:
    text, places, _ = unmark(example.text)
    findings = found(pack_named(style), text, style.id)
    assert [Span(*one.span) for one in findings] == list(places)
    assert all(10 <= len(one.message) <= 80 for one in findings)


@each_style
def test_bad_and_good_examples_and_a_source(style: Style) -> None:
    assert {one.is_bad for one in style.examples} == {True, False}
    assert all("⟦" in one.text for one in style.examples if one.is_bad)
    assert style.source
    assert style.url or pack_named(style) == "ap"


@each_style
def test_what_an_entry_mends_no_entry_finds(style: Style) -> None:
    """Neither itself nor another of the pack: two entries that undo each other would go on for ever."""
    for example in style.examples:
        text = unmark(example.text).text
        fixes = [one.fix for one in found(pack_named(style), text, style.id) if one.fix]
        mended = apply(text, [(fix.span, fix.replacement) for fix in fixes]) if fixes else ""
        assert not ids(pack_named(style), mended)


@each_style
def test_sound_copy_of_an_entry_is_sound_for_the_pack(style: Style) -> None:
    for example in style.examples:
        assert example.is_bad or not ids(pack_named(style), example.text)
