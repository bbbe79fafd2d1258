"""YAML as values with places."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from wirelint.config.errors import Mistakes, Origin
from wirelint.config.marks import DEEPEST, read_yaml


def read(text: str) -> tuple[Any, list[str]]:
    mistakes = Mistakes()
    node = read_yaml(text, "f", mistakes)
    return node and node.plain, [str(one) for one in mistakes]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("off", "off"),
        ("No", "No"),
        ("on", "on"),
        ("true", True),
        ("FALSE", False),
        ("~", None),
        ("12", 12),
        ("-3", -3),
        ("010", "010"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("1:30", "1:30"),
        ("9" * 30, "9" * 30),
        ("1.5", 1.5),
        ("01.5", "01.5"),
        ("1.0e+3", 1000.0),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("1.0e+999", "1.0e+999"),
        ("2024-01-31", "2024-01-31"),
        ("'12'", "12"),
        ("=", "="),
        ("", None),
        ("# nothing", None),
        ("[a, 1]", ["a", 1]),
        ("{a: {b: c}}", {"a": {"b": "c"}}),
        ("&unused a", "a"),
    ],
)
def test_values(text: str, value: object) -> None:
    assert read(text) == (value, [])


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("a: [1\n", "f:2:1: broken YAML: while parsing a flow sequence, did not find expected ',' or ']'"),
        ("a: b\n\tc: d", "f:2:1: broken YAML: while scanning a plain scalar, found a tab character that violates"),
        ("a: é\x07", "f:1:5: broken YAML: control characters are not allowed"),
        ("a: *b", "f:1:4: broken YAML: found undefined alias"),
        ("a: b\n---\nc: d", "f:2:1: broken YAML: expected a single document in the stream, but found another"),
        ("[" * 100_000, "f:1:1001: broken YAML: while increasing flow level, exceeded maximum nesting depth"),
        ("a: 1\nb: 2\na: 3", "f:3:1: “a” stands twice; the first is in line 1"),
        ("1: a", "f:1:1: a key must be text, not “1”"),
        ("[a]: b", "f:1:1: a key must be text, not a list or mapping"),
        ("<<: {a: b}", "f:1:1: merge keys (<<) are not read"),
        ("a: !!python/name:os.system x", "f:1:4: the tag “!!python/name:os.system” is not read"),
        ("a: !mine [b]", "f:1:4: the tag “!mine” is not read"),
        ("a: !!set {b}", "f:1:4: the tag “!!set” is not read"),
        ("[" * 30 + "]" * 30, f"f:1:{DEEPEST + 2}: nothing in a configuration is nested deeper than {DEEPEST}"),
    ],
)
def test_mistakes(text: str, mistake: str) -> None:
    found = read(text)[1]
    assert len(found) == 1
    assert found[0].startswith(mistake)


def test_every_alias_is_named() -> None:
    assert read("a: &x [1]\nb: *x\nc:\n  - *x\n")[1] == [
        "f:2:4: aliases (*name) are not read in a configuration: write the value out",
        "f:4:5: aliases (*name) are not read in a configuration: write the value out",
    ]


def test_an_alias_bomb_is_refused_unexpanded() -> None:
    levels = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 60))
    found = read(f"l0: &l0 [lol]\n{levels}")[1]
    assert len(found) == 59 * 9


def test_an_alias_of_what_it_stands_in_is_refused() -> None:
    assert [one[:6] for one in read("&a [*a, {b: *a}]")[1]] == ["f:1:5:", "f:1:13"]


def test_places_are_in_code_points() -> None:
    mistakes = Mistakes()
    node = read_yaml("# 😀\n😀é: [a, 😀, b]\n", "f", mistakes)
    assert node is not None
    assert isinstance(node.value, dict)
    field = node.value["😀é"]
    assert field.key == Origin("f", 2, 1)
    assert isinstance(field.node.value, tuple)
    assert [item.origin for item in field.node.value] == [Origin("f", 2, column) for column in (6, 9, 12)]


@given(st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abcé-", min_size=1), inner, max_size=4),
    max_leaves=12,
))  # fmt: skip
def test_what_is_written_is_read_back(value: Any) -> None:
    assert read(yaml.safe_dump(value, allow_unicode=True)) == (value, [])


MARKS = st.sampled_from([*"[]{}:,-?&*!|>'\"%@`#\n\t \\~<=", "a", "é", "😀", "\ufeff", "\x85", "\x00", "a: ", "- ", "1"])


@given(st.text(max_size=60) | st.lists(MARKS, max_size=30).map("".join))
def test_whatever_is_wrong_has_a_place_and_one_line(text: str) -> None:
    found = read(text)[1]
    assert all(re.fullmatch(r"f:[1-9]\d*:[1-9]\d*: \S.*", one) and one.isprintable() for one in found)
