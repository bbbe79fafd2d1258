"""An open document compared with an older version of it: what git's HEAD has, or a file that is named."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from wirelint.lsp.sheets import path_of
from wirelint.source import decode, file_uri

if TYPE_CHECKING:
    from wirelint.lsp.checking import Checker
    from wirelint.lsp.server import Server
    from wirelint.lsp.sheets import Sheet
    from wirelint.run import Result


class Uncompared(Exception):
    """Two versions cannot be compared; the message says why."""


async def compared(server: Server, uri: str, old: str | None) -> dict[str, Any] | None:
    """What the document changed of the old version, as `wirelint diff --format json` has it; the user gets it in short.

    old  the path of the old version, seen from the document's folder, or its URI; None for what git's HEAD has

    None where the document is not open or the two cannot be compared, which the user is told.
    """
    sheet = server.sheets.get(uri)
    if sheet is None:
        return None
    lane = server.diagnosing.lanes.for_text(sheet.text)
    try:
        told, summary = await lane.do(lambda: _compared(lane.checker, sheet, old)).done
    except Uncompared as error:
        server.window_show_message(types.ShowMessageParams(types.MessageType.Warning, str(error)))
        return None
    server.window_show_message(types.ShowMessageParams(types.MessageType.Info, summary))
    return told


def _compared(checker: Checker, sheet: Sheet, old: str | None) -> tuple[dict[str, Any], str]:
    from wirelint.diff.compare import compare
    from wirelint.diff.dumping import dump
    from wirelint.diff.showing import summary

    new = _one(checker, sheet.uri, sheet.path, sheet.text)
    before = _head(checker, sheet) if old is None else _file(checker, sheet, old)
    comparison = compare(before, new)
    return dump(before, [comparison]), summary(comparison)


def _head(checker: Checker, sheet: Sheet) -> Result:
    from wirelint.diff.git import head_bytes
    from wirelint.git import RevisionError

    try:
        text, _ = decode(head_bytes(sheet.path))
    except RevisionError as error:
        raise Uncompared(str(error)) from error
    found = _one(checker, sheet.uri, sheet.path, text)
    return found._replace(story=found.story._replace(name=f"HEAD:{os.path.basename(found.story.name)}"))


def _file(checker: Checker, sheet: Sheet, old: str) -> Result:
    folder = os.path.dirname(sheet.path)
    path = path_of(old, folder) if old.startswith("file:") else os.path.join(folder, old)
    return _one(checker, file_uri(path), path, None)


def _one(checker: Checker, uri: str, path: str, text: str | None) -> Result:
    """The one story of a version. Raises Uncompared where it is none or several, or could not be checked."""
    results = checker.check(uri, path, text).results
    name = os.path.basename(path)
    if len(results) != 1:
        raise Uncompared(f"{name} holds {len(results)} stories: only versions of one story are compared")
    if results[0].story.text is None:
        raise Uncompared(f"{name}: {results[0].diagnostics[0].message}")
    return results[0]
