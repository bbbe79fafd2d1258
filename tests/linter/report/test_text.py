"""What people see in a terminal and in a log."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent
from typing import Any

import pytest

from fakes import finds, rule, settings
from wirelint.report import Look, lines
from wirelint.rule import Fix, Related, Rule, Severity, Tier
from wirelint.run import Result, check_story
from wirelint.source import Note, Story
from wirelint.span import Span


def fused(**finding: Any) -> Rule:
    return rule("fused-words", finds("thewar", "the war", **finding))


def result(text: str | None, *rules: Rule, name: str = "wire/story.txt", notes: tuple[Note, ...] = ()) -> Result:
    return check_story(Story(name, "file:///wire/story.txt", text, notes), settings(*rules, language="en"))


def shown(format: str, *results: Result, color: bool = False, width: int = 60) -> str:
    return "".join(lines(format, results, Look(color, width)))


def test_concise_is_a_line_a_finding() -> None:
    assert shown("concise", result("“A”\r\n😀 thewar and thewar", fused())) == (
        "wire/story.txt:2:3: warning: “thewar” is not wanted here [fused-words]\n"
        "wire/story.txt:2:14: warning: “thewar” is not wanted here [fused-words]\n"
    )


def test_concise_says_nothing_of_sound_copy() -> None:
    assert shown("concise", result("Sound.", fused())) == ""


def test_full_shows_the_line_and_the_way_out() -> None:
    assert shown("full", result("Talks on\nthewar resumed.\n", fused())) == dedent(
        """\
        wire/story.txt:2:1: warning: “thewar” is not wanted here [fused-words]
          2 | thewar resumed.
            | ^^^^^^
          fix (safe): Replace it: “the war”

        1 warning in 1 of 1 story. 1 can be fixed safely.
        """
    )


def test_full_shows_the_other_place_and_other_fixes() -> None:
    other = Fix(Span(3, 9), "war", "Leave “war”")
    unsafe = Fix(Span(3, 9), "the war", "Split it")
    found = fused(related=(Related(Span(17, 23), "here it is two words"),), others=(other,))
    one = result("On thewar.\nOn the the war.\n", found)
    one = one._replace(diagnostics=tuple(d._replace(fixes=(unsafe, other)) for d in one.diagnostics))
    assert shown("full", one) == dedent(
        """\
        wire/story.txt:1:4: warning: “thewar” is not wanted here [fused-words]
          1 | On thewar.
            |    ^^^^^^
          2 | On the the war.
            |       ------ here it is two words
          fix: Split it: “the war”
          or: Leave “war”

        1 warning in 1 of 1 story.
        """
    )


def test_full_keeps_to_the_width() -> None:
    text = "会談 " * 100 + "thewar " + "x" * 500
    block = shown("full", result(text, fused()), width=50).splitlines()
    assert block[1].startswith("  1 | …")
    assert len(block[1]) < 50


def test_full_has_no_excerpt_of_what_was_not_read() -> None:
    note = Note("not-checked", "No such file or folder", fails=True)
    assert shown("full", result(None, notes=(note,)), result("Sound.\n")) == dedent(
        """\
        wire/story.txt:1:1: error: No such file or folder [not-checked]

        1 error in 1 of 2 stories. 1 story could not be checked.
        """
    )


def test_full_is_short_where_there_is_nothing() -> None:
    assert shown("full") == "Nothing to report in 0 stories.\n"
    assert shown("full", result("Sound."), result("Sound.")) == "Nothing to report in 2 stories.\n"


def test_the_summary_counts_by_severity() -> None:
    weak = rule("weak", finds("w", tier=Tier.WEAK))
    grave = rule("grave", finds("g"), severity={Tier.SURE: Severity.ERROR})
    last = shown("full", result("g w g", weak, grave), result("")).splitlines()[-1]
    assert last == "2 errors and 1 hint in 1 of 2 stories."


@pytest.mark.parametrize("format", ["full", "concise"])
def test_copy_and_names_cannot_steer_the_terminal(format: str) -> None:
    wild = "\x1b]0;x\x07\u202e"
    found = rule("wild", finds(wild, wild, related=(Related(Span(0, 1), wild),)))
    text = shown(format, result(f"{wild} thewar\n", found, name=f"{wild}.txt"))
    assert not set(text) & set(wild) - set("]0;x")
    assert r"\x1b]0;x\x07\u202e.txt:1:1:" in text


@pytest.mark.parametrize("format", ["full", "concise"])
def test_colour_changes_nothing_but_the_colour(format: str) -> None:
    import re

    one = result("On thewar.\n", fused(related=(Related(Span(0, 2), "here"),)))
    plain, coloured = shown(format, one), shown(format, one, color=True)
    assert plain != coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    assert "\x1b[1;33mwarning" in coloured


def test_what_is_finished_is_shown_at_once() -> None:
    def results(after: Callable[[], None]) -> Any:
        yield result("thewar", fused())
        after()
        yield result("thewar", fused())

    for format in ("full", "concise", "jsonl"):
        done: list[int] = []
        stream = lines(format, results(lambda done=done: done.append(1)), Look())
        assert next(stream)
        assert not done
