"""`wirelint check` with a cache, several processes, statistics, a bound on what is shown, and watching."""

from __future__ import annotations

import json
import os
import queue
import random
import re
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from commands import Done, Run, done, process
from fakes import finds, rule
from wirelint.cache.store import NAME

FAULTY = "Talks on the the table.\n\nThe minister said that that thewar was over , and left..\n"
CACHE = ("--cache-dir", "kept")


def stories(number: int = 24) -> None:
    for place in range(number):
        Path(f"{place:02}.txt").write_text(f"Story {place}.\n\n{FAULTY * (place % 3)}", encoding="utf-8")


def checked(*arguments: str, status: int = 1, **how: object) -> Done:
    told = done("check", ".", "--color", "always", *arguments, **how)  # type: ignore[arg-type]
    assert told.status == status, told
    return told


# ----- the cache


@pytest.mark.parametrize("format", ["full", "json", "sarif", "html"])
def test_what_is_remembered_is_told_in_the_same_words(format: str) -> None:
    stories()
    Path("many.nitf").write_text(f"<nitf><body><body.content><p>{FAULTY}</p></body.content></body></nitf>")
    plain = checked("--format", format, "--no-cache")
    assert not Path("kept").exists()
    for jobs in ("1", "2", "1"):
        assert checked("--format", format, "--jobs", jobs, *CACHE) == plain


def test_what_is_remembered_is_used(wirelint: Run, rules: Callable[..., None]) -> None:
    """With rules whose code is known to be the house's: the second run asks none of them."""
    asked = []

    def check(document: object, options: object) -> Iterator[object]:
        asked.append(document)
        yield from finds("thewar")(document, options)  # type: ignore[arg-type]

    check.__module__ = "wirelint_rules.fused_words"
    rules(rule("fused-words", check))  # type: ignore[arg-type]
    stories(3)
    first = wirelint("check", ".", *CACHE)
    assert len(asked) == 3
    assert wirelint("check", ".", *CACHE) == first
    assert len(asked) == 3
    Path("01.txt").write_text("On thewar.\n")
    assert "01.txt" in wirelint("check", ".", *CACHE).out
    assert len(asked) == 4
    wirelint("check", ".", "--no-cache")
    assert len(asked) == 7


def test_rules_of_the_tests_are_never_remembered(wirelint: Run, rules: Callable[..., None]) -> None:
    stories(2)
    assert wirelint("check", ".", *CACHE).status == 1
    rules(rule("other", finds("Story 0")))
    assert "other" in wirelint("check", ".", *CACHE).out


def test_settings_that_change_are_minded() -> None:
    stories()
    assert "doubled-words" in checked(*CACHE).out
    Path(".wirelint.yaml").write_text("rules: {doubled-words: off}\n")
    assert "doubled-words" not in checked(*CACHE).out


def test_the_cache_is_the_users_own_and_for_many_files(tmp_path: Path) -> None:
    home = tmp_path / "home"
    env = {"XDG_CACHE_HOME": str(home)}
    stories(3)
    checked(env=env)
    assert not home.exists()
    stories()
    checked("--no-cache", env=env)
    assert not home.exists()
    checked(env=env)
    assert (home / "wirelint" / NAME).exists()


def test_a_cache_that_cannot_be_is_done_without_unless_it_is_asked_for() -> None:
    stories()
    assert checked(env={"XDG_CACHE_HOME": os.devnull}).out == checked("--no-cache").out
    told = done("check", ".", "--cache-dir", os.path.join(os.devnull, "x"))
    assert (told.status, told.out) == (2, "")
    assert "--cache-dir" in told.err


def test_two_runs_at_once_say_the_same() -> None:
    stories(60)
    plain = checked("--no-cache", "--format", "jsonl")
    for _ in range(2):
        runs = [process("check", ".", "--format", "jsonl", *CACHE, "--jobs", jobs) for jobs in ("1", "2", "1")]
        told = [one.communicate(timeout=60) for one in runs]
        assert [out.decode() for out, _ in told] == [plain.out] * 3
        assert [err for _, err in told] == [b""] * 3


def test_a_damaged_cache_is_thrown_away_without_a_word() -> None:
    stories()
    plain = checked("--no-cache", "--format", "json")
    checked(*CACHE)
    kept = Path("kept", NAME)
    sound = kept.read_bytes()
    chance = random.Random(7)
    for content in (b"", b"no database", sound[: len(sound) // 2], sound[:100] + chance.randbytes(len(sound))):
        kept.write_bytes(content)
        assert checked("--format", "json", *CACHE) == plain
        assert checked("--format", "json", *CACHE) == plain


def test_mended_copy_is_remembered_too() -> None:
    stories()
    told = checked("--fix", "--jobs", "2", *CACHE, "--exit-zero", status=0)
    assert re.search(r"Fixed \d+ in \d+ files", told.err)
    assert (
        checked("--exit-zero", *CACHE, status=0).out == told.out == checked("--no-cache", "--exit-zero", status=0).out
    )


# ----- processes


def test_many_processes_have_one_order() -> None:
    stories(40)
    plain = checked("--no-cache")
    assert checked("--no-cache", "--jobs", "auto") == plain
    assert checked("--no-cache", "--jobs", "3") == plain


def test_reports_in_files_go_with_many_processes() -> None:
    stories()
    plain = checked("--no-cache", "--format", "sarif=one.sarif")
    assert checked("--no-cache", "--format", "sarif=two.sarif", "--jobs", "2").out == plain.out
    assert Path("one.sarif").read_bytes() == Path("two.sarif").read_bytes()


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_no_process_outlives_the_run(number: signal.Signals) -> None:
    stories(400)
    run = process("check", ".", "--no-cache", "--jobs", "2", "--format", "jsonl", start_new_session=True)
    assert run.stdout is not None
    run.stdout.readline()
    if number is signal.SIGINT:
        os.killpg(run.pid, number)
    else:
        os.kill(run.pid, number)
    _, err = run.communicate(timeout=20)  # the pipes are closed when the last process is gone
    assert (run.returncode, err.strip()) == (130 if number is signal.SIGINT else -9, b"")


@pytest.mark.parametrize("value", ["0", "none", "-1", "257"])
def test_jobs_are_a_number_of_processes(wirelint: Run, value: str) -> None:
    assert wirelint("check", "--jobs", value).status == 2


# ----- what is told


def test_statistics_stand_behind_what_is_found(wirelint: Run) -> None:
    Path("a.txt").write_text("thewar thewar hum\n")
    for format in ("concise", "full"):
        told = wirelint("check", "a.txt", "--format", format, "--statistics")
        assert told.out.endswith("      2  fused-words  2 can be fixed safely\n      1  faint\n")
    plain = wirelint("check", "a.txt", "--format", "json")
    assert wirelint("check", "a.txt", "--format", "json", "--statistics") == plain
    filtered = wirelint("check", "-", "--fix", "--statistics", input="thewar hum")
    assert (filtered.out, "      1  faint\n" in filtered.err) == ("the war hum", True)


def test_no_more_than_so_many_are_shown_and_the_status_is_as_of_all(wirelint: Run) -> None:
    Path("a.txt").write_text("hum hum\n")
    Path("b.txt").write_text("hum thewar\n")
    told = wirelint("check", "a.txt", "b.txt", "gone.txt", "--max-problems", "2")
    assert [line.partition(": ")[0] for line in told.out.splitlines()] == ["a.txt:1:1", "a.txt:1:5", "gone.txt:1:1"]
    assert told.err.endswith("2 more not shown (--max-problems).\n")
    assert told.status == 2
    assert wirelint("check", "a.txt", "b.txt", "--max-problems", "0").status == 1
    told = wirelint("check", "a.txt", "b.txt", "--max-problems", "1", "--format", "jsonl")
    assert [len(json.loads(line)["diagnostics"]) for line in told.out.splitlines()] == [1, 0]
    assert (told.status, told.err) == (1, "")
    told = wirelint("check", "a.txt", "b.txt", "--max-problems", "1", "--statistics")
    assert "      3  faint\n" in told.out


def test_what_is_excluded_is_passed_over_though_it_is_named(wirelint: Run) -> None:
    Path("old").mkdir()
    for name in ("a.txt", "old/b.txt"):
        Path(name).write_text("thewar\n")
    Path(".wirelint.yaml").write_text("exclude: [old]\n")
    assert wirelint("check", "a.txt", "old/b.txt").out.count("thewar") == 2
    told = wirelint("check", "a.txt", "old/b.txt", "--force-exclude")
    assert told.out.startswith("a.txt:1:1")
    assert told.out.count("\n") == 1
    assert wirelint("check", "old/b.txt", "--force-exclude") == Done(0, "", "")
    assert wirelint("check", "-", "--force-exclude", input="thewar").status == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("--no-cache", *CACHE), ("--diff", "--statistics"), ("--diff", "--max-problems", "1"), ("--watch", "--diff"),
        ("--watch", "--format", "json"), ("--watch", "--output-file", "x"), ("--watch", "-"),
        ("--watch", "--format", "html=a.html"), ("--max-problems", "-1"),
    ],
)  # fmt: skip
def test_what_does_not_go_together_is_refused(wirelint: Run, arguments: tuple[str, ...]) -> None:
    told = wirelint("check", *arguments)
    assert (told.status, told.out) == (2, "")
    assert told.err.startswith("Usage:")


# ----- watching


class Watched:
    """A run with --watch, and the lines that it writes."""

    def __init__(self, *arguments: str) -> None:
        self.process = process("check", "--watch", *arguments, stderr=subprocess.STDOUT)
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line.decode().rstrip("\n"))

    def until(self, start: str) -> list[str]:
        """The lines up to one that begins so."""
        lines: list[str] = []
        while not lines or not lines[-1].startswith(start):
            lines.append(self._lines.get(timeout=30))
        return lines


@pytest.fixture
def watched() -> Iterator[Callable[..., Watched]]:
    runs: list[Watched] = []

    def start(*arguments: str) -> Watched:
        runs.append(Watched(*arguments))
        return runs[-1]

    yield start
    for run in runs:
        run.process.kill()
        run.process.wait()


def changed(name: str, text: str) -> None:
    """Write a file at once, as an editor does, with another time than before."""
    Path("beside").write_text(text, encoding="utf-8")
    os.utime("beside", ns=(time.time_ns(), time.time_ns()))
    os.replace("beside", name)


def test_what_changes_is_checked_again_and_nothing_else(watched: Callable[..., Watched]) -> None:
    changed("a.txt", "Talks on the the table.\n")
    changed("b.txt", "Talks on on the table.\n")
    run = watched(".", "--format", "concise")
    first = run.until("Watching 2 files")
    assert [line.partition(":")[0] for line in first[:2]] == ["./a.txt", "./b.txt"]
    changed("b.txt", "Talks at at the table.\n")
    second = run.until("Watching")
    assert re.fullmatch(r"\d\d:\d\d:\d\d changed", second[0])
    assert "./b.txt:1:7" in second[1]
    assert "./a.txt" not in "".join(second)
    changed("c.txt", "The the end.\n")
    assert "./c.txt:1:1" in run.until("Watching 3 files")[1]
    changed(".wirelint.yaml", "rules: {doubled-words: off}\n")
    assert [line for line in run.until("Watching")[1:] if line.startswith("./")] == []
    changed(".wirelint.yaml", "rules: {doubled-word: off}\n")
    assert any("doubled-words" in line for line in run.until("Watching"))
    changed(".wirelint.yaml", "rules: {}\n")
    assert len([line for line in run.until("Watching 3") if line.startswith("./")]) == 3
    if os.name == "posix":
        run.process.send_signal(signal.SIGINT)
        assert run.process.wait(20) == 130


def test_a_faulty_configuration_ends_it_at_the_start(watched: Callable[..., Watched]) -> None:
    changed("a.txt", "Sound.\n")
    changed(".wirelint.yaml", "rule: {}\n")
    assert watched(".").process.wait(20) == 2
