"""The examples for build servers: sound in form, and what they run is run."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

from commands import ENVIRONMENT

EXAMPLES = Path(__file__).parent.parent / "examples" / "ci"
ACTION: dict[str, Any] = yaml.safe_load((EXAMPLES / "github" / "action.yml").read_text(encoding="utf-8"))
WORKFLOW: dict[Any, Any] = yaml.safe_load((EXAMPLES / "github" / "workflow.yml").read_text(encoding="utf-8"))
GITLAB: dict[str, Any] = yaml.safe_load((EXAMPLES / "gitlab" / ".gitlab-ci.yml").read_text(encoding="utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}
DAMAGED = "Ferry resumes\n\nTOVE, March 3 - The the ferry resumed on Monday, the harbour office said.\n"
INPUTS = {"paths": ".", "version": "", "requirement": "", "new-from": "", "fail-on": "warning", "sarif": ""}

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """A folder of programs: wirelint as it stands here, and a python that only says what it was asked for."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name, line in (
        ("wirelint", f'exec "{sys.executable}" -m wirelint "$@"'),
        ("python", f'printf "%s\\n" "$@" > "{tmp_path}/asked"'),
    ):
        (folder / name).write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    return folder


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    folder = tmp_path / "copy"
    (folder / "wire").mkdir(parents=True)
    (folder / "wire" / "a story.txt").write_text(DAMAGED, encoding="utf-8")
    (folder / "sound.txt").write_text(DAMAGED.replace("The the", "The"), encoding="utf-8")
    return folder


def bash(script: str, folder: Path, tools: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """As a runner of GitHub runs a step with `shell: bash`."""
    home = tools.parent
    path = f"{tools}{os.pathsep}{os.environ['PATH']}"
    kept = {**ENVIRONMENT, "PATH": path, "HOME": str(home), "GITHUB_OUTPUT": str(home / "output"), **env}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=kept, capture_output=True, text=True, check=False, timeout=60)


def step(name: str, folder: Path, tools: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """A step of the action, with inputs put into its environment as GitHub does."""
    given = {**INPUTS, **{key.replace("_", "-"): value for key, value in inputs.items()}}
    env = STEPS[name]["env"]
    for key, value in given.items():
        env = {variable: text.replace(f"${{{{ inputs.{key} }}}}", value) for variable, text in env.items()}
    assert "${{" not in "".join(env.values())
    return bash(STEPS[name]["run"], folder, tools, **env)


def test_the_action_has_the_form_that_github_asks_for() -> None:
    assert {"name", "description", "inputs", "outputs", "runs"} == ACTION.keys()
    assert ACTION["runs"]["using"] == "composite"
    assert {name: str(one["default"]) for name, one in ACTION["inputs"].items()} == INPUTS
    assert all(one["description"] for one in ACTION["inputs"].values())
    for one in ACTION["runs"]["steps"]:
        assert ("run" in one) != ("uses" in one)
        assert one.keys() <= {"name", "id", "shell", "env", "run", "uses", "with"}
        assert "run" not in one or one["shell"] == "bash"
        assert "${{" not in one.get("run", ""), "an input in a script is run as a script"


def test_the_workflow_gives_the_action_inputs_that_it_has() -> None:
    steps = WORKFLOW["jobs"]["wirelint"]["steps"]
    (own,) = [one for one in steps if one["uses"].startswith("./")]
    assert own["with"].keys() <= ACTION["inputs"].keys()
    assert steps[0]["uses"].startswith("actions/checkout@")
    assert steps[0]["with"]["fetch-depth"] == 0
    assert WORKFLOW["permissions"] == {"contents": "read", "security-events": "write"}
    assert WORKFLOW[True] == ["pull_request"]  # YAML 1.1 takes "on" for a truth value


@pytest.mark.parametrize(
    ("inputs", "wanted"),
    [({}, "wirelint"), ({"version": "0.1.0"}, "wirelint==0.1.0"), ({"requirement": "./a wheel"}, "./a wheel")],
)
def test_the_action_installs_what_it_is_told_to(tools: Path, copy: Path, inputs: dict[str, str], wanted: str) -> None:
    assert step("Install wirelint", copy, tools, **inputs).returncode == 0
    asked = (tools.parent / "asked").read_text(encoding="utf-8").splitlines()
    assert asked[:3] == ["-m", "pip", "install"]
    assert asked[-1] == wanted


def test_the_action_annotates_lines_and_fails(tools: Path, copy: Path) -> None:
    told = step("Check copy", copy, tools, paths="wire\n\nsound.txt\n", sarif="out put.sarif")
    assert told.returncode == 1, told.stderr
    assert any(
        line.startswith("::") and "a story.txt" in line and "line=3" in line for line in told.stdout.splitlines()
    )
    assert (tools.parent / "output").read_text(encoding="utf-8") == "status=1\n"
    assert json.loads((copy / "out put.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert (tools.parent / ".cache" / "wirelint").is_dir()


def test_the_action_passes_sound_copy_and_minds_its_inputs(tools: Path, copy: Path) -> None:
    assert step("Check copy", copy, tools, paths="sound.txt").returncode == 0
    assert step("Check copy", copy, tools, paths="gone.txt").returncode == 2
    told = step("Check copy", copy, tools, paths="$(touch owned)\n`touch owned`; touch owned", fail_on="error")
    assert told.returncode == 2
    assert not (copy / "owned").exists()


def test_the_action_reports_what_is_new(tools: Path, copy: Path) -> None:
    script = "git init -q && git add -A && git -c user.name=D -c user.email=d@example.com commit -qm A"
    assert bash(script, copy, tools).returncode == 0
    assert step("Check copy", copy, tools, new_from="HEAD").returncode == 0
    (copy / "sound.txt").write_text(DAMAGED, encoding="utf-8")
    told = step("Check copy", copy, tools, new_from="HEAD")
    assert told.returncode == 1
    assert "sound.txt" in told.stdout
    assert "a story.txt" not in told.stdout


def test_the_job_of_gitlab_runs(tools: Path, copy: Path) -> None:
    job = GITLAB["wirelint"]
    assert job.keys() == {"image", "variables", "cache", "script", "artifacts"}
    env = {name: value for name, value in job["variables"].items() if name.startswith("WIRELINT_")}
    told = bash("\n".join(job["script"]), copy, tools, **env)
    assert told.returncode == 1, told.stderr
    assert "wire/a story.txt:3:" in told.stdout
    reports = job["artifacts"]["reports"]
    assert json.loads((copy / reports["codequality"]).read_text(encoding="utf-8"))
    assert ElementTree.parse(copy / reports["junit"]).getroot().tag == "testsuites"
    assert all((copy / path).exists() for path in job["cache"]["paths"] if "wirelint" in path)
    assert job["artifacts"]["when"] == "always"
