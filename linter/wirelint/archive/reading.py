"""A shard's stories, one after the other. What cannot be read is told as an item of its own, with its place."""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from wirelint.archive.inputs import MISSING
from wirelint.archive.item import How, Item, fault, of_record, unread
from wirelint.archive.shard import Shard
from wirelint.run import brief
from wirelint.source import Story, read_file, read_stream

if TYPE_CHECKING:
    from pyarrow import RecordBatch

_BATCH = 256
"""Rows that are held at a time."""
_BROKEN = (OSError, EOFError, zlib.error, ValueError, tarfile.TarError, zipfile.BadZipFile, NotImplementedError)
"""What reading a damaged file raises; pyarrow's errors are ValueErrors and OSErrors."""


def items(shard: Shard, how: How) -> Iterator[Item]:
    """The stories of a shard, in its order; the same each time. Never raises for what the input is."""
    done = [shard.start]
    try:
        yield from _READERS[shard.kind](shard, how, done)
    except _BROKEN as error:
        if done[0] >= shard.start:  # or an earlier shard of the file breaks there, and tells
            yield unread(shard.path, _place(shard, done[0]), fault(error))


def _place(shard: Shard, done: int) -> str:
    unit = {"lines": "byte", "tar": "byte", "rows": "row", "zip": "member"}.get(shard.kind)
    return f"{unit} {done}" if unit else ""


def _missing(shard: Shard, how: How, done: list[int]) -> Iterator[Item]:
    yield unread(shard.path, "", shard.files[0])


def _files(shard: Shard, how: How, done: list[int]) -> Iterator[Item]:
    for path in shard.files:
        for story in read_file(path, True, *how.reading):
            yield _told(story, path, story.part or "")


def _told(story: Story, source: str, place: str) -> Item:
    meta, context = story.meta, story.context
    sent = context.date.isoformat() if context and context.date else ""
    return Item(story.name, source, place, story, sent, meta.get("service", ""))


def _lines(shard: Shard, how: How, done: list[int]) -> Iterator[Item]:
    """The lines that begin within the shard: the first byte of a line says whose it is."""
    with _opened(shard.path) as file:
        done[0] = 0
        done[0] = _to_line(file, shard)
        while (shard.stop is None or done[0] < shard.stop) and (line := file.readline(how.reading.most + 1)):
            start, length = done[0], len(line)
            is_long = length > how.reading.most and not line.endswith(b"\n")
            rest = line
            while is_long and rest and not rest.endswith(b"\n"):
                rest = file.readline(1 << 20)
                length += len(rest)
            if not line.isspace():
                yield _record(None if is_long else line, shard.path, f"byte {start}", how)
            done[0] = start + length


def _to_line(file: BinaryIO, shard: Shard) -> int:
    """Go to the first line that begins in the shard, and say where that is."""
    place = 0
    if shard.start:
        if file.seekable() and not shard.path.lower().endswith(".gz"):
            place = file.seek(shard.start - 1)
        else:
            place = _skipped(file, shard.start - 1)
        while (rest := file.readline(1 << 20)) and not rest.endswith(b"\n"):
            place += len(rest)
        place += len(rest)
    return place


def _skipped(file: BinaryIO, stop: int) -> int:
    place = 0
    while place < stop and (read := file.read(min(1 << 20, stop - place))):
        place += len(read)
    return place


def _record(line: bytes | None, source: str, place: str, how: How) -> Item:
    if line is None:
        return unread(source, place, f"A line larger than {how.reading.most:,} bytes: split it, or raise “max-bytes”")
    try:
        sent = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return unread(source, place, "Not UTF-8")
    except (ValueError, RecursionError) as error:
        return unread(source, place, f"Broken JSON: {brief(str(error))}")
    if not isinstance(sent, dict):
        return unread(source, place, "Not a JSON object")
    return of_record(sent, source, place, how)


def _opened(path: str) -> BinaryIO:
    if not path.lower().endswith(".gz"):
        return open(path, "rb")
    from gzip import open as unpacked

    return cast("BinaryIO", unpacked(path, "rb"))


def _rows(shard: Shard, how: How, done: list[int]) -> Iterator[Item]:
    import pyarrow.parquet as pq

    stop = shard.stop or 0
    with pq.ParquetFile(shard.path) as file:
        missing = [name for name in (how.id_field, how.text_field) if name not in file.schema_arrow.names]
        if missing:
            if shard.start == 0:
                yield unread(
                    shard.path, "", f"No column “{missing[0]}”; there are: {', '.join(file.schema_arrow.names)}"
                )
            return
        wanted = (how.id_field, how.text_field, "date", "language", "kind", "desk")
        columns = [name for name in dict.fromkeys(wanted) if name in file.schema_arrow.names]
        for first, batch in _batches(file, columns, shard.start, stop):
            begin, end = max(shard.start - first, 0), min(stop - first, batch.num_rows)
            for number, row in enumerate(batch.slice(begin, max(end - begin, 0)).to_pylist(), first + begin):
                yield of_record(row, shard.path, f"row {number}", how)
                done[0] = number + 1


def _batches(file: Any, columns: list[str], start: int, stop: int) -> Iterator[tuple[int, RecordBatch]]:
    """Batches of the row groups that hold rows from start to stop, each with the number of its first row."""
    first = begin = 0
    groups: list[int] = []
    for number in range(file.metadata.num_row_groups):
        rows = file.metadata.row_group(number).num_rows
        if first < stop and first + rows > start:
            begin = first if not groups else begin
            groups.append(number)
        first += rows
    for batch in file.iter_batches(_BATCH, groups, columns):
        if begin >= stop:
            return
        yield begin, batch
        begin += batch.num_rows


def _tar(shard: Shard, how: How, done: list[int]) -> Iterator[Item]:
    is_plain = shard.path.lower().endswith(".tar")
    with open(shard.path, "rb") as raw:
        done[0] = raw.seek(shard.start if is_plain else 0)
        with tarfile.open(fileobj=raw, mode="r:" if is_plain else "r|*") as file:
            while (member := file.next()) is not None:
                done[0] = member.offset
                if shard.stop is not None and member.offset >= shard.stop:
                    return
                vars(file)["members"].clear()  # or it would keep every one of millions
                if member.isfile() and member.offset >= shard.start and (held := file.extractfile(member)):
                    yield from _member(shard.path, member.name, held, how)


def _zip(shard: Shard, how: How, done: list[int]) -> Iterator[Item]:
    with zipfile.ZipFile(shard.path) as file:
        for number, member in enumerate(file.infolist()[shard.start : shard.stop], shard.start):
            done[0] = number
            if member.is_dir():
                continue
            try:
                with file.open(member) as held:
                    yield from _member(shard.path, member.filename, held, how)
            except (*_BROKEN, RuntimeError) as error:
                yield unread(shard.path, member.filename, fault(error), f"{shard.path}!{member.filename}")


def _member(archive: str, name: str, held: Any, how: How) -> Iterator[Item]:
    """The stories of a member, whose name is within the archive's: the suffix tells its format."""
    data = io.BytesIO(held.read(how.reading.most + 1))
    for story in read_stream(data, name, *how.reading):
        full = f"{archive}!{story.name}"
        yield _told(story._replace(name=full, uri=""), archive, story.name)._replace(id=full)


_READERS: dict[str, Callable[[Shard, How, list[int]], Iterator[Item]]] = {
    MISSING: _missing,
    "files": _files,
    "lines": _lines,
    "rows": _rows,
    "tar": _tar,
    "zip": _zip,
}
