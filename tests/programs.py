"""Programs that tests need beside Python: skipped where one is missing, a failure where it is required (as in CI)."""

from __future__ import annotations

import os
import shutil
from typing import NoReturn

import pytest

REQUIRED = "WIRELINT_REQUIRE"
"""Set where every program must be there, so that no test is left out unseen."""


def program(*names: str) -> str:
    """The path of the first of these programs that is installed."""
    return next(filter(None, map(shutil.which, names)), None) or missing(names[0])


def missing(name: str) -> NoReturn:
    """End the test: what it needs is not there."""
    fault = f"{name} is not installed"
    if os.environ.get(REQUIRED):
        pytest.fail(f"{fault}, and {REQUIRED} is set")
    pytest.skip(fault)
