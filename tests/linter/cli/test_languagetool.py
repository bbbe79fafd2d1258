"""`wirelint languagetool`, as people run it."""

from __future__ import annotations

from pathlib import Path

from commands import done
from wirelint.grammar.places import VERSION


def test_nothing_there(tmp_path: Path) -> None:
    place = ("--dir", str(tmp_path / "none"))
    assert done("languagetool", "status", *place)[:2] == (1, "LanguageTool does not run; it is not installed\n")
    assert done("languagetool", "stop", *place)[:2] == (0, "LanguageTool does not run\n")
    status, out, err = done("languagetool", "start", *place)
    assert (status, out) == (2, "")
    assert err == "wirelint: LanguageTool is not installed: run “wirelint languagetool install” first\n"


def test_no_java(tmp_path: Path) -> None:
    status, _, err = done("languagetool", "install", "--dir", str(tmp_path), env={"PATH": str(tmp_path)})
    assert status == 2
    assert err.startswith("wirelint: Java 17 or later is missing: install it")


def test_one_that_runs(languagetool: str, languagetool_folder: Path) -> None:
    place = ("--dir", str(languagetool_folder))
    assert (
        done("languagetool", "install", *place).out == f"LanguageTool {VERSION} is already in {languagetool_folder}\n"
    )
    assert done("languagetool", "start", *place)[:2] == (0, f"LanguageTool answers at {languagetool}\n")
    status, out, _ = done("languagetool", "status", *place)
    assert status == 0
    assert out.startswith(f"LanguageTool answers at {languagetool} (")


def test_check_with_it(languagetool: str, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(f"rules: {{grammar: {{server: '{languagetool}'}}}}", encoding="utf-8")
    text = b"The minister said on Monday that one criteria for the grant is the age of the town.\n"
    how = ("check", "-", "--config", str(tmp_path / "a.yaml"), "--format", "concise", "--require-grammar")
    status, out, _ = done(*how, input=text)
    assert status == 1
    assert out == "stdin:1:34: warning: Write “one criterion” for “one criteria”: “one” wants a singular [grammar]\n"


def test_the_server_that_start_keeps_needs_no_address(
    languagetool: str, languagetool_folder: Path, tmp_path: Path
) -> None:
    home = tmp_path / "wirelint"
    home.mkdir()
    (home / "languagetool").symlink_to(languagetool_folder)
    (tmp_path / "a.yaml").write_text("rules: {grammar: {timeout: 20}}", encoding="utf-8")
    text = b"The minister said on Monday that one criteria for the grant is the age of the town.\n"
    how = ("check", "-", "--config", str(tmp_path / "a.yaml"), "--format", "concise")
    assert "[grammar]" in done(*how, input=text, env={"XDG_DATA_HOME": str(tmp_path)}).out
