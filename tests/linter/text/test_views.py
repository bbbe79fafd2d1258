from __future__ import annotations

from types import ModuleType

import pytest

from wirelint import text as views


@pytest.mark.parametrize("name", views.__all__)
def test_a_module_is_there_when_it_is_asked_for(name: str) -> None:
    module = getattr(views, name)
    assert isinstance(module, ModuleType)
    assert module.__name__ == f"wirelint.text.{name}"


def test_no_other_name_is_a_module() -> None:
    assert not hasattr(views, "nonsense")
