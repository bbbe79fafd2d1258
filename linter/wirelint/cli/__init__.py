"""The command line. Importing this imports nothing else, so that even an early Ctrl-C ends without a traceback."""

from __future__ import annotations

import gc
import sys
from typing import NoReturn

_NEW_OBJECTS = 50_000
INTERRUPTED = 130
"""The exit status after Ctrl-C, as shells have it: 128 and the number of the signal."""


def main() -> NoReturn:
    """Run the command that the program's arguments ask for, and exit with its status."""
    # Start-up makes many objects that all stay: looking through them again and again is a tenth of a short run.
    gc.set_threshold(_NEW_OBJECTS)
    try:
        from wirelint.cli._program import run

        status = run()
    except KeyboardInterrupt:
        status = INTERRUPTED
    gc.freeze()  # or Python looks through all of them several times more on its way out
    sys.exit(status)
