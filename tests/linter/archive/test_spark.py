"""The same by a Spark cluster, row for row; also where an executor is killed on the way. Needs Java."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import psutil
import pytest

from archives import jsonl, records, tables, work
from commands import ENVIRONMENT
from programs import program
from wirelint.archive import local, spark
from wirelint.archive.near import local as near_local
from wirelint.archive.near import spark as near_spark
from wirelint.archive.near.run import run as run_near
from wirelint.archive.run import Ordered, run

WORDS = "The council met in Vellmar on Tuesday and voted to repair the harbour wall, the mayor said".split()


@pytest.fixture
def master(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Makes the session of a master, and stops it at the end."""
    program("java")
    pytest.importorskip("pyspark")
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    monkeypatch.setenv("PYTHONPATH", ENVIRONMENT["PYTHONPATH"])
    monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    made: list[Any] = []

    def start(url: str) -> str:
        made.append(spark.session(url))
        made[-1].sparkContext.setLogLevel("OFF")
        made[-1].conf.set("spark.sql.shuffle.partitions", "4")
        return url

    yield start
    for session in made:
        session.stop()


def copy() -> str:
    near = [{"id": f"n{place}", "text": " ".join(WORDS[: 10 + place % 4] * (place % 3 + 1))} for place in range(30)]
    return jsonl("copy.jsonl", [*records(60), {"id": "none"}, *near])


def ordered(out: str, size: int = 4000) -> Ordered:
    return Ordered(("copy.jsonl",), out, work(), size)


def test_the_same_as_processes_find(master: Any) -> None:
    copy()
    run(ordered("plain"), partial(local.run, jobs=1), lambda state: None)
    url = master("local[2,4]")
    made = run(ordered("out"), partial(spark.run, master=url), lambda state: None)
    assert (made["stories"], made["unread"]) == (91, 1)
    assert tables("out") == tables("plain")
    again = run(ordered("out"), partial(spark.run, master=url), lambda state: None)
    assert again["shards-kept"] == made["shards"]
    run_near(ordered("plain"), partial(near_local.near, jobs=1))
    run_near(ordered("out"), partial(near_spark.near, master=url))
    for name in ("pairs", "clusters"):
        plain, own = (Path(out, "duplicates", f"{name}.parquet").read_bytes() for out in ("plain", "out"))
        assert plain == own
    frame = spark.session(url).createDataFrame([("a", "Talks on the the table.")], "id string, text string")
    (row,) = spark.checked(frame, work(), "mine").collect()
    assert (row["story"], row["source"], row["status"]) == ("a", "mine", "checked")
    assert "doubled-words" in [found["rule"] for found in row["findings"]]


def test_an_executor_that_is_killed_loses_nothing(master: Any) -> None:
    copy()
    run(ordered("plain"), partial(local.run, jobs=1), lambda state: None)
    url = master("local-cluster[2,1,2048]")
    killed: list[int] = []
    thread = threading.Thread(target=_kill_one, args=(killed,))
    thread.start()
    run(ordered("out"), partial(spark.run, master=url), lambda state: None)
    thread.join()
    assert killed
    assert tables("out") == tables("plain")


def _kill_one(killed: list[int]) -> None:
    """Kill an executor once the first part is there."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not list(Path("out", "stories").glob("part-*")):
        time.sleep(0.02)
    for process in psutil.Process(os.getpid()).children(recursive=True):
        try:
            if "CoarseGrainedExecutorBackend" in " ".join(process.cmdline()):
                process.kill()
                killed.append(process.pid)
                return
        except psutil.NoSuchProcess:
            continue
