"""One page for people about a whole archive, made from the tables that `wirelint archive` writes.

Like the report of a run (wirelint.report.html) it is one file that needs no network and loads nothing; it has no script
at all. What a table holds gets into it as text alone.

Where to start reading: `wirelint.archive.report.gather.gather`, which counts, and
`wirelint.archive.report.page.page`, which shows.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.archive.report.sums import Sums

WORST = 25
"""Stories most in need that are told, if no other number is asked for."""


def write(folder: str, path: str, worst: int = WORST) -> Sums:
    """Write the page about a folder's tables, whole or not at all, and return what was counted.

    Raises ArchiveError where the folder is none of `wirelint archive`, and OSError where the page cannot be written.
    """
    from wirelint.archive.parts import put_bytes
    from wirelint.archive.report.gather import gather
    from wirelint.archive.report.page import page

    sums, stories = gather(folder, worst)
    text = "".join(page(folder, os.path.dirname(os.path.abspath(path)), sums, stories))
    put_bytes(path, text.encode("utf-8", "backslashreplace"))
    return sums
