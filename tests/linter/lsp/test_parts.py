"""The parts of the server by themselves: positions, edits, frames, the worker."""

from __future__ import annotations

import asyncio
import io
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from wirelint.lsp.edits import changes
from wirelint.lsp.framing import Writer, bodies
from wirelint.lsp.positions import counted, offset_of
from wirelint.lsp.sheets import path_of
from wirelint.lsp.worker import GivenUp, Worker
from wirelint.offsets import apply
from wirelint.text.lines import LineIndex

TEXTS = st.text(st.sampled_from("ab \n\ré€👍𝔘\u2028\x0b\N{COMBINING ACUTE ACCENT}"), max_size=40)
UNITS = st.sampled_from(["utf-8", "utf-16", "utf-32"])


@given(TEXTS, UNITS, st.data())
def test_there_and_back(text: str, unit: str, data: st.DataObject) -> None:
    lines = LineIndex(text)
    offset = data.draw(st.integers(0, len(text)))
    line, column = counted(lines, unit)(offset)
    is_in_line_end = text[max(0, offset - 1) : offset + 1] == "\r\n"
    assert offset_of(lines, types.Position(line, column), unit) == offset - is_in_line_end


@given(TEXTS, UNITS, st.integers(0, 50), st.integers(0, 50))
def test_any_position_is_a_place_of_the_text(text: str, unit: str, line: int, character: int) -> None:
    lines = LineIndex(text)
    offset = offset_of(lines, types.Position(line, character), unit)
    assert 0 <= offset <= len(text)
    if line < len(lines):
        assert counted(lines, unit)(offset).column <= character


@given(TEXTS, TEXTS)
def test_the_changes_between_two_texts_make_one_of_the_other(old: str, new: str) -> None:
    lines = LineIndex(old)
    made = list(changes(lines, LineIndex(new)))
    assert apply(old, made) == new
    inside = {start + 1 for start in range(len(old)) if old[start : start + 2] == "\r\n"}
    assert not inside & {place for span, _ in made for place in span}, "a client cannot part a line end"


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("file:///a/b%20c.txt", "/a/b c.txt"),
        ("file:///a/%C3%A9.txt", "/a/é.txt"),
        ("file:///a/../b.txt", "/b.txt"),
        ("untitled:Untitled-1", "/home/Untitled-1"),
        ("vscode-remote://host/a/b.txt", "/home/b.txt"),
        ("http://[", "/home/untitled"),
        ("", "/home/untitled"),
    ],
)
def test_paths_of_documents(uri: str, path: str) -> None:
    assert path_of(uri, "/home") == path


@pytest.mark.parametrize(
    ("stream", "found"),
    [
        (b"Content-Length: 2\r\n\r\n{}", [b"{}"]),
        (b"content-length:2\r\nContent-Type: x\r\n\r\n{}Content-Length: 1\r\n\r\n1", [b"{}", b"1"]),
        (b"junk\r\nContent-Length: 2\r\n\r\n{}", [b"{}"]),
        (b"Content-Length: x\r\n\r\n{}Content-Length: 1\r\n\r\n1", [b"1"]),
        (b"Content-Length: 99\r\n\r\n{}", []),
        (b"Content-Length: 9999999999\r\n\r\n{}", []),
        (b"", []),
    ],
)
def test_frames(stream: bytes, found: list[bytes]) -> None:
    assert list(bodies(io.BytesIO(stream))) == found


def test_writing_to_a_client_that_has_gone_is_no_fault() -> None:
    stream = io.BytesIO()
    writer = Writer(stream)
    stream.close()
    writer.write(b"x")
    assert not writer.is_open


def run(job: Any) -> Any:
    return asyncio.run(job)


def test_work_that_is_given_up_stops_where_it_is() -> None:
    async def scene() -> list[str]:
        worker, done = Worker("test"), []

        def endless() -> None:
            try:
                while True:
                    pass
            finally:
                done.append("stopped")

        job = worker.put(endless)
        await asyncio.sleep(0.05)
        worker.give_up(job)
        with pytest.raises(GivenUp):
            await job.done
        done.append(await worker.put(lambda: "next").done)
        worker.close()
        return done

    assert run(scene()) == ["stopped", "next"]


def test_work_that_is_given_up_before_its_turn_is_never_begun() -> None:
    async def scene() -> list[str]:
        worker, done = Worker("test"), []
        first, second = worker.put(lambda: time.sleep(0.05)), worker.put(lambda: done.append("begun"))
        worker.give_up(second)
        await first.done
        await worker.put(lambda: None).done
        worker.close()
        return done

    assert run(scene()) == []


def test_giving_up_at_any_moment_harms_no_other_work() -> None:
    async def scene() -> int:
        worker, told = Worker("test"), 0
        for number in range(300):
            job = worker.put(lambda: sum(range(2000)))
            if number % 3:
                await asyncio.sleep(0.00005 * (number % 7))
            worker.give_up(job)
            told += await worker.put(lambda: 1).done
        worker.close()
        return told

    assert run(scene()) == 300


def test_what_work_raises_is_raised_where_it_is_waited_for() -> None:
    async def scene() -> None:
        worker = Worker("test")
        with pytest.raises(KeyError):
            await worker.put(lambda: {}["x"]).done
        worker.close()

    run(scene())
