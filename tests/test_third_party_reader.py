"""The reader in examples/ is installed as anyone would, and a house's own format is checked and fixed through it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from packages import installed, wirelint

LOG = """\
HARBOUR LOG 1
%entry 2026-11-24 night-watch
Barge aground
The barge ran aground on the the north bank, and 20 %% of its load is lost.
%end
%entry 2026-11-25 morning
Barge afloat
The barge is afloat again, the harbour master said.
%end
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return installed("third-party-reader", tmp_path_factory)


def test_a_configuration_names_it(site: Path, tmp_path: Path) -> None:
    (tmp_path / ".wirelint.yaml").write_text("readers: [harbour-log]\ninclude: ['*.log']\n", encoding="utf-8")
    (tmp_path / "bank.log").write_text(LOG, encoding="utf-8")
    done = wirelint(site, tmp_path, "check", "--format", "json", "--select", "doubled-words", ".")
    night, morning = json.loads(done.stdout)
    assert night["uri"].endswith("bank.log#night-watch")
    assert [one["range"]["start"] for one in night["diagnostics"]] == [{"line": 3, "character": 25}]
    assert morning["diagnostics"] == []


def test_it_is_named_on_the_command_line_and_fixes(site: Path, tmp_path: Path) -> None:
    (tmp_path / "bank.log").write_text(LOG, encoding="utf-8")
    wirelint(site, tmp_path, "check", "--input-format", "harbour-log", "--select", "doubled-words", "--fix", "bank.log")
    assert (tmp_path / "bank.log").read_text(encoding="utf-8") == LOG.replace("the the", "the")


def test_one_that_is_not_there_is_a_mistake_with_its_place(site: Path, tmp_path: Path) -> None:
    (tmp_path / ".wirelint.yaml").write_text("readers: [harbor-log]\n", encoding="utf-8")
    (tmp_path / "bank.log").write_text(LOG, encoding="utf-8")
    done = wirelint(site, tmp_path, "check", "bank.log")
    assert done.returncode == 2
    assert ".wirelint.yaml:1:" in done.stderr
    assert "harbour-log" in done.stderr
