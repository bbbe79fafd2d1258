"""Where the cache is kept, and its folder."""

from __future__ import annotations

import os
import sys

_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# What wirelint found in copy it has seen; may be deleted.\n"


def user_folder() -> str:
    """The folder for wirelint among the user's caches, where this platform keeps such; it need not be there yet."""
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        return os.path.join(
            os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local"), "wirelint", "Cache"
        )
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches", "wirelint")
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache"), "wirelint")


def make_folder(folder: str) -> None:
    """Make a folder for a cache, for this user alone: what is found quotes copy. Raises OSError."""
    if os.path.isdir(folder):
        return
    os.makedirs(folder, mode=0o700, exist_ok=True)
    for name, content in (("CACHEDIR.TAG", _TAG), (".gitignore", "*\n")):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(content)
