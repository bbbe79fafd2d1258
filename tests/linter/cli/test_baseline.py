"""`wirelint baseline`: what create, update and prune write."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from commands import Run, make

NAME = ".wirelint-baseline.json"


def known(name: str = NAME) -> dict[str, list[tuple[Any, ...]]]:
    stories = json.loads(Path(name).read_text(encoding="utf-8"))["stories"]
    return {path: [(row["rule"], row["after"], row["count"]) for row in rows] for path, rows in stories.items()}


@pytest.fixture
def created(wirelint: Run) -> Run:
    make("a.txt", "thewar\nthewar\nhum one\n")
    make("sub/b.txt", "thewar two\n")
    make("c.txt")
    done = wirelint("baseline", "create")
    assert (done.status, done.out) == (0, f"{NAME}: 4 findings in 2 stories\n")
    return wirelint


def test_create_writes_what_is_found(created: Run) -> None:
    assert known() == {
        "a.txt": [("faint", "one", 1), ("fused-words", "", 2)],
        "sub/b.txt": [("fused-words", "two", 1)],
    }
    assert created("check", "--baseline", NAME, "--fail-on", "hint").status == 0


def test_create_keeps_what_is_there(created: Run) -> None:
    old = Path(NAME).read_bytes()
    done = created("baseline", "create")
    assert done.status == 2
    assert "is there already" in done.err
    assert Path(NAME).read_bytes() == old


def test_it_holds_on_another_machine(created: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "elsewhere"
    other.mkdir()
    for name in ("a.txt", "sub", NAME):
        shutil.move(name, other / name)
    monkeypatch.chdir("/")
    assert created("check", str(other), "--baseline", str(other / NAME), "--fail-on", "hint").status == 0


def test_update_puts_what_is_found_now(created: Run) -> None:
    make("a.txt", "thewar\nhum three\n")
    make("d.txt", "thewar\n")
    Path("sub/b.txt").unlink()
    assert created("baseline", "update").status == 0
    assert known() == {"a.txt": [("faint", "three", 1), ("fused-words", "", 1)], "d.txt": [("fused-words", "", 1)]}


def test_update_leaves_other_stories_and_rules_alone(created: Run) -> None:
    before = known()
    make("a.txt")
    make("sub/b.txt", "thewar four\n")
    assert created("baseline", "update", "sub").status == 0
    assert known() == {**before, "sub/b.txt": [("fused-words", "four", 1)]}
    assert created("baseline", "update", "--select", "fused-words").status == 0
    assert known()["a.txt"] == [("faint", "one", 1)]


def test_prune_only_takes_out(created: Run) -> None:
    make("a.txt", "thewar\nhum three\n")
    make("d.txt", "thewar\n")
    assert created("baseline", "prune").status == 0
    assert known() == {"a.txt": [("fused-words", "", 1)], "sub/b.txt": [("fused-words", "two", 1)]}


def test_nothing_changed_changes_no_byte(created: Run) -> None:
    old = Path(NAME).read_bytes()
    for command in ("update", "prune"):
        assert created("baseline", command).status == 0
        assert Path(NAME).read_bytes() == old


def test_a_story_that_was_not_checked_keeps_what_is_known(created: Run) -> None:
    before = known()
    Path("a.txt").write_bytes(b"a\0b")
    done = created("baseline", "update", "a.txt", "sub")
    assert done.status == 2
    assert "a.txt: could not be checked" in done.err
    assert known() == before


def test_what_is_waived_is_not_in_it(wirelint: Run) -> None:
    make("a.txt", "thewar\n")
    make(".wirelint-waivers.yaml", "- {rule: fused-words, text: thewar, reason: x}\n")
    assert wirelint("baseline", "create", "--output", "b.json").status == 0
    assert known("b.json") == {}


def test_what_is_no_baseline_is_left_alone(wirelint: Run) -> None:
    done = wirelint("baseline", "update", "--output", make("b.json", "{}"))
    assert done.status == 2
    assert "not a baseline of wirelint" in done.err
    assert Path("b.json").read_text(encoding="utf-8") == "{}"


def test_standard_input_has_no_baseline(wirelint: Run) -> None:
    assert "not of standard input" in wirelint("baseline", "create", "-").err
