"""Mappings with known keys: the shape of a configuration file and of what stands in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wirelint.config.errors import Mistakes, Valued, nearest, quoted
from wirelint.config.marks import Field, Node
from wirelint.config.shapes import Schema, Shape, wrong
from wirelint.tuples import NamedTuple


class Key(NamedTuple):
    """A key of a mapping: its name, what it holds, and what it is for, as editors show it."""

    name: str
    shape: Shape
    text: str
    default: Any = None
    required: bool = False


class Table(NamedTuple):
    """A mapping with these keys and no others; `what` says what a key of it is ("option")."""

    keys: tuple[Key, ...]
    what: str = "key"

    def read(self, node: Node, mistakes: Mistakes) -> dict[str, Valued[Any]] | None:
        """Name to value, with the place of the key; what is wrong is left out."""
        if not isinstance(node.value, Mapping):
            wrong(node, "a mapping", mistakes)
            return None
        for key in self.keys:
            if key.required and key.name not in node.value:
                mistakes.add(node.origin, f"the {self.what} {quoted(key.name)} is missing")
        return self._read_fields(node.value, mistakes)

    def _read_fields(self, fields: Mapping[str, Field], mistakes: Mistakes) -> dict[str, Valued[Any]]:
        shapes = {key.name: key.shape for key in self.keys}
        read = {}
        for name, field in fields.items():
            if name not in shapes:
                mistakes.add(field.key, f"unknown {self.what} {quoted(name)}{nearest(name, shapes)}")
            elif (value := shapes[name].read(field.node, mistakes)) is not None:
                read[name] = Valued(value, field.key)
        return read

    def schema(self) -> Schema:
        properties = {key.name: _described(key) for key in self.keys}
        required = [key.name for key in self.keys if key.required]
        schema = {"type": "object", "properties": properties, "additionalProperties": False}
        return schema | ({"required": required} if required else {})


def _described(key: Key) -> Schema:
    default = {} if key.default is None else {"default": key.default}
    return {"title": key.name, "description": key.text, **default, **key.shape.schema()}
