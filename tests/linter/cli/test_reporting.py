"""`wirelint check --format` and `--output-file`: where reports go, and with which status a run ends."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from commands import Done, Run
from wirelint.report import FORMATS, MACHINE_FORMATS

STATUSES = {"sound.txt": 0, "faulty.txt": 1, "none.txt": 2}


@pytest.fixture(autouse=True)
def copy(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sound and a faulty story, and no job summary of whoever runs the tests."""
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    Path("sound.txt").write_text("Sound.\n")
    Path("faulty.txt").write_text("Talks on thewar.\n")


def check(wirelint: Run, *arguments: str) -> Done:
    return wirelint("check", "--no-config", *arguments)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(("path", "status"), STATUSES.items())
def test_every_format_has_the_same_statuses(wirelint: Run, format: str, path: str, status: int) -> None:
    told = check(wirelint, path, "--format", format)
    assert told.status == status
    if format in MACHINE_FORMATS:
        assert told.err == ("wirelint: 1 story could not be checked.\n" if status == 2 else "")
    if status or format in {"full", "json", "jsonl", "html"}:
        assert told.out


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(("path", "status"), STATUSES.items())
def test_a_file_holds_what_would_be_printed(wirelint: Run, format: str, path: str, status: int) -> None:
    printed = check(wirelint, path, "--format", format)
    told = check(wirelint, path, "--format", format, "--output-file", "out")
    assert (told.status, told.out) == (status, "")
    assert Path("out").read_text(encoding="utf-8") == printed.out
    assert told.err == ("wirelint: 1 story could not be checked.\n" if status == 2 else "")


def test_several_formats_are_made_in_one_run(wirelint: Run) -> None:
    paths = ("faulty.txt", "sound.txt")
    told = check(wirelint, *paths, "--format", "concise", "--format", "sarif=a.sarif", "--format", "html=a=b.html")
    assert told.out == check(wirelint, *paths, "--format", "concise").out
    assert json.loads(Path("a.sarif").read_text())["version"] == "2.1.0"
    assert Path("a=b.html").read_text().startswith("<!DOCTYPE html>")


def test_what_is_printed_stays_the_default_where_files_are_asked_for(wirelint: Run) -> None:
    told = check(wirelint, "faulty.txt", "--format", "json=out.json")
    assert told.out.startswith("faulty.txt:1:10: warning:")
    assert check(wirelint, "faulty.txt", "--output-file", "out.txt").out == ""
    assert Path("out.txt").read_text().startswith("faulty.txt:1:10: warning:")
    assert check(wirelint, "faulty.txt", "--output-file", "-", "--format", "jsonl").out.startswith("{")


@pytest.mark.parametrize("name", ["-", "/dev/stdout"])
def test_names_of_standard_output_are_no_files(wirelint: Run, name: str) -> None:
    printed = check(wirelint, "faulty.txt", "--format", "jsonl").out
    before = os.listdir()
    assert check(wirelint, "faulty.txt", "--format", f"jsonl={name}").out == printed
    assert check(wirelint, "faulty.txt", "--format", "jsonl", "--output-file", name).out == printed
    assert os.listdir() == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--format", "xml=a"), "'xml' is not one of"),
        (("--format", "html="), "give a file behind “=”"),
        (("--format", "json", "--format", "html"), "one --format can be printed"),
        (("--format", "json=a", "--format", "html=./a"), "two reports for one file: ./a"),
        (("faulty.txt", "--format", "json=faulty.txt"), "the report would be written over the copy: faulty.txt"),
    ],
)
def test_what_cannot_be_meant_is_bad_usage(wirelint: Run, arguments: tuple[str, ...], message: str) -> None:
    told = check(wirelint, *arguments)
    assert (told.status, told.out) == (2, "")
    assert message in told.err
    assert Path("faulty.txt").read_text() == "Talks on thewar.\n"


def test_a_file_that_cannot_be_written_is_told(wirelint: Run) -> None:
    told = check(wirelint, "faulty.txt", "--format", "json=none/out.json")
    assert (told.status, told.out, told.err) == (2, "", "wirelint: none/out.json: No such file or directory\n")


def test_reports_are_no_copy(wirelint: Run) -> None:
    for _ in range(2):
        assert check(wirelint, ".", "--output-file", "report.txt").status == 1
    assert "report.txt" not in Path("report.txt").read_text()
    assert sorted(os.listdir()) == [".git", "faulty.txt", "report.txt", "sound.txt"]


def test_the_floor_is_that_of_the_command_line(wirelint: Run) -> None:
    assert "<failure" in check(wirelint, "faulty.txt", "--format", "junit").out
    assert "<failure" not in check(wirelint, "faulty.txt", "--format", "junit", "--fail-on", "error").out


def test_a_job_summary_is_written_where_github_wants_one(wirelint: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    assert check(wirelint, "faulty.txt", "--format", "github").out.startswith("::warning file=faulty.txt,line=1,")
    summary = Path("summary.md").read_text()
    assert summary == check(wirelint, "faulty.txt", "--format", "markdown").out
    check(wirelint, "faulty.txt", "--format", "full")
    assert Path("summary.md").read_text() == summary
    check(wirelint, "faulty.txt", "--format", "github=log.txt")
    assert Path("summary.md").read_text() == summary * 2
