"""Reports in files: whole or not at all, several at once, and none of them keeps every story."""

from __future__ import annotations

import gc
import os
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from reports import FUSED, result, shown
from wirelint.report import Look
from wirelint.report.sinks import Sink, shared, whole_file
from wirelint.run import Result


@pytest.fixture(autouse=True)
def _no_thread_is_left() -> Iterator[None]:
    before = threading.active_count()
    yield
    assert threading.active_count() == before


def written(results: Iterator[Result] | list[Result], *sinks: Sink) -> int:
    """Write reports, and count what comes through."""
    with shared(results, sinks, Look()) as passed:
        return sum(1 for _ in passed)


def test_each_format_gets_every_result(tmp_path: Path) -> None:
    results = [result("thewar", FUSED, name=f"{n}.txt") for n in range(20)]
    formats = ("jsonl", "sarif", "html", "junit")
    assert written(results, *(Sink(format, str(tmp_path / format)) for format in formats)) == 20
    for format in formats:
        assert (tmp_path / format).read_text(encoding="utf-8") == shown(format, *results)
    assert sorted(os.listdir(tmp_path)) == sorted(formats)


def test_a_run_that_is_cut_off_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("old")

    def results() -> Iterator[Result]:
        yield result("thewar", FUSED)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        written(results(), Sink("jsonl", str(target)), Sink("sarif", str(tmp_path / "none.sarif")))
    assert target.read_text() == "old"
    assert os.listdir(tmp_path) == ["out.jsonl"]


def test_what_a_format_raises_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(results: object, look: object) -> Iterator[str]:
        yield "half"
        raise ValueError("broken")

    monkeypatch.setattr("wirelint.report.jsonl.lines", broken)
    for count in (0, 1, 5):
        with pytest.raises(ValueError, match="broken"):
            written([result("Sound.")] * count, Sink("jsonl", str(tmp_path / "out")), Sink("json", str(tmp_path / "b")))
        assert os.listdir(tmp_path) == []


def test_a_place_that_cannot_be_written_is_known_before_anything_is_checked(tmp_path: Path) -> None:
    def results() -> Iterator[Result]:
        pytest.fail("checked")
        yield

    missing = str(tmp_path / "none" / "out")
    with pytest.raises(FileNotFoundError) as raised:
        written(results(), Sink("json", str(tmp_path / "a")), Sink("json", missing))
    assert raised.value.filename == missing
    assert os.listdir(tmp_path) == []


def test_rights_and_links_are_kept(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    with whole_file(str(link)) as stream:
        stream.write("“new”\ud800\n")
    assert link.is_symlink()
    assert real.read_bytes() == "“new”\\ud800\n".encode()
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_pipe_is_written_as_it_comes() -> None:
    reader, writer = os.pipe()
    with whole_file(f"/dev/fd/{writer}") as stream:
        stream.write("now")
    os.close(writer)
    assert os.read(reader, 10) == b"now"
    os.close(reader)


def test_a_summary_is_added_to_what_is_there(tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("Before\n")
    written([result("thewar", FUSED)], Sink("jobsummary", str(summary), is_added_to=True))
    assert summary.read_text().startswith("Before\n# wirelint\n")


def test_stories_are_not_kept(tmp_path: Path) -> None:
    alive: list[weakref.ref[object]] = []

    def results() -> Iterator[Result]:
        for number in range(20):
            one = result("thewar", FUSED, name=f"{number}.txt")
            alive.append(weakref.ref(one.document))
            yield one
            del one
        gc.collect()
        assert sum(ref() is not None for ref in alive) <= 5

    written(results(), *(Sink(format, str(tmp_path / format)) for format in ("sarif", "html")))
