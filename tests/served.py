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
from wirelint.grammar.places import FOLDER

KEPT = Path(__file__).parent.parent / ".languagetool"


def lacking(reason: str) -> None:
    """Skip the test for a reason; fail it where nothing may be lacking."""
    if os.environ.get("WIRELINT_REQUIRE"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def languagetool_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with LanguageTool in it, fetched through Maven the first time, that no other run knows of."""
    try:
        install.java()
        if not install.is_installed(KEPT):
            install.from_maven(KEPT)
    except install.InstallError as error:
        lacking(str(error))
    folder = tmp_path_factory.mktemp("languagetool")
    (folder / FOLDER).symlink_to(KEPT / FOLDER)
    return folder


@pytest.fixture(scope="session")
def languagetool(languagetool_folder: Path) -> Iterator[str]:
    """The address of a LanguageTool server, which is stopped at the end."""
    try:
        yield server.start(languagetool_folder, 0).address
    finally:
        server.stop(languagetool_folder)
