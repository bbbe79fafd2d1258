"""Packages of examples/ in tests: installed as anyone would, and run beside wirelint."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from commands import ROOT


def installed(package: str, folders: pytest.TempPathFactory) -> Path:
    """A folder with a package installed into it, from a copy: a build leaves files beside what it builds."""
    target, source = folders.mktemp("site"), folders.mktemp("source") / "package"
    shutil.copytree(ROOT / "examples" / package, source)
    command = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-build-isolation", "--target", str(target)]
    subprocess.run([*command, str(source)], check=True, capture_output=True)
    return target


def environment(site: Path) -> dict[str, str]:
    """What finds the packages of a folder and wirelint."""
    paths = (str(site), str(ROOT / "linter"), str(ROOT / "rules"))
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}


def wirelint(site: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A run of wirelint in a folder, with the packages of another."""
    command = [sys.executable, "-m", "wirelint", *arguments]
    return subprocess.run(command, cwd=folder, env=environment(site), capture_output=True, text=True, check=False)
