"""Which findings a waiver lets pass, and what is said of waivers that are over or let nothing pass."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from fakes import finds, rule, settings
from wirelint.registry import Entry
from wirelint.run import Result, check_story
from wirelint.source import Note, Story
from wirelint.suppress.waiverfile import Waiver, WaiverFile
from wirelint.suppress.waivers import Waivers

TODAY = datetime.date(2026, 5, 1)
EX = rule("ex", finds("thewar"), aliases=("old-ex",))
EN = rule("en", finds("En"))
ENTRIES = {one.id: Entry.of(one) for one in (EX, EN)}


def checked(text: str, *notes: Note) -> Result:
    return check_story(Story("/d/a.txt", "file:///d/a.txt", text, notes), settings(EX, EN, language="en"))


def waiver(text: str = "thewar", rule: str = "ex", **fields: Any) -> Waiver:
    return Waiver(rule, text, "the band", **fields)


def made(*given: Waiver, is_whole: bool = True, story: str = "") -> Waivers:
    return Waivers(WaiverFile("/d/w.yaml", "\n" * 9, given, story), ENTRIES, TODAY, is_whole=is_whole)


def applied(text: str, *given: Waiver, path: str = "/d/a.txt") -> Result:
    return made(*given).apply(checked(text), path, lambda rule: True)


def left(result: Result) -> list[str]:
    return [one.rule for one in result.diagnostics]


def test_a_waived_finding_is_kept_with_its_reason() -> None:
    result = applied("En thewar", waiver(who="Ann"))
    assert left(result) == ["en"]
    (one,) = result.suppressed
    assert (one.diagnostic.rule, one.kind, one.reason) == ("ex", "waiver", "the band (Ann)")


@pytest.mark.parametrize(
    ("given", "is_waived"),
    [
        (waiver(" TheWar\n"), True),
        (waiver("thewars"), False),
        (waiver(rule="en"), False),
        (waiver(rule="old-ex"), True),
        (waiver(until=TODAY), True),
        (waiver(until=TODAY - datetime.timedelta(1)), False),
        (waiver(stories=("a.txt",)), True),
        (waiver(stories=("b.txt",)), False),
        (waiver(before="of the"), True),
        (waiver(before="since of the"), True),
        (waiver(before="far beyond since of the"), True),
        (waiver(before="of"), False),
        (waiver(after="was over"), True),
        (waiver(after="over"), False),
    ],
)
def test_a_waiver_is_of_a_rule_and_words_wherever_they_stand(given: Waiver, is_waived: bool) -> None:
    result = applied("Talks.\nSince of the thewar was over, say all.\n", given)
    assert bool(result.suppressed) is is_waived
    assert bool(result.diagnostics) is not is_waived


def test_a_story_that_was_not_checked_cannot_be_waived() -> None:
    failed = checked("thewar", Note("not-checked", "Gone", fails=True))
    result = made(waiver("", "not-checked"), waiver("t", "not-checked")).apply(failed, "/d/a.txt", lambda rule: True)
    assert left(result) == ["not-checked", "ex"]


def said(waivers: Waivers) -> list[tuple[str, str]]:
    result = waivers.leftovers()
    return [(one.rule, one.message) for one in result.diagnostics] if result else []


UNUSED = [("unused-waiver", "“thewar” is found no more: delete its waiver")]


@pytest.mark.parametrize(
    ("text", "is_on", "is_whole", "given", "what"),
    [
        ("Talks.", True, True, waiver(), UNUSED),
        ("thewar", True, True, waiver(), []),
        ("Talks.", False, True, waiver(), []),
        ("Talks.", True, False, waiver(), []),
        ("Talks.", True, False, waiver(stories=("a.txt",)), UNUSED),
        ("Talks.", True, False, waiver(stories=("a.txt", "b.txt")), []),
        ("Talks.", True, True, waiver(stories=("b.txt",)), []),
        (
            "thewar",
            True,
            True,
            waiver(until=datetime.date(2026, 1, 2)),
            [("expired-waiver", "“thewar” was waived until 2026-01-02: look at it again")],
        ),
        ("Talks.", True, True, waiver(rule="exx"), [("faulty-waiver", "“exx” is no rule here; did you mean “ex”?")]),
    ],
)
def test_waivers_that_need_a_look_are_told(
    text: str, is_on: bool, is_whole: bool, given: Waiver, what: list[tuple[str, str]]
) -> None:
    waivers = made(given, is_whole=is_whole)
    waivers.apply(checked(text), "/d/a.txt", lambda rule: is_on)
    assert said(waivers) == what


def test_a_waiver_is_not_told_unused_where_a_story_failed() -> None:
    waivers = made(waiver())
    waivers.apply(checked("Talks.", Note("not-checked", "Gone", fails=True)), "/d/a.txt", lambda rule: True)
    assert said(waivers) == []


def test_one_use_in_a_folder_is_enough() -> None:
    waivers = made(waiver())
    waivers.apply(checked("thewar"), "/d/a.txt", lambda rule: True)
    waivers.apply(checked("Talks."), "/d/b.txt", lambda rule: True)
    assert said(waivers) == []


def test_a_file_for_one_story_needs_that_story_alone() -> None:
    waivers = made(waiver(), is_whole=False, story="/d/a.txt")
    waivers.apply(checked("Talks."), "/d/a.txt", lambda rule: True)
    assert said(waivers) == UNUSED
