"""Mistakes and how they are told."""

from __future__ import annotations

import pickle

import pytest

from wirelint.config.errors import ConfigError, Mistake, Mistakes, Origin, nearest, quoted


def test_a_place_is_told_as_editors_take_it() -> None:
    assert str(Origin("a.yaml", 3, 14)) == "a.yaml:3:14"
    assert str(Origin("preset wire")) == "preset wire"
    assert str(Origin("a\x1b[31m\n.yaml", 1, 1)) == "a\\x1b[31m\\n.yaml:1:1"


def test_mistakes_are_told_once_and_in_the_order_of_the_file() -> None:
    mistakes = Mistakes()
    for line in (10, 9, 10):
        mistakes.add(Origin("f", line, 1), "wrong")
    with pytest.raises(ConfigError) as caught:
        mistakes.raise_any()
    assert str(caught.value) == "f:9:1: wrong\nf:10:1: wrong"
    assert pickle.loads(pickle.dumps(caught.value)).mistakes == caught.value.mistakes


def test_no_mistake_is_no_error() -> None:
    Mistakes().raise_any()
    assert ConfigError([Mistake(Origin("f"), "x")]).mistakes == (Mistake(Origin("f"), "x"),)


def test_what_users_wrote_is_shown_harmless_and_short() -> None:
    assert quoted("a\x1b[2Jb\u202ec\udc80") == "“a\\x1b[2Jb\\u202ec\\x80”"
    assert quoted("x" * 100) == f"“{'x' * 39}…”"
    assert quoted("naïve 😀") == "“naïve 😀”"


def test_the_nearest_name_is_offered_if_it_is_near() -> None:
    assert nearest("wyre", ("wire", "ap")) == "; did you mean “wire”?"
    assert nearest("x", ("wire", "ap")) == ""
    assert nearest("w" * 1_000_000, ("wire", "ap")) == ""


def test_a_place_is_no_command_to_github() -> None:
    assert str(Origin("::error::x/.wirelint.yaml", 1, 2)) == "./::error::x/.wirelint.yaml:1:2"
