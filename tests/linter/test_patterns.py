from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import wirelint.text
import wirelint_rules
from wirelint.patterns import _Pattern, lazy_pattern


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """The late patterns of the views and the rules, by where they are."""
    for package in (wirelint.text, wirelint_rules):
        for info in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(info.name)).items():
                if isinstance(value, _Pattern):
                    yield f"{info.name}.{name}", value  # type: ignore[misc]


def test_every_late_pattern_can_be_compiled() -> None:
    checked = {name: pattern.groups for name, pattern in patterns()}
    assert len(checked) > 100


def test_it_does_what_the_pattern_does() -> None:
    late = lazy_pattern(r"(\w)(\w+)", re.I)
    now = re.compile(r"(\w)(\w+)", re.I)
    assert late.findall("ab cd") == now.findall("ab cd")
    assert late.sub(r"\2\1", "ab cd") == "ba dc"
    assert (late.pattern, late.flags, late.groups) == (now.pattern, now.flags, now.groups)


def test_it_is_compiled_once_and_late(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    compiled = re.compile

    def noted(source: str, flags: int) -> re.Pattern[str]:
        made.append(source)
        return compiled(source, flags)

    monkeypatch.setattr(re, "compile", noted)
    late = lazy_pattern("late and alone")
    assert not made
    assert late.search("x late and alone")
    assert late.search("late and alone")
    assert made == ["late and alone"]


def test_a_mistake_is_told_when_it_is_used() -> None:
    faulty = lazy_pattern("(")
    with pytest.raises(re.error):
        faulty.search("a")
