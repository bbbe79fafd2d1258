"""The rule package in examples/ is installed as anyone would, and runs through the entry point."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from packages import environment, installed, wirelint

STORY = "Grain ship sails\n\nThe MV Ardent left on Monday. She carries grain to four ports.\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return installed("third-party-rule", tmp_path_factory)


def test_runs_when_the_configuration_names_it(site: Path, tmp_path: Path) -> None:
    (tmp_path / ".wirelint.yaml").write_text("plugins: [harbour-desk]\n", encoding="utf-8")
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    done = wirelint(site, tmp_path, "check", "--format", "json", "story.txt")
    assert done.returncode == 1, done.stderr
    assert [one["code"] for one in json.loads(done.stdout)[0]["diagnostics"]] == ["ship-as-she"]


def test_is_not_run_unasked(site: Path, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    assert wirelint(site, tmp_path, "check", "story.txt").returncode == 0


def test_its_options_are_read(site: Path, tmp_path: Path) -> None:
    rules = "plugins: [harbour-desk]\nrules:\n  ship-as-she: {prefixes: [hms]}\n"
    (tmp_path / ".wirelint.yaml").write_text(rules, encoding="utf-8")
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    assert wirelint(site, tmp_path, "check", "story.txt").returncode == 0


def test_a_plugin_that_is_not_there_is_named_with_its_place(site: Path, tmp_path: Path) -> None:
    (tmp_path / ".wirelint.yaml").write_text("plugins: [harbor-desk]\n", encoding="utf-8")
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    done = wirelint(site, tmp_path, "check", ".")
    assert done.returncode == 2
    assert ".wirelint.yaml:1:11" in done.stderr
    assert "harbour-desk" in done.stderr


def test_its_examples_run(site: Path, tmp_path: Path) -> None:
    script = (
        "from harbour_desk import RULES\n"
        "from wirelint.testing import check_example\n"
        "[check_example(rule, example) for rule in RULES for example in rule.examples]\n"
    )
    subprocess.run([sys.executable, "-c", script], cwd=tmp_path, env=environment(site), check=True)
