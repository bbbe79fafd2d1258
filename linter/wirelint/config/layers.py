"""What a configuration is made of, from the bottom up: presets, files that it extends, and the file itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from wirelint.config.errors import Origin, Valued
from wirelint.registry import Entry
from wirelint.rule import Severity
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

STRICT = "strict"


class Choice(NamedTuple):
    """What one place says of one rule.

    level    the severity of its strongest tier; None leaves it as it is, or as the rule has it if the rule was off
    origin   where the level is said, or else the rule is named
    options  field of the rule's options to value
    """

    level: Severity | None
    origin: Origin
    options: Mapping[str, Valued[Any]] = {}


class PresetLayer(NamedTuple):
    """A preset: it turns on the rules that name it."""

    name: str

    def members(self, entries: Iterable[Entry]) -> Iterable[str]:
        """The ids of its rules: those that name it and are not in preview; `strict` has every rule but packs."""
        if self.name == STRICT:
            return (entry.id for entry in entries if not entry.pack)
        return (entry.id for entry in entries if self.name in entry.presets and not entry.preview)


class PackLayer(NamedTuple):
    """A pack of house style: it turns on its entries that are published.

    place    what names it
    notices  what of it does not run here, each on a line with its place
    """

    ids: tuple[str, ...]
    place: Origin
    notices: tuple[str, ...] = ()


class Override(NamedTuple):
    """An item of `paths`: what differs for the stories that match a glob; `values` holds kind and language."""

    match: tuple[str, ...]
    rules: Mapping[str, Choice]
    values: Mapping[str, Valued[Any]]


class FileLayer(NamedTuple):
    """A file: its rules, its items of `paths`, its other values by key, and its words with the files they are from."""

    rules: Mapping[str, Choice] = {}
    overrides: tuple[Override, ...] = ()
    values: Mapping[str, Valued[Any]] = {}
    vocabulary: tuple[Valued[Path], ...] = ()
    words: frozenset[str] = frozenset()


Layer: TypeAlias = PresetLayer | PackLayer | FileLayer


class Command(NamedTuple):
    """What the command line says: a preset in place of those of the configuration, and ids of rules.

    select  only these run; None for no such choice
    ignore  these do not
    """

    preset: str | None = None
    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()


NO_COMMAND = Command()
