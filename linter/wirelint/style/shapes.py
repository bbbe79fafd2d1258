"""What stands in a pack, as shapes: phrases and mappings of them, beside those of wirelint.config.shapes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wirelint.config.errors import Mistakes, quoted
from wirelint.config.marks import Node
from wirelint.config.shapes import Schema, Shape, Text, Whole, wrong
from wirelint.phrase_pattern import PhraseError, variants
from wirelint.tuples import NamedTuple

_CLEAN = Text("text on one line", r"[^\x00-\x1f\x7f]*")


class Phrase(NamedTuple):
    """A phrase in the language of wirelint.phrase_pattern, on one line."""

    def read(self, node: Node, mistakes: Mistakes) -> str | None:
        text = Text("a phrase").read(node, mistakes)
        return None if text is None or not _is_phrase(text, node, mistakes) else " ".join(text.split())

    def schema(self) -> Schema:
        return {"type": "string", "minLength": 1}


class Wording(NamedTuple):
    """Words to write: text, or a list of which the first is preferred; a single text becomes a list too."""

    def read(self, node: Node, mistakes: Mistakes) -> list[str] | None:
        if not isinstance(node.value, tuple):
            text = _CLEAN.read(node, mistakes)
            return None if text is None else [text]
        read = [_CLEAN.read(item, mistakes) for item in node.value]
        if not read:
            mistakes.add(node.origin, "the list is empty")
        return [text for text in read if text is not None] or None

    def schema(self) -> Schema:
        return {"anyOf": [_CLEAN.schema(), {"type": "array", "items": _CLEAN.schema(), "minItems": 1}]}


class Phrases(NamedTuple):
    """A mapping whose keys are phrases; `item` is the shape of its values, `what` says what it is."""

    item: Shape
    what: str

    def read(self, node: Node, mistakes: Mistakes) -> dict[str, Any] | None:
        if not isinstance(node.value, Mapping) or not node.value:
            wrong(node, self.what, mistakes)
            return None
        read = {}
        for phrase, field in node.value.items():
            value = self.item.read(field.node, mistakes)
            if _is_phrase(phrase, Node(phrase, field.key), mistakes) and value is not None:
                read[" ".join(phrase.split())] = value
        return read or None

    def schema(self) -> Schema:
        return {"type": "object", "additionalProperties": self.item.schema(), "minProperties": 1}


class Either(NamedTuple):
    """A mapping of one shape, or a list of another."""

    mapping: Shape
    items: Shape

    def read(self, node: Node, mistakes: Mistakes) -> Any:
        return (self.mapping if isinstance(node.value, Mapping) else self.items).read(node, mistakes)

    def schema(self) -> Schema:
        return {"anyOf": [self.mapping.schema(), self.items.schema()]}


class Count(NamedTuple):
    """A whole number, not below zero."""

    def read(self, node: Node, mistakes: Mistakes) -> int | None:
        value = Whole().read(node, mistakes)
        if value is not None and value < 0:
            wrong(node, "a number that is not below 0", mistakes)
            return None
        return value

    def schema(self) -> Schema:
        return {"type": "integer", "minimum": 0}


class Plain(NamedTuple):
    """A mapping with known keys, as plain values."""

    table: Shape

    def read(self, node: Node, mistakes: Mistakes) -> dict[str, Any] | None:
        count = len(mistakes)
        read = self.table.read(node, mistakes)
        return {name: value.value for name, value in read.items()} if read and len(mistakes) == count else None

    def schema(self) -> Schema:
        return self.table.schema()


def _is_phrase(text: str, node: Node, mistakes: Mistakes) -> bool:
    try:
        variants(" ".join(text.split()))
    except PhraseError as error:
        mistakes.add(node.origin, str(error))
        return False
    if len(text) > 1000:
        mistakes.add(node.origin, f"a phrase of more than 1,000 characters: {quoted(text)}")
        return False
    return True
