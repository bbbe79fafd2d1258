"""What a baseline knows again, and what it holds for new."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from fakes import finds, rule, settings
from wirelint.config import ConfigError
from wirelint.run import Result, check_story
from wirelint.source import Note, Story, file_uri
from wirelint.suppress.baseline import Baseline, counted

EX = rule("ex", finds("xx"))
EN = rule("en", finds("nn"))
LONG = rule("long", finds("y" * 90))


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def checked(text: str, *notes: Note, name: str = "wire/a.txt", part: str | None = None) -> Result:
    story = Story(name if part is None else f"{name}#{part}", file_uri(name), text, notes, part)
    return check_story(story, settings(EX, EN, LONG, language="en"))


def of(*results: Result) -> Baseline:
    empty = Baseline("b.json", {})
    return Baseline("b.json", {empty.key(one): counted(one) for one in results})


def new(old: str, now: str) -> list[tuple[str, int]]:
    result = of(checked(old)).apply(checked(now))
    assert len(result.diagnostics) + len(result.suppressed) == len(checked(now).diagnostics)
    assert {one.kind for one in result.suppressed} <= {"baseline"}
    return [(one.rule, one.span.start) for one in result.diagnostics]


@pytest.mark.parametrize(
    ("old", "now", "left"),
    [
        ("One xx two.", "One xx two.", []),
        ("One xx two.\nThree.", "Three.\nFour.\nOne xx two.", []),
        ("One xx two.", "One  XX two.".replace("XX", "xx"), []),
        ("One xx two.", "Four xx two.", []),
        ("One xx two.", "One xx five.", []),
        ("One xx two.", "Four xx five.", [("ex", 5)]),
        ("One xx two.", "One nn two.", [("en", 4)]),
        ("xx\nxx", "xx\nxx\nxx", [("ex", 6)]),
        ("One xx two.\nOne xx two.", "One xx two.", []),
        ("One xx two.", "One xx two.\nFour xx five.", [("ex", 17)]),
        ("One xx two.", "One xx five.\nOne xx two.", [("ex", 4)]),
        ("a " + "y" * 90, "a " + "y" * 90, []),
    ],
)
def test_a_finding_is_known_by_its_words_and_their_neighbours(old: str, now: str, left: list[tuple[str, int]]) -> None:
    assert new(old, now) == left


def test_stories_are_told_apart() -> None:
    known = of(checked("xx"))
    assert known.apply(checked("xx", name="wire/b.txt")).suppressed == ()
    assert known.apply(checked("xx", part="7")).suppressed == ()


def test_paths_are_seen_from_the_file(tmp_path: Path) -> None:
    assert of().key(checked("", name=str(tmp_path / "wire" / "a.txt"))) == "wire/a.txt"
    assert of().key(checked("", part="7")) == "wire/a.txt#7"
    assert Baseline("sub/b.json", {}).key(checked("")) == "../wire/a.txt"


def test_what_was_not_checked_is_never_known() -> None:
    failed = checked("xx", Note("not-checked", "Gone", fails=True))
    assert [one.rule for one in counted(failed)] == ["ex"]
    assert [one.rule for one in of(failed).apply(failed).diagnostics] == ["not-checked"]


def test_a_file_holds_what_was_known(tmp_path: Path) -> None:
    known = of(checked("nn xx\nnn xx", name="b.txt"), checked("“xx” \x1b\u2028nn"), checked("", name="c.txt"))
    Path("b.json").write_text(known.text(), encoding="utf-8")
    read = Baseline.read("b.json")
    assert read.stories == {key: dict(value) for key, value in known.stories.items() if value}
    assert read.text() == known.text()
    assert list(read.stories) == ["b.txt", "wire/a.txt"]
    assert str(tmp_path) not in known.text()


def test_the_order_of_findings_does_not_change_the_file() -> None:
    rows = counted(checked("nn xx\nxx nn"))
    turned = Counter(dict(reversed(rows.items())))
    assert Baseline("b", {"a": rows}).text() == Baseline("b", {"a": turned}).text()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "b.json:1:1: broken JSON"),
        ("{\n 1", "b.json:2:2: broken JSON"),
        ("[]", "b.json: not a baseline of wirelint"),
        ('{"results": {}}', "not a baseline of wirelint"),
        ('{"tool": "wirelint-baseline", "version": 2, "stories": {}}', "a baseline of another version"),
        ('{"tool": "wirelint-baseline", "version": 1}', "not as a baseline should be"),
        ('{"tool": "wirelint-baseline", "version": 1, "stories": []}', "not as a baseline should be"),
        ('{"tool": "wirelint-baseline", "version": 1, "stories": {"a": [{"rule": "x"}]}}', "not as a baseline"),
        ('{"tool": "wirelint-baseline", "version": 1, "stories": {"a": 7}}', "not as a baseline"),
        (
            '{"tool": "wirelint-baseline", "version": 1, "stories": '
            '{"a": [{"rule": "x", "text": "", "before": "", "after": "", "count": 0}]}}',
            "not as a baseline",
        ),
        ("[" * 100_000, "b.json: nested too deeply"),
    ],
)
def test_a_broken_or_foreign_file_is_told(content: str, message: str) -> None:
    Path("b.json").write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        Baseline.read("b.json")
    assert message in str(caught.value)


def test_a_file_that_is_not_there_is_told() -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        Baseline.read("b.json")


def test_stories_outside_the_folder_are_not_looked_for() -> None:
    Path("a.txt").write_text("", encoding="utf-8")
    known = of()
    assert known.is_there("a.txt")
    assert known.is_there("a.txt#7")
    assert known.is_there("../gone.txt")
    assert known.is_there("/gone.txt")
    assert not known.is_there("gone.txt")
