"""`wirelint waive`: what it writes, and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands import Run, make

NAME = ".wirelint-waivers.yaml"


def read(name: str = NAME) -> str:
    return Path(name).read_text(encoding="utf-8")


def test_a_waiver_is_written_and_holds(wirelint: Run) -> None:
    make("wire/a.txt", "The  thewar, hum.")
    make("wire/b.txt", "thewar")
    arguments = ("--reason", " the\nband ", "--who", "Ann", "--until", "2999-01-31")
    done = wirelint("waive", "wire/a.txt", "fused-words", "TheWar", *arguments)
    assert (done.status, done.out) == (0, f"waived “thewar” [fused-words] in {NAME}\n")
    assert read().endswith(
        "version: 2\nwaivers:\n  - rule: fused-words\n"
        '    text: "thewar"\n    stories: ["wire/a.txt"]\n'
        '    reason: "the band"\n    who: "Ann"\n    until: 2999-01-31\n'
    )
    assert wirelint("check", "wire/a.txt").status == 0
    assert wirelint("check", "wire/b.txt").status == 1


def test_without_a_text_all_that_is_found_now_is_waived(wirelint: Run) -> None:
    make("wire/a.txt", "thewar thewar hum")
    make("wire/b.txt", "thewar")
    assert wirelint("waive", "wire", "fused-words", "--reason", "x").status == 0
    assert read().count("- rule: fused-words") == 1
    assert 'stories: ["wire"]' in read()
    assert wirelint("check", "wire").status == 0


def test_what_people_wrote_stays(wirelint: Run) -> None:
    make(NAME, "# ours\n- rule: faint # why\n  text: hum\n  reason: x\n")
    wirelint("waive", make("a.txt", "thewar hum"), "fused-words", "--reason", "y", "--every-story")
    assert read() == (
        "# ours\nversion: 2\nwaivers:\n- rule: faint # why\n  text: hum\n  reason: x\n"
        '- rule: fused-words\n  text: "thewar"\n  reason: "y"\n'
    )
    assert "2 waived" in wirelint("check", "a.txt").err


def test_the_file_beside_a_story(wirelint: Run) -> None:
    assert wirelint("waive", make("a.txt", "thewar"), "fused-words", "--reason", "y", "--beside").status == 0
    assert "stories" not in read("a.txt.waivers.yaml")
    assert wirelint("check", "a.txt").status == 0


@pytest.mark.parametrize(("config", "where"), [("wire/.wirelint.yaml", "wire/"), (".wirelint.yaml", ""), (None, "")])
def test_a_new_file_stands_by_the_configuration_or_at_the_top(wirelint: Run, config: str | None, where: str) -> None:
    if config:
        make(config, "{}\n")
    wirelint("waive", make("wire/sub/a.txt", "thewar"), "fused-words", "--reason", "y")
    assert Path(where + NAME).is_file()


def test_the_nearest_file_is_added_to(wirelint: Run) -> None:
    make(f"wire/{NAME}", "")
    wirelint("waive", make("wire/sub/a[1]*.txt", "thewar"), "fused-words", "--reason", "y")
    assert 'stories: ["sub/a?1??.txt"]' in read(f"wire/{NAME}")
    assert wirelint("check", "wire").status == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("fused-words",), "Missing option '--reason'"),
        (("fused-words", "--reason", " "), "give it in words"),
        (("fused-wods", "--reason", "x"), "unknown rule “fused-wods”; did you mean “fused-words”?"),
        (
            ("fused-words", "thewars", "--reason", "x"),
            "finds nothing at “thewars” in a.txt that is not waived; it finds",
        ),
        (("faint", "--reason", "x"), "faint finds nothing in a.txt that is not waived"),
        (("fused-words", "--reason", "x", "--until", "soon"), "soon"),
        (("fused-words", "--reason", "x", "--beside", "--every-story"), "--beside is for one story"),
    ],
)
def test_what_cannot_be_waived_is_told_and_nothing_is_written(
    wirelint: Run, arguments: tuple[str, ...], message: str
) -> None:
    done = wirelint("waive", make("a.txt", "thewar"), *arguments)
    assert done.status == 2
    assert message in done.err
    assert [one.name for one in Path().iterdir() if one.name != ".git"] == ["a.txt"]


def test_a_faulty_file_is_left_alone(wirelint: Run) -> None:
    make(NAME, "version: 9\n")
    done = wirelint("waive", make("a.txt", "thewar"), "fused-words", "--reason", "x")
    assert (done.status, read()) == (2, "version: 9\n")
    assert f"{NAME}:1:1: version 9" in done.err


def test_a_story_that_cannot_be_checked_is_told(wirelint: Run) -> None:
    Path("a.txt").write_bytes(b"a\0b")
    done = wirelint("waive", "a.txt", "fused-words", "--reason", "x")
    assert done.status == 2
    assert "NUL" in done.err
