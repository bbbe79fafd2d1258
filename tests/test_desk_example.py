"""The desk's configuration in examples/ does what its README says."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from commands import done
from wirelint import lint_file

DESK = Path(__file__).parent.parent / "examples" / "desk"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A copy of the folder, so that nothing above it has a say."""
    return Path(shutil.copytree(DESK, tmp_path / "desk"))


def test_one_fault_is_found(desk: Path) -> None:
    assert [found.rule for found in lint_file(desk / "sport" / "cup.txt")] == ["missing-space"]


def test_the_other_story_is_sound(desk: Path) -> None:
    assert not lint_file(desk / "kelp.txt")


def test_the_vocabulary_is_no_story(desk: Path) -> None:
    lines = done("check", "--format", "jsonl", str(desk)).out.splitlines()
    assert [line.split('"')[3].rpartition("/")[2] for line in lines] == ["kelp.txt", "cup.txt"]
