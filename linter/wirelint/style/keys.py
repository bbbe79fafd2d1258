"""The keys of a pack: tables of shapes, from which the reader and the JSON Schema are made."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from wirelint.config.errors import Mistakes, quoted
from wirelint.config.marks import Node
from wirelint.config.shapes import Flag, Level, Many, OneOf, Schema, Text, wrong
from wirelint.config.tables import Key, Table
from wirelint.rule import Zone
from wirelint.style.kinds import NAMES, kind
from wirelint.style.shapes import Phrase
from wirelint.style.values import ANY_LANGUAGE, PUBLISHED

ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
_QUOTATIONS = "quotations"
_EVERYWHERE = "everywhere"
ZONES = (*(zone.value for zone in Zone), _QUOTATIONS, _EVERYWHERE)


def zone_of(name: str) -> frozenset[Zone]:
    """The zones that a word of `zones` stands for."""
    if name == _EVERYWHERE:
        return frozenset(Zone)
    return frozenset({Zone.QUOTE if name == _QUOTATIONS else Zone(name)})


class _Entries:
    """A mapping of entries: their names are read here, and what they say by the reader."""

    def read(self, node: Node, mistakes: Mistakes) -> Any:
        if not isinstance(node.value, Mapping):
            wrong(node, "a mapping of entries", mistakes)
            return None
        for name, field in node.value.items():
            if not re.fullmatch(ID, name):
                mistakes.add(field.key, f"the name {quoted(name)} is not made of a-z, 0-9 and single hyphens")
        return node

    def schema(self) -> Schema:
        entries = [entry_table(name).schema() for name in NAMES]
        return {"type": "object", "propertyNames": {"pattern": f"^{ID}$"}, "additionalProperties": {"anyOf": entries}}


_TEXT = Text()
_LANGUAGE = Text("a language by its two letters (en), or any", f"[a-z]{{2}}|{ANY_LANGUAGE}")
_SHARED = (
    Key("source", _TEXT, "The style book with its edition, or the paper that says so."),
    Key("url", Text("an address that begins with https:// or http://", r"https?://[!-~]+"), "A public page of it."),
    Key("severity", Level(), "error, warning, info, hint; off leaves an entry to those who turn it on.", "warning"),
    Key("zones", Many(OneOf("a zone", ZONES), list, least=1), "Where in a story it speaks.", ["body"]),
    Key("language", _LANGUAGE, "The language it is for; “any” for all.", "en"),
    Key("status", OneOf("a status", (PUBLISHED, "draft")), "A draft runs only where it is named.", PUBLISHED),
    Key("exact", Flag(), "Capital letters are as in the phrases.", False),
    Key("safe", Flag(), "Its fixes may be made unseen by --fix.", False),
    Key("reason", _TEXT, "Why, for those who ask."),
)
_EXAMPLE_KEYS = Table(
    (
        Key("bad", _TEXT, "Copy with the fault, its places in ⟦…⟧; without marks it must have one somewhere."),
        Key("fixed", _TEXT, "The same as mended."),
        Key("good", _TEXT, "Sound copy, a near miss."),
    )
)


class _Example:
    """Copy that is bad or good."""

    def read(self, node: Node, mistakes: Mistakes) -> Any:
        read = _EXAMPLE_KEYS.read(node, mistakes)
        if isinstance(node.value, Mapping) and len({"bad", "good"} & node.value.keys()) != 1:
            mistakes.add(node.origin, "an example has one of bad and good")
            return None
        return read

    def schema(self) -> Schema:
        return {**_EXAMPLE_KEYS.schema(), "oneOf": [{"required": ["bad"]}, {"required": ["good"]}]}


_OWN = (
    Key("message", _TEXT, "What is said of a fault, with {seen} and {good}; at most 80 characters."),
    Key("except", Many(Phrase(), list), "Phrases in which it is right."),
    Key("examples", Many(_Example(), list), "Copy that proves the entry: `wirelint pack test`."),
)
DEFAULTS = Table(_SHARED)


@cache
def entry_table(name: str) -> Table:
    """The keys of an entry of a kind."""
    one = kind(name)
    return Table((Key(one.name, one.shape(), one.text, required=True), *one.extras(), *_SHARED, *_OWN))


PACK = Table(
    (
        Key("pack", Text("a name made of a-z, 0-9 and single hyphens", ID), "The pack's name.", required=True),
        Key("about", _TEXT, "What the pack is, for its page."),
        Key("defaults", DEFAULTS, "What its entries have in common."),
        Key("entries", _Entries(), "Each entry under its name.", required=True),
    )
)
