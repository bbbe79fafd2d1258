"""What tests need from outside: the real LanguageTool, started once for all of them.

Where it cannot be had, tests that need it are skipped with the reason. WIRELINT_REQUIRE=1, as CI sets it, makes that a
failure.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from wirelint.grammar import install, server

FOLDER = Path(__file__).parent.parent / ".languagetool"


def lacking(reason: str) -> None:
    """Skip the test for a reason; fail it where nothing may be lacking."""
    if os.environ.get("WIRELINT_REQUIRE"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def languagetool() -> Iterator[str]:
    """The address of a LanguageTool server, fetched through Maven the first time; it is stopped at the end."""
    try:
        if not install.is_installed(FOLDER):
            install.from_maven(FOLDER)
        running = server.start(FOLDER, 0)
    except install.InstallError as error:
        lacking(str(error))
        return
    try:
        yield running.address
    finally:
        server.stop(FOLDER)
