"""What there is to check under the inputs that a user names, cut into shards."""

from __future__ import annotations

import contextlib
import itertools
import os
import tarfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING

from wirelint.archive.shard import GROWTH, Shard, groups, windows
from wirelint.discovery import LEADS_OUT, find

if TYPE_CHECKING:
    from wirelint.batch import Batch
    from wirelint.discovery import Found

LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz", ".json.gz")
TARS = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")
ROWS, ZIPS = (".parquet",), (".zip",)
COLLECTIONS = (*LINES, *TARS, *ROWS, *ZIPS)
"""The suffixes of files that hold many stories."""
_PACKED = (".gz", ".tgz", ".bz2", ".xz")
_WINDOW_ROWS = 1000
MISSING = "missing"
"""The kind of a shard that says what cannot be read at all; its `path` is the input, its one file the reason."""


def shards(inputs: Sequence[str], size: int, batch: Batch) -> Iterator[Shard]:
    """Every shard of every input, in order. `batch` says which files of a folder are copy. Raises ConfigError."""
    for path in dict.fromkeys(inputs):
        if os.path.isdir(path):
            yield from _in_folder(path, size, batch)
        elif os.path.exists(path):
            yield from _of_file(path, size)
        else:
            yield Shard(MISSING, path, files=("No such file or folder",))


def _in_folder(root: str, size: int, batch: Batch) -> Iterator[Shard]:
    collections = [found for found in find((root,), _is_collection) if found.trouble in {"", LEADS_OUT}]
    copy = [found for found in batch.found((root,)) if not found.path.lower().endswith(COLLECTIONS)]
    for found in copy:
        if found.trouble and not (collections and found.path == root):  # The root has no copy, but it has collections.
            yield Shard(MISSING, found.path, files=(found.trouble,))
    for folder, held in itertools.groupby((one for one in copy if not one.trouble), _folder):
        yield from _of_files(folder, [one.path for one in held], size)
    for one in collections:
        yield from _of_file(one.path, size)


def _is_collection(path: str, is_folder: bool) -> bool:
    return is_folder or path.lower().endswith(COLLECTIONS)


def _folder(found: Found) -> str:
    return os.path.dirname(found.path)


def _of_files(folder: str, paths: Sequence[str], size: int) -> Iterator[Shard]:
    states = [_state(path) for path in paths]
    for first, stop, held in groups([own for own, _ in states], size):
        version = blake2b(repr(states[first:stop]).encode(), digest_size=12).hexdigest()
        yield Shard("files", folder, files=tuple(paths[first:stop]), size=held, version=version)


def _of_file(path: str, size: int) -> Iterator[Shard]:
    held, changed = _state(path)
    name, version = path.lower(), f"{held} {changed}"
    for suffixes, cut in _CUTS.items():
        if name.endswith(suffixes):
            try:
                yield from cut(Shard("", path, size=held, version=version), size)
            except (OSError, zipfile.BadZipFile, tarfile.TarError, ValueError) as error:
                yield Shard(MISSING, path, files=(f"Cannot be read: {error}",), version=version)
            return
    yield Shard("files", os.path.dirname(path), files=(path,), size=held, version=version)


def _lines(whole: Shard, size: int) -> Iterator[Shard]:
    is_packed = whole.path.lower().endswith(_PACKED)
    return windows(whole._replace(kind="lines"), size, whole.size * (GROWTH if is_packed else 1), is_packed)


def _tar(whole: Shard, size: int) -> Iterator[Shard]:
    whole = whole._replace(kind="tar")
    if whole.path.lower().endswith(_PACKED):
        yield from windows(whole, size, whole.size * GROWTH, True)
        return
    starts = _headers(whole.path) or [0]
    ends = [*starts[1:], whole.size]
    for first, stop, held in groups([end - start for start, end in zip(starts, ends, strict=True)], size):
        yield whole._replace(start=starts[first], stop=None if stop == len(starts) else starts[stop], size=held)


def _headers(path: str) -> list[int]:
    """Where the members of a plain tar begin, up to where it breaks off: whoever reads it will say so."""
    starts = []
    with contextlib.suppress(tarfile.TarError), tarfile.open(path, "r:") as file:
        while (member := file.next()) is not None:
            starts.append(member.offset)
            vars(file)["members"].clear()  # or it would keep every one of millions
    return starts


def _zip(whole: Shard, size: int) -> Iterator[Shard]:
    with zipfile.ZipFile(whole.path) as file:
        sizes = [member.file_size for member in file.infolist()]
    for first, stop, held in groups(sizes, size):
        yield whole._replace(kind="zip", start=first, stop=stop, size=held)


def _rows(whole: Shard, size: int) -> Iterator[Shard]:
    import pyarrow.parquet as pq

    file = pq.ParquetFile(whole.path)
    metadata = file.metadata
    first = 0
    for number in range(metadata.num_row_groups):
        group = metadata.row_group(number)
        rows, held = group.num_rows, max(group.total_byte_size, 1)
        step = max(1, min(rows, max(_WINDOW_ROWS, rows * size // held)))
        for start in range(0, rows, step):
            stop = min(start + step, rows)
            yield whole._replace(
                kind="rows", start=first + start, stop=first + stop, size=held * (stop - start) // rows
            )
        first += rows


_CUTS: dict[tuple[str, ...], Callable[[Shard, int], Iterable[Shard]]] = {
    TARS: _tar,
    LINES: _lines,
    ROWS: _rows,
    ZIPS: _zip,
}


def _state(path: str) -> tuple[int, int]:
    """Size and time of the last change of a file; nothing where it is gone."""
    try:
        status = os.stat(path)
    except OSError:
        return 0, 0
    return status.st_size, status.st_mtime_ns
