"""Which lines git says have changed, and what stands on them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fakes import finds, rule, settings
from wirelint.document import Document
from wirelint.git import RevisionError
from wirelint.rule import Finding, Related
from wirelint.run import Result, check_story
from wirelint.source import Note, Story, decode, file_uri
from wirelint.span import Span
from wirelint.suppress.revision import Changes

Git = Callable[..., None]


def pair(document: Document, options: object) -> Iterator[Finding]:
    """The first “AA” of a text, with the last as its other place."""
    start, end = document.text.find("AA"), document.text.rfind("AA")
    if start < end:
        yield Finding(Span(start, start + 2), "Twice", related=(Related(Span(end, end + 2), "here"),))


def at_end(document: Document, options: object) -> Iterator[Finding]:
    if not document.text.endswith("\n"):
        yield Finding(Span(len(document.text), len(document.text)), "No line end")


RULES = settings(rule("ex", finds("xx")), rule("pair", pair), rule("end", at_end), language="en")


@pytest.fixture(autouse=True)
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """A repository with a branch `main`, and nothing of the caller's git."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("HOME", str(tmp_path))

    def run(*arguments: str) -> None:
        named = ("-c", "user.name=A", "-c", "user.email=a@example.org", *arguments)
        subprocess.run(["git", *named], check=True, capture_output=True)

    run("init", "-q", "-b", "main")
    return run


def put(name: str, content: str | bytes) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def commit(git: Git) -> None:
    git("add", "-A")
    git("commit", "-q", "--allow-empty", "-m", "x")


def left(name: str, revision: str = "main", notes: tuple[Note, ...] = ()) -> list[tuple[str, int]]:
    """Rule and zero-based line of what stands on changed lines."""
    text, _ = decode(Path(name).read_bytes())
    result: Result = check_story(Story(name, file_uri(name), text, notes), RULES)
    result = Changes(revision, [name]).apply(result)
    return [(one.rule, result.lines.code_points(one.span.start).line) for one in result.diagnostics]


def test_only_changed_lines_count(git: Git) -> None:
    put("a.txt", "xx one\ntwo\nxx three\n")
    commit(git)
    assert left("a.txt") == []
    put("a.txt", "xx one\nxx two\nxx three\nxx four\n")
    assert left("a.txt") == [("ex", 1), ("ex", 3)]


def test_what_was_committed_since_counts_too(git: Git) -> None:
    put("a.txt", "xx one\n")
    commit(git)
    git("checkout", "-q", "-b", "work")
    put("a.txt", "xx one\nxx two\n")
    commit(git)
    assert left("a.txt") == [("ex", 1)]
    assert left("a.txt", "work") == []


def test_what_came_to_the_other_branch_later_does_not_count(git: Git) -> None:
    put("a.txt", "xx one\n")
    commit(git)
    git("branch", "work")
    put("a.txt", "one\n")
    commit(git)
    git("checkout", "-q", "work")
    assert left("a.txt") == []


def test_a_file_that_was_not_there_is_new_as_a_whole(git: Git) -> None:
    commit(git)
    put("a.txt", "xx\nxx\n")
    assert left("a.txt") == [("ex", 0), ("ex", 1)]
    git("add", "a.txt")
    assert left("a.txt") == [("ex", 0), ("ex", 1)]
    put(".gitignore", "a.txt\n")
    git("rm", "-q", "--cached", "a.txt")
    assert left("a.txt") == [("ex", 0), ("ex", 1)]


def test_a_renamed_file_keeps_its_lines(git: Git) -> None:
    put("a.txt", "".join(f"line {number} xx\n" for number in range(20)))
    commit(git)
    git("mv", "a.txt", "b.txt")
    put("b.txt", Path("b.txt").read_text() + "xx\n")
    assert left("b.txt") == [("ex", 20)]


@pytest.mark.parametrize(
    "name", ["a b.txt", "é“x”.txt", 'q"\\.txt', "new\nline.txt", "*.txt", ":(top)x.txt", "-x.txt", "a => b.txt"]
)
def test_any_name_will_do(git: Git, name: str) -> None:
    put(name, "xx one\n")
    put("other.txt", "one\nxx two\n")
    commit(git)
    put(name, "xx one\nxx two\n")
    put("other.txt", "xx one\nxx two\n")
    assert left(name) == [("ex", 1)]


def test_a_name_that_is_not_utf_8(git: Git) -> None:
    name = os.fsdecode(b"a\xff.txt")
    try:
        put(name, "xx one\n")
    except OSError:
        pytest.skip("such names cannot be here")
    commit(git)
    put(name, "xx one\nxx two\n")
    assert left(name) == [("ex", 1)]


@pytest.mark.parametrize(
    ("old", "now", "what"),
    [
        ("xx one\r\nxx two\r\n", "xx one\r\nxx too\r\n", [("ex", 1)]),
        ("xx one\rxx two\n", "xx one\rxx too\n", [("ex", 0), ("ex", 1)]),
        ("xx\u2028one\x0c\nxx two\n", "xx\u2028one\x0c\nxx too\n", [("ex", 1)]),
        ("xx one\n", "xx one", [("ex", 0), ("end", 0)]),
        ("xx one", "xx one", []),
        ("xx one\n\n\nxx two\n", "xx one\nxx two\n", []),
        ("AA\nb\nAA\n", "AA\nb\nAA!\n", [("pair", 0)]),
        ("AA\nb\nAA\n", "AA!\nb\nAA\n", [("pair", 0)]),
        ("AA\nb\nAA\n", "AA\nb!\nAA\n", []),
        ("xx\n@@ -1 +1 @@\n", "xx\n@@ -1 +1,9 @@\n", []),
        ("xx\n", "xx\nBinary files a and b differ\n", []),
    ],
)
def test_lines_are_those_of_git(git: Git, old: str, now: str, what: list[tuple[str, int]]) -> None:
    put("a.txt", old)
    commit(git)
    put("a.txt", now)
    assert left("a.txt") == what


def test_what_git_takes_for_no_text_is_new_as_a_whole(git: Git) -> None:
    put("a.txt", "\ufeffxx\n".encode("utf-16-le"))
    commit(git)
    assert left("a.txt") == []
    put("a.txt", "\ufeffxx\nyy\n".encode("utf-16-le"))
    assert left("a.txt") == [("ex", 0)]


def test_what_was_not_checked_is_always_told(git: Git) -> None:
    put("a.txt", "xx\n")
    commit(git)
    assert left("a.txt", notes=(Note("not-checked", "Gone", fails=True),)) == [("not-checked", 0)]


def test_the_repository_is_that_of_the_story(git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("wire/a.txt", "xx one\n")
    commit(git)
    put("wire/a.txt", "xx one\nxx two\n")
    monkeypatch.chdir(tmp_path / "wire")
    assert left("a.txt") == [("ex", 1)]
    monkeypatch.chdir("/")
    assert left(str(tmp_path / "wire" / "a.txt")) == [("ex", 1)]


@pytest.mark.parametrize(
    ("revision", "message"),
    [
        ("nope", "git knows no revision “nope” here"),
        ("", "“” is no revision"),
        ("--output=pwned", "“--output=pwned” is no revision"),
        ("main; touch pwned", "git knows no revision"),
        ("main:a.txt", "git knows no revision"),
        ("other", "have no commit in common"),
    ],
)
def test_a_revision_that_cannot_be_used_is_told(git: Git, revision: str, message: str) -> None:
    put("a.txt", "xx\n")
    git("checkout", "-q", "--orphan", "other")
    commit(git)
    put("a.txt", "xx xx\n")
    git("checkout", "-q", "--orphan", "main")
    commit(git)
    with pytest.raises(RevisionError, match=message):
        Changes(revision, ["a.txt"])
    assert not Path("pwned").exists()


def test_a_story_in_no_repository_is_told(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = str(tmp_path_factory.mktemp("out") / "a.txt")
    with pytest.raises(RevisionError, match="is in no git repository"):
        Changes("main", [path])


def test_a_repository_without_git_is_told(git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(RevisionError, match="git"):
        Changes("main", ["a.txt"])


def test_programs_of_the_repository_are_not_run(git: Git) -> None:
    put("a.txt", "xx one\n")
    put(".gitattributes", "*.txt diff=evil\n")
    commit(git)
    for key in ("diff.external", "diff.evil.command", "diff.evil.textconv", "core.fsmonitor", "core.pager"):
        git("config", key, "touch pwned;")
    put("a.txt", "xx one\nxx two\n")
    Path("pwned").unlink(missing_ok=True)
    assert left("a.txt") == [("ex", 1)]
    assert not Path("pwned").exists()
