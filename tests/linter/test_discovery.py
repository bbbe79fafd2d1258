"""Which files are checked under a path."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from wirelint.discovery import LEADS_OUT, Found, find


def is_copy(path: str, is_folder: bool) -> bool:
    return is_folder or path.endswith((".txt", ".md"))


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(*names: str) -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Talks resumed.\n")


def found(*paths: str) -> list[str]:
    return [one.path for one in find(paths, is_copy)]


def test_folders_are_walked_in_order() -> None:
    make("wire/b.txt", "wire/a/z.md", "wire/a/y.txt", "wire/c.md", "wire/A.txt", "wire/d.py")
    assert found("wire") == ["wire/A.txt", "wire/a/y.txt", "wire/a/z.md", "wire/b.txt", "wire/c.md"]


def test_a_named_file_is_checked_whatever_it_is_called() -> None:
    make("story.xyz", ".hidden")
    assert list(find(["story.xyz", ".hidden", "-"], is_copy)) == [
        Found("story.xyz", True), Found(".hidden", True), Found("-", True)
    ]  # fmt: skip


def test_what_a_folder_holds_is_not_named() -> None:
    make("wire/a.txt")
    assert list(find(["wire"], is_copy)) == [Found("wire/a.txt", False)]


def test_hidden_files_and_folders_are_passed_over() -> None:
    make("wire/.git/a.txt", "wire/.b.txt", "wire/c.txt")
    assert found("wire") == ["wire/c.txt"]


def test_each_file_is_checked_once() -> None:
    make("wire/a.txt")
    assert found("wire", "wire/a.txt", "./wire", "-", "-") == ["wire/a.txt", "-"]


def test_a_folder_that_is_not_wanted_is_not_walked() -> None:
    make("wire/a.txt", "wire/old/b.txt")
    assert [one.path for one in find(["wire"], lambda path, is_folder: not path.endswith("old"))] == ["wire/a.txt"]


def test_a_folder_with_nothing_to_check_is_told(here: Path) -> None:
    make("wire/a.py")
    (one,) = find(["wire"], is_copy)
    assert (one.path, one.is_named) == ("wire", True)
    assert one.trouble.startswith("Nothing to check here")


def test_links_to_folders_are_not_followed_but_those_to_files_are() -> None:
    make("wire/a.txt")
    os.symlink("..", "wire/loop")
    os.symlink("..", "wire/loop.txt")
    os.symlink("a.txt", "wire/b.txt")
    os.symlink("nowhere", "wire/c.txt")
    assert found("wire") == ["wire/a.txt", "wire/b.txt", "wire/c.txt"]


def test_a_link_out_of_the_folder_is_told_and_not_followed_unless_it_is_named() -> None:
    make("outside.txt", "wire/a.txt")
    os.symlink("../outside.txt", "wire/b.txt")
    assert list(find(["wire"], is_copy)) == [Found("wire/a.txt", False), Found("wire/b.txt", False, LEADS_OUT)]
    assert list(find(["wire/b.txt"], is_copy)) == [Found("wire/b.txt", True)]


def test_a_link_within_the_repository_is_followed() -> None:
    make("desk/.git/HEAD", "desk/old/c.txt", "desk/wire/a.txt", "desk-of-others/d.txt")
    os.symlink("../old/c.txt", "desk/wire/c.txt")
    os.symlink("../../desk-of-others/d.txt", "desk/wire/d.txt")
    assert [one.trouble for one in find(["desk/wire"], is_copy)] == ["", "", LEADS_OUT]


def test_a_folder_that_cannot_be_listed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    make("wire/shut/a.txt", "wire/z.txt")
    scan = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("shut"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert list(find(["wire"], is_copy)) == [
        Found("wire/shut", True, "Cannot be read: permission denied"), Found("wire/z.txt", False)
    ]  # fmt: skip


def test_gitignore_is_respected_at_every_depth() -> None:
    make("wire/a.txt", "wire/old/b.txt", "wire/x/c.txt", "wire/x/keep.txt", "wire/y/keep.txt")
    Path("wire/.gitignore").write_text("old/\nkeep.txt\n")
    Path("wire/x/.gitignore").write_text("c.txt\n!keep.txt\n")
    assert found("wire") == ["wire/a.txt", "wire/x/keep.txt"]


def test_gitignore_above_holds_as_far_as_the_repository() -> None:
    make("repository/wire/a.txt", "repository/wire/b.txt")
    Path(".gitignore").write_text("a.txt\n")
    Path("repository/.gitignore").write_text("/wire/b.txt\n")
    assert found("repository/wire") == ["repository/wire/a.txt", "repository/wire/b.txt"]
    Path("repository/.git").mkdir()
    assert found("repository/wire") == ["repository/wire/a.txt"]


def test_a_named_folder_is_checked_though_git_leaves_it_out() -> None:
    make("build/a.txt")
    Path(".git").mkdir()
    Path(".gitignore").write_text("build/\n")
    assert found("build") == ["build/a.txt"]
    assert found("build/a.txt") == ["build/a.txt"]


def test_a_broken_gitignore_pattern_matches_nothing() -> None:
    make("wire/a.txt", "wire/b.txt")
    Path("wire/.gitignore").write_bytes(b"\\\n!\n\xff\na.txt\n")
    assert found("wire") == ["wire/b.txt"]
