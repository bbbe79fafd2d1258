"""Collections cut into shards and read: every story once, and what cannot be read is told with its place."""

from __future__ import annotations

import gzip
import json
import tarfile
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from archives import FAULTY, SOUND, jsonl, records, work
from wirelint.archive.inputs import shards
from wirelint.archive.item import Item
from wirelint.archive.reading import items
from wirelint.archive.shard import Shard, groups
from wirelint.batch import Batch
from wirelint.config import Configs

Maker = Callable[[int], str]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()


def cut(*paths: str, size: int = 300) -> list[Shard]:
    return list(shards(paths, size, Batch(Configs(use_config=False))))


def read(*paths: str, size: int = 300, **fields: str) -> list[Item]:
    return [item for shard in cut(*paths, size=size) for item in items(shard, work(**fields).how)]


def told(item: Item) -> tuple[str, str]:
    """Where nothing could be read, and why."""
    assert item.story.text is None
    return item.place, item.story.notes[0].message


def texts(number: int) -> list[str]:
    return [record["text"] for record in records(number)]


def a_folder(number: int) -> str:
    for place, text in enumerate(texts(number)):
        path = Path("copy", f"{place % 3}", f"{place:03}.txt")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return "copy"


def lines(number: int) -> str:
    return jsonl("copy.jsonl", records(number))


def packed_lines(number: int) -> str:
    return jsonl("copy.jsonl.gz", records(number))


def parquet(number: int) -> str:
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.Table.from_pylist(records(number)), "copy.parquet", row_group_size=7)
    return "copy.parquet"


def a_tar(number: int, name: str = "copy.tar", mode: str = "w") -> str:
    with tarfile.open(name, mode) as file:  # type: ignore[call-overload]
        for place, text in enumerate(texts(number)):
            member = tarfile.TarInfo(f"{place:03}{'x' * 120 * (place % 2)}.txt")
            member.size = len(text.encode())
            file.addfile(member, BytesIO(text.encode()))
    return name


def packed_tar(number: int) -> str:
    return a_tar(number, "copy.tar.gz", "w:gz")


def a_zip(number: int) -> str:
    with zipfile.ZipFile("copy.zip", "w") as file:
        for place, text in enumerate(texts(number)):
            file.writestr(f"in/{place:03}.txt", text)
    return "copy.zip"


@pytest.mark.parametrize("maker", [a_folder, lines, packed_lines, parquet, a_tar, packed_tar, a_zip])
def test_every_story_of_every_input_is_read_once(maker: Maker) -> None:
    path = maker(40)
    found = read(path)
    assert sorted(item.story.text or "" for item in found) == sorted(texts(40))
    assert len(cut(path)) > 3
    assert len({(item.id, item.source, item.place) for item in found}) == 40


@pytest.mark.parametrize("size", [1, 60, 61, 100, 1000, 10_000])
def test_lines_belong_to_one_shard_wherever_it_is_cut(size: int) -> None:
    assert [item.id for item in read(lines(20), size=size)] == [f"s{place}" for place in range(20)]
    assert [item.id for item in read(packed_lines(20), size=size)] == [f"s{place}" for place in range(20)]


def test_a_folder_holds_collections_and_copy() -> None:
    a_folder(3)
    jsonl("copy/more.jsonl", records(2))
    assert len(read("copy")) == 5


def test_shards_keep_their_names_when_the_collection_grows() -> None:
    a_folder(9)
    before = {shard.id for shard in cut("copy", size=10_000)}
    Path("copy", "9").mkdir()
    Path("copy", "9", "new.txt").write_text(SOUND, encoding="utf-8")
    assert before < {shard.id for shard in cut("copy", size=10_000)}
    Path("copy", "0", "000.txt").write_text(FAULTY * 2, encoding="utf-8")
    assert len(before & {shard.id for shard in cut("copy", size=10_000)}) == 2


def test_other_fields_are_read_where_they_are_named() -> None:
    jsonl("copy.jsonl", [{"nr": 7, "body": SOUND, "date": "2024-05-01T10:00:00Z", "desk": "Inland"}])
    (item,) = read("copy.jsonl", id_field="nr", text_field="body")
    assert (item.id, item.story.text, str(item.date), item.sent) == ("7", SOUND, "2024-05-01", "2024-05-01T10:00:00Z")
    assert item.desk == "Inland"


def test_lines_that_are_no_story_are_told_and_the_rest_is_read() -> None:
    good = json.dumps({"id": "a", "text": SOUND})
    Path("copy.jsonl").write_bytes(
        f'{good}\n{{"id": "b", "te\n\n[1]\n{{"text": "x"}}\n{{"id": "d"}}\n'.encode()
        + b'{"id": "\xff"}\n'
        + good.encode()
    )
    found = read("copy.jsonl", size=50)
    assert [item.id for item in found if item.story.text] == ["a", "a"]
    places = [told(item) for item in found if item.story.text is None]
    start = len(good) + 1
    assert places[0][0] == f"byte {start}"
    assert [reason[:18] for _, reason in places] == [
        "Broken JSON: Inval", "Not a JSON object", "no “id”, or one th", "“text” is missing,", "Not UTF-8",
    ]  # fmt: skip


@pytest.mark.parametrize("size", [100, 300, 100_000])
def test_a_truncated_file_is_told_once_and_read_up_to_there(size: int) -> None:
    jsonl("copy.jsonl.gz", ({"id": place, "text": f"{hash(str(place))} {SOUND}"} for place in range(3000)))
    whole = Path("copy.jsonl.gz").read_bytes()
    Path("copy.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    found = read("copy.jsonl.gz", size=size)
    assert len(found) > 1000
    broken = [item for item in found if item.story.text is None]
    assert [told(item)[1] for item in broken if "truncated" in told(item)[1]] == [
        "Breaks off: the compressed file is truncated"
    ]
    assert len(broken) == 1
    assert [item.id for item in found if item.story.text] == [str(place) for place in range(len(found) - 1)]


def test_a_truncated_tar_is_told_once_and_read_up_to_there() -> None:
    path = a_tar(20)
    whole = Path(path).read_bytes()
    Path(path).write_bytes(whole[:13_000])
    found = read(path, size=2000)
    assert 5 < len([item for item in found if item.story.text]) < 20
    assert [told(item)[0][:5] for item in found if item.story.text is None] == ["byte "]


def test_a_missing_column_is_told_once_with_those_that_there_are() -> None:
    path = parquet(40)
    (item,) = read(path, text_field="body")
    assert told(item) == ("", "No column “body”; there are: id, text, date")


@pytest.mark.parametrize("name", ["copy.parquet", "copy.zip", "copy.tar", "copy.jsonl.gz"])
def test_what_is_no_such_file_is_told(name: str) -> None:
    Path(name).write_bytes(b"no such thing at all\n" * 60)
    (item,) = read(name)
    assert told(item)[1].startswith(("Cannot be read", "Broken"))
    (item,) = read("gone.jsonl")
    assert told(item)[1] == "No such file or folder"


def test_a_member_that_is_damaged_is_told_and_the_others_are_read() -> None:
    path = a_zip(5)
    data = bytearray(Path(path).read_bytes())
    at = data.index(b"It was vote 2")
    data[at] ^= 1
    Path(path).write_bytes(data)
    found = read(path)
    assert [told(item)[0] for item in found if item.story.text is None] == ["in/002.txt"]
    assert len(found) == 5


def test_a_giant_is_told_and_not_held() -> None:
    most = 20_000_000
    with gzip.open("copy.jsonl.gz", "wb", 1) as file:
        file.write(b'{"id": "giant", "text": "' + b"x" * (5 * most) + b'"}\n')
        file.write(json.dumps({"id": "a", "text": SOUND}).encode())
    found = read("copy.jsonl.gz", size=1_000_000_000)
    assert told(found[0])[1].startswith("A line larger than 20,000,000 bytes")
    assert [item.id for item in found[1:]] == ["a"]


def test_things_are_put_together_up_to_a_size() -> None:
    assert list(groups([], 5)) == []
    assert list(groups([0, 0], 5)) == [(0, 2, 0)]
    assert list(groups([2, 3, 1, 9, 1], 5)) == [(0, 2, 5), (2, 3, 1), (3, 4, 9), (4, 5, 1)]


def test_copy_that_cannot_be_read_is_told_beside_collections() -> None:
    lines(2)
    Path("outside.txt").write_text("Talks resumed.\n")
    Path("kept").mkdir()
    Path("kept", ".git").mkdir()
    Path("copy.jsonl").rename("kept/copy.jsonl")
    Path("kept", "a.txt").symlink_to("../outside.txt")
    first, *rest = read("kept")
    assert told(first)[1].startswith("A link that leads out")
    assert len(rest) == 2


def test_a_link_to_a_collection_elsewhere_is_followed() -> None:
    Path("kept", ".git").mkdir(parents=True)
    Path("kept", "copy.jsonl").symlink_to("../" + lines(2))
    assert len(read("kept")) == 2
