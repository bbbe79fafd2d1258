"""`wirelint check --fix`, `--unsafe-fixes` and `--diff`: what becomes of files, and what is said of it."""

from __future__ import annotations

import json
import os
import random
import resource
import signal
import stat
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from commands import Run, done
from fakes import finds, rule
from wirelint.cli import _program
from wirelint.fix import whole_file
from wirelint.rule import Stage


def make(name: str, text: str | bytes = "thewar thewar\n") -> Path:
    path = Path(name)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def names() -> list[str]:
    return sorted(os.listdir())


# ----- what is mended


def test_safe_fixes_are_made_and_counted(wirelint: Run) -> None:
    one, two = make("a.txt"), make("b.txt", "hum thewar\n")
    done = wirelint("check", "--fix", ".")
    assert (one.read_text(), two.read_text()) == ("the war the war\n", "hum the war\n")
    assert done.err == "Fixed 3 in 2 files. 1 hint in 1 of 2 stories.\n"
    assert done.status == 0
    before = one.stat().st_mtime_ns
    assert wirelint("check", "--fix", ".").err == "1 hint in 1 of 2 stories.\n"
    assert one.stat().st_mtime_ns == before


def test_machine_formats_hold_what_is_left_and_nothing_else(wirelint: Run) -> None:
    make("a.txt", "thewar hum\n")
    done = wirelint("check", "--fix", "--format", "json", "a.txt")
    (entry,) = json.loads(done.out)
    assert [one["data"]["offset"] for one in entry["diagnostics"]] == [[8, 11]]
    assert done.err == ""


def test_what_is_waived_is_not_fixed(wirelint: Run) -> None:
    path = make("a.md", "<!-- wirelint off: fused-words -- a name -->\n\nthewar\n\n<!-- wirelint on -->\n\nthewar\n")
    wirelint("check", "--fix", "a.md")
    assert path.read_text().split("\n\n")[1:] == ["thewar", "<!-- wirelint on -->", "the war\n"]


def test_unsafe_fixes_only_when_asked_for(wirelint: Run, rules: Callable[..., None]) -> None:
    def risky(document: object, options: object) -> object:
        for found in finds("humm", "hum")(document, options):
            yield found._replace(fix=found.fix and found.fix._replace(safe=False))

    rules(rule("humming", risky))
    path = make("a.txt", "humm\n")
    assert wirelint("check", "--fix", "a.txt").status == 1
    assert path.read_text() == "humm\n"
    assert wirelint("check", "--fix", "--unsafe-fixes", "a.txt").status == 0
    assert path.read_text() == "hum\n"


@pytest.mark.parametrize(
    ("stage", "old", "new", "mended"),
    [
        (Stage.DAMAGE, "thewar", "the war", "“We saw the war.” So the war goes on.\n"),
        (Stage.DAMAGE, "thewar", "war", "“We saw thewar.” So war goes on.\n"),
        (Stage.STORY, "thewar", "the-war", "“We saw thewar.” So the-war goes on.\n"),
        (Stage.CHARACTERS, "thewar", "war", "“We saw war.” So war goes on.\n"),
    ],
)
def test_quoted_words_are_never_changed(
    wirelint: Run, rules: Callable[..., None], stage: Stage, old: str, new: str, mended: str
) -> None:
    rules(rule("fixing", finds(old, new), stage=stage))
    path = make("a.txt", "“We saw thewar.” So thewar goes on.\n")
    wirelint("check", "--fix", "--unsafe-fixes", "a.txt")
    assert path.read_text() == mended


def test_rules_that_undo_each_other_are_named_and_the_others_go_on(wirelint: Run, rules: Callable[..., None]) -> None:
    rules(
        rule("there", finds("5%", "5 per cent")),
        rule("back", finds("5 per cent", "5%")),
        rule("x", finds("teh", "the")),
    )
    path = make("a.txt", "Up 5% in teh end\n")
    done = wirelint("check", "--fix", "a.txt")
    assert path.read_text() == "Up 5% in the end\n"
    assert done.status == 2
    assert "[not-fixed]" in done.out


# ----- diff and standard input


def test_a_diff_changes_nothing(wirelint: Run) -> None:
    path = make("a b.txt", "Sound.\nthewar")
    done = wirelint("check", "--diff", "a b.txt")
    assert done.out == "--- a b.txt\t\n+++ a b.txt\t\n@@ -1,2 +1,2 @@\n Sound.\n" + (
        "-thewar\n\\ No newline at end of file\n+the war\n\\ No newline at end of file\n"
    )
    assert (done.status, done.err) == (1, "Would fix 1 in 1 file.\n")
    assert path.read_text() == "Sound.\nthewar"
    assert wirelint("check", "--diff", "--exit-zero", "a b.txt").status == 0
    assert wirelint("check", "--diff", str(make("c.txt", "Sound.\n"))).status == 0
    assert wirelint("check", "--diff", "none.txt").status == 2


def test_standard_input_comes_out_mended_and_the_report_beside_it(wirelint: Run) -> None:
    done = wirelint("check", "--fix", "-", input=b"thewar hum\r\n")
    assert done.out == "the war hum\r\n"
    assert "stdin:1:9: hint" in done.err
    assert wirelint("check", "--fix", "-", input="Sound.\n").out == "Sound.\n"
    named = make("a.txt")
    assert wirelint("check", "--fix", "--stdin-filename", "a.txt", "-", input="thewar\n").out == "the war\n"
    assert named.read_text() == "thewar thewar\n"


@pytest.mark.parametrize(
    "arguments",
    [("--unsafe-fixes",), ("--fix", "--input-format", "jsonl", "-"), ("--diff", "--format", "json")],
)
def test_what_does_not_go_together(wirelint: Run, arguments: tuple[str, ...]) -> None:
    assert wirelint("check", *arguments).status == 2


# ----- how files are written


@pytest.mark.parametrize(
    ("stored", "mended"),
    [
        (b"\xef\xbb\xbfthewar\r\n", b"\xef\xbb\xbfthe war\r\n"),
        (b"Caf\xe9 thewar\r\n", b"Caf\xe9 the war\r\n"),
        ("\ufeffthewar é\n".encode("utf-16-le"), "\ufeffthe war é\n".encode("utf-16-le")),
        (b"one\rthewar\n\nthree", b"one\rthe war\n\nthree"),
    ],
)
def test_encoding_mark_and_line_ends_stay(wirelint: Run, stored: bytes, mended: bytes) -> None:
    path = make("a.txt", stored)
    wirelint("check", "--fix", "a.txt")
    assert path.read_bytes() == mended


def test_what_the_encoding_cannot_store_is_left_alone(wirelint: Run, rules: Callable[..., None]) -> None:
    rules(rule("arrows", finds("->", "→")))
    path = make("a.txt", b"Caf\xe9 -> bar\n")
    done = wirelint("check", "--fix", "a.txt")
    assert path.read_bytes() == b"Caf\xe9 -> bar\n"
    assert done.status == 2
    assert "“→” cannot be stored" in done.out


def test_mode_and_links_stay(wirelint: Run) -> None:
    path = make("a.txt")
    path.chmod(0o640)
    Path("sub").mkdir()
    link = Path("sub/link.txt")
    link.symlink_to("../a.txt")
    wirelint("check", "--fix", str(link))
    assert link.is_symlink()
    assert path.read_text() == "the war the war\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert names() == [".git", "a.txt", "sub"]


def test_a_file_under_two_names_is_mended_once(wirelint: Run) -> None:
    path = make("a.txt")
    Path("b.txt").symlink_to("a.txt")
    done = wirelint("check", "--fix", ".")
    assert (done.status, done.out) == (0, "")
    assert path.read_text() == "the war the war\n"
    assert Path("b.txt").is_symlink()


def test_a_file_that_changes_while_it_is_checked_is_left_alone(wirelint: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make("a.txt")
    dress = whole_file._dress

    def change(temporary: str, target: str) -> None:
        path.write_text("somebody else’s\n")
        dress(temporary, target)

    monkeypatch.setattr(whole_file, "_dress", change)
    done = wirelint("check", "--fix", "a.txt")
    assert path.read_text() == "somebody else’s\n"
    assert done.status == 2
    assert "error: Changed while it was checked" in done.out
    assert names() == [".git", "a.txt"]


def test_a_read_only_file_is_left_alone(wirelint: Run) -> None:
    path = make("a.txt")
    path.chmod(0o444)
    done = wirelint("check", "--fix", "a.txt")
    assert path.read_text() == "thewar thewar\n"
    assert (done.status, "read-only" in done.out) == (2, True)


def test_what_a_killed_run_left_is_cleared_away(wirelint: Run) -> None:
    old, young = make(".wirelint-old.tmp"), make(".wirelint-young.tmp")
    os.utime(old, (0, 0))
    make("a.txt")
    done = wirelint("check", "--fix", ".")
    assert not old.exists()
    assert young.exists()
    assert "Fixed 2 in 1 file." in done.err


def _in_child(what: Callable[[], object]) -> int:
    child = os.fork()
    if child == 0:
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            os.dup2(1, 2)
            what()
        finally:
            os._exit(0)
    return child


def test_killed_at_any_moment_every_file_is_as_it_was_or_fixed(wirelint: Run) -> None:
    stories = [Path(f"{number:03}.txt") for number in range(200)]

    def fix() -> object:
        # What a killed process wrote is in the system's memory whether or not it was forced to the disk.
        os.fsync = lambda number: None
        return _program.run(["check", "--no-config", "--fix", "."])

    def restore() -> None:
        for story in stories:
            story.write_text("Sound. " * 9 + "thewar\n")

    restore()
    start = time.monotonic()
    os.waitpid(_in_child(fix), 0)
    whole = time.monotonic() - start
    before, after = "Sound. " * 9 + "thewar\n", "Sound. " * 9 + "the war\n"
    assert {story.read_text() for story in stories} == {after}
    source, halfway = random.Random(9), 0
    for _ in range(20):
        restore()
        child = _in_child(fix)
        time.sleep(whole * source.random())
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        texts = [story.read_text() for story in stories]
        assert set(texts) <= {before, after}
        halfway += 0 < texts.count(after) < len(texts)
    assert halfway
    assert [name for name in names() if not name.endswith((".txt", ".tmp"))] == [".git"]


def test_a_full_disk_loses_nothing(here: Path) -> None:
    text = "Talks return to thenegotiating table. " + "x" * 6000 + "\n"
    path = make("a.txt", text)

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    result = done("check", "--no-config", "--fix", "--select", "fused-words", "a.txt", preexec_fn=limit)
    assert result.status == 2
    assert "Cannot be written" in result.out
    assert path.read_text() == text
    assert names() == [".git", "a.txt"]


def test_a_full_tmpfs_loses_nothing(here: Path) -> None:
    disk = here / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        text = "Talks return to thenegotiating table. " + "x" * 9000 + "\n"
        (disk / "a.txt").write_text(text)
        result = done("check", "--no-config", "--fix", "--select", "fused-words", "disk")
        assert (result.status, (disk / "a.txt").read_text(), os.listdir(disk)) == (2, text, ["a.txt"])
        assert "no space left on device" in result.out
    finally:
        subprocess.run(["umount", disk], check=True)
