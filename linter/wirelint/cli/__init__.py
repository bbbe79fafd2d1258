"""The command line. Importing this imports nothing else, so that even an early Ctrl-C ends without a traceback."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from typing import NoReturn

NEW_OBJECTS = 200_000
"""New objects after which garbage is looked for: start-up makes many that all stay, a story leaves nothing behind."""
INTERRUPTED = 130
"""The exit status after Ctrl-C, as shells have it: 128 and the number of the signal."""


def main() -> NoReturn:
    """Run the command that the program's arguments ask for, and exit with its status."""
    gc.set_threshold(NEW_OBJECTS)  # to look through all objects again and again is a tenth of a short run
    try:
        from wirelint.cli._bytecode import hasten

        hasten()
        from wirelint.cli._program import run

        status = run()
    except KeyboardInterrupt:
        status = INTERRUPTED
    _leave(status)


def _leave(status: int) -> NoReturn:
    """Exit at once. Python would first take every module and object apart, which is a fifth of a short run."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with contextlib.suppress(OSError, ValueError):  # what could not be written was told of when it was written
                stream.flush()
    os._exit(status)
