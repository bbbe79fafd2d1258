"""What a waiver file may say, and how its mistakes are told."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from wirelint.config import ConfigError
from wirelint.config.errors import Mistakes
from wirelint.suppress.waiverfile import Waiver, parse, read_waivers

NEW = """\
version: 2
waivers:
  - rule: fused-words
    text: thewar
    reason: The  band
    who: Ann
    until: 2030-01-31
    stories: ["wire/*.txt"]
    before: of  The
    after: ","
"""
OLD = """\
# From before
- rule: fused-words
  text: thewar
  reason: The band
- {rule: faint, text: hum, reason: So they say, until: 2020-01-01}
"""


def said(text: str) -> list[str]:
    mistakes = Mistakes()
    parse(text, "w.yaml", mistakes)
    return [str(mistake) for mistake in mistakes]


def waivers(text: str) -> tuple[Waiver, ...]:
    mistakes = Mistakes()
    read = parse(text, "w.yaml", mistakes)
    assert mistakes == []
    return read


def test_every_key_is_read() -> None:
    (one,) = waivers(NEW.replace('","', "the End"))
    assert one[:4] == ("fused-words", "thewar", "The band", "Ann")
    assert one.until == datetime.date(2030, 1, 31)
    assert one.stories == ("wire/*.txt",)
    assert (one.before, one.after) == ("of the", "the end")
    assert (one.origin.line, one.origin.column) == (3, 5)


def test_a_file_of_version_1_is_understood() -> None:
    first, second = waivers(OLD)
    assert first[:3] == ("fused-words", "thewar", "The band")
    assert second.until == datetime.date(2020, 1, 1)


def test_version_1_has_fewer_keys() -> None:
    assert said("- {rule: a, text: b, reason: c, who: d}\n") == ["w.yaml:1:33: unknown key “who”"]


@pytest.mark.parametrize("text", ["", "# nothing\n", "version: 2\n", "version: 2\nwaivers:\n"])
def test_a_file_may_hold_no_waiver(text: str) -> None:
    assert waivers(text) == ()


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("waivers: []\n", "w.yaml:1:1: the key “version” is missing"),
        ("version: 3\n", "w.yaml:1:1: version 3 of waiver files is not known; this wirelint writes 2"),
        ("version: 2\nwaiver: []\n", "w.yaml:2:1: unknown key “waiver”; did you mean “waivers”?"),
        ("version: 2\nwaivers: all\n", "w.yaml:2:10: expected a list of waivers, found “all”"),
        ("- {rule: a, text: b}\n", "w.yaml:1:3: the key “reason” is missing"),
        ("- {rule: a, text: b, reason: ' '}\n", "w.yaml:1:30: expected words, found “ ”"),
        ("- {rule: A b, text: b, reason: c}\n", "w.yaml:1:10: expected the id of a rule, found “A b”"),
        ("- {rule: a, text: b, reason: c, until: 2020-13-01}\n", "expected a day as YYYY-MM-DD"),
        ("- {rule: a, text: b, reason: c, until: 20200101}\n", "expected a day as YYYY-MM-DD"),
        ("- {rule: not-checked, text: b, reason: c}\n", "w.yaml:1:3: “not-checked” cannot be waived"),
        ("a: [\n", "broken YAML"),
    ],
)
def test_mistakes_have_a_place(text: str, mistake: str) -> None:
    assert any(mistake in one for one in said(text)), said(text)


def test_a_glob_may_not_lead_out() -> None:
    assert any(".." in one for one in said(NEW.replace("wire/*.txt", "../a.txt")))


def test_mistakes_are_raised_with_the_name_of_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("w.yaml").write_text("version: 3\nx: 1\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"(?s)^w\.yaml:1:1: .*\nw\.yaml:2:1: unknown key “x”"):
        read_waivers("w.yaml")


def test_a_link_may_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("token\n", encoding="utf-8")
    folder = tmp_path / "copy"
    folder.mkdir()
    (folder / "w.yaml").symlink_to(tmp_path / "secret")
    with pytest.raises(ConfigError) as caught:
        read_waivers(str(folder / "w.yaml"))
    assert "leads out of its folder" in str(caught.value)
    assert "token" not in str(caught.value)


def test_what_a_file_says_is_never_shown_raw() -> None:
    assert said('- {rule: "\\e[2Ja", text: b, reason: c}\n') == [
        r"w.yaml:1:10: expected the id of a rule, found “\x1b[2Ja”"
    ]
