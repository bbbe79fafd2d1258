"""Where in a configuration the cursor stands, also while its YAML is half written and cannot be parsed.

A configuration is written in lines with keys and indentation, and now and then a mapping or list in one line: that much
is read here, from the line of the cursor upwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from wirelint.patterns import lazy_pattern

Schema = dict[str, Any]

ITEM = "[]"
"""The step from a list to what is in it."""

_LINE = lazy_pattern(
    r"(?P<indent> *)(?P<dashes>(?:- +)*)(?:(?P<key>[\w/.*-]+|\"[^\"]*\"|'[^']*')(?P<colon>:(?=\s|$))?)?"
)
_FLOW = lazy_pattern(r"[{\[,]\s*(?:(?P<key>[\w/.*-]+)(?P<colon>:\s*)?)?(?P<rest>[^,{}\[\]]*)$")


class Place(NamedTuple):
    """Keys and steps from the root to the mapping or value at the cursor. `is_value`: behind a colon or a dash."""

    path: tuple[str, ...]
    is_value: bool


class _Line(NamedTuple):
    column: int
    dash: int | None
    key: str
    has_colon: bool
    rest: str


def place(lines: Sequence[str], number: int, column: int) -> Place:
    """The place at a line and a column, in code points."""
    here = _read(lines[number][:column])
    steps = tuple(_above(lines, number, here))
    if here.has_colon:
        return _in_value((*steps, here.key), here.rest)
    if here.dash is not None and "{" not in here.rest:
        return Place(steps, is_value=True) if not here.rest.startswith("[") else _in_value(steps, here.rest)
    return _in_value(steps, here.rest) if here.rest.startswith(("{", "[")) else Place(steps, is_value=False)


def key_at(lines: Sequence[str], number: int, column: int) -> tuple[str, ...] | None:
    """The keys down to the one that the cursor stands on; None where it stands on none."""
    line = lines[number]
    found = _LINE.match(line)
    if found and found["key"] and found["colon"] and found.start("key") <= column <= found.end("key"):
        return (*_above(lines, number, _read(line[: found.end("key")])), found["key"].strip("\"'"))
    return None


def _read(text: str) -> _Line:
    found = _LINE.match(text)
    assert found is not None
    indent, dashes = len(found["indent"]), found["dashes"]
    key, has_colon = (found["key"] or "").strip("\"'"), bool(found["colon"])
    rest = text[found.end() :] if has_colon or not key else text[found.start("key") :]
    return _Line(indent + len(dashes), indent if dashes else None, key, has_colon, rest.strip())


def _above(lines: Sequence[str], number: int, here: _Line) -> list[str]:
    """The keys that the line stands below, the outermost first."""
    steps: list[str] = []
    limit, item = here.column, here.dash
    if item is not None:
        steps, limit = [ITEM], item + 1
    for line in (
        _read(text) for text in reversed(lines[:number]) if text.strip() and not text.lstrip().startswith("#")
    ):
        if item is not None and line.dash is not None and line.dash >= item:
            continue
        is_above = line.has_colon and line.column < limit
        if is_above:
            steps.append(line.key)
            limit, item = line.column, None
        if line.dash is not None and (is_above or line.dash < limit):
            steps.append(ITEM)
            limit, item = line.dash + 1, line.dash
    return steps[::-1]


def _in_value(steps: tuple[str, ...], rest: str) -> Place:
    """The place in what stands behind a colon in the same line."""
    if not rest.startswith(("{", "[")):
        return Place(steps, is_value=True)
    found = _FLOW.search(rest)
    if rest.startswith("["):
        return Place((*steps, ITEM), is_value=True)
    if found and found["colon"]:
        return Place((*steps, found["key"]), is_value=True)
    return Place(steps, is_value=False)


def schemas(root: Schema, path: Sequence[str]) -> list[Schema]:
    """Every schema that may hold at a path."""
    found = list(_each(root, root))
    for step in path:
        found = [inner for schema in found for next in _step(schema, step) for inner in _each(root, next)]
    return found


def _step(schema: Schema, step: str) -> Iterator[Schema]:
    if step == ITEM:
        if "items" in schema:
            yield schema["items"]
    elif step in schema.get("properties", {}):
        yield schema["properties"][step]
    else:
        yield from (one for key, one in schema.get("patternProperties", {}).items() if lazy_pattern(key).search(step))


def _each(root: Schema, schema: Schema) -> Iterator[Schema]:
    """The schema and all that it offers a choice of."""
    yield schema
    if "$ref" in schema:
        yield from _each(root, root["$defs"][schema["$ref"].rpartition("/")[2]])
    for choice in ("anyOf", "oneOf"):
        for one in schema.get(choice, ()):
            yield from _each(root, one)
