"""What wirelint says of seeds/, examples/ and the stories here is what was read and found right (`make snapshots`)."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
_spec = importlib.util.spec_from_file_location("make_snapshots", ROOT / "tools" / "make_snapshots.py")
assert _spec
assert _spec.loader
snapshots = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(snapshots)


@pytest.mark.parametrize("story", snapshots.stories(), ids=lambda path: path.stem)
def test_snapshot(story: Path) -> None:
    wanted = snapshots.expected(story).read_text(encoding="utf-8")
    assert snapshots.snapshot(story) == wanted, "read the difference, then run `make snapshots`"


def test_every_snapshot_has_its_story() -> None:
    kept = {snapshots.expected(story) for story in snapshots.stories()}
    there = {path for folder in snapshots.FOLDERS for path in (ROOT / folder).rglob("*.expected.json")}
    assert there == kept
