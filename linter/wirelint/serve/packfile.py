"""An entry put into the YAML file of a pack: only its own lines change, and the file is never half written.

What people wrote around it, comments and blank lines too, stays as it is.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wirelint.config.errors import Mistakes
from wirelint.config.marks import read_yaml
from wirelint.report.sinks import whole_file
from wirelint.serve.drafts import as_yaml
from wirelint.style.reader import read_pack
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    import yaml


class Unplaced(Exception):
    """A file whose entries are not written in lines of their own: nothing can be put among them."""


class Placed(NamedTuple):
    """A file with an entry in it: its text, the line of the entry, from one, and whether there was one before."""

    text: str
    line: int
    replaced: bool


def placed(text: str, pack: str, entry: str, style: Mapping[str, Any]) -> Placed:
    """The text of a pack with an entry in the place of that of its name, or else at the end. Raises Unplaced.

    An empty text becomes a pack.
    """
    if not text.strip():
        made = as_yaml({"pack": pack, "entries": {entry: dict(style)}})
        return Placed(made, 3, False)
    if "\r" in text:
        raise Unplaced("the lines of the file end in CR: bring them to LF first")
    entries, lines = _entries(text), re.findall(r"[^\n]*\n|[^\n]+", text)
    indent = entries.value[0][0].start_mark.column
    block = _block(entry, style, indent)
    for number, (key, _) in enumerate(entries.value):
        if key.value == entry:
            after = entries.value[number + 1][0].start_mark.line if number + 1 < len(entries.value) else None
            start, stop = key.start_mark.line, _end(lines, key.start_mark.line, indent, after)
            return Placed("".join((*lines[:start], block, *lines[stop:])), start + 1, True)
    stop = _end(lines, entries.value[-1][0].start_mark.line, indent, None)
    head = [*lines[:stop]]
    if head and not head[-1].endswith("\n"):
        head[-1] += "\n"
    return Placed("".join((*head, block, *lines[stop:])), stop + 1, False)


def faults(text: str, name: str) -> Mistakes:
    """What is wrong with the text of a pack, each with its place."""
    mistakes = Mistakes()
    node = read_yaml(text, name, mistakes)
    if node is not None:
        read_pack(node, mistakes)
    return mistakes


def write(path: str, text: str) -> None:
    """Put a text in the place of a file, whole or not at all. Raises OSError."""
    with whole_file(path) as stream:
        stream.write(text)


def read(path: str) -> str:
    """The text of a file; empty where there is none. Raises OSError, and ValueError for what is not UTF-8."""
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def _entries(text: str) -> yaml.MappingNode:
    """The mapping of the entries, which must be written in lines."""
    import yaml

    try:
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise Unplaced("the file is broken YAML: mend it first") from error
    pairs = root.value if isinstance(root, yaml.MappingNode) and not root.flow_style else []
    for key, value in pairs:
        if key.value == "entries" and isinstance(value, yaml.MappingNode) and not value.flow_style:
            return value
    raise Unplaced("the file has no “entries” written in lines: is it a pack?")


def _block(entry: str, style: Mapping[str, Any], indent: int) -> str:
    margin = " " * indent
    return "".join(f"{margin}{line}\n" for line in as_yaml({entry: dict(style)}).splitlines())


def _end(lines: list[str], start: int, indent: int, after: int | None) -> int:
    """The line behind the last of an entry: blank lines and comments before the next one belong to that."""
    stop = after if after is not None else _last(lines, start, indent)
    while stop > start + 1 and (not lines[stop - 1].strip() or lines[stop - 1].lstrip().startswith("#")):
        stop -= 1
    return stop


def _last(lines: list[str], start: int, indent: int) -> int:
    """The line behind the last that is further in than the keys of the entries, or blank."""
    for number in range(start + 1, len(lines)):
        line = lines[number]
        if line.strip() and len(line) - len(line.lstrip(" ")) <= indent and not line.lstrip().startswith("#"):
            return number
    return len(lines)
