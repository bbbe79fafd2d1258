"""Write what wirelint says of seeds/, examples/ and tests/corpus beside each story: a change shows what it does.

usage: python tools/make_snapshots.py

Read the difference before committing it: each line is something a copy editor would be told.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from wirelint.config import load_config
from wirelint.diagnostic import Diagnostic
from wirelint.engine import check

ROOT = Path(__file__).parent.parent
FOLDERS = ("seeds", "examples", "tests/corpus")


def stories() -> list[Path]:
    """Every story that has a snapshot, or is to have one; a desk's vocabulary is none."""
    found = (path for folder in FOLDERS for path in (ROOT / folder).rglob("*.txt"))
    return sorted(path for path in found if path.name != "names.txt" and not path.parent.name.endswith(".egg-info"))


def snapshot(story: Path) -> str:
    """What the preset strict says of a story, hints included, as JSON a person can read; `grammar` needs a server."""
    text = story.read_bytes().decode("utf-8")
    settings = load_config(None, use_config=False, preset="strict", ignore=["grammar"]).settings_for(None)
    checked = check(text, settings)
    assert not checked.crashes, checked.crashes
    return json.dumps([row(text, one) for one in checked.diagnostics], indent=1, ensure_ascii=False) + "\n"


def row(text: str, found: Diagnostic) -> dict[str, Any]:
    """One finding: what, how loud, on which words, and the other places and the preferred fix where there are any."""
    start, end = found.span
    said: dict[str, Any] = {
        "rule": found.rule,
        "severity": found.severity.name.lower(),
        "offset": [start, end],
        "text": text[start:end],
        "message": found.message,
    }
    if found.related:
        said["related"] = [text[span.start : span.end] for span, _ in found.related]
    if found.fixes:
        said["fix"] = [[text[span.start : span.end], replacement] for span, replacement in found.fixes[0].edits]
    return said


def expected(story: Path) -> Path:
    """The file that holds a story's snapshot."""
    return story.with_suffix(".expected.json")


def main() -> None:
    """Write every snapshot anew."""
    for story in stories():
        expected(story).write_text(snapshot(story), encoding="utf-8")


if __name__ == "__main__":
    main()
