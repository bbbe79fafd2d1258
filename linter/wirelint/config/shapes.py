"""What a value in a configuration may look like.

A shape reads a node, and says the same in JSON Schema: the loader and the schema are made from one table of shapes, so
that they cannot drift apart. To read a shape is to get a value of its kind, or None with the mistake noted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, Protocol

from wirelint.config.errors import Mistakes, Valued, nearest, quoted
from wirelint.config.marks import Node
from wirelint.rule import Severity
from wirelint.tuples import NamedTuple

Schema = dict[str, Any]
LEVELS = {severity.name.lower(): severity for severity in Severity}


class Shape(Protocol):
    """A kind of value."""

    def read(self, node: Node, mistakes: Mistakes) -> Any:
        """The node's value; None, and a mistake more, where it is of another kind."""

    def schema(self) -> Schema:
        """The JSON Schema that accepts the same nodes."""


class Flag(NamedTuple):
    """True or false."""

    def read(self, node: Node, mistakes: Mistakes) -> bool | None:
        if isinstance(node.value, bool):
            return node.value
        said = _YES_NO.get(node.value.lower(), "") if isinstance(node.value, str) else ""
        wrong(node, "true or false", mistakes, said and f"; did you mean {said}?")
        return None

    def schema(self) -> Schema:
        return {"type": "boolean"}


_YES_NO = {"yes": "true", "on": "true", "no": "false", "off": "false"}


class Whole(NamedTuple):
    """A whole number, of at least `least` if that is given."""

    least: int | None = None

    def read(self, node: Node, mistakes: Mistakes) -> int | None:
        value = node.value
        if isinstance(value, int | float) and not isinstance(value, bool) and self._holds(value):
            return int(value)
        wrong(node, "a whole number" + _at_least(self.least), mistakes)
        return None

    def _holds(self, value: float) -> bool:
        return value == int(value) and (self.least is None or value >= self.least)

    def schema(self) -> Schema:
        return {"type": "integer"} | ({} if self.least is None else {"minimum": self.least})


class Number(NamedTuple):
    """A number, greater than `above` and of at least `least` if these are given."""

    above: float | None = None
    least: float | None = None

    def read(self, node: Node, mistakes: Mistakes) -> float | None:
        value = node.value
        if isinstance(value, int | float) and not isinstance(value, bool) and self._holds(value):
            return float(value)
        above = "" if self.above is None else f" above {self.above:g}"
        wrong(node, f"a number{above}{_at_least(self.least)}", mistakes)
        return None

    def _holds(self, value: float) -> bool:
        return (self.above is None or value > self.above) and (self.least is None or value >= self.least)

    def schema(self) -> Schema:
        above: Schema = {} if self.above is None else {"exclusiveMinimum": self.above}
        return {"type": "number"} | above | ({} if self.least is None else {"minimum": self.least})


def _at_least(least: float | None) -> str:
    return "" if least is None else f" of at least {least:g}"


class Text(NamedTuple):
    """Text that matches a pattern, whole; `what` says so in words, and `fault` may say what is wrong with one."""

    what: str = "text"
    pattern: str = ""
    fault: Callable[[str], str | None] | None = None

    def read(self, node: Node, mistakes: Mistakes) -> str | None:
        if not isinstance(node.value, str):
            quotes = "" if node.value is None or isinstance(node.value, tuple | Mapping) else ": put it in quotes"
            wrong(node, self.what, mistakes, quotes)
            return None
        if self.pattern and not re.fullmatch(self.pattern, node.value):
            fault = self.fault and self.fault(node.value)
            if not fault:
                wrong(node, self.what, mistakes)
                return None
            mistakes.add(node.origin, f"{quoted(node.value)} {fault}")
            return None
        return node.value

    def schema(self) -> Schema:
        return {"type": "string"} | ({"pattern": f"^(?:{self.pattern})$"} if self.pattern else {})


class OneOf(NamedTuple):
    """One of a few words; `what` says what they are ("a kind of story")."""

    what: str
    words: tuple[str, ...]

    def read(self, node: Node, mistakes: Mistakes) -> str | None:
        if node.value in self.words and isinstance(node.value, str):
            return node.value
        not_among(node, self.what, self.words, mistakes)
        return None

    def schema(self) -> Schema:
        return {"enum": list(self.words)}


class Level(NamedTuple):
    """A severity. `false` is what readers of YAML 1.1 make of `off`."""

    def read(self, node: Node, mistakes: Mistakes) -> Severity | None:
        if node.value is False:
            return Severity.OFF
        if isinstance(node.value, str) and node.value in LEVELS:
            return LEVELS[node.value]
        not_among(node, "a severity", LEVELS, mistakes)
        return None

    def schema(self) -> Schema:
        return {"enum": [*LEVELS, False]}


class AnyOf(NamedTuple):
    """One of a few words, or text of another shape where `is_other` says that it is meant to be that."""

    words: OneOf
    other: Text
    is_other: Callable[[str], bool]

    def read(self, node: Node, mistakes: Mistakes) -> str | None:
        other = isinstance(node.value, str) and self.is_other(node.value)
        return self.other.read(node, mistakes) if other else self.words.read(node, mistakes)

    def schema(self) -> Schema:
        return {"anyOf": [self.words.schema(), self.other.schema()]}


class Many(NamedTuple):
    """A list; `make` gathers the values of its items."""

    item: Shape
    make: Callable[[Iterable[Any]], Collection[Any]] = tuple
    least: int = 0

    def read(self, node: Node, mistakes: Mistakes) -> Collection[Any] | None:
        if not isinstance(node.value, tuple):
            hint = f": write [{quoted(node.value)[1:-1]}]" if isinstance(node.value, str) else ""
            wrong(node, "a list", mistakes, hint)
            return None
        if len(node.value) < self.least:
            mistakes.add(node.origin, "the list is empty")
            return None
        read = [self.item.read(item, mistakes) for item in node.value]
        return self.make(value for value in read if value is not None)

    def schema(self) -> Schema:
        return {"type": "array", "items": self.item.schema()} | ({"minItems": self.least} if self.least else {})


class Placed(NamedTuple):
    """A value of another shape, and its place with it."""

    shape: Shape

    def read(self, node: Node, mistakes: Mistakes) -> Valued[Any] | None:
        value = self.shape.read(node, mistakes)
        return None if value is None else Valued(value, node.origin)

    def schema(self) -> Schema:
        return self.shape.schema()


def wrong(node: Node, expected: str, mistakes: Mistakes, hint: str = "") -> None:
    """Note that something else was expected here."""
    mistakes.add(node.origin, f"expected {expected}, found {_described_value(node)}{hint}")


def _described_value(node: Node) -> str:
    if isinstance(node.value, str):
        return quoted(node.value)
    if isinstance(node.value, bool):
        return str(node.value).lower()
    if isinstance(node.value, tuple | Mapping):
        return "a list" if isinstance(node.value, tuple) else "a mapping"
    return "nothing" if node.value is None else f"the number {node.value}"


def not_among(node: Node, what: str, words: Iterable[str], mistakes: Mistakes) -> None:
    """Note that one of these words was expected: the one that was meant, or else all of them."""
    meant = nearest(node.value, words) if isinstance(node.value, str) else ""
    wrong(node, what if meant else f"{what} ({', '.join(words)})", mistakes, meant)
