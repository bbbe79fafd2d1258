"""A word added to the vocabulary of the desk, as `wirelint learn` adds it.

It is written to the disk, so that it counts at once; a file that is open with changes not yet saved is edited in the
editor instead.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lsprotocol import types

from wirelint.config import ConfigError
from wirelint.config.learning import added, entry_of
from wirelint.config.vocabulary import home
from wirelint.fix.whole_file import NotWritten
from wirelint.lsp.edits import between, workspace_edit
from wirelint.suppress.writing import put

if TYPE_CHECKING:
    from pathlib import Path

    from wirelint.lsp.server import Server


async def add(server: Server, uri: str, word: str) -> None:
    """Add a word to the vocabulary that an open document is checked by, and say where it cannot be."""
    sheet = server.sheets.get(uri)
    if sheet is None:
        return
    try:
        await _learn(server, sheet.path, entry_of(word))
    except ConfigError as error:
        server.say(str(error.mistakes[0]), is_error=True)
    except (NotWritten, ValueError) as error:
        server.say(f"“{word}” is not added: {error}", is_error=True)
    except OSError as error:
        server.say(f"“{word}” is not added: {error.strerror}", is_error=True)
    server.configurations.forget()
    server.diagnosing.again()


async def _learn(server: Server, path: str, entry: str) -> None:
    file = server.configurations.of(path).file
    place = home(file or None, None if file else _start(server, path))
    sheet = server.sheets.at(os.fspath(place.file))
    if sheet is not None and sheet.text != place.text:
        edits = between(sheet.lines, added(sheet.text, [entry]).text, server.sheets.unit)
        edit = workspace_edit(server, sheet.uri, sheet.version, edits)
        await server.workspace_apply_edit_async(types.ApplyWorkspaceEditParams(edit))
        server.say(f"Save {place.file.name}: it has changes that are not saved")
    else:
        _put(place.file, added(place.text, [entry]).text)
    if place.named is not None:
        _put(place.config, place.named)


def _start(server: Server, path: str) -> str:
    """The folder to begin at where there is no configuration: the client's that holds the story, or its own."""
    holding = [folder for folder in server.folders if path.startswith(os.path.join(folder, ""))]
    return max(holding, key=len, default=os.path.dirname(path))


def _put(file: Path, text: str) -> None:
    old = file.read_bytes() if file.exists() else None
    put(os.fspath(file), old, text)
