"""A word added to the vocabulary of the desk: to the file that the configuration names, or to a new one.

It is written to the disk, so that it counts at once in every editor; a file that is open with changes not yet saved is
edited in the editor instead.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lsprotocol import types

from wirelint.config.errors import Mistakes
from wirelint.config.files import NAME, path_of, read_text
from wirelint.config.layers import FileLayer
from wirelint.fix.whole_file import NotWritten
from wirelint.lsp.edits import between, workspace_edit
from wirelint.suppress.writing import put
from wirelint.text.lines import LineIndex

if TYPE_CHECKING:
    from wirelint.config import Config
    from wirelint.lsp.server import Server

WORDS = "vocabulary.txt"
"""The name of a new vocabulary, beside the configuration."""


class NoPlace(Exception):
    """The word cannot be added; the message says why and what to do."""


async def add(server: Server, uri: str, word: str) -> None:
    """Add a word to the vocabulary that an open document is checked by."""
    sheet = server.sheets.get(uri)
    if sheet is None:
        return
    try:
        for path, text in _texts(server, sheet.path, word):
            await _write(server, path, text)
    except (NoPlace, NotWritten, OSError) as error:
        server.say(f"“{word}” is not added: {error}", is_error=True)
        return
    server.configurations.forget()
    server.diagnosing.again()


def _texts(server: Server, path: str, word: str) -> list[tuple[str, str]]:
    """The files to write, each with what it is to hold."""
    config, fault, file = server.configurations.of(path)
    if config is None or fault is not None:
        raise NoPlace("the configuration is faulty, mend it first")
    words = named(config)
    if words is not None:
        return [(words, with_word(_now(server, words), word))]
    file = file or os.path.join(_home(server, path), NAME)
    words = os.path.join(os.path.dirname(file), WORDS)
    return [(words, with_word(_now(server, words), word)), (file, with_vocabulary(_now(server, file)))]


def named(config: Config) -> str | None:
    """The vocabulary that the configuration names last."""
    files = [valued.value for layer in config.layers if isinstance(layer, FileLayer) for valued in layer.vocabulary]
    return os.path.abspath(files[-1]) if files else None


def with_word(text: str, word: str) -> str:
    """The text of a vocabulary with a word more, on a line of its own at the end."""
    end = "\r\n" if "\r\n" in text else "\n"
    return f"{text}{end if text and not text.endswith(end) else ''}{word}{end}"


def with_vocabulary(text: str) -> str:
    """The text of a configuration that names the new vocabulary. Raises NoPlace where that cannot be put at its end."""
    from wirelint.config.marks import read_yaml

    end = "\r\n" if "\r\n" in text else "\n"
    made = f"{text}{end if text and not text.endswith(end) else ''}vocabulary: [{WORDS}]{end}"
    mistakes = Mistakes()
    node = read_yaml(made, NAME, mistakes)
    plain = node.plain if node else None
    if mistakes or not isinstance(plain, dict) or plain.get("vocabulary") != [WORDS]:
        raise NoPlace(f"put “vocabulary: [{WORDS}]” into {NAME} first")
    return made


def _home(server: Server, path: str) -> str:
    """The folder for a new configuration: that of the client's which holds the story, or the story's own."""
    holding = [folder for folder in server.folders if path.startswith(os.path.join(folder, ""))]
    return max(holding, key=len, default=os.path.dirname(path))


def _now(server: Server, path: str) -> str:
    """What a file holds, in the editor if it is open there."""
    sheet = server.sheets.at(path)
    return sheet.text if sheet else _stored(path) or ""


def _stored(path: str) -> str | None:
    from wirelint.config.errors import Origin

    return read_text(path_of(path), Origin(""), Mistakes()) if os.path.exists(path) else None


async def _write(server: Server, path: str, text: str) -> None:
    sheet = server.sheets.at(path)
    if sheet is None or sheet.text == _stored(path):
        put(path, _bytes(path), text)
        return
    edits = between(LineIndex(sheet.text), text, server.sheets.unit)
    edit = workspace_edit(server, sheet.uri, sheet.version, edits)
    await server.workspace_apply_edit_async(types.ApplyWorkspaceEditParams(edit))
    server.say(f"Save {os.path.basename(path)}: it has changes that are not saved")


def _bytes(path: str) -> bytes | None:
    if not os.path.exists(path):
        return None
    with open(path, "rb") as file:
        return file.read()
