"""Emacs: Eglot and Flycheck, each with what examples/editors has for it."""

from __future__ import annotations

import subprocess

from editor_desk import EXAMPLES, SCRIPTS, Desk, Found, Row
from programs import missing, program

LEVELS = ("", "error", "warning", "info", "info")
KINDS = ("", "eglot-error", "eglot-warning", "eglot-note", "eglot-note")


def emacs(desk: Desk, library: str) -> list[list[Row]]:
    """What the script for a library of Emacs writes."""
    path = program("emacs")
    test = f'(kill-emacs (if (locate-library "{library}") 0 3))'
    if subprocess.run([path, "-q", "--batch", "--eval", test], check=False, capture_output=True, timeout=20).returncode:
        missing(f"{library} for Emacs (Debian's elpa-{library})")
    folders = ("-L", str(EXAMPLES / "emacs"), "-L", str(SCRIPTS))
    shown: list[list[Row]] = desk.run(path, "-q", "--batch", *folders, "-l", str(SCRIPTS / f"emacs_{library}.el"))
    return shown


def eglot_rows(found: list[Found]) -> list[Row]:
    return [
        [[*one.start], [*one.end], KINDS[one.severity], f"wirelint [{one.code}]: {one.message}"]
        for one in found
        if one.start < one.end
    ]


def assert_shown(rows: list[Row], found: list[Found]) -> None:
    """Eglot widens a place without extent to what stands there; all others are as they were sent."""
    empty = {f"wirelint [{one.code}]: {one.message}": [*one.start] for one in found if one.start == one.end}
    assert sorted(row for row in rows if row[3] not in empty) == eglot_rows(found)
    assert {row[3]: row[1] for row in rows if row[3] in empty} == empty


def test_eglot_shows_what_the_command_line_finds_and_its_fix_is_made(desk: Desk) -> None:
    damaged = desk.text
    before, after = emacs(desk, "eglot")
    assert_shown(before, desk.found(damaged))
    mended = damaged.replace("thenegotiating", "the negotiating")
    assert desk.text == mended.removesuffix("\n") + "\n", "text-mode ends a file with a line feed"
    assert_shown(after, desk.found(desk.text))


def test_flycheck_shows_what_the_command_line_finds(desk: Desk) -> None:
    (shown,) = emacs(desk, "flycheck")
    assert sorted(shown) == [
        [[*one.start], [*one.end], LEVELS[one.severity], one.code, one.message] for one in desk.found(desk.text)
    ]
