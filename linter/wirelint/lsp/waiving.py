"""A waiver for what is found: written into the waiver file, all but its reason, which the user is led to.

Until a reason is there the waiver is no waiver: the file says so at that very place.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from lsprotocol import types

from wirelint.config import ConfigError
from wirelint.config.files import find, path_of, shown
from wirelint.lsp.edits import between, workspace_edit
from wirelint.lsp.positions import range_of
from wirelint.lsp.sheets import stored
from wirelint.source import file_uri
from wirelint.span import Span
from wirelint.suppress import NAME
from wirelint.suppress.waiverfile import Waiver
from wirelint.suppress.writing import added
from wirelint.text.lines import LineIndex

if TYPE_CHECKING:
    from wirelint.lsp.server import Server

_REASON = "reason-to-be-given"
_GLOB_MARKS = re.compile(r"[*?\[\]{}\\\x00-\x1f\x7f]|^!")
"""What a glob would take for more than itself."""


async def write(server: Server, uri: str, rule: str, text: str) -> None:
    """Add a waiver for what a rule finds at these words of an open document, and show where its reason goes."""
    sheet = server.sheets.get(uri)
    if sheet is None:
        return
    path = file_for(sheet.path)
    there = server.sheets.at(path)
    before = there.text if there else stored(path)
    waiver = Waiver(rule, " ".join(text.split()) or text, _REASON, stories=(_glob(sheet.path, path),))
    try:
        made = added(before or "", [waiver], shown(path_of(path)))
    except ConfigError as error:
        server.say(str(error.mistakes[0]), is_error=True)
        return
    place = made.rindex(_REASON)
    made = made[:place] + made[place + len(_REASON) :]
    target, unit = there.uri if there else file_uri(path), server.sheets.unit
    edit = workspace_edit(
        server, target, there.version if there else None, between(LineIndex(before or ""), made, unit),
        creates=before is None,
    )  # fmt: skip
    answer = await server.workspace_apply_edit_async(types.ApplyWorkspaceEditParams(edit, "Waive, with a reason"))
    if answer is None or answer.applied:
        _lead(server, target, range_of(LineIndex(made), Span(place, place), unit))


def _lead(server: Server, uri: str, range: types.Range) -> None:
    """Put the cursor where the reason goes, or say where that is."""
    if server.shows_documents:
        server.window_show_document(types.ShowDocumentParams(uri, external=False, take_focus=True, selection=range))
    else:
        said = f"Give the reason in {NAME}, line {range.start.line + 1}, and save it"
        server.window_show_message(types.ShowMessageParams(types.MessageType.Info, said))


def file_for(path: str) -> str:
    """The waiver file for a story: the nearest, or a new one beside the configuration, or in the repository."""
    there = find(path, NAME)
    if there is not None:
        return os.path.abspath(there)
    home = find(path) or find(path, ".git")
    return os.path.join(os.path.dirname(os.path.abspath(home) if home else path), NAME)


def _glob(path: str, file: str) -> str:
    """The glob for a story, seen from the folder of the waiver file."""
    return _GLOB_MARKS.sub("?", os.path.relpath(path, os.path.dirname(file)).replace(os.sep, "/"))
