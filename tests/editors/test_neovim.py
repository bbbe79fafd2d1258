"""Neovim: its own client, a linter for nvim-lint, and ALE, each with what examples/editors has for it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from editor_desk import EXAMPLES, SCRIPTS, Desk, Found, Row, utf8
from programs import missing, program

ALE = Path("/usr/share/nvim/site/pack/dist-bundle/opt/ale")
LINES = {"final-newline"}
"""What cannot be found where the editor hands lines over, not the file."""


def neovim(desk: Desk, example: str, script: str, *before: str) -> Any:
    """What a script writes, with an example on the path of the runtime."""
    path = f"set runtimepath^={EXAMPLES / example}"
    commands = [word for one in (path, *before) for word in ("--cmd", one)]
    return desk.run(
        program("nvim"), "--headless", "--clean", "-i", "NONE", "-n", *commands, "-S", str(SCRIPTS / script)
    )


def diagnostics(rows: list[Row]) -> list[Found]:
    return sorted(
        Found((line, column), (end_line, end_column), severity, code, message)
        for code, severity, line, column, end_line, end_column, message in rows
    )


def test_the_server_shows_what_the_command_line_finds_and_its_fix_is_made(desk: Desk) -> None:
    damaged = desk.text
    before, after = neovim(desk, "neovim", "neovim_lsp.lua")
    assert diagnostics(before) == desk.found(damaged, utf8)
    assert desk.text == damaged.replace("thenegotiating", "the negotiating")
    assert diagnostics(after) == desk.found(desk.text, utf8)


def test_from_0_11_on_neovim_is_told_to_start_the_server_itself(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "")
    name, config = neovim(desk, "neovim", "neovim_enable.lua", "lua vim.lsp.enable = function(name) Enabled = name end")
    assert name == "wirelint"
    assert config == {
        "cmd": ["wirelint", "lsp"],
        "filetypes": ["text", "markdown", "html", "xhtml", "xml", "json", "yaml"],
        "root_markers": [".wirelint.yaml", ".git"],
    }


def test_the_linter_for_nvim_lint_finds_what_the_command_line_finds(desk: Desk) -> None:
    (shown,) = neovim(desk, "nvim-lint", "neovim_lint.lua")
    assert diagnostics(shown) == [one for one in desk.found(desk.text, utf8) if one.code not in LINES]


@pytest.fixture
def ale() -> None:
    """ALE, as Debian installs it beside Neovim."""
    if not ALE.exists():
        missing("ALE for Neovim (Debian's vim-ale)")


def test_ale_shows_what_the_command_line_finds(desk: Desk, ale: None) -> None:
    (shown,) = neovim(desk, "vim-ale", "neovim_ale.vim")
    expected = [one for one in desk.found(desk.text, utf8) if one.code not in LINES]
    assert [((line - 1, column - 1), kind, code, message) for line, column, _, _, kind, code, message in shown] == [
        (one.start, " EWII"[one.severity], one.code, one.message) for one in expected
    ]
    ends = {code: (end_line - 1, end_column) for _, _, end_line, end_column, _, code, _ in shown}
    within = {one.code: one.end for one in expected if one.start[0] == one.end[0]}
    assert within.items() <= ends.items()


def test_ale_ends_what_goes_on_to_the_next_line_before_it(tmp_path: Path, ale: None) -> None:
    desk = Desk(tmp_path, "Talks began.\n\n\n\nThe the end came soon.\n")
    (shown,) = neovim(desk, "vim-ale", "neovim_ale.vim")
    assert [row[:4] for row in shown] == [[3, 1, 4, 1], [5, 1, 5, 7]]
