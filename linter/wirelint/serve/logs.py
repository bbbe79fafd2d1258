"""What the server tells of itself: a JSON object a line on standard error, and never a word of a story."""

from __future__ import annotations

import json
import sys
import time
from typing import Any


def log(event: str, **facts: Any) -> None:
    """Write one line: when, what happened, and its facts."""
    stamp = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    print(json.dumps({"time": stamp, "event": event, **facts}), file=sys.stderr, flush=True)
