"""The command that compares a document with an older version of it."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from lsp_client import Client, Connect

OLD = "Quay fire kills 12\n\nLISMORE (Wire) - A fire killed 12 people on Monday, police said.\n"
NEW = OLD.replace("killed 12", "killed 15")


@pytest.fixture
def story(desk: Path) -> Path:
    """The old version, in git and beside the story; the story itself is newer."""
    (desk / ".git").rmdir()
    (desk / "a.txt").write_text(OLD)
    (desk / "old.txt").write_text(OLD)
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b.example"]
    for command in (["init", "-q"], ["add", "a.txt"], ["commit", "-q", "-m", "first"]):
        subprocess.run([*git, *command], cwd=desk, check=True, timeout=30)
    (desk / "a.txt").write_text("Something else.\n")
    return desk / "a.txt"


def diff(client: Client, story: Path, *old: str) -> Any:
    """What the command answers about the new version, open in an editor."""
    client.open(story.as_uri(), NEW)
    arguments = [story.as_uri(), *old]
    return client.request("workspace/executeCommand", {"command": "wirelint.diff", "arguments": arguments})


@pytest.mark.parametrize("old", [[], ["old.txt"], ["file"]], ids=["HEAD", "path", "URI"])
def test_what_is_open_is_compared_with_an_older_version(connect: Connect, story: Path, old: list[str]) -> None:
    client = connect()
    told = diff(client, story, *((story.parent / "old.txt").as_uri() if one == "file" else one for one in old))
    ((fact,),) = [step["facts"] for step in told["steps"]]
    assert (fact["code"], fact["left"]["uri"]) == ("stale-figure", story.as_uri())
    assert fact["left"]["range"]["start"] == {"line": 0, "character": 16}
    said = client.told("window/showMessage", type=3)["message"]
    assert said.startswith("HEAD:a.txt → " if not old else f"{story.parent / 'old.txt'} → ")
    assert "1 stale fact;" in said


def test_where_there_is_none_the_user_is_told(connect: Connect, story: Path) -> None:
    client = connect()
    assert diff(client, story, "nowhere.txt") is None
    assert "nowhere.txt" in client.told("window/showMessage", type=2)["message"]
    assert diff(client, story.with_name("b.txt")) is None
    assert "git has no" in client.told("window/showMessage", type=2)["message"]


def test_files_of_several_stories_are_not_compared(connect: Connect, story: Path) -> None:
    item = "<item><title>No</title><description>It ended.</description></item>"
    (story.parent / "feed.rss").write_text(f"<rss version='2.0'><channel>{item}{item}</channel></rss>")
    client = connect()
    assert diff(client, story, "feed.rss") is None
    assert "feed.rss holds 2 stories" in client.told("window/showMessage", type=2)["message"]


def test_a_document_that_is_not_open_is_nothing_to_compare(connect: Connect, story: Path) -> None:
    asked = {"command": "wirelint.diff", "arguments": [story.as_uri()]}
    assert connect().request("workspace/executeCommand", asked) is None
