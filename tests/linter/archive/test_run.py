"""Runs over collections: what is written, what becomes of a run that is ended, and of a process that dies or hangs."""

from __future__ import annotations

import contextlib
import errno
import os
import random
import signal
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import psutil
import pytest

from archives import FAULTY, SOUND, jsonl, records, table, tables, work
from commands import done, process
from wirelint.archive import ArchiveError, local, manifest, parts
from wirelint.archive.inputs import shards
from wirelint.archive.rows import REST, rows
from wirelint.archive.run import Ordered, State, run
from wirelint.archive.shard import Shard
from wirelint.batch import Batch
from wirelint.config import Configs

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()


def in_process(left: Any, work: Any, out: str) -> Iterator[local.Done]:
    """An engine with no process but this one."""
    for shard in left:
        yield local.Done(shard, parts.write(out, shard.id, rows(shard, work)))


def ordered(out: str = "out", **options: Any) -> Ordered:
    size = options.pop("size", 2000)
    return Ordered(options.pop("inputs", ("copy.jsonl",)), out, work(**options), size)


def cut(size: int = 2000) -> list[Shard]:
    return list(shards(("copy.jsonl",), size, Batch(Configs(use_config=False))))


def ignore(state: State) -> None:
    pass


def test_tables_hold_every_story_and_finding() -> None:
    jsonl("copy.jsonl", [*records(4), {"id": "none"}])
    made = run(ordered(), in_process, ignore)
    stories, findings = tables("out")
    assert [row["status"] for row in stories].count("checked") == 4
    (unread,) = (row for row in stories if row["status"] == "unread")
    assert unread["reason"] == "“text” is missing, or is not text"
    doubled = [row for row in findings if row["rule"] == "doubled-words"]
    assert sorted(row["story"] for row in doubled) == ["s1", "s3"]
    assert {FAULTY[row["start"] : row["end"]] for row in doubled} == {row["quoted"] for row in doubled} == {"the the"}
    (row,) = (row for row in stories if row["story"] == "s1")
    assert (str(row["date"]), row["words"], row["sentences"]) == ("2024-05-01", 15, 2)
    assert row["errors"] + row["warnings"] + row["infos"] + row["hints"] == len(
        [found for found in findings if found["story"] == "s1"]
    )
    assert (made["stories"], made["unread"], made["failed"], made["complete"]) == (5, 1, 0, True)
    assert made["findings"] == len(findings)


def test_a_story_that_takes_too_long_is_told_and_keeps_its_row() -> None:
    jsonl("copy.jsonl", [{"id": "long", "text": SOUND * 3000}])
    made = run(ordered(timeout=0.001), in_process, ignore)
    (row,) = table("out", "stories")
    assert (row["status"], row["reason"]) == ("failed", "Not checked: it took longer than 0.001 s")
    assert row["hash"]
    assert made["failed"] == 1


def test_half_of_a_pair_of_surrogates_is_no_reason_to_fail() -> None:
    Path("copy.jsonl").write_text('{"id": "\\ud800", "text": "Talks in the the \\ud800 city."}\n', encoding="ascii")
    assert run(ordered(), in_process, ignore)["stories"] == 1


def test_a_second_run_does_nothing_and_a_changed_input_only_its_own() -> None:
    jsonl("copy.jsonl", records(30))
    jsonl("more.jsonl", records(5))
    both = ("copy.jsonl", "more.jsonl")
    first = run(ordered(inputs=both), in_process, ignore)
    before = {path: path.stat().st_mtime_ns for path in Path("out/stories").iterdir()}
    second = run(ordered(inputs=both), in_process, ignore)
    assert second["shards-kept"] == first["shards"] == len(before)
    jsonl("more.jsonl", records(7))
    third = run(ordered(inputs=both), in_process, ignore)
    assert (third["stories"], third["shards-gone"], third["shards-kept"]) == (37, 1, first["shards"] - 1)


def test_a_folder_of_other_settings_is_refused() -> None:
    jsonl("copy.jsonl", records(2))
    run(ordered(), in_process, ignore)
    with pytest.raises(ArchiveError, match="other rules, settings or another version"):
        run(ordered(timeout=5.0), in_process, ignore)
    run(ordered(timeout=5.0)._replace(anew=True), in_process, ignore)
    Path("other").mkdir()
    Path("other/letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ArchiveError, match="something else"):
        run(
            ordered(
                "other",
            ),
            in_process,
            ignore,
        )
    Path("other/manifest.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ArchiveError, match="no manifest"):
        run(ordered("other"), in_process, ignore)


def test_a_full_disk_ends_the_run_and_the_next_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    jsonl("copy.jsonl", records(60))
    count, plain = 0, os.fsync

    def full(descriptor: int) -> None:
        nonlocal count
        count += 1
        if count > 7:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        plain(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        run(ordered(), in_process, ignore)
    assert not [name for folder in parts.folders("out") for name in os.listdir(folder) if name.startswith(".")]
    assert manifest.read("out")["complete"] is False  # type: ignore[index]
    monkeypatch.setattr(os, "fsync", plain)
    assert run(ordered(), in_process, ignore)["shards-kept"] > 0
    run(ordered("plain"), in_process, ignore)
    assert tables("out") == tables("plain")


def test_a_shard_is_not_done_while_its_findings_are_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    jsonl("copy.jsonl", records(4))
    plain = parts.put

    def torn(path: str, made: Any) -> None:
        if "findings" in path:
            raise OSError(errno.EIO, "torn")
        plain(path, made)

    monkeypatch.setattr(parts, "put", torn)
    (shard,) = cut()
    for folder in parts.folders("out"):
        os.makedirs(folder)
    with pytest.raises(OSError, match="torn"):
        parts.write("out", shard.id, rows(shard, work()))
    assert parts.done("out") == set()


def test_two_runs_do_not_write_to_one_folder() -> None:
    jsonl("copy.jsonl", records(3000))
    running = process("archive", "copy.jsonl", "--out", "out", "--jobs", "1", "--no-config")
    try:
        while not Path("out", "manifest.json").exists():
            time.sleep(0.01)
        second = done("archive", "copy.jsonl", "--out", "out", "--jobs", "1", "--no-config")
    finally:
        end(running.pid)
        running.communicate()
    assert second.status != 0
    assert "another run works on out" in second.err


def end(pid: int) -> None:
    """Kill a run and its processes, as a machine that goes down does."""
    parent = psutil.Process(pid)
    for one in (parent, *parent.children(recursive=True)):
        with contextlib.suppress(psutil.NoSuchProcess):
            one.kill()


def test_a_run_that_is_killed_again_and_again_ends_like_any_other() -> None:
    jsonl("copy.jsonl", records(300))
    run(ordered("plain"), in_process, ignore)
    chance = random.Random(5)
    arguments = ("archive", "copy.jsonl", "--out", "out", "--jobs", "2", "--no-config", "--shard-size", "0.004")
    for _ in range(3):
        running = process(*arguments)
        time.sleep(chance.uniform(1.0, 2.5))
        running.kill() if chance.random() < 0.5 else end(running.pid)
        running.communicate()
    while (last := done(*arguments)).status and "another run" in last.err:
        time.sleep(0.1)
    assert last.status == 0, last.err
    assert tables("out") == tables("plain")


def followed(seen: Any, **options: Any) -> list[dict[str, Any]]:
    """The stories of a run on the local engine, with what is seen of its processes."""
    for folder in parts.folders("out"):
        os.makedirs(folder)
    for told in local.run(cut(25_000), work(**options), "out", 2):
        seen(told)
    return table("out", "stories")


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSTOP])
def test_a_process_that_dies_or_hangs_takes_one_story_with_it(how: int, monkeypatch: pytest.MonkeyPatch) -> None:
    jsonl("copy.jsonl", records(900))
    if how == signal.SIGSTOP:
        monkeypatch.setattr(local, "GRACE", 12.0 - 30.0)
    monkeypatch.setattr(local, "BEAT", 0.05)
    struck: list[int] = []
    crew: list[Any] = []

    class Seen(local._Worker):
        def __init__(self, *given: Any) -> None:
            super().__init__(*given)
            crew.append(self)

    def strike(told: object) -> None:
        at_work = [worker for worker in crew if worker.shard and worker.at.value > 2]
        if at_work and not struck:
            struck.append(at_work[0]._process.pid)
            os.kill(struck[0], how)

    monkeypatch.setattr(local, "_Worker", Seen)
    stories = followed(strike)
    assert struck
    assert len({row["story"] for row in stories}) == len(stories) == 900
    failed = [row["reason"] for row in stories if row["status"] == "failed"]
    words = "died (signal 9)" if how == signal.SIGKILL else "hung and was ended"
    assert failed == [f"Not checked: the process that checked it {words}"]


def test_what_is_given_up_is_told_and_so_is_the_rest_of_a_shard_that_cannot_be_read() -> None:
    jsonl("copy.jsonl", records(5))
    (shard,) = cut()
    found = list(rows(shard, work(), {2: "it died"}))
    assert [row["status"] for row in found] == ["checked", "checked", "failed", "checked", "checked"]
    assert found[2]["reason"] == "it died"
    given_up: dict[int, str] = {}
    local._give_up(given_up, 2, "it died")
    local._give_up(given_up, 2, "it died")
    found = list(rows(shard, work(), given_up))
    assert [row["status"] for row in found] == ["checked", "checked", "unread"]
    assert found[2]["place"] == "lines 0 to the end, from story 2"
    assert given_up == {2: "it died", REST: "it died"}
    with pytest.raises(ArchiveError):
        local._give_up(given_up, 2, "it died")


def test_progress_says_how_far_how_fast_and_how_long_yet() -> None:
    from wirelint.cli.archive import line_of

    assert line_of(State(5_000_000, 20_000_000, 500, 0, 10.0)) == " 25.0% of 20 MB, 50 stories/s, 30 s left"
    assert line_of(State(0, 0, 0, 0, 0.0)) == "100.0% of 0 MB, 0 stories/s"
    jsonl("copy.jsonl", records(60))
    states: list[State] = []
    run(ordered(), partial(local.run, jobs=1), states.append)
    assert states[-1].done == states[-1].total
    assert states[-1].stories == 60
