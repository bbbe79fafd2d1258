"""What `wirelint try` runs: rules, families, entries of house style, packs, and drafts in files.

Where to start reading: `find_targets`, then `Targets.settings`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import click

from wirelint.config.errors import Mistakes, Origin, nearest, quoted
from wirelint.config.settings import RuleSetting, Settings
from wirelint.registry import house_pack
from wirelint.rule import Severity, Stage, Tier

if TYPE_CHECKING:
    from wirelint.registry import Entry
    from wirelint.style.finding import Member

_SILENT: Mapping[Tier, Severity] = dict.fromkeys(Tier, Severity.OFF)
_SUFFIXES = (".yaml", ".yml")


class Targets:
    """What is tried.

    rules    ids of rules, in the order in which they were named
    members  entries of packs by id, on whatever their packs say of them
    """

    def __init__(self, rules: Iterable[str], members: Mapping[str, RuleSetting]) -> None:
        self.rules, self.members = tuple(rules), members
        self._made: dict[int, tuple[Settings, Settings]] = {}

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of everything that is tried."""
        return (*self.rules, *self.members)

    def settings(self, base: Settings) -> Settings:
        """The settings of a story with these alone on. Damage rules still mend the text that the others read.

        The same value comes for the same `base`, since the engine plans once for each.
        """
        if id(base) not in self._made:
            self._made[id(base)] = base, self._over(base)
        return self._made[id(base)][1]

    def _over(self, base: Settings) -> Settings:
        from wirelint.style.finding import foreign_of

        return base._replace(rules=dict(self._rules(base)), members=self.members, foreign=foreign_of(self.members))

    def _rules(self, base: Settings) -> Iterator[tuple[str, RuleSetting]]:
        for id, setting in base.rules.items():
            if id in self.rules:
                yield id, setting
            elif setting.entry.stage is not Stage.STORY:
                yield id, setting._replace(severity=_SILENT)
        if self.members:
            from wirelint.style.finding import STYLE, setting_of

            yield STYLE, setting_of(self.members)


def find_targets(said: str, entries: Mapping[str, Entry]) -> Targets:
    """What a name means, or several with commas: the id of a rule or of an entry, a family, a pack, a file of a pack.

    `entries` are the rules that the configuration knows. Raises UsageError for a name that is none, and ConfigError
    with every mistake in a pack.
    """
    rules: dict[str, None] = {}
    found: dict[str, Member] = {}
    for name in [said] if os.path.exists(said) else filter(None, map(str.strip, said.split(","))):
        if name.endswith(_SUFFIXES) or os.path.isdir(name):
            found |= _drafts(name)
            continue
        named = [one for one in entries.values() if one.is_named(name)]
        own, packed = [one.id for one in named if not one.pack], _packed(name, named)
        if not own and not packed:
            raise click.UsageError(f"no rule {quoted(name)}{nearest(name, _known(entries))}")
        rules |= dict.fromkeys(own)
        found |= packed
    if not rules and not found:
        raise click.UsageError(f"{quoted(said)} names no rule")
    return Targets(rules, _turned_on(found))


def _packed(name: str, named: Iterable[Entry]) -> dict[str, Member]:
    """The entries that a name means: those of the configuration's packs, or else of the house's."""
    from wirelint.style.finding import Member, house_members

    own = {one.id: one for one in named if isinstance(one, Member)}
    if own or house_pack(name.partition("/")[0]) is None:
        return own
    return {id: member for id, member in house_members(name).items() if member.is_named(name)}


def _drafts(path: str) -> dict[str, Member]:
    """The entries of a pack in a file or a folder, drafts too."""
    from wirelint.config.files import path_of
    from wirelint.style.finding import members
    from wirelint.style.packs import compiled, read_path

    mistakes = Mistakes()
    reads, _ = read_path(path_of(os.path.abspath(path)), Origin(path), mistakes)
    mistakes.raise_any()
    return {member.id: member for member in members(compiled(reads))}


def _turned_on(found: Mapping[str, Member]) -> dict[str, RuleSetting]:
    if not found:
        return {}
    from wirelint.style.proving import turned_on

    return {id: turned_on(member) for id, member in found.items()}


def _known(entries: Mapping[str, Entry]) -> list[str]:
    from wirelint.registry import house_packs
    from wirelint.style.finding import house_members

    packs = house_packs()
    return [*entries, *packs, *(id for pack in packs for id in house_members(pack))]
