"""The library says what the command line says."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

import wirelint
from commands import done
from wirelint import Diagnostic, Severity, Span, lint_file, lint_text
from wirelint.config import ConfigError, load_config

SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()


def told(*arguments: str) -> list[tuple[object, ...]]:
    """What the command line says, as values."""
    (entry,) = json.loads(done("check", "--format", "json", *arguments).out)
    return [
        (one["code"], one["severity"], *one["data"]["offset"], one["message"], one["data"]["fingerprint"])
        for one in entry["diagnostics"]
    ]


def said(found: list[Diagnostic]) -> list[tuple[object, ...]]:
    return [(one.rule, int(one.severity), *one.span, one.message, one.fingerprint) for one in found]


@pytest.mark.parametrize("preset", ["pipeline", "wire", "strict"])
def test_text_and_file_have_the_command_lines_diagnostics(preset: str) -> None:
    expected = told("--preset", preset, str(SEED))
    assert expected
    assert said(lint_text(SEED.read_bytes().decode(), preset=preset)) == expected
    assert said(lint_file(SEED, preset=preset)) == expected


def test_the_preset_is_wire_unless_said_otherwise() -> None:
    text = SEED.read_text()
    assert lint_text(text) == lint_text(text, preset="wire")


def test_a_file_has_the_nearest_configuration_and_a_text_none() -> None:
    Path(".wirelint.yaml").write_text("rules: {trailing-space: error}\n")
    Path("a.txt").write_text("Talks resumed. \n")
    assert [one.severity for one in lint_file("a.txt")] == [Severity.ERROR]
    assert said(lint_file("a.txt")) == told("a.txt")
    assert [one.severity for one in lint_text("Talks resumed. \n")] == [Severity.INFO]
    for config in (".wirelint.yaml", Path(".wirelint.yaml"), load_config()):
        assert [one.severity for one in lint_text("Talks resumed. \n", config=config)] == [Severity.ERROR]


def test_a_name_is_the_path_that_a_configuration_knows() -> None:
    Path(".wirelint.yaml").write_text("paths: [{match: ['sport/**'], rules: {trailing-space: off}}]\n")
    assert lint_text("Gone. \n", config=".wirelint.yaml", name="sport/a.txt") == []
    assert lint_text("Gone. \n", config=".wirelint.yaml", name="news/a.txt") != []


def test_what_happens_to_a_file_is_a_diagnostic() -> None:
    (one,) = lint_file("none.txt")
    assert (one.rule, one.severity, one.span) == ("not-checked", Severity.ERROR, Span(0, 0))
    Path("a.txt").write_bytes(b"caf\xe9\n")
    (one,) = lint_file("a.txt")
    assert (one.rule, one.span) == ("encoding", Span(3, 4))


def test_what_cannot_be_used_is_refused() -> None:
    with pytest.raises(ConfigError, match="wire"):
        lint_text("x", preset="wired")
    with pytest.raises(ConfigError, match=r"none\.yaml"):
        lint_text("x", config="none.yaml")
    with pytest.raises(ValueError, match="yesterday"):
        lint_text("x", date="yesterday")
    with pytest.raises(ValueError, match="preset"):
        lint_text("x", config=load_config(), preset="wire")


def test_dates_kinds_and_languages_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    assert lint_text("Sound.\n", date=datetime.date(2020, 10, 4), language="en", kind="sport") == []
    assert lint_file("none.txt", date="2020-10-04", language="en", kind="sport")


def test_every_public_name_is_there() -> None:
    for name in wirelint.__all__:
        assert getattr(wirelint, name) is not None
    assert set(wirelint.__all__) == set(wirelint._HOME)
    with pytest.raises(AttributeError, match="no_such"):
        _ = wirelint.no_such


def test_a_story_may_be_checked_in_any_thread() -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(lint_text, ["Talks resumed. \n"] * 8))
    assert all(one == outcomes[0] for one in outcomes)
    assert outcomes[0]
