"""What becomes of each rule when the layers of a configuration are put on one another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from wirelint.config.errors import COMMAND_LINE, Origin, Valued
from wirelint.config.layers import Choice, Command, Layer, PackLayer, PresetLayer
from wirelint.config.settings import RuleSetting
from wirelint.registry import Entry
from wirelint.rule import Severity, Stage, Tier
from wirelint.tuples import NamedTuple

_SILENT: Mapping[Tier, Severity] = dict.fromkeys(Tier, Severity.OFF)


class State(NamedTuple):
    """A rule as it stands: `level` is the severity of its strongest tier, None for the rule's own; see Choice."""

    level: Severity | None
    origin: Origin
    options: Mapping[str, Valued[Any]] = {}

    @property
    def is_on(self) -> bool:
        """Is the rule to report anything?"""
        return self.level is not Severity.OFF


States = dict[str, State]


def base(entries: Mapping[str, Entry], layers: Iterable[Layer]) -> States:
    """The rules before `paths` and the command line have their say; a rule that nothing names is not in it."""
    states: States = {}
    for layer in layers:
        if isinstance(layer, PresetLayer):
            _turn_on(states, layer.members(entries.values()), Origin(f"preset {layer.name}"))
        elif isinstance(layer, PackLayer):
            _turn_on(states, layer.ids, layer.place)
        else:
            apply(states, layer.rules)
    return states


def apply(states: States, rules: Mapping[str, Choice]) -> None:
    """Put what one place says of rules on top. A rule named with options alone is turned on."""
    for id, choice in rules.items():
        old = states.get(id)
        level, origin = choice.level, choice.origin
        if level is None and old is not None and old.is_on:
            level, origin = old.level, old.origin
        states[id] = State(level, origin, {**(old.options if old else {}), **choice.options})


def command(states: States, said: Command) -> None:
    """Leave on what the command line selects, without what it ignores."""
    off = said.ignore if said.select is None else said.ignore | (states.keys() - said.select)
    for id in off:
        if id in states:
            states[id] = states[id]._replace(level=Severity.OFF, origin=COMMAND_LINE)


def select(states: States, said: Command) -> None:
    """Turn on what the command line selects; `paths` may turn it off again for some stories."""
    _turn_on(states, said.select or (), COMMAND_LINE)


def settings(entries: Mapping[str, Entry], states: Mapping[str, State]) -> dict[str, RuleSetting]:
    """The rules to run, in the order of the entries.

    Damage rules are among them also when they are off, since their fixes make the text that the others read.
    """
    made = {}
    for id, entry in entries.items():
        state = states.get(id)
        if entry.pack:
            continue
        if state is not None and state.is_on:
            made[id] = RuleSetting(entry, severities(entry, state.level), _options(entry, state))
        elif entry.stage is not Stage.STORY and not entry.preview:
            made[id] = RuleSetting(entry, _SILENT, _options(entry, state) if state else None)
    return made


def members(entries: Mapping[str, Entry], states: Mapping[str, State]) -> dict[str, RuleSetting]:
    """The entries of packs to run, in the order of the entries."""
    made = {}
    for id, entry in entries.items():
        if entry.pack and (state := states.get(id)) is not None and state.is_on:
            made[id] = RuleSetting(entry, severities(entry, state.level))
    return {id: setting for id, setting in made.items() if setting.is_on}


def severities(entry: Entry, level: Severity | None) -> Mapping[Tier, Severity]:
    """What each tier is worth when the strongest is worth `level`: a lesser one is capped by it, and never raised."""
    if level is None:
        return entry.severity
    strongest = min(entry.severity)
    return {tier: level if tier is strongest else max(own, level) for tier, own in entry.severity.items()}


def _options(entry: Entry, state: State) -> Any:
    if not state.options:
        return None
    return entry.rule.options(**{field: option.value for field, option in state.options.items()})


def _turn_on(states: States, ids: Iterable[str], origin: Origin) -> None:
    for id in ids:
        old = states.get(id)
        if old is None:
            states[id] = State(None, origin)
        elif not old.is_on:
            states[id] = old._replace(level=None, origin=origin)
