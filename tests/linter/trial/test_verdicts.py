"""Verdicts, and the file that they are kept in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fakes import finds, rule
from wirelint.config import ConfigError
from wirelint.config.settings import RuleSetting, Settings
from wirelint.registry import Entry
from wirelint.run import check_story
from wirelint.source import Story
from wirelint.trial.hits import Hit
from wirelint.trial.judging import Reader
from wirelint.trial.verdicts import Verdict, Verdicts


def hits(text: str) -> list[Hit]:
    entry = Entry.of(rule("fused-words", finds("thewar", "the war")))
    result = check_story(Story("a", "a", text), Settings({entry.id: RuleSetting(entry, entry.severity)}))
    return [Hit(one, result) for one in result.diagnostics]


def test_verdicts_are_kept_and_found_again_when_the_story_has_changed(tmp_path: Path) -> None:
    path = str(tmp_path / "verdicts.jsonl")
    verdicts = Verdicts(path)
    first, second = hits("It was after thewar that they met. So thewar ended.")
    verdicts.add(first, True, "2026-05-04")
    verdicts.add(second, False, "2026-05-04")
    again = Verdicts(path)
    moved = hits("A new line.\n\nIt was after thewar that they met. So thewar ended.")
    assert [again.of(hit) for hit in moved] == [True, False]
    assert [again.of(hit) for hit in hits("Before thewar nobody met.")] == [None]
    assert dict(again.counts())["fused-words"] == Verdict(False, first.one.severity.name.lower())


def test_the_later_verdict_holds(tmp_path: Path) -> None:
    path = tmp_path / "verdicts.jsonl"
    (hit,) = hits("After thewar they met.")
    verdicts = Verdicts(str(path))
    verdicts.add(hit, True, "2026-05-04")
    verdicts.add(hit, False, "2026-05-05")
    assert Verdicts(str(path)).of(hit) is False
    assert len(path.read_text(encoding="utf-8").splitlines()) == 2


def test_half_a_line_of_a_killed_run_is_passed_over_and_not_added_to(tmp_path: Path) -> None:
    path = tmp_path / "verdicts.jsonl"
    first, second = hits("After thewar they met. So thewar ended.")
    Verdicts(str(path)).add(first, True, "2026-05-04")
    with path.open("a", encoding="utf-8") as file:
        file.write('{"rule": "fused-words", "fing')
    verdicts = Verdicts(str(path))
    verdicts.add(second, False, "2026-05-04")
    kept = path.read_text(encoding="utf-8").splitlines()
    assert [json.loads(kept[0])["right"], json.loads(kept[2])["right"]] == [True, False]


def test_a_last_line_without_its_end_is_a_verdict(tmp_path: Path) -> None:
    path = tmp_path / "verdicts.jsonl"
    (hit,) = hits("After thewar they met.")
    Verdicts(str(path)).add(hit, True, "2026-05-04")
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    assert Verdicts(str(path)).of(hit) is True


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("nonsense", "not a line of JSON"),
        ('{"rule": "a", "fingerprint": "b", "text": "c", "right": "yes"}', "right: true or false"),
        ('{"rule": "a", "text": "c", "right": true}', "needs rule, fingerprint and text"),
        ("[]", "needs rule"),
        ("[" * 100_000, "not a line of JSON"),
    ],
)
def test_a_line_that_is_no_verdict_is_told_with_its_place(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "verdicts.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=message) as caught:
        Verdicts(str(path))
    assert f"{path}:2:1: " in str(caught.value)


def ask(tmp_path: Path, keys: str) -> tuple[bool | None, bool, str]:
    """The verdict after these keys, whether the reader has quit, and what was said."""
    (hit,) = hits("After thewar they met.")
    verdicts, said, typed = Verdicts(str(tmp_path / "verdicts.jsonl")), [], iter(keys)
    reader = Reader(verdicts, lambda: next(typed), said.append, "2026-05-04")
    reader.ask(hit)
    return verdicts.of(hit), reader.has_quit, "".join(said)


@pytest.mark.parametrize(
    ("keys", "verdict", "has_quit"),
    [
        ("t", True, False), ("Y", True, False), ("f", False, False), ("n", False, False),
        ("s", None, False), ("q", None, True), ("\x04", None, True), ("x?t", True, False),
    ],
)  # fmt: skip
def test_keys(tmp_path: Path, keys: str, verdict: bool | None, has_quit: bool) -> None:
    assert ask(tmp_path, keys)[:2] == (verdict, has_quit)


def test_ctrl_c_is_quitting(tmp_path: Path) -> None:
    def interrupted() -> str:
        raise KeyboardInterrupt

    (hit,) = hits("After thewar they met.")
    reader = Reader(Verdicts(str(tmp_path / "v")), interrupted, lambda text: None, "2026-05-04")
    reader.ask(hit)
    assert reader.has_quit
    assert not (tmp_path / "v").exists()
