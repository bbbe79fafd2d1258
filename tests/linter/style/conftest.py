"""A desk's folder to write packs in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from wirelint.config import load
from wirelint.config.errors import Mistakes, Origin
from wirelint.diagnostic import Diagnostic
from wirelint.document import Context
from wirelint.engine import check
from wirelint.style.packs import compiled, read_file

Found = Callable[..., list[tuple[str, str, str]]]


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder, which is the working folder too, with a .git that bounds it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    return tmp_path


@pytest.fixture
def diagnostics(desk: Path) -> Callable[..., list[Diagnostic]]:
    """What the entries of a pack say of a text, with nothing else on."""

    def diagnostics(entries: str, text: str, *, config: str = "extends: [pack.yaml]", **files: str) -> list[Diagnostic]:
        content = entries if entries.startswith("pack:") else f"pack: desk\nentries:\n{entries}"
        (desk / "pack.yaml").write_text(content, encoding="utf-8")
        for name, other in files.items():
            (desk / f"{name}.yaml").write_text(other, encoding="utf-8")
        (desk / ".wirelint.yaml").write_text(config, encoding="utf-8")
        settings = load(desk / ".wirelint.yaml").settings_for(None)
        checked = check(text, settings, Context(language="en"))
        assert not checked.crashes, checked.crashes
        return [one for one in checked.diagnostics if one.family == "style"]

    return diagnostics


@pytest.fixture
def found(diagnostics: Callable[..., list[Diagnostic]]) -> Found:
    """The same as id, quoted text, and what the first fix writes."""

    def found(entries: str, text: str, **arguments: str) -> list[tuple[str, str, str]]:
        said = diagnostics(entries, text, **arguments)
        return [(one.rule, one.span.of(text), one.fixes[0].replacement if one.fixes else "") for one in said]

    return found


@pytest.fixture
def mistakes(desk: Path) -> Callable[[str], list[str]]:
    """The mistakes of a pack, as users see them, without the name of the file."""

    def mistakes(text: str, others: Mapping[str, str] = {}) -> list[str]:
        (desk / "p.yaml").write_text(text, encoding="utf-8")
        noted = Mistakes()
        read = read_file(desk / "p.yaml", Origin("here"), noted)
        if not noted and read is not None:
            compiled([read])
        return [str(one).removeprefix("p.yaml:") for one in sorted(noted)]

    return mistakes
