"""A desk for each editor: with the seed, and with copy whose characters are wide."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from commands import ROOT
from editor_desk import Desk

(SEED,) = (ROOT / "seeds").glob("*.txt")
WIDE = (
    "Ferry resumes\n\nTOVE, March 3 - “Café 👍👍” is the name. "
    "Talks 🚢 return to thenegotiating table 👍, the the mayor said.\n"
)


@pytest.fixture(params=[SEED.read_bytes().decode(), WIDE], ids=["seed", "wide"])
def desk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """A desk; nothing that was started there may outlive the test."""
    desk = Desk(tmp_path, request.param)
    assert {"fused-words"} <= {one.code for one in desk.found(desk.text)}
    yield desk
    assert desk.left_running() == []
