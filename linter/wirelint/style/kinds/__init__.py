"""The kinds of entries, one module each, named after the key that an entry of the kind has."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.config.shapes import Shape
    from wirelint.config.tables import Key
    from wirelint.style.values import Scanner, Style

NAMES = ("prefer", "ban", "once", "consistent", "limit", "form", "headline", "pattern")
"""Every kind."""


class Kind(NamedTuple):
    """A kind of entry.

    name     the key that makes an entry one of the kind
    text     what it is for, as editors and the manual say it
    message  what is said of a fault, with {seen}, {good} and what else the kind fills in
    scanner  how an entry of the kind is looked for
    shape    what stands under the key; called, so that a run that reads no YAML imports no shapes
    extras   further keys of such an entry
    fault    the key of an entry that does not go with the rest, and what is wrong with it; None where all does
    """

    name: str
    text: str
    message: str
    scanner: Callable[[Style], Scanner]
    shape: Callable[[], Shape]
    extras: Callable[[], tuple[Key, ...]] = tuple
    fault: Callable[[Style], tuple[str, str] | None] = lambda style: None


@cache
def kind(name: str) -> Kind:
    """The kind of a name; its module is imported now."""
    made = import_module(f"{__name__}.{name}").KIND
    assert isinstance(made, Kind)
    return made
