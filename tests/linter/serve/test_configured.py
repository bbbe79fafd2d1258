"""The server's configuration, read again when its files change."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirelint.config import Config
from wirelint.serve import configured
from wirelint.serve.asked import Asked, Refused
from wirelint.serve.configured import Configured, Setup

COPY = Asked("")
OFF = "rules: {doubled-words: off}\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder, and files that are looked at for each request."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(configured, "LOOK_SECONDS", 0.0)
    (tmp_path / ".git").mkdir()
    return tmp_path


def is_on(config: Config) -> bool:
    """Is the rule on that the files turn off?"""
    return config.settings_for("a.txt").rules["doubled-words"].is_on


def test_a_file_that_comes_and_goes_is_seen(here: Path) -> None:
    server = Configured(Setup())
    assert is_on(server.of(COPY))
    (here / ".wirelint.yaml").write_text(OFF)
    assert not is_on(server.of(COPY))
    assert server.of(COPY) is server.of(COPY)
    (here / ".wirelint.yaml").unlink()
    assert is_on(server.of(COPY))


def test_so_is_a_change_in_a_file_that_it_extends(here: Path) -> None:
    (here / ".wirelint.yaml").write_text("extends: [desk.yaml]\n")
    (here / "desk.yaml").write_text("rules: {}\n")
    server = Configured(Setup())
    assert is_on(server.of(COPY))
    (here / "desk.yaml").write_text(OFF)
    assert not is_on(server.of(COPY))


def test_a_mistake_leaves_the_last_one_without_at_work(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "desk.yaml").write_text(OFF)
    server = Configured(Setup("desk.yaml"))
    server.of(COPY)
    (here / "desk.yaml").write_text("rules: {no-such-rule: off}\n")
    assert not is_on(server.of(COPY))
    assert "no-such-rule" in capsys.readouterr().err
    server.of(COPY)
    assert capsys.readouterr().err == ""
    (here / "desk.yaml").write_text("rules: {}\n")
    assert is_on(server.of(COPY))


def test_files_are_not_looked_at_for_every_request(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(configured, "LOOK_SECONDS", 1000.0)
    server = Configured(Setup())
    server.of(COPY)
    (here / ".wirelint.yaml").write_text(OFF)
    assert is_on(server.of(COPY))


def test_a_request_that_names_what_is_not_there_is_at_fault_itself() -> None:
    with pytest.raises(Refused) as refused:
        Configured(Setup()).of(COPY._replace(select=("no-such-rule",)))
    assert refused.value.status == 400


def test_what_requests_choose_does_not_pile_up() -> None:
    server = Configured(Setup())
    for number in range(configured._MOST + 5):
        server.of(COPY._replace(ignore=("doubled-words",) * (1 + number)))
    assert len(server._kept) <= configured._MOST


def test_a_name_opens_no_file(here: Path) -> None:
    (here / "sport").mkdir()
    (here / "sport" / ".wirelint.yaml").write_text(OFF)
    config = Configured(Setup()).of(COPY._replace(name="sport/a.txt"))
    assert config.settings_for("sport/a.txt").rules["doubled-words"].is_on
