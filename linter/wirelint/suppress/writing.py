"""Waivers added to a file as text, so that everything that people wrote in it stays, their comments too."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence

from wirelint.config.errors import ConfigError, Mistake, Mistakes, Origin
from wirelint.config.marks import Field, Node, read_yaml
from wirelint.suppress.waiverfile import VERSION, Waiver, parse

_HEAD = f"""\
# What wirelint lets pass in this folder, and why. “wirelint waive” adds to it; delete what no longer holds.
version: {VERSION}
waivers:
"""
_KEYS = ("rule", "text", "before", "after", "stories", "reason", "who", "until")
_UPGRADE = f"version: {VERSION}\nwaivers:"


def added(text: str, waivers: Sequence[Waiver], source: str) -> str:
    """The text of a waiver file with more waivers at its end; one of version 1 becomes one of version 2.

    Raises ConfigError where the file is faulty, or written in a way that leaves no room at its end.
    """
    mistakes = Mistakes()
    there = parse(text, source, mistakes)
    mistakes.raise_any()
    made = _appended(text, waivers, source)
    read = parse(made, source, mistakes)
    if mistakes or [_said(one) for one in read] != [_said(one) for one in (*there, *waivers)]:
        message = "no waiver can be added at the end of this file: let its list of waivers stand last, an item a line"
        raise ConfigError([Mistake(Origin(source), message)])
    return made


def _appended(text: str, waivers: Sequence[Waiver], source: str) -> str:
    node = read_yaml(text, source, Mistakes())
    end = "\r\n" if "\r\n" in text else "\n"
    text = text if not text or text.endswith("\n") else f"{text}{end}"
    if node is None or node.value is None:
        return f"{text}{_HEAD}{_items(waivers, '  ')}"
    if isinstance(node.value, tuple):
        lines = text.split("\n")
        lines.insert(node.origin.line - 1, _UPGRADE)
        text = "\n".join(lines)
        node = read_yaml(text, source, Mistakes())
    key = "waivers:\n" if "waivers" not in _fields(node) else ""
    return text + (key + _items(waivers, _indent(node, text))).replace("\n", end)


def _fields(node: Node | None) -> Mapping[str, Field]:
    return node.value if node is not None and isinstance(node.value, Mapping) else {}


def _indent(node: Node | None, text: str) -> str:
    """The spaces before the dash of the last waiver there."""
    fields = _fields(node)
    there = fields["waivers"].node.value if "waivers" in fields else None
    if not isinstance(there, tuple) or not there:
        return "  "
    line: str = text.split("\n")[there[-1].origin.line - 1]
    return line[: len(line) - len(line.lstrip(" "))]


def _items(waivers: Sequence[Waiver], indent: str) -> str:
    return "".join("\n".join(_item(waiver, indent)) + "\n" for waiver in waivers)


def _item(waiver: Waiver, indent: str) -> Iterator[str]:
    lead = f"{indent}- "
    for key in _KEYS:
        value = getattr(waiver, key)
        if value or key == "text":
            shown = f"[{', '.join(map(_scalar, value))}]" if key == "stories" else _scalar(str(value))
            yield f"{lead}{key}: {shown if key not in ('rule', 'until') else value}"
            lead = f"{indent}  "


def _scalar(text: str) -> str:
    """The text in double quotes, everything escaped that cannot be seen."""
    return f'"{"".join(map(_character, text))}"'


def _character(mark: str) -> str:
    if mark in '"\\':
        return f"\\{mark}"
    if mark.isprintable():
        return mark
    return f"\\u{ord(mark):04x}" if ord(mark) < 0x10000 else f"\\U{ord(mark):08x}"


def _said(waiver: Waiver) -> Waiver:
    return waiver._replace(origin=Origin(""))


def put(path: str, old: bytes | None, new: str) -> None:
    """Write a file whole or not at all; `old` is what it holds, None where there is none.

    Raises OSError, and NotWritten where the file has changed since it was read.
    """
    from wirelint.fix.whole_file import WholeFiles

    if old is None:
        with open(path, "xb"):
            pass
    try:
        WholeFiles().replace(path, old or b"", new.encode("utf-8", "backslashreplace"))
    except BaseException:
        if old is None and os.path.getsize(path) == 0:
            os.unlink(path)
        raise
