"""The program around its commands: help, version, and what becomes of faults."""

from __future__ import annotations

import subprocess
import sys

import pytest

from commands import ENVIRONMENT, Run, done
from wirelint import __version__
from wirelint.cli import _program


def test_version(wirelint: Run) -> None:
    assert wirelint("--version") == (0, f"wirelint {__version__}\n", "")


@pytest.mark.parametrize("arguments", [("--help",), ("-h",), ("check", "--help"), ("config", "show", "-h")])
def test_help(wirelint: Run, arguments: tuple[str, ...]) -> None:
    told = wirelint(*arguments)
    assert told.status == 0
    assert told.out.startswith("Usage: wirelint")


def test_every_command_is_listed_with_a_line(wirelint: Run) -> None:
    told = wirelint("--help").out
    for name in _program.COMMANDS:
        assert f"\n  {name} " in told


def test_no_command_is_told_how_to_get_one(wirelint: Run) -> None:
    told = wirelint()
    assert told.status == 2
    assert "Commands:" in told.err + told.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("chek",), "did you mean “check”?"),
        (("--verson",), "--version"),
        (("config", "shw"), "shw"),
        (("\x1b[1m",), r"\x1b[1m"),
    ],
)  # fmt: skip
def test_unknown_commands_and_options(wirelint: Run, arguments: tuple[str, ...], said: str) -> None:
    told = wirelint(*arguments)
    assert (told.status, told.out) == (2, "")
    assert said in told.err


def test_a_fault_of_wirelint_is_told_without_a_traceback(wirelint: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object, **options: object) -> None:
        raise ZeroDivisionError("by\nzero")

    monkeypatch.setattr("wirelint.batch.Batch.found", fail)
    told = wirelint("check", ".")
    assert (told.status, told.out) == (2, "")
    assert told.err.startswith("wirelint: internal error: ZeroDivisionError: by zero; please report it at https://")
    monkeypatch.setenv("WIRELINT_DEBUG", "1")
    assert "Traceback" in wirelint("check", ".").err


def test_debug_is_an_option_too(wirelint: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WIRELINT_DEBUG", "")
    monkeypatch.setattr("wirelint.batch.Batch.found", lambda *args: 1 // 0)
    assert "Traceback" in wirelint("--debug", "check").err


def test_an_interruption_has_its_status(wirelint: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*args: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("wirelint.batch.Batch.found", interrupt)
    told = wirelint("check")
    assert (told.status, told.out, told.err.strip()) == (130, "", "")


def test_importing_the_command_line_imports_next_to_nothing() -> None:
    script = (
        "import sys; import wirelint.cli; print(*sorted(m for m in sys.modules if m.startswith(('wirelint', 'click'))))"
    )
    told = subprocess.run([sys.executable, "-c", script], env=ENVIRONMENT, capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["wirelint", "wirelint.cli"]


DEAR = {
    *("json", "yaml", "dataclasses", "importlib.metadata", "pathspec", "difflib", "shutil", "subprocess", "email"),
    *("textwrap", "traceback", "ftfy", "rapidfuzz", "textstat", "signal", "hashlib", "queue"),
}


def test_checking_a_story_imports_nothing_dear() -> None:
    script = (
        "import sys\n"
        "from wirelint.cli._program import run\n"
        "run(['check', '--no-config', '--select', 'layout', '-'])\n"
        "print(*sorted(sys.modules), file=sys.stderr)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], env=ENVIRONMENT, input="Sound.\n", capture_output=True, text=True, check=True
    )
    assert DEAR & set(told.stderr.split()) == set()
    assert {name for name in told.stderr.split() if name.startswith("wirelint.cli.")} == {
        "wirelint.cli._fixing", "wirelint.cli._options", "wirelint.cli._profiling", "wirelint.cli._program",
        "wirelint.cli._reporting", "wirelint.cli._running", "wirelint.cli._suppressing", "wirelint.cli._terminal",
        "wirelint.cli.check",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "offered"),
    [("wirelint ", "check"), ("wirelint check --format ", "jsonl"), ("wirelint explain blank", "blank-lines"),
     ("wirelint check --preset pip", "pipeline"), ("wirelint check --select blank", "blank-lines")],
)  # fmt: skip
def test_a_shell_is_offered_what_there_is(words: str, offered: str) -> None:
    env = {
        "_WIRELINT_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(words.count(" ")),
    }
    assert f"plain,{offered}\n" in done(env=env).out
