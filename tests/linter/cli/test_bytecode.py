"""Modules straight from their byte code are those that Python itself imports; of all else Python is asked."""

from __future__ import annotations

import inspect
import os
import py_compile
import sys
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from wirelint.cli._bytecode import _Finder, hasten

NAME = "wirelint.house"
SOURCE = '"""Of the house."""\n\n\ndef count() -> int:\n    return 3\n'


@pytest.fixture(autouse=True)
def compiled() -> None:
    """A module with current byte code."""
    Path("house.py").write_text(SOURCE)
    py_compile.compile("house.py", invalidation_mode=py_compile.PycInvalidationMode.TIMESTAMP)


def found(finder: Any, name: str = NAME) -> ModuleType | None:
    """The module that a finder finds in the working folder."""
    spec = finder.find_spec(name, [os.getcwd()])
    if spec is None:
        return None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_module_is_as_python_imports_it() -> None:
    own, pythons = found(_Finder), found(PathFinder)
    assert own is not None
    assert pythons is not None
    for name in ("__name__", "__doc__", "__file__", "__cached__", "__package__"):
        assert getattr(own, name) == getattr(pythons, name)
    assert own.count() == 3
    assert inspect.getsource(own) == SOURCE


def test_its_loader_gives_the_code_again() -> None:
    own = found(_Finder)
    assert own is not None
    assert own.__loader__ is not None
    assert own.__loader__.get_code(NAME).co_consts[0] == "Of the house."  # type: ignore[attr-defined]


def test_a_source_that_changed_is_compiled_by_python() -> None:
    Path("house.py").write_text(SOURCE.replace("3", "33"))
    assert found(_Finder) is None


def test_a_source_of_another_time_is_compiled_by_python() -> None:
    os.utime("house.py", (1, 1))
    assert found(_Finder) is None


@pytest.mark.parametrize("place", [0, 4], ids=["of another Python", "by content"])
def test_byte_code_of_another_sort_is_left_to_python(place: int) -> None:
    path = next(Path("__pycache__").iterdir())
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)
    assert found(_Finder) is None


def test_a_module_without_byte_code_or_source_is_left_to_python() -> None:
    next(Path("__pycache__").iterdir()).unlink()
    assert found(_Finder) is None
    assert found(_Finder, "wirelint.none") is None


def test_modules_of_others_are_left_to_python() -> None:
    assert found(_Finder, "another.house") is None
    assert _Finder.find_spec("wirelint") is None


def test_it_is_asked_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    monkeypatch.setattr(sys, "pycache_prefix", None)
    hasten()
    assert sys.meta_path[0] == _Finder


def test_byte_code_kept_elsewhere_is_left_to_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "meta_path", before := [*sys.meta_path])
    monkeypatch.setattr(sys, "pycache_prefix", "/elsewhere")
    hasten()
    assert sys.meta_path == before
