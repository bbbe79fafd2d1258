"""What happens when the files that copy is checked by are changed: in the editor, beside it, or by a save."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lsprotocol import types

from wirelint.config.files import NAME as CONFIGURATION
from wirelint.lsp.sheets import path_of
from wirelint.suppress import NAME as WAIVERS
from wirelint.suppress import SUFFIX

if TYPE_CHECKING:
    from wirelint.lsp.server import Server

GLOBS = ("**/*.{yaml,yml,txt}",)
"""What the client is asked to watch: configurations, waivers, packs and lists of words."""


def register(server: Server) -> None:
    """Register what is told of files."""

    @server.feature(types.INITIALIZED)
    def initialized(params: types.InitializedParams) -> None:
        server.diagnosing.lanes.quick.warm(os.path.join(server.sheets.home, "copy.txt"))
        _watch(server)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def changed(params: types.DidChangeWatchedFilesParams) -> None:
        _look(server, [change.uri for change in params.changes])

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        _look(server, [params.text_document.uri])

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    def configured(params: types.DidChangeConfigurationParams) -> None:
        """The client’s own settings: there are none of ours among them."""

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def folders(params: types.DidChangeWorkspaceFoldersParams) -> None:
        server.change_folders(params.event)


def _watch(server: Server) -> None:
    workspace = server.client.workspace
    known = workspace.did_change_watched_files if workspace else None
    if known is None or not known.dynamic_registration:
        return
    options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(glob) for glob in GLOBS])
    registration = types.Registration("wirelint-files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
    server.client_register_capability(types.RegistrationParams([registration]))


def _look(server: Server, uris: list[str]) -> None:
    """Check everything again if any of the files is one that copy is checked by."""
    paths = [path_of(uri, server.sheets.home) for uri in uris]
    known = server.configurations.files()
    if any(path in known or _is_ours(path) for path in paths):
        server.configurations.forget()
        server.diagnosing.again()


def _is_ours(path: str) -> bool:
    name = os.path.basename(path)
    return name in {CONFIGURATION, WAIVERS} or name.endswith(SUFFIX)
