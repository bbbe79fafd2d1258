"""Runs of the command line in this process, on rules made for the tests."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from commands import Done, Run
from fakes import finds, rule
from wirelint.cli import _program
from wirelint.config import loader
from wirelint.registry import Entry
from wirelint.rule import Rule, Severity, Tier


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder, and nothing of the caller's environment that changes what is shown."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "WIRELINT_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", os.devnull)
    (tmp_path / ".git").mkdir()
    return tmp_path


@pytest.fixture
def rules(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Puts other rules in the place of the house's."""

    def put(*given: Rule) -> None:
        entries = {one.id: Entry.of(one) for one in given}
        monkeypatch.setattr(loader, "house_rules", lambda: entries)

    put(
        rule("fused-words", finds("thewar", "the war")),
        rule("faint", finds("hum"), severity={Tier.SURE: Severity.HINT}),
    )
    return put


@pytest.fixture
def wirelint(rules: object) -> Run:
    """Runs a command line in this process, on rules made for the tests; the outcome has its exit status and output."""

    def run(*arguments: str, input: str | bytes | None = None) -> Done:
        with CliRunner().isolation(input) as (out, err, _):
            status = _program.run(arguments)
            sys.stdout.flush()
            sys.stderr.flush()
            return Done(status, out.getvalue().decode(), err.getvalue().decode())

    return run
