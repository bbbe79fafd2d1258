"""git, asked: it writes nothing, runs no program that a repository names, and waits for nobody."""

from __future__ import annotations

import os
import subprocess

from wirelint.config.errors import quoted

_GIT = ("git", "--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false")


class RevisionError(Exception):
    """A revision that cannot be had, or compared with; the message says why."""


class Refused(RevisionError):
    """git ran and failed; `said` is the last that it said of it, in quotation marks."""

    def __init__(self, said: str) -> None:
        super().__init__(f"git failed: {said}")
        self.said = said


def git(folder: str, *arguments: str) -> bytes:
    """What git says in a folder. Raises Refused where it fails, and OSError where it cannot be run there."""
    done = subprocess.run(
        [*_GIT, *arguments], cwd=folder, env={**os.environ, "GIT_OPTIONAL_LOCKS": "0"},
        stdin=subprocess.DEVNULL, capture_output=True, check=False,
    )  # fmt: skip
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["it does not say why"]
        raise Refused(quoted(said[-1]))
    return done.stdout
