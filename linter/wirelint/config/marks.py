"""YAML as plain values that know their place in the file.

`yaml.compose` parses with libyaml and keeps the place of every node, which `yaml.load` does not. A configuration needs
little of YAML and is read strictly, so that all readers of the file agree on what it says: words such as `off`, `no`
and `on` are text, as in YAML 1.2; numbers are as in JSON (`010` is text); aliases, merge keys, tags and keys that stand
twice are mistakes. With no aliases, what is read is never larger than the file.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from wirelint.config.errors import Mistakes, Origin, quoted
from wirelint.patterns import lazy_pattern
from wirelint.report.visible import visible
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    import yaml

DEEPEST = 20
"""Lists and mappings may stand in one another so deep."""

_TAG = "tag:yaml.org,2002:"
_WHOLE = lazy_pattern(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_NUMBER = lazy_pattern(r"[-+]?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")


class Node(NamedTuple):
    """A value of a YAML file and its place."""

    value: Value
    origin: Origin

    @property
    def plain(self) -> Any:
        """The value alone, as `json.loads` would give it."""
        if isinstance(self.value, tuple):
            return [item.plain for item in self.value]
        if isinstance(self.value, Mapping):
            return {key: field.node.plain for key, field in self.value.items()}
        return self.value


class Field(NamedTuple):
    """A key of a mapping, by its place, and what it holds."""

    key: Origin
    node: Node


Scalar: TypeAlias = str | int | float | bool | None
Value: TypeAlias = Scalar | tuple[Node, ...] | Mapping[str, Field]


def read_yaml(text: str, source: str, mistakes: Mistakes) -> Node | None:
    """The one document of a YAML text; None where it cannot be read, with the mistakes noted.

    A text with nothing but comments in it is a node that holds None. `source` names the file in places.
    """
    import yaml

    try:
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        mistakes.add(_place(error, text, source), f"broken YAML: {_reason(error)}")
        return None
    if root is None:
        return Node(None, Origin(source, 1, 1))
    reader = _Reader(source)
    node = reader.node(root)
    if reader.shared:
        for origin in _aliases(text, source):
            mistakes.add(origin, "aliases (*name) are not read in a configuration: write the value out")
        return None
    mistakes += reader.mistakes
    return node


def place_of(text: str, offset: int, source: str) -> Origin:
    """The place of a code point of the text."""
    before = text[:offset]
    return Origin(source, before.count("\n") + 1, offset - before.rfind("\n"))


class _Reader:
    """Turns composed nodes into ours; a node met twice is one that an alias points to."""

    def __init__(self, source: str) -> None:
        self.source, self.mistakes = source, Mistakes()
        self.shared = False
        self._met: set[int] = set()

    def node(self, node: yaml.Node, depth: int = 0) -> Node:
        origin = Origin(self.source, node.start_mark.line + 1, node.start_mark.column + 1)
        self.shared = self.shared or id(node) in self._met
        self._met.add(id(node))
        if self.shared:
            return Node(None, origin)
        if depth > DEEPEST:
            self.mistakes.add(origin, f"nothing in a configuration is nested deeper than {DEEPEST} levels")
            return Node(None, origin)
        self._refuse_tag(node, origin)
        return Node(self._value(node, depth), origin)

    def _value(self, node: yaml.Node, depth: int) -> Value:
        from yaml.nodes import MappingNode, ScalarNode

        if isinstance(node, ScalarNode):
            return _scalar(node)
        if not isinstance(node, MappingNode):
            return tuple(self.node(item, depth + 1) for item in node.value)
        return dict(self._fields(node, depth))

    def _fields(self, mapping: yaml.Node, depth: int) -> Iterator[tuple[str, Field]]:
        first: dict[str, int] = {}
        for key, value in mapping.value:
            name = self.node(key, depth + 1)
            field = Field(name.origin, self.node(value, depth + 1))
            if key.tag == f"{_TAG}merge":
                self.mistakes.add(name.origin, "merge keys (<<) are not read in a configuration: write the keys out")
            elif not isinstance(name.value, str):
                shown = quoted(key.value) if isinstance(key.value, str) else "a list or mapping"
                self.mistakes.add(name.origin, f"a key must be text, not {shown}")
            elif name.value in first:
                message = f"{quoted(name.value)} stands twice; the first is in line {first[name.value]}"
                self.mistakes.add(name.origin, message)
            else:
                first[name.value] = name.origin.line
                yield name.value, field

    def _refuse_tag(self, node: yaml.Node, origin: Origin) -> None:
        if node.tag.removeprefix(_TAG) not in _KNOWN:
            shown = quoted(node.tag.replace(_TAG, "!!"))
            self.mistakes.add(origin, f"the tag {shown} is not read in a configuration: leave it out")


_KNOWN = {"str", "int", "float", "bool", "null", "timestamp", "value", "merge", "seq", "map"}


def _scalar(node: yaml.Node) -> Scalar:
    """The value of a scalar; what YAML 1.1 and 1.2 or JSON read differently is text."""
    text, kind = cast(str, node.value), node.tag.removeprefix(_TAG)
    if kind == "null":
        return None
    if kind == "bool" and text.lower() in {"true", "false"}:
        return text.lower() == "true"
    if kind == "int" and _WHOLE.fullmatch(text):
        return int(text)
    if kind == "float" and _NUMBER.fullmatch(text) and math.isfinite(float(text)):
        return float(text)
    return text


def _aliases(text: str, source: str) -> Iterator[Origin]:
    import yaml

    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.AliasEvent) and event.start_mark:
            yield Origin(source, event.start_mark.line + 1, event.start_mark.column + 1)


def _place(error: yaml.YAMLError, text: str, source: str) -> Origin:
    """Where the parser stopped: a mark, or a byte offset where it could not even read the characters."""
    mark = getattr(error, "problem_mark", None)
    if mark is not None:
        return Origin(source, mark.line + 1, mark.column + 1)
    before = text.encode()[: getattr(error, "position", 0)].decode(errors="ignore")
    return place_of(text, len(before), source)


def _reason(error: yaml.YAMLError) -> str:
    said = (getattr(error, name, None) for name in ("context", "problem", "reason"))
    return visible(", ".join(part for part in said if part)) or "it cannot be parsed"
