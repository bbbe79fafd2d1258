"""What is written to a terminal, and when."""

from __future__ import annotations

import io
import sys

import pytest

from wirelint.cli import _terminal
from wirelint.cli._terminal import Progress, look, output
from wirelint.report import Look


class Terminal(io.StringIO):
    """Text that a person reads."""

    def isatty(self) -> bool:
        return True


def watched(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Standard error made a terminal; not in a fixture, since pytest puts its own in place before the test."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    return terminal


def test_a_short_run_has_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    progress = Progress(3)
    assert list(progress.over("abc")) == ["a", "b", "c"]
    progress.clear()
    assert screen.getvalue() == ""


def test_a_long_run_has_one_and_leaves_none(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    monkeypatch.setattr(_terminal, "PATIENCE", 0)
    monkeypatch.setattr(_terminal, "BEAT", 0)
    progress = Progress(4)
    list(progress.over("abcd"))
    progress.clear()
    states = screen.getvalue().split("\r\x1b[K")
    assert states[1:] == [
        "[######------------------] 1 of 4",
        "[############------------] 2 of 4",
        "[##################------] 3 of 4",
        "",
    ]


def test_nobody_watches_a_log(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_terminal, "PATIENCE", 0)
    log = io.StringIO()
    monkeypatch.setattr(sys, "stderr", log)
    list(Progress(3).over("abc"))
    assert log.getvalue() == ""


@pytest.mark.parametrize(
    ("color", "env", "is_coloured"),
    [
        ("auto", {}, True),
        ("auto", {"NO_COLOR": "1"}, False),
        ("auto", {"NO_COLOR": ""}, True),
        ("auto", {"TERM": "dumb"}, False),
        ("always", {"NO_COLOR": "1"}, True),
        ("never", {}, False),
    ],
)
def test_colour_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, color: str, env: dict[str, str], is_coloured: bool
) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "77")
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert look(color) == Look(is_coloured, 77)


def test_elsewhere_the_width_is_always_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    monkeypatch.setenv("COLUMNS", "30")
    assert look("auto") == Look(False, 100)


def test_json_is_utf8_with_plain_line_ends_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="cp1252", newline="\r\n"))
    stream = output("jsonl")
    stream.write("“会\ud800”\n")
    stream.flush()
    assert raw.getvalue() == "“会\\ud800”\n".encode()
