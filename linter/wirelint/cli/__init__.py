"""The command line. Importing this imports nothing else, so that even an early Ctrl-C ends without a traceback."""

from __future__ import annotations

import sys
from typing import NoReturn

INTERRUPTED = 130
"""The exit status after Ctrl-C, as shells have it: 128 and the number of the signal."""


def main() -> NoReturn:
    """Run the command that the program's arguments ask for, and exit with its status."""
    try:
        from wirelint.cli._program import run

        status = run()
    except KeyboardInterrupt:
        status = INTERRUPTED
    sys.exit(status)
