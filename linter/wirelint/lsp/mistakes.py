"""Mistakes in the files of a configuration, as diagnostics of these files at their places."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from wirelint.config.errors import ConfigError, Mistake, Mistakes
from wirelint.config.files import path_of, shown
from wirelint.lsp.sheets import stored
from wirelint.patterns import lazy_pattern
from wirelint.span import Span

if TYPE_CHECKING:
    from wirelint.lsp.configuring import Configurations
    from wirelint.lsp.positions import Counted
    from wirelint.text.lines import LineIndex

CODE = "configuration"
_ERROR = 1
_REST = lazy_pattern(r"[^\s:,\]}#]+|\S?")
"""What is underlined: the word at the place."""


def of_configuration(path: str, text: str, configurations: Configurations) -> tuple[Mistake, ...]:
    """The mistakes of a configuration as the editor has it.

    What its text alone tells; and once it is saved also what other files tell: those that it extends, and plug-ins.
    """
    if stored(path) == text:
        return of_other(path, configurations)
    from wirelint.config.keys import table
    from wirelint.config.marks import read_yaml
    from wirelint.registry import house_rules

    mistakes = Mistakes()
    node = read_yaml(text, shown(path_of(path)), mistakes)
    if node is not None and node.value is not None:
        config = configurations.of(path).config
        table(config.entries if config else house_rules(), complete=config is not None).read(node, mistakes)
    return tuple(sorted(set(mistakes)))


def of_other(path: str, configurations: Configurations) -> tuple[Mistake, ...]:
    """The mistakes of any file that the configuration is made of, as it is on the disk."""
    error = configurations.of(path).fault
    return () if error is None else tuple(one for one in error.mistakes if of_file(one, path))


def of_waivers(path: str, text: str) -> tuple[Mistake, ...]:
    """The mistakes of a waiver file as the editor has it."""
    from wirelint.suppress.waiverfile import parse

    mistakes = Mistakes()
    parse(text, shown(path_of(path)), mistakes)
    return tuple(sorted(set(mistakes)))


def of_file(mistake: Mistake, path: str) -> bool:
    """Does a mistake stand in the file?"""
    return os.path.abspath(mistake.origin.source) == path


def files(errors: Iterable[ConfigError]) -> dict[str, list[Mistake]]:
    """The mistakes by the absolute path of the file that they stand in."""
    found: dict[str, list[Mistake]] = {}
    for mistake in sorted({one for error in errors for one in error.mistakes if one.origin.source}):
        found.setdefault(os.path.abspath(mistake.origin.source), []).append(mistake)
    return found


def items(mistakes: Iterable[Mistake], lines: LineIndex, counted: Counted) -> Iterator[dict[str, Any]]:
    """Each mistake as a diagnostic of the file whose lines these are."""
    for origin, message in mistakes:
        span = _span(lines, origin.line, origin.column)
        start, end = counted(span.start), counted(span.end)
        yield {
            "range": {
                "start": {"line": start.line, "character": start.column},
                "end": {"line": end.line, "character": end.column},
            },
            "severity": _ERROR,
            "code": CODE,
            "source": "wirelint",
            "message": message,
        }


def _span(lines: LineIndex, line: int, column: int) -> Span:
    """The word at a place that counts from one; the file's head where there is no place."""
    start, end = lines.span(min(max(line, 1), len(lines)) - 1)
    start = min(start + max(column, 1) - 1, end)
    found = _REST.match(lines.text, start, end)
    return Span(start, found.end() if found else start)
