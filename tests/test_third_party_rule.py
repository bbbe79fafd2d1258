"""The rule package in examples/ is installed as anyone would, and runs through the entry point."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STORY = "Grain ship sails\n\nThe MV Ardent left on Monday. She carries grain to four ports.\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package installed into it, from a copy: a build leaves files beside what it builds."""
    target, source = tmp_path_factory.mktemp("site"), tmp_path_factory.mktemp("source") / "package"
    shutil.copytree(ROOT / "examples" / "third-party-rule", source)
    command = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-build-isolation", "--target", str(target)]
    subprocess.run([*command, str(source)], check=True, capture_output=True)
    return target


def wirelint(site: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    paths = (str(site), str(ROOT / "linter"), str(ROOT / "rules"))
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    command = [sys.executable, "-m", "wirelint", *arguments]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


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
    paths = (str(site), str(ROOT / "linter"), str(ROOT / "rules"))
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    subprocess.run([sys.executable, "-c", script], cwd=tmp_path, env=env, check=True)
