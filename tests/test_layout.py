"""The house keeps its own rules: packages, wheel, generated files, sizes, and who may import whom."""

from __future__ import annotations

import ast
import configparser
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted(path for folder in ("linter", "rules") for path in (ROOT / folder).rglob("*.py"))
GENERATED = {ROOT / "rules" / "wirelint_rules" / "_index.py"}
EXTRA_ENV = {"PYTHONPATH": os.pathsep.join((str(ROOT / "linter"), str(ROOT / "rules")))}


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def test_every_package_is_listed() -> None:
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    listed = set(config["options"]["packages"].split())
    there = {
        ".".join(path.parent.relative_to(ROOT / folder).parts)
        for folder in ("linter", "rules")
        for path in (ROOT / folder).rglob("__init__.py")
    }
    assert listed == there


@pytest.mark.parametrize("tool", ["make_index.py", "make_styles.py", "make_docs.py"])
def test_generated_files_are_fresh(tool: str) -> None:
    command = [sys.executable, str(ROOT / "tools" / tool), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **EXTRA_ENV}, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_are_short(path: Path) -> None:
    if path not in GENERATED:
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 250
        assert [name for name, lines in functions(path) if lines > 40] == []


def test_the_loop_is_at_most_a_hundred_lines() -> None:
    assert len((ROOT / "linter" / "wirelint" / "engine.py").read_text(encoding="utf-8").splitlines()) <= 100


def test_the_engine_imports_no_rule() -> None:
    for path in (ROOT / "linter").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not any(name.startswith("wirelint_rules") for name in names), path


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """wirelint's wheel, built from what git holds, unpacked into a folder of its own."""
    folder = tmp_path_factory.mktemp("wheel")
    clone, target = folder / "clone", folder / "site"
    run = {"check": True, "capture_output": True, "text": True}
    clone.mkdir()
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, **run).stdout.split("\0")
    for name in filter(None, listed):
        if (ROOT / name).is_file():
            (clone / name).parent.mkdir(parents=True, exist_ok=True)
            (clone / name).write_bytes((ROOT / name).read_bytes())
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(clone)]
    subprocess.run(build, **run)
    made = next(folder.glob("*.whl"))
    subprocess.run([sys.executable, "-m", "pip", "install", "--no-deps", "--target", str(target), str(made)], **run)
    return target


def test_the_wheel_holds_every_source_file(wheel: Path) -> None:
    wanted = {path.relative_to(ROOT / path.relative_to(ROOT).parts[0]) for path in SOURCES}
    wanted |= {Path("wirelint", "report", "html", name) for name in ("page.css", "page.js")}
    wanted.add(Path("wirelint", "archive", "report", "page.css"))
    assert {path.relative_to(wheel) for path in wheel.rglob("*.*")} >= wanted


def test_the_wheel_holds_the_packs_of_the_house(wheel: Path) -> None:
    styles = ROOT / "rules" / "wirelint_rules" / "styles"
    wanted = {path.relative_to(styles) for path in [*styles.glob("*.style"), *styles.glob("*/*.yaml")]}
    there = wheel / "wirelint_rules" / "styles"
    assert {path.relative_to(there) for path in there.rglob("*") if path.is_file()} >= wanted


def test_the_wheel_runs_every_rule(wheel: Path, tmp_path: Path) -> None:
    script = (
        "import wirelint, wirelint_rules\n"
        "from wirelint.testing import check_example\n"
        f"assert wirelint.__file__.startswith({str(wheel)!r}), wirelint.__file__\n"
        "for rule in wirelint_rules.RULES:\n"
        "    for example in rule.examples if rule.id != 'grammar' else ():\n"
        "        check_example(rule, example)\n"
        "print(len(wirelint_rules.RULES))\n"
    )
    env = {**os.environ, "PYTHONPATH": str(wheel)}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) == len(list((ROOT / "rules" / "wirelint_rules").glob("[a-z]*.py")))
