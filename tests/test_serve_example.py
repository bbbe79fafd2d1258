"""The examples for keeping a server running say only what is so."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
from pathlib import Path

from commands import ROOT, done
from programs import program

EXAMPLES = ROOT / "examples" / "serve"


def test_systemd_finds_nothing_wrong_with_the_unit(tmp_path: Path) -> None:
    unit = (EXAMPLES / "wirelint.service").read_text(encoding="utf-8")
    (tmp_path / "wirelint.service").write_text(unit.replace("/opt/wirelint/bin/wirelint", "/bin/true"))
    told = subprocess.run(
        [program("systemd-analyze"), "verify", "--man=no", "./wirelint.service"],
        cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert "wirelint.service" not in told.stderr


def test_both_begin_the_server_with_options_that_it_has() -> None:
    unit = (EXAMPLES / "wirelint.service").read_text(encoding="utf-8")
    recipe = (EXAMPLES / "Containerfile").read_text(encoding="utf-8")
    (started,) = re.findall(r"^ExecStart=(.*)$", unit, re.M)
    (entry,) = re.findall(r"^ENTRYPOINT (.*)$", recipe, re.M)
    for command in (shlex.split(started), json.loads(entry)):
        assert command[1] == "serve"
        assert done(*command[1:], "--help").status == 0
    assert "WIRELINT_TOKEN" in done("serve", "--host", "0.0.0.0", env={"WIRELINT_TOKEN": ""}).err
