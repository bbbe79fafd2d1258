"""What tests need from outside: the real LanguageTool, started once for all of them.

Where it cannot be had, tests that need it are skipped with the reason. WIRELINT_REQUIRE=1, as CI sets it, makes that a
failure.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
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
        started = server.start(languagetool_folder, 0)
        with _watched(started.pid):
            yield started.address
    finally:
        server.stop(languagetool_folder)


@contextmanager
def _watched(pid: int) -> Iterator[None]:
    """Have a process ended should this one die without a word: its watcher reads from a pipe that closes then."""
    watch = "import os, signal, sys; sys.stdin.read() or os.kill(int(sys.argv[1]), signal.SIGTERM)"
    with subprocess.Popen([sys.executable, "-c", watch, str(pid)], stdin=subprocess.PIPE, text=True) as watcher:
        yield
        watcher.communicate("all is well")
