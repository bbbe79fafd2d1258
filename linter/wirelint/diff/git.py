"""The version of a file that git's HEAD holds."""

from __future__ import annotations

import os

from wirelint.config.errors import quoted
from wirelint.git import Refused, RevisionError, git


def head_bytes(path: str) -> bytes:
    """What HEAD has of a file, as it is stored: no filter, hook or other program is run on it.

    Raises RevisionError where git is not there, the file is in no repository, or HEAD does not have it.
    """
    folder, name = os.path.split(os.path.abspath(path))
    try:
        # A path behind HEAD: is one word to git, whatever is in it: no option, no pattern, no other revision.
        return git(folder, "--no-replace-objects", "cat-file", "blob", f"HEAD:./{name}")
    except OSError as error:
        raise RevisionError(f"git cannot be asked about {quoted(path)}: {error.strerror}") from error
    except Refused as refused:
        raise RevisionError(f"git has no {quoted(path)} at HEAD: {refused.said}") from refused
