"""The documents that the client has open, as they are in its memory."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote_to_bytes, urlsplit

from lsprotocol import types

from wirelint.config.files import NAME as CONFIGURATION
from wirelint.lsp.positions import span_of
from wirelint.suppress import NAME as WAIVERS
from wirelint.suppress import SUFFIX
from wirelint.text.lines import LineIndex

if TYPE_CHECKING:
    Change = types.TextDocumentContentChangeEvent


class Copy:
    """A text as it is at one moment, with its lines. Never changed once made."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def lines(self) -> LineIndex:
        """The lines of the text."""
        return LineIndex(self.text)


class Sheet(NamedTuple):
    """An open document at one moment; each edit makes another.

    uri      as the client writes it
    path     the file's path; for a document without a file, one in the home folder
    version  the client's number
    edition  a number of our own that no other state of any document has
    """

    uri: str
    path: str
    version: int
    edition: int
    copy: Copy

    @property
    def text(self) -> str:
        """The whole text."""
        return self.copy.text

    @property
    def lines(self) -> LineIndex:
        """The lines of the text."""
        return self.copy.lines

    @property
    def is_configuration(self) -> bool:
        """Is it a configuration of wirelint?"""
        return os.path.basename(self.path) == CONFIGURATION

    @property
    def is_waivers(self) -> bool:
        """Is it a waiver file?"""
        return self.path.endswith(SUFFIX) or os.path.basename(self.path) == WAIVERS

    @property
    def is_copy(self) -> bool:
        """Is it a story, or several? No YAML is: editors have a server look at all of it or at none."""
        return not self.path.lower().endswith((".yaml", ".yml"))


class Sheets:
    """All open documents by URI. `unit` is what positions of the client count; `home` a folder for what has no file."""

    def __init__(self, unit: str = "utf-16", home: str | None = None) -> None:
        self.unit, self.home = unit, home or os.getcwd()
        self._sheets: dict[str, Sheet] = {}
        self._edition = 0

    def open(self, uri: str, text: str, version: int) -> Sheet:
        """A document is opened, or its whole text is set."""
        return self._put(uri, Copy(text), version)

    def change(self, uri: str, changes: Iterable[Change], version: int) -> Sheet | None:
        """The document with the changes made, one after the other; None for one that is not open."""
        sheet = self._sheets.get(uri)
        if sheet is None:
            return None
        copy = sheet.copy
        for change in changes:
            copy = Copy(_changed(copy, change, self.unit))
        return self._put(uri, copy, version)

    def touch(self, uri: str) -> Sheet | None:
        """The same text, to be looked at again."""
        sheet = self._sheets.get(uri)
        return None if sheet is None else self._put(uri, sheet.copy, sheet.version)

    def close(self, uri: str) -> None:
        """The document is open no more."""
        self._sheets.pop(uri, None)

    def get(self, uri: str) -> Sheet | None:
        """The document as it is now; None for one that is not open."""
        return self._sheets.get(uri)

    def at(self, path: str) -> Sheet | None:
        """The open document of a path."""
        return next((sheet for sheet in self._sheets.values() if sheet.path == path), None)

    def all(self) -> tuple[Sheet, ...]:
        """Every open document."""
        return tuple(self._sheets.values())

    def _put(self, uri: str, copy: Copy, version: int) -> Sheet:
        self._edition += 1
        self._sheets[uri] = Sheet(uri, path_of(uri, self.home), version, self._edition, copy)
        return self._sheets[uri]


def _changed(copy: Copy, change: Change, unit: str) -> str:
    if not isinstance(change, types.TextDocumentContentChangePartial):
        return change.text
    start, end = span_of(copy.lines, change.range, unit)
    return f"{copy.text[:start]}{change.text}{copy.text[end:]}"


def path_of(uri: str, home: str) -> str:
    """The path of a URI: of `file:` the file's, of any other one in the home folder."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return os.path.join(home, "untitled")
    path = os.fsdecode(unquote_to_bytes(parts.path))
    if parts.scheme != "file":
        return os.path.join(home, os.path.basename(path) or "untitled")
    if os.name == "nt":
        path = path.lstrip("/") if path[2:3] == ":" else path
    return os.path.normpath(path)


def stored(path: str) -> str | None:
    """The text of a file that is not open, as it is on disk; None where there is none, or it is not UTF-8."""
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            return file.read()
    except (OSError, ValueError):
        return None
