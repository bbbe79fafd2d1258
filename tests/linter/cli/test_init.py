"""`wirelint init` and `wirelint config`."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from commands import Run, done


def test_init_writes_a_configuration_that_is_accepted() -> None:
    assert done("init")[:2] == (0, "wrote ./.wirelint.yaml\n")
    Path("a.txt").write_text("Sound.\n")
    assert done("check", "a.txt", "--select", "layout") == (0, "", "")


def test_init_keeps_what_is_there(wirelint: Run) -> None:
    Path(".wirelint.yaml").write_text("fail-on: hint\n")
    told = wirelint("init")
    assert told.status == 2
    assert "is there already" in told.err
    assert Path(".wirelint.yaml").read_text() == "fail-on: hint\n"


def test_init_writes_into_a_folder(wirelint: Run) -> None:
    Path("desk").mkdir()
    assert wirelint("init", "desk").status == 0
    assert Path("desk/.wirelint.yaml").exists()


@pytest.mark.parametrize("folder", ["none", "a.txt"])
def test_init_needs_a_folder(wirelint: Run, folder: str) -> None:
    Path("a.txt").touch()
    assert wirelint("init", folder).status == 2


def test_config_show_says_where_settings_come_from(wirelint: Run) -> None:
    Path("desk").mkdir()
    Path("desk/.wirelint.yaml").write_text("fail-on: hint\n")
    told = wirelint("config", "show", "desk/a.txt")
    assert told.status == 0
    assert "desk/.wirelint.yaml:1" in told.out
    assert "desk/.wirelint.yaml" not in wirelint("config", "show").out


def test_config_schema_is_a_schema() -> None:
    schema = json.loads(done("config", "schema").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate({"rules": {"blank-lines": "off"}}, schema)
