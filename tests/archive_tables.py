"""Tables as `wirelint archive` writes them, made for tests without checking anything."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from wirelint.archive import manifest, parts
from wirelint.archive.schema import CHECKED, FINDINGS, UNREAD

Row = dict[str, Any]
SHARE = 2
"""Stories in a part."""


def finding(rule: str = "fused-words", severity: str = "error", message: str = "Two words in one", **more: Any) -> Row:
    """A finding as a row has it."""
    return {
        "rule": rule, "family": "damage", "severity": severity, "tier": "sure", "message": message, "quoted": "thewar",
        "fingerprint": "f", "start": 0, "end": 6, "fixable": False, "related": [], **more,
    }  # fmt: skip


def story(name: str, *found: Row, words: int = 100, day: str = "", **more: Any) -> Row:
    """A story that was checked, sent on a day."""
    counts = Counter(f"{one['severity']}s" for one in found)
    date = datetime.date.fromisoformat(day) if day else None
    return {
        "story": name, "source": "wire.jsonl", "place": f"byte {name}", "status": CHECKED, "date": date,
        "words": words, **{level: counts[level] for level in ("errors", "warnings", "infos", "hints")},
        FINDINGS: list(found), **more,
    }  # fmt: skip


def unread(name: str, reason: str) -> Row:
    """A story that could not be read."""
    return story(name, words=0, status=UNREAD, reason=reason)


def tables(folder: Path, rows: Sequence[Row], share: int = SHARE, **manifested: Any) -> Path:
    """A folder with these rows, so many stories in a part."""
    for place in parts.folders(str(folder)):
        Path(place).mkdir(parents=True)
    for first in range(0, len(rows), share):
        parts.write(str(folder), f"{first:024x}", rows[first : first + share])
    manifest.write(str(folder), {"complete": True, **manifested})
    return folder
