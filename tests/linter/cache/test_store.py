"""Bytes under keys: kept, shared, bounded, and never wrong whatever becomes of the file."""

from __future__ import annotations

import multiprocessing
import os
import sqlite3
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.cache import store
from wirelint.cache.store import NAME, Store

KEYS = [bytes([number]) * 20 for number in range(60)]


def filled(folder: Path) -> Store:
    made = Store(str(folder))
    for key in KEYS:
        made.put(key, key * 30)
    made.close()
    return Store(str(folder))


def test_what_is_put_is_there_for_the_next_run(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    first = Store(str(folder))
    assert first.get(KEYS[0]) is None
    first.put(KEYS[0], b"one")
    assert first.get(KEYS[0]) == b"one"
    first.close()
    second = Store(str(folder))
    assert (second.get(KEYS[0]), second.get(KEYS[1])) == (b"one", None)
    if os.name == "posix":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {path.name for path in folder.iterdir()} >= {NAME, "CACHEDIR.TAG", ".gitignore"}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("sound")
    filled(folder)
    return (folder / NAME).read_bytes()


@given(data=st.data())
def test_a_damaged_file_gives_what_was_put_or_nothing(
    data: st.DataObject, sound: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    damaged = bytearray(sound)
    for place in data.draw(st.lists(st.integers(0, len(sound) - 1), min_size=1, max_size=60)):
        damaged[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(sound)) | st.just(len(sound)))
    folder = tmp_path_factory.mktemp("damaged")
    (folder / NAME).write_bytes(damaged[:cut])
    one = Store(str(folder))
    for key in KEYS:
        assert one.get(key) in {None, key * 30}
        one.put(key, key * 30)
    one.close()
    last = filled(folder)
    assert all(last.get(key) in {None, key * 30} for key in KEYS)
    last.close()


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 5000, b"SQLite format 3\0" + b"\xff" * 5000, b"no database at all" * 99]
)
def test_what_is_no_database_is_thrown_away(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    assert filled(tmp_path).get(KEYS[3]) == KEYS[3] * 30


@pytest.mark.parametrize(
    "script",
    [
        "CREATE TABLE results (a)",
        f"PRAGMA application_id = {store._APPLICATION}; CREATE TABLE other (a)",
        f"PRAGMA application_id = {store._APPLICATION}; CREATE TABLE results (key, value)",
        f"PRAGMA application_id = {store._APPLICATION}; CREATE VIEW results AS SELECT 1 AS key, 2 AS used, 3 AS value",
    ],
)
def test_a_database_of_others_is_thrown_away(tmp_path: Path, script: str) -> None:
    with sqlite3.connect(tmp_path / NAME) as other:
        other.executescript(script)
    other.close()
    filled(tmp_path)
    assert filled(tmp_path).get(KEYS[3]) == KEYS[3] * 30


def test_a_value_under_another_key_is_not_believed(tmp_path: Path) -> None:
    filled(tmp_path)
    with sqlite3.connect(tmp_path / NAME) as other:
        other.execute("UPDATE results SET value = (SELECT value FROM results WHERE key = ?) WHERE key = ?", KEYS[:2])
    other.close()
    again = Store(str(tmp_path))
    assert (again.get(KEYS[0]), again.get(KEYS[1])) == (KEYS[0] * 30, None)
    assert not (tmp_path / NAME).exists()


def test_a_folder_that_cannot_be_is_an_empty_store(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    one = Store(str(tmp_path / "file" / "cache"))
    assert one.get(KEYS[0]) is None
    one.put(KEYS[0], b"x")
    one.close()


def test_a_file_that_another_process_holds_is_waited_for_and_then_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "PATIENCE", 0.05)
    filled(tmp_path)
    other = sqlite3.connect(tmp_path / NAME, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    one = Store(str(tmp_path))
    assert one.get(KEYS[0]) is None
    one.put(b"k" * 20, b"new")
    one.close()
    other.execute("ROLLBACK")
    other.close()
    assert Store(str(tmp_path)).get(KEYS[0]) == KEYS[0] * 30


def test_the_file_is_bounded_and_what_was_used_last_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = filled(tmp_path)
    old.close()
    later = Store(str(tmp_path))
    later._today += 9
    assert later.get(KEYS[7]) is not None
    monkeypatch.setattr(store, "MOST_BYTES", 8_192)
    before = (tmp_path / NAME).stat().st_size
    later.put(b"k" * 20, b"new")
    later.close()
    assert (tmp_path / NAME).stat().st_size < before
    again = Store(str(tmp_path))
    assert again.get(KEYS[7]) is not None
    assert again.get(b"k" * 20) == b"new"
    assert sum(again.get(key) is None for key in KEYS) >= len(KEYS) // 4


def _fill(folder: str, number: int) -> None:
    one = Store(folder)
    for turn in range(300):
        one.put(bytes([200 + number, turn % 200]) * 10, bytes([number]) * 500)
        assert one.get(KEYS[turn % 60]) in {None, KEYS[turn % 60] * 30}
        if turn % 20 == 0:
            one.close()
    one.close()


@pytest.mark.skipif(os.name != "posix", reason="needs fork")
def test_processes_share_a_file(tmp_path: Path) -> None:
    filled(tmp_path)
    fork = multiprocessing.get_context("fork")
    running = [fork.Process(target=_fill, args=(str(tmp_path), number)) for number in range(4)]
    for one in running:
        one.start()
    for one in running:
        one.join(60)
    assert [one.exitcode for one in running] == [0] * 4
    last = Store(str(tmp_path))
    for number in range(4):
        assert all(last.get(bytes([200 + number, turn]) * 10) == bytes([number]) * 500 for turn in range(200))


def test_nothing_is_written_that_is_no_longer_right(tmp_path: Path) -> None:
    is_right = [True, False]
    one = Store(str(tmp_path), lambda: is_right.pop(0))
    for key in KEYS[:2]:
        one.put(key, b"value")
        one.close()
    again = Store(str(tmp_path))
    assert [again.get(key) for key in KEYS[:2]] == [b"value", None]
