"""`wirelint check` with waivers, comments, a baseline and a git revision."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from commands import ENVIRONMENT, Run, make

WAIVERS = """\
version: 2
waivers:
  - rule: fused-words
    text: thewar
    reason: the band
"""


def test_a_waived_finding_does_not_count_and_is_in_the_summary(wirelint: Run) -> None:
    make(".wirelint-waivers.yaml", WAIVERS)
    make("wire/a.txt", "thewar and thewar.")
    done = wirelint("check", "wire/a.txt")
    assert (done.status, done.out) == (0, "")
    assert done.err == "Nothing to report in 1 story. 2 waived.\n"
    assert wirelint("check", "wire/a.txt", "--no-waivers").status == 1


def test_the_waivers_of_one_story_stand_beside_it(wirelint: Run) -> None:
    make("a.txt.waivers.yaml", WAIVERS)
    make(".wirelint.yaml", "include: ['*']\n")
    make("a.txt", "thewar")
    make("b.txt", "thewar")
    done = wirelint("check", ".")
    assert done.status == 1
    assert done.out == "./b.txt:1:1: warning: “thewar” is not wanted here [fused-words]\n"


def test_json_has_what_is_waived_beside_the_diagnostics(wirelint: Run) -> None:
    make(".wirelint-waivers.yaml", WAIVERS)
    entry, clean = json.loads(wirelint("check", make("a.txt", "thewar"), make("b.txt"), "--format", "json").out)
    assert entry["diagnostics"] == []
    (one,) = entry["suppressed"]
    assert (one["code"], one["suppression"]) == ("fused-words", {"kind": "waiver", "reason": "the band"})
    assert clean.keys() == {"uri", "diagnostics"}


@pytest.mark.parametrize(
    ("arguments", "is_told"),
    [((".",), True), (("a.txt",), False), ((".", "--ignore", "fused-words"), False), ((".", "--no-waivers"), False)],
)
def test_unused_waivers_are_told_where_their_stories_were_checked(
    wirelint: Run, arguments: tuple[str, ...], is_told: bool
) -> None:
    make(".wirelint-waivers.yaml", WAIVERS)
    make("a.txt")
    done = wirelint("check", *arguments)
    line = ".wirelint-waivers.yaml:3:5: info: “thewar” is found no more: delete its waiver [unused-waiver]\n"
    assert done.out == (line if is_told else "")
    assert done.status == 0


def test_an_expired_waiver_is_told_and_fails(wirelint: Run) -> None:
    make(".wirelint-waivers.yaml", WAIVERS + "    until: 2020-01-01\n")
    done = wirelint("check", make("a.txt", "hum thewar"), "--format", "json")
    story, waivers = json.loads(done.out)
    assert [one["code"] for one in story["diagnostics"]] == ["faint", "fused-words"]
    assert [(one["code"], one["severity"]) for one in waivers["diagnostics"]] == [("expired-waiver", 2)]
    assert waivers["uri"].endswith("/.wirelint-waivers.yaml")
    assert done.status == 1


def test_a_faulty_waiver_file_stops_the_run_before_it_begins(wirelint: Run) -> None:
    make("sub/.wirelint-waivers.yaml", "version: 2\nwaiver:\n")
    make("b.txt.waivers.yaml", "x")
    done = wirelint("check", make("a.txt", "thewar"), make("b.txt"), make("sub/a.txt"))
    assert (done.status, done.out) == (2, "")
    assert "b.txt.waivers.yaml:1:1: expected a mapping, found “x”" in done.err
    assert "sub/.wirelint-waivers.yaml:2:1: unknown key “waiver”; did you mean “waivers”?" in done.err


def test_the_search_for_waivers_ends_at_the_repository(wirelint: Run) -> None:
    make(".wirelint-waivers.yaml", WAIVERS)
    make("inner/a.txt", "thewar")
    assert wirelint("check", "inner").status == 0
    Path("inner/.git").mkdir()
    assert wirelint("check", "inner").status == 1


def test_waivers_hold_for_standard_input_and_streams(wirelint: Run) -> None:
    make("wire/.wirelint-waivers.yaml", WAIVERS)
    assert wirelint("check", "-", input="thewar").status == 1
    assert wirelint("check", "-", "--stdin-filename", "wire/a.txt", input="thewar").status == 0
    stream = make("wire/s.jsonl", '{"id": 7, "text": "thewar"}\n')
    entry = json.loads(wirelint("check", stream, "--input-format", "jsonl").out)
    assert (entry["diagnostics"], len(entry["suppressed"])) == ([], 1)


def test_comments_hold_in_markdown_alone(wirelint: Run) -> None:
    text = "<!-- wirelint off: fused-words -- the band -->\n\nA thewar.\n"
    assert wirelint("check", make("a.md", text)).status == 0
    assert wirelint("check", make("a.md", text), "--no-waivers").status == 1
    assert wirelint("check", make("a.txt", text)).status == 1
    assert "[faulty-waiver]" in wirelint("check", make("a.md", text.replace(" -- the band", ""))).out


def test_waiver_files_cannot_write_to_a_terminal(wirelint: Run) -> None:
    make(".wirelint-waivers.yaml", WAIVERS.replace("thewar", '"\\e[2Jwar"').replace("fused-words", "fused-wods"))
    done = wirelint("check", make("a.txt"), make("b.md", "<!-- wirelint off: \x1b[2Jx -- y -->\n"))
    assert "\x1b" not in done.out + done.err
    assert "fused-wods" in done.out
    assert r"\x1b[2Jx" in done.out


def test_what_is_let_pass_is_never_fixed(wirelint: Run) -> None:
    make(".wirelint-waivers.yaml", WAIVERS + "    stories: [a.txt]\n")
    assert wirelint("check", make("a.txt", "thewar"), make("b.txt", "thewar"), "--fix").status == 0
    assert [Path(name).read_text(encoding="utf-8") for name in ("a.txt", "b.txt")] == ["thewar", "the war"]


# ----- a baseline


def test_only_what_is_new_is_reported(wirelint: Run) -> None:
    make("a.txt", "A thewar.\n")
    assert wirelint("baseline", "create").status == 0
    make("a.txt", "Talks.\n\nA thewar.\n\nOf thewar.\n")
    done = wirelint("check", "--baseline", ".wirelint-baseline.json")
    assert done.status == 1
    assert done.out == "./a.txt:5:4: warning: “thewar” is not wanted here [fused-words]\n"
    assert "1 in the baseline." in done.err


def test_a_foreign_baseline_stops_the_run(wirelint: Run) -> None:
    done = wirelint("check", make("a.txt", "thewar"), "--baseline", make("b.json", "{}"))
    assert (done.status, done.out) == (2, "")
    assert "b.json: not a baseline of wirelint" in done.err


# ----- a revision


def test_only_changed_lines_are_reported(wirelint: Run) -> None:
    Path(".git").rmdir()
    make("a.txt", "thewar\n")
    named = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org")
    for command in (("init", "-q", "-b", "main"), ("add", "a.txt"), ("commit", "-qm", "x")):
        subprocess.run([*named, *command], check=True)
    make("a.txt", "thewar\nthewar\n")
    done = wirelint("check", "a.txt", "--new-from", "main")
    assert (done.status, done.out) == (1, "a.txt:2:1: warning: “thewar” is not wanted here [fused-words]\n")
    assert "no revision “nope”" in wirelint("check", "a.txt", "--new-from", "nope").err


def test_standard_input_has_no_revision(wirelint: Run) -> None:
    done = wirelint("check", "-", "--new-from", "main", input="x")
    assert done.status == 2
    assert "--new-from is for files" in done.err


# ----- start-up


def test_a_plain_check_loads_nothing_of_this() -> None:
    make("a.txt")
    script = (
        "import sys; from wirelint.cli import _program; _program.run(['check', 'a.txt', '--no-config']);"
        "print(sorted(name for name in sys.modules if name.startswith('wirelint.suppress')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], env={**os.environ, **ENVIRONMENT}, capture_output=True, text=True, check=True
    )
    assert done.stdout == "['wirelint.suppress']\n"
