"""Checking over several processes: the same in the same order, and what becomes of a process that dies."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

import wirelint.batch
import wirelint.jobs
from wirelint.batch import Batch, Judged
from wirelint.cache import Cache
from wirelint.config import Configs
from wirelint.discovery import Found
from wirelint.jobs import Workers, cores
from wirelint.jobs.chunks import MOST_BYTES, MOST_FILES, chunks
from wirelint.run import Result

METHODS = ["fork", "spawn"] if hasattr(os, "fork") else ["spawn"]
NITF = "<nitf><body><body.content><p>Talks on the the table.</p></body.content></body></nitf>"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()


def copy(number: int = 30) -> list[Found]:
    """Stories of many sizes, one that is gone, and one in a format that is read."""
    for place in range(number):
        Path(f"{place:03}.txt").write_text(
            f"Talks on the the table {place}.\n" * (1 + place % 7 * 20), encoding="utf-8"
        )
    Path("gone.txt").unlink(missing_ok=True)
    Path("one.nitf").write_text(NITF, encoding="utf-8")
    return [
        *(Found(f"{place:03}.txt", True) for place in range(number)),
        Found("gone.txt", True),
        Found("one.nitf", True),
    ]


def batch(**options: object) -> Batch:
    return Batch(Configs(), **options)  # type: ignore[arg-type]


def told(judged: Judged) -> tuple[object, ...]:
    result = judged.result
    context = result.document.context
    return (*judged[1:], *result.story[:5], result.story.context, *result[2:], result.document.text, context)


def run(one: Batch, found: list[Found], number: int = 3) -> Iterator[Judged]:
    workers = Workers(one, number)
    try:
        yield from workers.check(found)
    finally:
        workers.close()


@pytest.fixture(params=METHODS)
def method(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(wirelint.jobs, "_method", lambda: request.param)
    return str(request.param)


def test_the_same_in_the_same_order(method: str) -> None:
    found = copy()
    Path(".wirelint.yaml").write_text("rules: {long-lead: off}\n", encoding="utf-8")
    assert [told(one) for one in run(batch(), found)] == [told(one) for one in batch().check(found)]


def test_standard_input_is_read_here_and_in_its_place() -> None:
    found = copy(4)
    found.insert(2, Found("-", True))
    found.append(Found("-", True))
    names = [one.result.story.name for one in run(batch(stdin=BytesIO(b"Talks the the.\n")), found, 2)]
    assert names == ["000.txt", "001.txt", "stdin", "002.txt", "003.txt", "gone.txt", "one.nitf", "stdin"]


def always() -> bool:
    return True


def test_workers_share_a_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        wirelint.jobs, "_method", lambda: METHODS[0]
    )  # what is set here is unknown to a process made anew
    monkeypatch.setattr("wirelint.cache.stamp.Unchanged", lambda: always)  # whoever edits a rule while the tests run
    found = copy()
    first = [told(one) for one in run(batch(cache=Cache(str(tmp_path / "cache"))), found, 2)]
    cache = Cache(str(tmp_path / "cache"))
    kept = batch(cache=cache)
    asked = []
    cache.put = lambda key, diagnostics: asked.append(key)  # type: ignore[method-assign]
    assert [told(one) for one in kept.check(found)] == first
    assert asked == []


# ----- what goes wrong


@pytest.fixture
def deadly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stories of a name kill the process that checks them, as long as that is a fork of this one."""
    check_story, own = wirelint.batch.check_story, os.getpid()

    def check(story: object, *rest: object) -> Result:
        if getattr(story, "name", "") in {"004.txt", "011.txt"} and os.getpid() != own:
            os.kill(os.getpid(), signal.SIGKILL)
        if getattr(story, "name", "") == "020.txt" and os.getpid() != own:
            os._exit(7)
        return check_story(story, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(wirelint.batch, "check_story", check)


@pytest.mark.skipif("fork" not in METHODS, reason="needs fork")
def test_a_process_that_dies_takes_one_file_with_it(deadly: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wirelint.jobs, "_method", lambda: "fork")
    found = copy(100)  # several to a chunk
    results = [one.result for one in run(batch(), found, 2)]
    assert [one.story.name for one in results] == [one.path for one in found]
    failed = {one.story.name: one.diagnostics[0].message for one in results if one.failed}
    assert failed.keys() <= {"004.txt", "011.txt", "020.txt", "gone.txt"}
    assert len(failed) > 1  # a process that takes the place of one that died is no fork, and may get the others
    signals = {"Not checked: the process that checked it died (signal 9)"}
    assert {failed.get(name) for name in ("004.txt", "011.txt")} - {None} <= signals
    assert failed.get("020.txt") in {None, "Not checked: the process that checked it died (exit status 7)"}


def test_a_fault_of_wirelint_is_told_of_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*given: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(wirelint.jobs, "_method", lambda: METHODS[0])
    monkeypatch.setattr(wirelint.batch, "read_file", fail)
    found = copy(4)[:2]
    told = {one.result.diagnostics[0].message for one in run(batch(), found, 2)}
    assert told == {"wirelint failed here, please report it: ZeroDivisionError: by zero"}


def test_processes_that_cannot_start_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wirelint.jobs, "_method", lambda: METHODS[0])
    monkeypatch.setattr("wirelint.jobs.worker._serve", lambda *given: os._exit(3))
    monkeypatch.setattr(wirelint.jobs, "Worker", lambda *given, made=wirelint.jobs.Worker: made(given[0], METHODS[0]))
    with pytest.raises(OSError, match="No process to check with can be started"):
        list(run(batch(), copy()))


def test_a_run_that_is_left_ends_its_processes() -> None:
    workers = Workers(batch(), 2)
    results = workers.check(copy(60))
    next(results)
    results.close()  # type: ignore[attr-defined]
    workers.close()
    assert not any(one._process.is_alive() for one in workers._workers)


def test_results_that_wait_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow one story is, those behind it are not all checked and kept."""
    own, check_story = os.getpid(), wirelint.batch.check_story

    def check(story: object, *rest: object) -> Result:
        if getattr(story, "name", "") == "000.txt" and os.getpid() != own:
            time.sleep(2)
        return check_story(story, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(wirelint.batch, "check_story", check)
    monkeypatch.setattr(wirelint.jobs, "_method", lambda: METHODS[0])
    monkeypatch.setattr(wirelint.jobs, "AHEAD", 1)
    found = copy(300)
    workers = Workers(batch(), 2)
    results = workers.check(found)
    try:
        next(results)
        assert len(workers._done) <= 2 * MOST_FILES
        assert len(list(results)) == len(found) - 1
    finally:
        workers.close()


def test_forks_are_for_one_thread_alone() -> None:
    stop = threading.Event()
    other = threading.Thread(target=stop.wait)
    other.start()
    try:
        assert wirelint.jobs._method() == "spawn"
    finally:
        stop.set()
        other.join()
    assert cores() >= 1


# ----- chunks


def test_chunks_have_every_file_once_in_order(tmp_path: Path) -> None:
    found = copy(200)
    Path("large.txt").write_text("x" * (MOST_BYTES + 1), encoding="utf-8")
    found[50:50] = [Found("large.txt", True), Found("-", True), Found("none/at/all\0", True)]
    made = list(chunks(found, 2))
    assert [one for chunk in made for one in chunk.files] == [one for one in found if one.path != "-"]
    assert all(found[chunk.start : chunk.start + len(chunk.files)] == list(chunk.files) for chunk in made)
    assert [chunk.number for chunk in made] == list(range(len(made)))
    assert max(len(chunk.files) for chunk in made) <= MOST_FILES
    assert next(len(chunk.files) for chunk in made if Found("large.txt", True) in chunk.files) == 1
    assert list(chunks([], 2)) == []
    assert [len(chunk.files) for chunk in chunks(found[:3], 2)] == [1, 1, 1]
