"""A stream of JSON objects: every line has its answer."""

from __future__ import annotations

import datetime
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint import stream
from wirelint.config import load_config
from wirelint.document import Context
from wirelint.rule import Kind
from wirelint.run import check_story
from wirelint.source import Story
from wirelint.stream import read_stories


def read(*lines: bytes | Any) -> list[Story]:
    data = b"".join(line if isinstance(line, bytes) else json.dumps(line).encode() + b"\n" for line in lines)
    return list(read_stories(io.BytesIO(data), "stdin", "untitled:stdin"))


def test_an_object_is_a_story() -> None:
    assert read({"id": "a/1", "text": "Talks", "desk": 7}, {"id": 7, "text": ""}) == [
        Story("stdin#a/1", "untitled:stdin#a/1", "Talks", (), "a/1", context=Context(is_file=False)),
        Story("stdin#7", "untitled:stdin#7", "", (), "7", context=Context(is_file=False)),
    ]


def test_ids_are_quoted_in_uris() -> None:
    (one,) = read({"id": "é #\ud800", "text": ""})
    assert one.uri == "untitled:stdin#%C3%A9%20%23%ED%A0%80"


def test_what_the_sender_knows_is_kept() -> None:
    (one,) = read({"id": "1", "text": "", "date": "2020-10-04", "language": "fr", "kind": "sport"})
    assert one.context == Context("fr", Kind.SPORT, datetime.date(2020, 10, 4), is_file=False)
    (one,) = read({"id": "1", "text": "", "date": None, "language": None})
    assert one.context == Context(is_file=False)


def test_a_value_needs_no_newline_at_its_end() -> None:
    (one,) = read({"id": "1", "text": "Talks resumed."})
    settings = load_config(use_config=False).settings_for(None)
    assert not check_story(one, settings).diagnostics
    assert [found.rule for found in check_story(one._replace(context=None), settings).diagnostics] == ["final-newline"]


@pytest.mark.parametrize(
    ("line", "part", "said"),
    [
        (b"{\n", "line=1", "broken JSON"),
        (b"\xff\n", "line=1", "not UTF-8"),
        (b"[" * 100_000 + b"\n", "line=1", "broken JSON"),
        (b'{"id": 1e5, "text": "x"}\n', "line=1", "id"),
        (b'{"id": ' + b"9" * 5000 + b', "text": "x"}\n', "line=1", "broken JSON"),
        (["a"], "line=1", "not a JSON object"),
        ({"text": "x"}, "line=1", "id"),
        ({"id": True, "text": "x"}, "line=1", "id"),
        ({"id": "a"}, "a", "text"),
        ({"id": "a", "text": None}, "a", "text"),
        ({"id": "a", "text": "x", "date": "today"}, "a", "today"),
        ({"id": "a", "text": "x", "date": 20201004}, "a", "date"),
        ({"id": "a", "text": "x", "kind": "novel"}, "a", "novel"),
        ({"id": "a", "text": "x", "language": "English"}, "a", "English"),
    ],
)
def test_a_broken_line_is_a_story_that_was_not_checked(line: Any, part: str, said: str) -> None:
    first, second = read(line, {"id": "next", "text": "x"})
    assert (first.text, first.part) == (None, part)
    (note,) = first.notes
    assert (note.rule, note.fails) == ("not-checked", True)
    assert note.message.startswith("Line 1: ")
    assert said in note.message
    assert second.text == "x"


def test_lines_are_counted_though_blank_ones_are_no_stories() -> None:
    (only,) = read(b"\n", b" \r\n", b"x")
    assert only.part == "line=3"


def test_too_long_a_line_is_not_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "MOST_BYTES", 30)
    first, second, third = read(b"x" * 100 + b"\n", {"id": "a", "text": "x"}, b"y" * 90)
    assert "longer than" in first.notes[0].message
    assert second.text == "x"
    assert third.uri == "untitled:stdin#line=3"


@given(st.lists(st.binary(max_size=20)))
def test_every_line_has_its_answer(lines: list[bytes]) -> None:
    kept = [line for line in (line.replace(b"\n", b"") for line in lines) if line.strip(b" \t\r\x0b\x0c")]
    assert len(read(*(line + b"\n" for line in kept))) == len(kept)
