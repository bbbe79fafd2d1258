"""The hooks, as the real pre-commit installs and runs them on a repository of copy."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
import yaml

from commands import LEFT_OUT
from wirelint.config.defaults import INCLUDE
from wirelint.source import OPEN_SUFFIXES

ROOT = Path(__file__).parent.parent
SOUND = "Ferry resumes\n\nTOVE, March 3 - The ferry resumed on Monday, the harbour office said.\n"
DAMAGED = "Ferry resumes\n\nTOVE, March 3 - The the ferry resumed on Monday , the harbour office said.\n"
GIT = ("git", "-c", "user.name=Desk", "-c", "user.email=desk@example.com", "-c", "commit.gpgsign=false")


def run(folder: Path, *command: str, **env: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in LEFT_OUT and not name.startswith("GIT_")}
    return subprocess.run(command, cwd=folder, env={**kept, **env}, capture_output=True, text=True, check=False)


def git(folder: Path, *arguments: str) -> str:
    done = run(folder, *GIT, *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of wirelint as it stands here."""
    folder = tmp_path_factory.mktemp("wirelint")
    for name in filter(None, git(ROOT, "ls-files", "-z").split("\0")):
        if (ROOT / name).is_file() and not name.startswith("tests/"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "As it stands")
    return folder


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps what it installs: once for all tests here."""
    return tmp_path_factory.mktemp("pre-commit")


class Desk:
    """A repository of copy with the hooks."""

    def __init__(self, folder: Path, hooks: Path, home: Path) -> None:
        self.folder, self.hooks, self.home = folder, hooks, home
        git(folder, "init", "-q")

    def use(self, hook: str, **options: object) -> None:
        revision = git(self.hooks, "rev-parse", "HEAD").strip()
        repository = {"repo": str(self.hooks), "rev": revision, "hooks": [{"id": hook, **options}]}
        (self.folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [repository]}), encoding="utf-8")

    def commits(self, **files: str) -> subprocess.CompletedProcess[str]:
        """What pre-commit says of a commit with these files."""
        for name, text in files.items():
            path = self.folder / name.replace("__", "/")
            path = path.with_name(f"{path.name}.txt")
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        git(self.folder, "add", "-A")
        # pip makes the hook's environment from what the tests have: no network, and no dependency twice
        return run(
            self.folder, sys.executable, "-m", "pre_commit", "run", "--color", "never",
            PRE_COMMIT_HOME=str(self.home), PYTHONPATH=sysconfig.get_path("purelib"), PIP_NO_INDEX="1",
            PIP_NO_DEPS="1", PIP_NO_BUILD_ISOLATION="0", PIP_DISABLE_PIP_VERSION_CHECK="1",
        )  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path, hooks: Path, home: Path) -> Desk:
    return Desk(tmp_path, hooks, home)


def test_a_damaged_story_is_refused_and_left_as_it_is(desk: Desk) -> None:
    desk.use("wirelint")
    told = desk.commits(sound=SOUND)
    assert told.returncode == 0, told.stdout + told.stderr
    told = desk.commits(damaged=DAMAGED)
    assert told.returncode == 1
    assert "damaged.txt:3:" in told.stdout
    assert "[doubled-words]" in told.stdout
    assert "sound.txt" not in told.stdout
    assert (desk.folder / "damaged.txt").read_text(encoding="utf-8") == DAMAGED


def test_a_fix_is_made_and_the_commit_refused_until_it_is_staged(desk: Desk) -> None:
    desk.use("wirelint-fix")
    text = SOUND.replace("office said", "office , said")
    told = desk.commits(damaged=text)
    assert told.returncode == 1
    assert "files were modified by this hook" in told.stdout
    assert (desk.folder / "damaged.txt").read_text(encoding="utf-8") == SOUND.replace("office said", "office, said")
    assert desk.commits().returncode == 0


def test_what_the_configuration_excludes_is_left_alone(desk: Desk) -> None:
    (desk.folder / ".wirelint.yaml").write_text("exclude: [archive]\n", encoding="utf-8")
    desk.use("wirelint")
    told = desk.commits(archive__damaged=DAMAGED)
    assert told.returncode == 0, told.stdout
    assert "Passed" in told.stdout
    assert desk.commits(damaged=DAMAGED).returncode == 1


def test_the_hooks_have_arguments_and_one_process(desk: Desk) -> None:
    desk.use("wirelint", args=["--ignore", "damage,layout"])
    assert desk.commits(damaged=DAMAGED).returncode == 0
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [(hook["id"], hook["require_serial"]) for hook in hooks] == [("wirelint", True), ("wirelint-fix", True)]


def test_the_hooks_take_what_a_folder_is_looked_through_for() -> None:
    names = [glob.replace("*", "story") for glob in INCLUDE]
    wanted = [name for name in names if not name.endswith(OPEN_SUFFIXES)]
    assert wanted != names
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")):
        assert [name for name in (*names, "story.py", "xml", "md.xml") if re.search(hook["files"], name)] == wanted
        assert "types" not in hook, "a message of the wire has control bytes, and is no text to pre-commit"
