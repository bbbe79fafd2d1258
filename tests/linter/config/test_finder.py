"""One configuration for many files."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk_rules import ENTRIES
from wirelint.config import ConfigError, Configs


def test_each_file_has_the_nearest_configuration(desk: Path) -> None:
    (desk / "sport").mkdir()
    (desk / ".wirelint.yaml").write_text("extends: [ap]")
    (desk / "sport" / ".wirelint.yaml").write_text("extends: [pipeline]")
    configs = Configs(entries=ENTRIES)
    assert configs.for_path(Path("a.txt")).presets == ("wire", "ap")
    assert configs.for_path(Path("sport/a.txt")).presets == ("pipeline",)
    assert configs.for_path(Path("sport")).presets == ("pipeline",)
    assert configs.for_path(None).presets == ("wire", "ap")


def test_a_configuration_is_read_once(desk: Path) -> None:
    (desk / ".wirelint.yaml").write_text("extends: [ap]")
    (desk / "sport").mkdir()
    configs = Configs(entries=ENTRIES)
    first = configs.for_path(Path("sport/a.txt"))
    (desk / ".wirelint.yaml").write_text("broken: [")
    assert configs.for_path(Path("sport/b.txt")) is first
    assert configs.for_path(desk / "wire" / "c.txt") is first


def test_no_configuration_is_one_too(desk: Path) -> None:
    configs = Configs(preset="pipeline", entries=ENTRIES)
    assert configs.for_path(Path("a.txt")).presets == ("pipeline",)
    assert configs.for_path(Path("a.txt")) is configs.for_path(None)


def test_what_is_asked_for_holds_everywhere(desk: Path) -> None:
    (desk / ".wirelint.yaml").write_text("broken: [")
    (desk / "gate.yaml").write_text("extends: [pipeline]")
    assert Configs(config_file=Path("gate.yaml"), entries=ENTRIES).for_path(Path("a.txt")).presets == ("pipeline",)
    assert Configs(use_config=False, entries=ENTRIES).for_path(Path("a.txt")).presets == ("wire",)
    with pytest.raises(ConfigError):
        Configs(entries=ENTRIES).for_path(Path("a.txt"))
    with pytest.raises(ConfigError, match="unknown rule"):
        Configs(use_config=False, select=["x"], entries=ENTRIES).for_path(None)
