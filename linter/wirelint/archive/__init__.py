"""Collections of stories, from a folder to an archive of a hundred million, checked into Parquet.

A collection is cut into shards, each of which is read, checked and written by itself: by processes of this machine
(wirelint.archive.local) or by the workers of a Spark cluster (wirelint.archive.spark). What was written is never
written again, so that a run that was killed goes on where it was.

Where to start reading: `wirelint.archive.rows.rows`, which is what both engines do with a shard.
"""

from __future__ import annotations


class ArchiveError(Exception):
    """The run cannot go on, or must not; the message says why and what to do."""
