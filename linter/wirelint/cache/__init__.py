"""What was found in stories that have not changed since, kept between runs.

A result is found again by everything that it hangs on: the words of the story and what is known of it, every rule that
is on with its severities and options, the vocabulary, packs of house style, and the code that runs (keys and stamp).
Time has no part in it. What stands in the store is never trusted: it is text, checked before it is used, so that a
damaged or a planted store can crash nothing and run nothing.

Where to start reading: `Cache`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wirelint.config.settings import Settings
    from wirelint.diagnostic import Diagnostic
    from wirelint.document import Context


class Cache:
    """What is kept in a folder. Any number of processes may share it; one that cannot be used is as good as empty.

    A copy for another process carries the folder and the stamp of the code, and opens the store for itself.
    """

    def __init__(self, folder: str) -> None:
        # Here and below imported late: a run that only asks for packs (wirelint.cache.packs) opens no database.
        from wirelint.cache.keys import Keys
        from wirelint.cache.stamp import Unchanged, code_stamp
        from wirelint.cache.store import Store

        unchanged = Unchanged()  # before the stamp: an edit in between must not go unseen
        self._store, self._keys = Store(folder, unchanged), Keys(code_stamp())

    def key(self, text: str, settings: Settings, context: Context) -> bytes | None:
        """What the findings in a story are kept under; None where they hang on something that no key can hold."""
        return self._keys.key(text, settings, context)

    def get(self, key: bytes, text: str, settings: Settings) -> tuple[Diagnostic, ...] | None:
        """The findings kept under a key; None where there are none, or what is there cannot be right."""
        from wirelint.cache.coding import decoded

        kept = self._store.get(key)
        return None if kept is None else decoded(kept, text, settings)

    def put(self, key: bytes, diagnostics: Iterable[Diagnostic]) -> None:
        """Keep the findings in a story."""
        from wirelint.cache.coding import encoded

        self._store.put(key, encoded(diagnostics))

    def close(self) -> None:
        """Write what is still to be written."""
        self._store.close()


def opened(folder: str | None) -> Cache | None:
    """The cache of a folder; without one that of the user, or None where there can be none.

    Raises OSError where the folder that is asked for cannot be made.
    """
    from wirelint.cache.folder import make_folder, user_folder
    from wirelint.cache.stamp import Unknown

    if folder is not None:
        make_folder(folder)
    place = folder or user_folder()
    try:
        return Cache(place) if os.path.isabs(place) or folder else None
    except (OSError, Unknown):
        return None
