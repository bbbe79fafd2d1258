"""The tables of an archive counted, one part after the other: no more than one shard's rows are in memory.

Where to start reading: `gather`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from wirelint.archive import ArchiveError, parts
from wirelint.archive.report.columns import read
from wirelint.archive.report.sums import LEVELS, Sums
from wirelint.archive.report.worst import Worst
from wirelint.archive.schema import CHECKED, KEY

if TYPE_CHECKING:
    import pyarrow as pa

_COUNTS = tuple(f"{level}s" for level in LEVELS)
_STORIES = (*KEY, "status", "reason", "date", "desk", "words", *_COUNTS)
_FINDINGS = (*KEY, "rule", "severity")
_WANTED = (_STORIES, _FINDINGS)
_ALL: Any = [([], "count_all")]


def gather(folder: str, most: int) -> tuple[Sums, Worst]:
    """What a folder's tables come to, and its worst stories, so many at most. Raises ArchiveError."""
    sums, worst = Sums(), Worst(most)
    places = parts.folders(folder)
    if not os.path.isdir(places[0]):
        raise ArchiveError(f"{folder} holds no stories: it is not what “wirelint archive” writes")
    for shard in sorted(parts.done(folder)):
        stories, found = (read(parts.part(place, shard), names) for place, names in zip(places, _WANTED, strict=True))
        stories = _labelled(stories)
        _count_stories(stories, sums)
        _count_findings(found, stories, sums)
        worst.add(stories, shard)
    return sums, worst


def _labelled(stories: pa.Table) -> pa.Table:
    """The stories with what they are counted by: month, desk and origin."""
    import pyarrow.compute as pc

    months = pc.fill_null(pc.strftime(stories["date"], "%Y-%m"), "")
    desks = pc.fill_null(stories["desk"], "")
    stories = stories.set_column(stories.schema.get_field_index("desk"), "desk", desks)
    return stories.append_column("month", months).append_column("origin", _origins(stories))


def _origins(stories: pa.Table) -> pa.Array:
    """Where stories are from: the collection that holds many, or the folder of a file that is one."""
    import pyarrow as pa
    import pyarrow.compute as pc

    sources = stories["source"].combine_chunks().dictionary_encode()
    folders = pa.array([os.path.dirname(source) or "." for source in sources.dictionary.to_pylist()], pa.string())
    return pc.if_else(pc.equal(stories["place"], ""), folders.take(sources.indices), stories["source"])


def _count_stories(stories: pa.Table, sums: Sums) -> None:
    import pyarrow.compute as pc

    sums.all.stories += stories.num_rows
    sums.all.words += pc.sum(stories["words"]).as_py() or 0
    for name, shares in sums.by.items():
        counted = stories.group_by(name).aggregate([([], "count_all"), ("words", "sum")])
        for row in counted.to_pylist():
            share = shares.of(row[name])
            share.stories += row["count_all"]
            share.words += row["words_sum"] or 0
    failed = stories.filter(pc.not_equal(stories["status"], CHECKED)).group_by(["status", "reason"])
    for row in failed.aggregate(_ALL).to_pylist():
        sums.excuse(row["status"], row["reason"] or "", row["count_all"])


def _count_findings(found: pa.Table, stories: pa.Table, sums: Sums) -> None:
    key = list(KEY)
    # A story that is named twice is one here: its findings must not be counted twice.
    labels = stories.group_by(key).aggregate([(name, "min") for name in sums.by])
    rows = found.join(labels, key)
    for row in rows.group_by(["rule", "severity"]).aggregate(_ALL).to_pylist():
        sums.all.found[row["rule"], row["severity"]] += row["count_all"]
    for name, shares in sums.by.items():
        for row in rows.group_by([f"{name}_min", "rule", "severity"]).aggregate(_ALL).to_pylist():
            shares.of(row[f"{name}_min"] or "").found[row["rule"], row["severity"]] += row["count_all"]
    for row in found.group_by(["rule", *key]).aggregate([]).group_by("rule").aggregate(_ALL).to_pylist():
        sums.stories_by_rule[row["rule"]] += row["count_all"]
