"""What comments in Markdown and HTML turn off, and which of them need a look."""

from __future__ import annotations

import time

import pytest

from fakes import finds, rule, settings
from wirelint.registry import Entry
from wirelint.run import Result, check_story
from wirelint.source import Note, Story
from wirelint.suppress.comments import apply, find_comments

EX = rule("ex", finds("xx"), aliases=("old-ex",))
EN = rule("en", finds("nn"))
MARKUP = rule("markup", finds("<!--"))
ENTRIES = {one.id: Entry.of(one) for one in (EX, EN, MARKUP)}


def applied(text: str, *notes: Note, is_on: bool = True) -> Result:
    story = Story("a.md", "file:///a.md", text, notes)
    return apply(check_story(story, settings(EX, EN, MARKUP, language="en")), ENTRIES, lambda rule: is_on)


def left(result: Result) -> list[tuple[str, int]]:
    return [(one.rule, one.span.start) for one in result.diagnostics]


def said(text: str, **how: bool) -> list[tuple[str, str]]:
    rules = ("faulty-waiver", "unused-waiver")
    return [(one.rule, one.message) for one in applied(text, **how).diagnostics if one.rule in rules]


def test_a_rule_is_off_between_two_comments() -> None:
    text = "xx <!-- wirelint off: ex -- the band --> xx nn <!-- wirelint on: ex --> xx"
    result = applied(text)
    assert left(result) == [("ex", 0), ("en", text.index("nn")), ("ex", text.rindex("xx"))]
    (one,) = result.suppressed
    assert (one.kind, one.reason, one.diagnostic.rule) == ("comment", "the band", "ex")


def test_a_rule_is_off_to_the_end() -> None:
    result = applied("<!--wirelint off:old-ex , en -- both-->\nxx\n\nxx nn\n")
    assert left(result) == []
    assert len(result.suppressed) == 3


def test_on_without_rules_turns_all_on() -> None:
    text = "<!-- wirelint off: ex, en -- y --> xx nn <!-- wirelint on --> xx nn"
    assert left(applied(text)) == [("ex", text.rindex("xx")), ("en", text.rindex("nn"))]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_off_next_is_for_one_paragraph(end: str) -> None:
    text = f"xx\n<!-- wirelint off-next: ex -- y -->{end}{end}xx{end}xx{end}{end}xx"
    assert left(applied(text)) == [("ex", 0), ("ex", text.rindex("xx"))]


def test_a_comment_with_text_behind_it_is_for_that_text() -> None:
    text = "<!-- wirelint off-next: ex -- y --> xx\n\nxx"
    assert left(applied(text)) == [("ex", text.rindex("xx"))]


def test_comments_of_others_are_left_alone() -> None:
    text = "<!-- xx --> <!-- wirelinter off: ex -- y --> xx"
    assert left(applied(text)) == [("markup", 0), ("ex", 5), ("markup", 12), ("ex", text.rindex("xx"))]


def test_a_story_that_was_not_checked_cannot_be_hidden() -> None:
    result = applied("<!-- wirelint off: not-checked -- y -->", Note("not-checked", "Gone", fails=True))
    assert [one.rule for one in result.diagnostics] == ["not-checked", "faulty-waiver"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<!-- wirelint off: exx -- y --> xx", "“exx” is no rule here; did you mean “ex”?"),
        ("<!-- wirelint off: ex --> xx", "Give a reason: “off: rule -- reason”"),
        ("<!-- wirelint off: ex -- --> xx", "Give a reason: “off: rule -- reason”"),
        ("<!-- wirelint off -- y --> xx", "Name the rules that are to be off: “off: rule -- reason”"),
        ("<!-- wirelint of: ex -- y --> xx", "“of” is nothing a comment can say; did you mean “off”?"),
        ("<!-- wirelint --> xx", "“” is nothing a comment can say"),
        ("<!-- wirelint on: ex --> xx", "Nothing is off here that this could turn on"),
        ("<!-- wirelint on --> xx", "Nothing is off here that this could turn on"),
    ],
)
def test_a_comment_that_does_nothing_is_told(text: str, message: str) -> None:
    assert said(text) == [("faulty-waiver", message)]
    assert ("ex", text.rindex("xx")) in left(applied(text))


def test_an_unknown_rule_leaves_the_others_off() -> None:
    assert left(applied("<!-- wirelint off: exx, ex -- y --> xx")) == [("faulty-waiver", 0)]


def test_a_comment_that_hides_nothing_is_told_where_the_rule_is_on() -> None:
    text = "<!-- wirelint off: ex -- y --> nn"
    assert said(text) == [("unused-waiver", "“ex” finds nothing where it is off: delete the comment")]
    assert said(text, is_on=False) == []


def test_comments_never_closed_cost_no_more_than_their_length() -> None:
    start = time.perf_counter()
    assert list(find_comments("<!-- wirelint off: ex " * 100_000)) == []
    assert time.perf_counter() - start < 10  # squared, it would be hours
