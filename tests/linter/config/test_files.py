"""Finding and reading the files of a configuration."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from wirelint.config.defaults import PRESETS
from wirelint.config.errors import Mistakes, Origin
from wirelint.config.files import NAME, find, inside, preset_file, read_text, shown

NAMED = Origin("f", 1, 1)


def put(path: Path, content: str | bytes = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def mistakes_of(path: Path, **arguments: int) -> list[str]:
    mistakes = Mistakes()
    assert read_text(path, NAMED, mistakes, **arguments) is None
    return [str(one) for one in mistakes]


def test_the_nearest_file_is_found(desk: Path) -> None:
    outer, inner = put(desk / NAME), put(desk / "sport" / NAME)
    story = put(desk / "sport" / "cricket" / "a.txt")
    assert find(story) == inner
    assert find(story.parent) == inner
    assert find(desk / "wire" / "not-there.txt") == outer
    assert find(None) == outer


def test_the_search_ends_where_git_is(desk: Path) -> None:
    put(desk / NAME)
    put(desk / "inner" / ".git", "gitdir: elsewhere\n")
    story = put(desk / "inner" / "a.txt")
    assert find(story) is None
    beside = put(desk / "inner" / NAME)
    assert find(story) == beside


def test_a_link_to_nothing_is_found_so_that_it_is_told_of(desk: Path) -> None:
    (desk / NAME).symlink_to("gone.yaml")
    assert find(desk) == desk / NAME
    assert mistakes_of(desk / NAME) == ["f:1:1: “.wirelint.yaml” cannot be read: No such file or directory"]


def test_paths_are_shown_from_the_working_folder(desk: Path) -> None:
    assert shown(desk / "a" / NAME) == f"a/{NAME}"
    assert shown(desk.parent / NAME) == str(desk.parent / NAME)
    assert shown(Path(f"{desk}-too") / NAME) == f"{desk}-too/{NAME}"


def test_nothing_outside_is_named(desk: Path) -> None:
    folder = desk / "house"
    put(desk / "secret.txt")
    put(folder / "sub" / "names.txt")
    (folder / "link.txt").symlink_to("../secret.txt")
    (folder / "within.txt").symlink_to("sub/names.txt")
    (folder / "out").symlink_to("..")
    assert inside(folder, folder / "sub", "names.txt") == folder.resolve() / "sub" / "names.txt"
    assert inside(folder, folder / "sub", "../within.txt") == folder.resolve() / "sub" / "names.txt"
    for name in ("../secret.txt", "/etc/passwd", "link.txt", "out/secret.txt", "sub/../../secret.txt"):
        assert inside(folder, folder, name) is None, name
    assert inside(folder, folder, "../house-too/a.txt") is None


def test_a_byte_order_mark_is_left_out(desk: Path) -> None:
    assert read_text(put(desk / "a", b"\xef\xbb\xbfa: b"), NAMED, Mistakes()) == "a: b"


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"a: b\nc\xe9d: e\n", "2:2: byte 0xe9"),
        ("é\né\n".encode() + b"\xff", "3:1: byte 0xff"),
        (b"\xff\xfea\0", "1:1: byte 0xff"),
    ],
)
def test_bytes_that_are_not_utf8_have_a_place(desk: Path, content: bytes, place: str) -> None:
    assert mistakes_of(put(desk / "a.yaml", content)) == [f"a.yaml:{place} is not UTF-8: save the file as UTF-8"]


def test_what_is_no_file_is_not_read(desk: Path) -> None:
    os.mkfifo(desk / "pipe")
    (desk / "loop").symlink_to("loop")
    assert mistakes_of(desk / "pipe") == ["f:1:1: “pipe” is not a regular file"]
    assert mistakes_of(desk) == [f"f:1:1: “{desk.name}” cannot be read: Is a directory"]
    assert mistakes_of(desk / "loop") == ["f:1:1: “loop” cannot be read: Too many levels of symbolic links"]
    assert mistakes_of(Path("/dev/zero")) == ["f:1:1: “zero” is not a regular file"]
    assert mistakes_of(Path("/dev/zero"), any_kind=True) == ["f:1:1: “zero” is larger than 1 MiB"]
    assert read_text(Path(os.devnull), NAMED, Mistakes(), any_kind=True) == ""


def test_a_file_may_not_be_larger_than_it_should(desk: Path) -> None:
    assert read_text(put(desk / "a", "x" * 10), NAMED, Mistakes(), most=10) == "x" * 10
    assert len(mistakes_of(put(desk / "a", "x" * 11), most=10)) == 1


def test_preset_files_are_those_of_presets() -> None:
    folder = Path(preset_file("ap") or "").parent
    assert {path.stem for path in folder.iterdir()} <= set(PRESETS)
    assert preset_file("wire") is None, "the default must cost no reading of YAML"
