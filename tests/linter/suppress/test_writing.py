"""Waivers are added to a file as text: what people wrote stays, and what is written is what is read."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.config import ConfigError
from wirelint.config.errors import Mistakes, Origin
from wirelint.fix.whole_file import NotWritten
from wirelint.suppress.waiverfile import Waiver, fold_space, parse
from wirelint.suppress.writing import added, put

ONE = Waiver("fused-words", "thewar", "the band")


def read(text: str) -> list[Waiver]:
    mistakes = Mistakes()
    waivers = parse(text, "w", mistakes)
    assert mistakes == []
    return [one._replace(origin=Origin("")) for one in waivers]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# ours\n",
        "version: 2\n",
        "version: 2\nwaivers:\n",
        "# ours\nversion: 2\nwaivers:\n# first\n- rule: a # why\n  text: b\n  reason: c",
        "version: 2\r\nwaivers:\r\n    - rule: a\r\n      text: b\r\n      reason: c\r\n    # last\r\n",
        "version: 2\nwaivers:\n  - {rule: a, text: b, reason: c}\n\n",
        "# from before\n- rule: a\n  text: b\n  reason: c\n",
        "---\n  - rule: a\n    text: b\n    reason: c\n",
    ],
)
def test_what_was_there_stays(text: str) -> None:
    made = added(text, [ONE], "w")
    assert read(made) == [*read(text), ONE]
    kept = iter(made.splitlines())
    assert all(line in kept for line in text.splitlines())
    assert ("\r" in made) is ("\r" in text)
    assert "\n\n\n" not in made


@pytest.mark.parametrize("text", ["version: 2\nwaivers: []\n", "waivers:\nversion: 2\n", "[]\n"])
def test_where_there_is_no_room_it_is_said(text: str) -> None:
    with pytest.raises(ConfigError, match="let its list of waivers stand last"):
        added(text, [ONE], "w")


def test_a_faulty_file_is_left_alone() -> None:
    with pytest.raises(ConfigError, match="version 3"):
        added("version: 3\n", [ONE], "w")


words = st.text(st.characters(exclude_categories=["Cs"]))


@given(words, words.map(fold_space).filter(str.strip), words.map(fold_space))
def test_any_words_are_read_as_they_were_written(text: str, reason: str, who: str) -> None:
    one = Waiver("a", text, reason, who if who.strip() else "", datetime.date(2030, 1, 2), ("wire/a b.txt",))
    assert read(added(added("", [one], "w"), [ONE], "w")) == [one, ONE]


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "w.yaml"
    put(str(path), None, "a\n")
    put(str(path), b"a\n", "b\n")
    with pytest.raises(NotWritten):
        put(str(path), b"a\n", "c\n")
    with pytest.raises(FileExistsError):
        put(str(path), None, "c\n")
    assert path.read_text(encoding="utf-8") == "b\n"
    assert [one.name for one in tmp_path.iterdir()] == ["w.yaml"]
