"""A desk's folder to write configurations in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from desk_rules import ENTRIES
from wirelint.config import ConfigError, load
from wirelint.config.config import Config

NAME = ".wirelint.yaml"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder, which is the working folder too, with a .git that bounds it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    return tmp_path


@pytest.fixture
def read(desk: Path) -> Callable[..., Config]:
    """Read a configuration from its text, with other files beside it by their names."""

    def read(text: str, others: Mapping[str, str] = {}, **arguments: Any) -> Config:
        for name, content in {NAME: text, **others}.items():
            (desk / name).parent.mkdir(parents=True, exist_ok=True)
            (desk / name).write_text(content, encoding="utf-8")
        return load(desk / NAME, **{"entries": ENTRIES, **arguments})

    return read


@pytest.fixture
def mistakes(read: Callable[..., Config]) -> Callable[..., list[str]]:
    """The mistakes of a configuration, as users see them."""

    def mistakes(text: str, others: Mapping[str, str] = {}) -> list[str]:
        with pytest.raises(ConfigError) as caught:
            read(text, others)
        return str(caught.value).splitlines()

    return mistakes
