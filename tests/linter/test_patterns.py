from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import wirelint
import wirelint.text
import wirelint_rules
from wirelint.patterns import _Pattern, holds, lazy_pattern, sign_of

SOURCES = [path for package in (wirelint, wirelint_rules) for path in sorted(Path(package.__path__[0]).rglob("*.py"))]
# A group that gives nothing back: (…)*+, (…)++, (…)?+, (…){2}+ and (?>…).
KEPT_GROUP = re.compile(r"(?<!\\)\)(?:[?*+]|\{[\d,]*\})\+|\(\?>.")


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """The late patterns of the views and the rules, by where they are."""
    for package in (wirelint.text, wirelint_rules):
        for info in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(info.name)).items():
                if isinstance(value, _Pattern):
                    yield f"{info.name}.{name}", value  # type: ignore[misc]


def literals(path: Path) -> Iterator[str]:
    """Every string of a source; what an f-string puts in is taken for a group."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else ")" for part in node.values)
        elif isinstance(node, ast.Constant):
            yield node.value.decode("latin-1") if isinstance(node.value, bytes) else str(node.value)


def test_no_group_of_a_pattern_refuses_to_give_back() -> None:
    """Before Python 3.11.5, re reads wrong what gives nothing back and is more than one class of characters.

    There `(?:.(?!D))*+` finds "ABCD" in "ABCDE", and what must hold a mark may be found empty (python/cpython, issues
    100061, 101955 and 106052); Debian 12 has Python 3.11.2. Of one class, as in `[ab]*+`, it is read right. Write such
    a group so that there is one way to read it: `(?:ab|c)*(?!ab|c)`. Patterns of users are no concern of this: they
    are read by the regex package.
    """
    found = {(path.name, text) for path in SOURCES for text in literals(path) if KEPT_GROUP.search(text)}
    assert not found


@pytest.mark.parametrize("source", ["(?:a|b)*+", "(a)++", "(?:ab)?+c", "(?:ab){2,}+", "(?>ab)"])
def test_such_a_group_is_seen(source: str) -> None:
    assert KEPT_GROUP.search(source)


@pytest.mark.parametrize("source", ["[ab]*+", r"\w{1,2}+", r"a\)*+", "(?:ab)*", "(?:ab)+?", "(?:a++)+"])
def test_one_class_of_characters_may(source: str) -> None:
    assert not KEPT_GROUP.search(source)


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


@pytest.mark.parametrize(
    ("literal", "sign"),
    [("[cite", "["), ("](", "]"), ("XX-", "X"), ("turn0", "0"), ("by-", "by-"), ("00/0", "/"), ("a b", "a b")],
)
def test_a_literal_is_sought_by_its_rare_character(literal: str, sign: str) -> None:
    assert sign_of(literal) == sign
    assert holds(f"so {literal} it is", literal)
    assert not holds(f"so {sign}", f"{literal}?")


def test_the_sign_alone_is_not_the_literal() -> None:
    assert not holds("[sic]", "[cite")
