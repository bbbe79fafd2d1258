"""Which rules there are, without importing them.

House rules come from a generated index, so that a run imports only the rules that wake. Rules of other packages come
through the entry-point group `wirelint.rules`; it is scanned only when a configuration names plugins, since the scan
costs as much as the rest of the start-up.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from wirelint.rule import ALWAYS, BODY, Kind, Rule, Severity, Stage, Tier, Wake, Zone

if TYPE_CHECKING:
    from wirelint.phrases import PhraseTable
    from wirelint.style.compiled import Compiled

GROUP = "wirelint.rules"
HOUSE_INDEX = "wirelint_rules._index"
HOUSE_STYLES = "styles"
"""The folder of the house's own packs, beside the index."""
HOUSE_PHRASES = ("data", "phrases", "tables.tsv")
"""The file of the house's phrases, by its way from the folder of the index."""


class Entry:
    """A rule as the index knows it: enough to decide whether to import it. See Rule for the fields.

    `pack` names the pack of house style that it is an entry of (wirelint.style); it is empty for every other rule.
    """

    pack = ""

    def is_named(self, name: str) -> bool:
        """Does the command line or a configuration mean this rule by a name: its id or one before it, or its family?"""
        return name in (self.id, self.family, *self.aliases)

    def __init__(
        self,
        id: str,
        module: str,
        family: str,
        summary: str,
        severity: Mapping[Tier, Severity],
        presets: frozenset[str],
        *,
        stage: Stage = Stage.STORY,
        wake: Wake = ALWAYS,
        zones: frozenset[Zone] = BODY,
        languages: frozenset[str] | None = frozenset({"en"}),
        muted: frozenset[Kind] = frozenset(),
        preview: bool = False,
        aliases: tuple[str, ...] = (),
        plugin: str = "",
        loaded: Rule | None = None,
    ) -> None:
        self.id, self.module, self.family, self.summary = id, module, family, summary
        self.severity, self.presets, self.stage, self.wake, self.zones = severity, presets, stage, wake, zones
        self.languages, self.muted, self.preview, self.aliases = languages, muted, preview, aliases
        self.plugin = plugin
        self._loaded = loaded

    @cached_property
    def rule(self) -> Rule:
        """The rule itself; its module is imported now, if it was not before."""
        if self._loaded is not None:
            return self._loaded
        rule = importlib.import_module(self.module).RULE
        assert isinstance(rule, Rule)
        return rule

    @cached_property
    def default_options(self) -> Any:
        """The rule's options with their defaults."""
        return self.rule.options()

    @classmethod
    def of(cls, rule: Rule, plugin: str = "") -> Entry:
        """The entry of a rule that is already imported."""
        kept = {name: getattr(rule, name) for name in ENTRY_FIELDS}
        return cls(module=rule.module, plugin=plugin, loaded=rule, **kept)


ENTRY_FIELDS = (
    "id", "family", "summary", "severity", "presets", "stage", "wake", "zones", "languages", "muted", "preview",
    "aliases",
)  # fmt: skip
"""The fields of a Rule that its Entry repeats."""


class PluginError(Exception):
    """A plug-in that a configuration names is not installed, or fails to import; the message says which and why."""


@cache
def house_rules() -> Mapping[str, Entry]:
    """The house's own rules by id, in the order of the index; last the one of files that a configuration may set."""
    from wirelint.filerules import ENCODING

    entries: Iterable[Entry] = importlib.import_module(HOUSE_INDEX).ENTRIES
    return {entry.id: entry for entry in (*entries, ENCODING)}


def house_packs() -> tuple[str, ...]:
    """The names of the house's own packs."""
    folder = os.path.join(os.path.dirname(importlib.import_module(HOUSE_INDEX).__file__ or ""), HOUSE_STYLES)
    return tuple(sorted(name.removesuffix(".style") for name in os.listdir(folder) if name.endswith(".style")))


@cache
def house_phrases() -> PhraseTable:
    """The phrases of all house rules in one table, as tools/make_phrases.py made it."""
    from wirelint.phrases import load_table

    folder = os.path.dirname(importlib.import_module(HOUSE_INDEX).__file__ or "")
    with open(os.path.join(folder, *HOUSE_PHRASES), "rb") as file:
        return load_table(file.read().replace(b"\r\n", b"\n"))


def page_name(id: str) -> str:
    """The page of the manual that a rule stands on: that of its own, or a place on that of its pack."""
    pack, slash, name = id.partition("/")
    return f"{pack}.md#{name}" if slash else f"{id}.md"


@cache
def house_pack(name: str) -> Compiled | None:
    """The house's own pack of a name, as tools/make_styles.py compiled it; None where there is none."""
    folder = os.path.dirname(importlib.import_module(HOUSE_INDEX).__file__ or "")
    path = os.path.join(folder, HOUSE_STYLES, f"{name}.style")
    if not os.path.isfile(path):
        return None
    from wirelint.style.stored import load_pack

    with open(path, encoding="utf-8") as file:
        return load_pack(file.read())


def plugin_rules(plugin: str) -> Mapping[str, Entry]:
    """The rules of an installed package, named by its entry point in the group `wirelint.rules`.

    Raises PluginError where there is no such entry point or it cannot be loaded.
    """
    from importlib.metadata import entry_points

    found = entry_points(group=GROUP, name=plugin)
    if not found:
        known = sorted(point.name for point in entry_points(group=GROUP))
        raise PluginError(f"no installed package offers the plug-in “{plugin}”; installed: {', '.join(known)}")
    try:
        rules: Iterable[Rule] = next(iter(found)).load()
        return {rule.id: Entry.of(rule, plugin) for rule in rules}
    except Exception as error:
        raise PluginError(f"the plug-in “{plugin}” cannot be loaded: {type(error).__name__}: {error}") from error
