"""The columns of what is written. Spans are code points of the file as decoded, zero-based, end-exclusive."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

CHECKED, FAILED, UNREAD = "checked", "failed", "unread"
"""The states of a story: checked wholly; not or not wholly, for a reason; not even read."""
FINDINGS = "findings"
KEY = ("story", "source", "place")
"""The columns that name a story, in both tables: what the collection calls it, and where it was met."""
SCORES = ("ari", "coleman_liau", "lix", "rix")


@cache
def findings() -> pa.Schema:
    """A row for each finding."""
    import pyarrow as pa

    related = pa.list_(pa.struct([("start", pa.int64()), ("end", pa.int64()), ("message", pa.string())]))
    return pa.schema([*((name, pa.string()) for name in KEY), *_finding(related)])


def _finding(related: pa.DataType) -> list[tuple[str, pa.DataType]]:
    import pyarrow as pa

    texts = ("rule", "family", "severity", "tier", "message", "quoted", "fingerprint")
    return [
        *((name, pa.string()) for name in texts),
        ("start", pa.int64()), ("end", pa.int64()), ("fixable", pa.bool_()), ("related", related),
    ]  # fmt: skip


@cache
def stories() -> pa.Schema:
    """A row for each story, and for each place that no story could be read from."""
    import pyarrow as pa

    text, count, number = pa.string(), pa.int32(), pa.float64()
    return pa.schema([
        *((name, text) for name in KEY),
        ("status", text), ("reason", text), ("date", pa.date32()), ("sent", text), ("desk", text), ("hash", text),
        ("characters", pa.int64()),
        *((name, count) for name in ("words", "sentences", "paragraphs")),
        ("quoted", number), *((name, number) for name in SCORES),
        *((name, count) for name in ("errors", "warnings", "infos", "hints")),
    ])  # fmt: skip


@cache
def nested() -> pa.Schema:
    """A story's row with its findings in it: what the batch function yields on every engine."""
    import pyarrow as pa

    inner = pa.struct([field for field in findings() if field.name not in KEY])
    return stories().append(pa.field(FINDINGS, pa.list_(inner)))
