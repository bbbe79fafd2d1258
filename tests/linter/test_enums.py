"""Enumerations are as those of the standard library, as far as they go."""

from __future__ import annotations

import copy
import enum
import pickle

import pytest

from wirelint.enums import Enum


class Light(Enum):
    """What a lamp shows."""

    RED = "red"
    """Halt."""
    GREEN = "green"

    @property
    def is_open(self) -> bool:
        """May one go?"""
        return self is Light.GREEN


class Theirs(enum.Enum):
    RED = "red"
    GREEN = "green"


def test_members_have_names_and_values_in_order() -> None:
    assert [(one.name, one.value) for one in Light] == [(one.name, one.value) for one in Theirs]
    assert repr(Light.RED) == repr(Theirs.RED).replace("Theirs", "Light")


def test_members_are_found_by_value_and_have_the_methods_of_their_class() -> None:
    assert Light("green") is Light.GREEN
    assert [one.is_open for one in Light] == [False, True]
    with pytest.raises(ValueError, match="'blue' is not a valid Light"):
        Light("blue")


def test_there_is_one_of_each() -> None:
    assert pickle.loads(pickle.dumps(Light.RED)) is Light.RED
    assert copy.deepcopy(Light.RED) is Light.RED
    assert len({Light.RED, Light.GREEN, Light("red")}) == 2
