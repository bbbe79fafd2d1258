"""What a configuration says of rules: `rules:` with a severity, `off`, or a mapping of options for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from wirelint.config.errors import Mistakes, Valued, nearest, quoted
from wirelint.config.layers import Choice
from wirelint.config.marks import Field, Node
from wirelint.config.shapes import LEVELS, Level, Schema, wrong
from wirelint.registry import Entry
from wirelint.tuples import NamedTuple

SEVERITY = "severity"
ALL_OF_A_PACK = "/*"


_NAME = "[a-z0-9]+(?:-[a-z0-9]+)*"
_OF_VALE = r"[A-Za-z0-9][A-Za-z0-9_.-]*"
_ENTRY, _PACK = f"^{_OF_VALE}/{_OF_VALE}$", f"^{_OF_VALE}/[*]$"
_SEVERITY_ALONE: Schema = {
    "type": "object",
    "properties": {SEVERITY: Level().schema()},
    "additionalProperties": False,
}
"""What may be said of the entries of packs, whichever there are."""


class Rules(NamedTuple):
    """The shape of `rules:`. Where a plug-in is missing, a rule may be one of its own, and `complete` is false."""

    entries: Mapping[str, Entry]
    complete: bool = True

    def read(self, node: Node, mistakes: Mistakes) -> dict[str, Choice] | None:
        """Rule id to what is said of it; what is wrong is left out."""
        if not isinstance(node.value, Mapping):
            wrong(node, "a mapping of rules", mistakes)
            return None
        known = by_name(self.entries)
        read: dict[str, Choice] = {}
        for name, field in node.value.items():
            if name.endswith(ALL_OF_A_PACK):
                continue
            if (entry := known.get(name)) is None:
                if self.complete:
                    mistakes.add(field.key, unknown_rule(name, known))
            elif entry.id in read:
                mistakes.add(field.key, f"the rule {quoted(entry.id)} is set under two of its names")
            elif (choice := _choice(entry, field, mistakes)) is not None:
                read[entry.id] = choice
        return {**self._packs(node.value, mistakes), **read}

    def _packs(self, fields: Mapping[str, Field], mistakes: Mistakes) -> dict[str, Choice]:
        """What is said of whole packs, as `ap/*`: it holds for each entry that nothing is said of by its own id."""
        read: dict[str, Choice] = {}
        for name, field in fields.items():
            if not name.endswith(ALL_OF_A_PACK):
                continue
            entries = [entry for entry in self.entries.values() if entry.pack and entry.is_named(name)]
            level = Level().read(field.node, mistakes)
            if not entries and self.complete:
                packs = {f"{entry.pack}{ALL_OF_A_PACK}" for entry in self.entries.values() if entry.pack}
                mistakes.add(field.key, f"no pack is on that {quoted(name)} could mean{nearest(name, packs)}")
            elif level is not None:
                read |= {entry.id: Choice(level, field.key) for entry in entries}
        return read

    def schema(self) -> Schema:
        """A reference: `rules` stands in more than one place."""
        return {"$ref": "#/$defs/rules"}

    def definition(self) -> Schema:
        """What the reference is to: every rule with its options, in its own words. Imports every rule."""
        both = [
            {"not": {"required": [left, right]}}
            for entry in self.entries.values()
            for left, right in _pairs((entry.id, *entry.aliases))
        ]
        rules = dict(row for entry in self.entries.values() for row in _rule_schemas(entry))
        packs = {_ENTRY: {"anyOf": [Level().schema(), _SEVERITY_ALONE]}, _PACK: Level().schema()}
        schema: Schema = {
            "type": "object",
            "properties": rules,
            "patternProperties": packs,
            "additionalProperties": False,
        }
        return schema | ({"allOf": both} if both else {})


def by_name(entries: Mapping[str, Entry]) -> dict[str, Entry]:
    """The rules by their ids and by every name they had before."""
    return {name: entry for entry in entries.values() for name in (*entry.aliases, entry.id)}


def unknown_rule(name: str, known: Mapping[str, Entry]) -> str:
    """The message about a rule that there is not."""
    pack, slash, _ = name.partition("/")
    meant = nearest(name, known)
    if slash and not meant and not any(entry.pack == pack for entry in known.values()):
        return f"unknown rule {quoted(name)}: no pack {quoted(pack)} is among those that `extends` names"
    return f"unknown rule {quoted(name)}{meant}"


def _choice(entry: Entry, field: Field, mistakes: Mistakes) -> Choice | None:
    node = field.node
    if not isinstance(node.value, Mapping):
        if isinstance(node.value, str | bool):
            level = Level().read(node, mistakes)
            return None if level is None else Choice(level, field.key)
        wrong(node, f"a severity ({', '.join(LEVELS)}) or a mapping of options", mistakes)
        return None
    level, origin = None, field.key
    if (said := node.value.get(SEVERITY)) is not None:
        level, origin = Level().read(said.node, mistakes), said.key
    options = {name: option for name, option in node.value.items() if name != SEVERITY}
    return Choice(level, origin, dict(_options(entry, options, mistakes)) if options else {})


def _options(entry: Entry, given: Mapping[str, Field], mistakes: Mistakes) -> Iterator[tuple[str, Valued[Any]]]:
    from wirelint.config.options import options_of

    known = options_of(entry)
    for name, field in given.items():
        if (option := known.get(name)) is None:
            mistakes.add(field.key, _unknown_option(entry, name, known))
        elif (value := option.shape.read(field.node, mistakes)) is not None:
            yield option.field, Valued(value, field.key)


def _unknown_option(entry: Entry, name: str, known: Mapping[str, object]) -> str:
    meant = nearest(name, (*known, SEVERITY))
    if known or meant:
        return f"{quoted(entry.id)} has no option {quoted(name)}{meant}"
    return f"{quoted(entry.id)} has no options, so no {quoted(name)}"


def _pairs(names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    return ((left, right) for place, left in enumerate(names) for right in names[place + 1 :])


def _rule_schemas(entry: Entry) -> Iterator[tuple[str, Schema]]:
    """The rule's schema under its id, and under every name it had before as deprecated."""
    from wirelint.config.options import options_of
    from wirelint.manual import options_of as documented

    level = {"description": "What the surest findings are worth.", **Level().schema()}
    properties: Schema = {SEVERITY: level}
    texts = {option.name: option for option in documented(entry.rule)}
    for name, option in options_of(entry).items():
        text, default = texts[name].text, _plain(texts[name].default)
        properties[name] = {"title": name, "description": text, "default": default, **option.shape.schema()}
    options = {"type": "object", "properties": properties, "additionalProperties": False}
    schema = {"title": entry.id, "description": f"{entry.summary}.", "anyOf": [Level().schema(), options]}
    yield entry.id, schema
    for alias in entry.aliases:
        yield alias, {**schema, "deprecated": True}


def _plain(value: Any) -> Any:
    """A default as JSON has it."""
    if isinstance(value, frozenset):
        return sorted(value)
    return list(value) if isinstance(value, tuple) else value
