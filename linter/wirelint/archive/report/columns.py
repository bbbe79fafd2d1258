"""Columns of one file of Parquet, read whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from wirelint.archive import ArchiveError

if TYPE_CHECKING:
    import pyarrow as pa


def read(path: str, columns: Sequence[str], filters: Any = None) -> pa.Table:
    """These columns of the rows that pass the filters. Raises ArchiveError."""
    import pyarrow.parquet as pq

    try:
        return pq.read_table(path, columns=list(columns), filters=filters, partitioning=None, memory_map=True)
    except (OSError, ValueError, KeyError) as error:
        raise ArchiveError(f"{path} cannot be read: {error}") from error
