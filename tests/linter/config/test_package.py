"""What the package offers."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

from wirelint import config


@pytest.mark.parametrize("name", config.__all__)
def test_every_name_is_there_and_stays(name: str) -> None:
    for module in pkgutil.iter_modules(config.__path__):
        importlib.import_module(f"wirelint.config.{module.name}")
    assert callable(getattr(config, name))


def test_another_name_is_not() -> None:
    assert not hasattr(config, "nothing")
