"""Bytes to text, and what keeps a file from being read."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.source import Story, Unreadable, decode, file_uri, read_file, read_stream
from wirelint.span import Span


def only_story(path: str, is_named: bool = True) -> Story:
    (story,) = read_file(path, is_named)
    return story


def only_note(story: Story) -> tuple[str, str, bool]:
    assert story.text is None
    (note,) = story.notes
    return note.rule, note.message, note.fails


def test_utf8_is_read_as_it_stands() -> None:
    text = "“Né” 😀\r\nx\ry\n"
    assert decode(text.encode()) == (text, ())


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbfTalks") == ("Talks", ())
    assert decode(b"\xef\xbb\xbf\xef\xbb\xbfTalks") == ("\ufeffTalks", ())
    assert decode(b"\xef\xbb\xbf") == ("", ())


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_known_by_their_mark(codec: str) -> None:
    text, notes = decode("\ufeff“Né” 😀\r\n".encode(codec))
    assert text == "“Né” 😀\r\n"
    assert [(note.rule, note.span, note.fails) for note in notes] == [("encoding", Span(0, 0), False)]
    assert codec[:6].upper() in notes[0].message


def test_other_bytes_are_windows_1252_and_said_to_be() -> None:
    text, (note,) = decode("He said “no” – caf".encode("cp1252") + b"\xe9\x81.")
    assert text == "He said “no” – caf\xe9\x81."
    assert (note.rule, note.span.of(text), note.fails) == ("encoding", "“", False)


@given(st.binary())
def test_any_bytes_decode_or_are_refused(data: bytes) -> None:
    try:
        text, notes = decode(data)
    except Unreadable:
        assert b"\0" in data
        return
    assert all(Span(0, len(text)).holds(note.span) for note in notes)
    assert notes or text.encode() in {data, data.removeprefix(b"\xef\xbb\xbf")}


@given(st.binary().filter(lambda data: b"\0" not in data))
def test_windows_1252_keeps_a_character_a_byte(data: bytes) -> None:
    text, notes = decode(data)
    if notes and "1252" in notes[0].message:
        assert len(text) == len(data.removeprefix(b"\xef\xbb\xbf"))


@pytest.mark.parametrize("is_named", [True, False])
def test_binary_files_fail_only_where_they_were_named(tmp_path: Path, is_named: bool) -> None:
    path = tmp_path / "picture.txt"
    path.write_bytes(b"GIF89a\0\0")
    assert only_note(only_story(str(path), is_named)) == ("not-checked", "Not text: it holds NUL bytes", is_named)


def test_no_such_file(tmp_path: Path) -> None:
    story = only_story(str(tmp_path / "none.txt"))
    assert only_note(story) == ("not-checked", "No such file or folder", True)
    assert story.uri == (tmp_path / "none.txt").as_uri()
    assert only_note(only_story(str(tmp_path / "none.txt"), is_named=False))[2] is False


def test_a_fifo_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    rule, message, fails = only_note(only_story(str(tmp_path / "pipe.txt")))
    assert (rule, fails) == ("not-checked", True)
    assert "pipe" in message


@pytest.mark.parametrize(("path", "said"), [("/dev/null", "device"), ("/", "folder")])
def test_devices_and_folders_are_no_files(path: str, said: str) -> None:
    assert said in only_note(only_story(path))[1]


def test_a_loop_of_links(tmp_path: Path) -> None:
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    _, message, fails = only_note(only_story(str(loop)))
    assert message.startswith("Cannot be read: too many levels")
    assert fails
    assert only_note(only_story(str(loop), is_named=False))[2] is False


def test_what_cannot_be_read_fails_in_a_folder_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "secret.txt"
    path.write_text("x")
    monkeypatch.setattr("builtins.open", refuse)
    assert only_note(only_story(str(path), False)) == ("not-checked", "Cannot be read: permission denied", True)


def test_too_large_a_file_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "dump.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    _, message, fails = only_note(only_story(str(path), is_named=False))
    assert (message, fails) == ("Larger than 20 MB: split it into stories, or raise “max-bytes”", True)


def test_a_file_of_the_greatest_size_is_read(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("four")
    assert read_file(str(path), most=4)[0].text == "four"
    path.write_text("fours")
    assert only_note(read_file(str(path), most=4)[0])[1].startswith("Larger than 4 bytes")


def test_an_empty_file_is_an_empty_story(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert only_story(str(tmp_path / "empty.txt")).text == ""


def test_standard_input_has_a_name_only_if_given_one() -> None:
    assert read_stream(io.BytesIO(b"Talks"))[0][:3] == ("stdin", "untitled:stdin", "Talks")
    (named,) = read_stream(io.BytesIO(b"Talks"), "wire/story.txt")
    assert named[:2] == ("wire/story.txt", Path("wire/story.txt").absolute().as_uri())


@pytest.mark.parametrize("name", ["story.txt", "a b#c?%.txt", "né“😀.txt", "..", "caf\udce9.txt", "tab\t.txt"])
def test_uris_are_those_of_pathlib(name: str) -> None:
    assert file_uri(f"/wire/{name}") == Path(os.path.abspath(f"/wire/{name}")).as_uri()
