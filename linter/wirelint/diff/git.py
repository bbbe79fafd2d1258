"""The version of a file that git's HEAD holds."""

from __future__ import annotations

import os
import subprocess

from wirelint.config.errors import quoted
from wirelint.suppress.revision import RevisionError

_GIT = ("git", "--no-pager", "--no-replace-objects", "-c", "core.fsmonitor=false")


def head_bytes(path: str) -> bytes:
    """What HEAD has of a file, as it is stored: no filter, hook or other program is run on it.

    Raises RevisionError where git is not there, the file is in no repository, or HEAD does not have it.
    """
    folder, name = os.path.split(os.path.abspath(path))
    # A path behind HEAD: is one word to git, whatever is in it: it cannot be an option, a pattern or another revision.
    command = [*_GIT, "cat-file", "blob", f"HEAD:./{name}"]
    try:
        done = subprocess.run(
            command, cwd=folder, env={**os.environ, "GIT_OPTIONAL_LOCKS": "0"},
            stdin=subprocess.DEVNULL, capture_output=True, check=False,
        )  # fmt: skip
    except OSError as error:
        raise RevisionError(f"git cannot be asked about {quoted(path)}: {error.strerror}") from error
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["it does not say why"]
        raise RevisionError(f"git has no {quoted(path)} at HEAD: {quoted(said[-1])}")
    return done.stdout
