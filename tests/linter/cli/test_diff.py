"""`wirelint diff`."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from commands import Done, Run

OLD = """\
Ferry sinks off Vellmar, killing 12

A ferry sank off Vellmar in a storm on Monday, killing 12 people, police said.

Divers searched the hull of the ship through the night.

The 12 people killed were all passengers. After thewar nobody hums.
"""
NEW = OLD.replace("killing 12 people", "killing 15 people").replace("killing 12\n", "killing 15\n")
CURED = NEW.replace("The 12 people", "The 15 people")


def write(**texts: str) -> None:
    for name, text in texts.items():
        Path(f"{name}.txt").write_text(text, encoding="utf-8")


def dumped(done: Done) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(done.out)
    return told


def test_a_stale_fact_is_shown_with_both_places_and_is_status_1(wirelint: Run) -> None:
    write(old=OLD, new=NEW)
    done = wirelint("diff", "old.txt", "new.txt")
    assert done.status == 1
    head, left, mark, changed, *_ = done.out.splitlines()
    assert head == "new.txt:7:5: warning: “12 people killed” here, “15” in the headline now: which? [stale-figure]"
    assert left == "  7 | The 12 people killed were all passengers. After thewar nobody hums."
    assert mark == "    |     ^^^^^^^^^^^^^^^^"
    assert changed == "  1 | Ferry sinks off Vellmar, killing 15"
    assert done.out.endswith(
        "\nold.txt → new.txt: 1 stale fact; findings: 0 new, 0 gone, 2 standing; paragraphs: 2 same, 2 changed\n"
    )


def test_a_cured_story_is_status_0(wirelint: Run) -> None:
    write(old=OLD, new=CURED)
    assert wirelint("diff", "old.txt", "new.txt").status == 0


@pytest.mark.parametrize(
    ("word", "arguments", "status"),
    [
        ("thewar", (), 1), ("hum", (), 0), ("hum", ("--fail-on", "hint"), 1), ("thewar", ("--fail-on", "error"), 0),
        ("thewar", ("--exit-zero",), 0), ("thewar", ("--ignore", "fused-words"), 0),
    ],
)  # fmt: skip
def test_a_new_finding_fails_as_in_a_check(wirelint: Run, word: str, arguments: tuple[str, ...], status: int) -> None:
    write(old=OLD, new=f"{OLD}\nTheir boats stayed in port for {word} alone.\n")
    assert wirelint("diff", "old.txt", "new.txt", *arguments).status == status


def test_findings_are_new_gone_and_standing(wirelint: Run) -> None:
    new = OLD.replace("After thewar nobody hums", "Nobody who was there hums")
    write(old=OLD, new=f"{new}\nThen onthe coast thewar began.\n\nSo thewar began in towns.\n")
    (step,) = dumped(wirelint("diff", "old.txt", "new.txt", "--format", "json"))["steps"]
    assert {state: [one["code"] for one in told] for state, told in step["findings"].items()} == {
        "new": ["fused-words"],
        "gone": [],
        "standing": ["faint", "fused-words"],
    }
    done = wirelint("diff", "new.txt", "old.txt")
    assert "gone: new.txt:11:4: warning:" in done.out


def test_paragraphs_are_told_by_what_became_of_them(wirelint: Run) -> None:
    paragraphs = OLD.split("\n\n")
    moved = [paragraphs[0], paragraphs[2], paragraphs[1], "The owner gave no comment on Tuesday.\n"]
    write(old=OLD, new="\n\n".join(moved))
    told = dumped(wirelint("diff", "old.txt", "new.txt", "--format", "json"))["steps"][0]["paragraphs"]
    assert [(one["state"], one["old"], one["new"]) for one in told] == [
        ("same", 0, 0), ("moved", 2, 1), ("same", 1, 2), ("dropped", 3, None), ("added", None, 3),
    ]  # fmt: skip


def test_json_has_places_in_the_files(wirelint: Run) -> None:
    write(old=OLD, new=f"\N{BOOKS} {NEW}")
    told = dumped(wirelint("diff", "old.txt", "new.txt", "--format", "json"))
    assert told["schema"] == 1
    assert [one["words"] for one in told["versions"]] == [len(OLD.split())] * 2
    (fact,) = told["steps"][0]["facts"]
    assert (fact["code"], fact["kind"], fact["old"], fact["new"]) == (
        "stale-figure",
        "figure",
        "12 people killed",
        "15",
    )
    start, end = fact["left"]["offset"]
    assert f"\N{BOOKS} {NEW}"[start:end] == "12 people killed"
    assert fact["changed"]["range"]["start"] == {"line": 0, "character": 36}
    assert fact["was"]["uri"].endswith("old.txt")
    assert OLD[slice(*fact["was"]["offset"])] == "12"


def test_places_are_those_of_the_file_that_a_reader_reads(wirelint: Run) -> None:
    for name, text in (("old", OLD), ("new", NEW)):
        head, *body = text.strip().split("\n\n")
        page = f"<html><body><article><h1>{head}</h1>{''.join(f'<p>{one}</p>' for one in body)}</article></body></html>"
        Path(f"{name}.html").write_text(page, encoding="utf-8")
    (fact,) = dumped(wirelint("diff", "old.html", "new.html", "--format", "json"))["steps"][0]["facts"]
    assert Path("new.html").read_text(encoding="utf-8")[slice(*fact["left"]["offset"])] == "12 people killed"


def test_three_versions_are_a_table_and_the_last_step(wirelint: Run) -> None:
    write(first=OLD, second=NEW, third=CURED)
    done = wirelint("diff", "first.txt", "second.txt", "third.txt")
    assert done.status == 0
    assert [line.split() for line in done.out.splitlines()[:4]] == [
        "words findings new gone stale added dropped changed moved".split(),
        ["first.txt", "42", "2"],
        ["second.txt", "42", "2", "0", "0", "1", "0", "0", "2", "0"],
        ["third.txt", "42", "2", "0", "0", "0", "0", "0", "1", "0"],
    ]
    assert done.out.splitlines()[-1].startswith("second.txt → third.txt: 0 stale facts; ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("new.txt",), "give two versions or more"),
        (("old.txt", "new.txt", "--git"), "--git compares one file"),
        (("none.txt", "new.txt"), "none.txt: No such file"),
        (("old.txt", "none.txt"), "none.txt: No such file"),
    ],
)
def test_what_cannot_be_compared_is_status_2(wirelint: Run, arguments: tuple[str, ...], message: str) -> None:
    write(old=OLD, new=NEW)
    done = wirelint("diff", *arguments)
    assert done.status == 2
    assert message in done.err
    assert not done.out


@pytest.fixture
def repository(here: Path) -> Callable[..., None]:
    """Makes the working folder a repository with one commit of all that is in it."""

    def git(*arguments: str) -> None:
        names = ("-c", "user.name=Desk", "-c", "user.email=desk@example.com", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *names, *arguments], cwd=here, check=True, capture_output=True)

    def make() -> None:
        (here / ".git").rmdir()
        for arguments in (("init", "-q"), ("add", "--", "."), ("commit", "-q", "-m", "Copy")):
            git(*arguments)

    return make


@pytest.mark.parametrize("name", ["a.txt", "deep/a b.txt", ":(glob)a.txt", "-p.txt", "a:b.txt", "a\nb.txt", "*.txt"])
def test_git_has_the_old_version_whatever_the_file_is_called(
    wirelint: Run, repository: Callable[..., None], name: str
) -> None:
    path = Path(name)
    path.parent.mkdir(exist_ok=True)
    path.write_text(OLD, encoding="utf-8")
    repository()
    assert wirelint("diff", "--git", "--", name).status == 0
    path.write_text(NEW, encoding="utf-8")
    done = wirelint("diff", "--git", "--", name)
    assert done.status == 1
    assert "1 stale fact" in done.out
    assert "HEAD:" in done.out.splitlines()[-1]


def test_git_that_has_no_such_file_is_status_2(wirelint: Run, repository: Callable[..., None]) -> None:
    write(a=OLD)
    repository()
    write(b=OLD)
    done = wirelint("diff", "--git", "b.txt")
    assert done.status == 2
    assert "git has no “b.txt” at HEAD" in done.err


def test_a_text_that_a_terminal_would_act_on_is_escaped(wirelint: Run) -> None:
    write(old=OLD, new=NEW.replace("people killed were", "people killed were \x1b[2J"))
    assert "\x1b" not in wirelint("diff", "old.txt", "new.txt").out
