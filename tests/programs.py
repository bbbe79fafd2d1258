"""Programs that tests need beside Python: skipped where one is missing, a failure where it is required (as in CI)."""

from __future__ import annotations

import os
import shutil

import pytest

REQUIRED = "WIRELINT_REQUIRE"
"""Set where every program must be there, so that no test is left out unseen."""


def program(*names: str) -> str:
    """The path of the first of these programs that is installed."""
    for name in names:
        if path := shutil.which(name):
            return path
    missing = f"{names[0]} is not installed"
    if os.environ.get(REQUIRED):
        pytest.fail(f"{missing}, and {REQUIRED} is set")
    pytest.skip(missing)
