"""How much work a check does, counted: calls for each kilobyte of the stories in tests/corpus.

usage: PYTHONHASHSEED=0 python tests/bench/work.py

Seconds say little on a machine that does other things too; calls of functions, in Python and in C, are the same on
every run of one Python, so that a change which doubles the work shows at once. The stories are checked once before, so
that what is imported, compiled and remembered at first use is not counted. Prints a JSON object: for each preset the
calls, and among them those of patterns, for each kilobyte.
"""

from __future__ import annotations

import gc
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent.parent
STORIES = sorted((ROOT / "tests" / "corpus").glob("*.txt"))
PRESETS = ("pipeline", "wire", "strict")


class Work(NamedTuple):
    """Calls of functions, and of the methods of patterns among them."""

    calls: int
    patterns: int


def counted(work: Callable[[], object]) -> Work:
    """The calls that a piece of work makes; the second time that it is done."""
    calls = patterns = 0

    def note(frame: FrameType, event: str, called: Any) -> None:
        nonlocal calls, patterns
        if event in {"call", "c_call"}:
            calls += 1
            patterns += event == "c_call" and isinstance(getattr(called, "__self__", None), re.Pattern)

    work()
    gc.disable()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
        gc.enable()
    return Work(calls, patterns)


def per_kilobyte(preset: str) -> Work:
    """The work of a preset for each kilobyte of the stories."""
    from wirelint.config import load_config
    from wirelint.engine import check

    settings = load_config(None, use_config=False, preset=preset).settings_for(None)
    stories = [path.read_text(encoding="utf-8") for path in STORIES]
    size = sum(len(story.encode()) for story in stories)
    work = counted(lambda: [check(story, settings) for story in stories])
    return Work(*(round(count * 1000 / size) for count in work))


if __name__ == "__main__":
    print(json.dumps({preset: per_kilobyte(preset)._asdict() for preset in PRESETS}))
