"""Diagnostics for clients that ask for them: of one document, and of all copy in the folders that they work in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lsprotocol import types

from wirelint.lsp.folders import Folders
from wirelint.lsp.protocol import Raw

if TYPE_CHECKING:
    from wirelint.lsp.lanes import Said
    from wirelint.lsp.server import Server

Json = dict[str, Any]
CHECK_FOLDERS = "wirelint.checkFolders"


def register(server: Server) -> None:
    """Register the two requests."""
    options = types.DiagnosticOptions(
        inter_file_dependencies=False, workspace_diagnostics=True, identifier="wirelint", work_done_progress=True
    )

    @server.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, options)
    async def diagnostic(params: types.DocumentDiagnosticParams) -> Raw:
        newest = await server.diagnosing.of(params.text_document.uri)
        if newest is None:
            return Raw({"kind": "full", "items": []})
        return Raw({**report(newest.said, params.previous_result_id), **_related(server, params.text_document.uri)})

    folders = Folders(server)

    @server.feature(types.WORKSPACE_DIAGNOSTIC)
    async def workspace(params: types.WorkspaceDiagnosticParams) -> Raw:
        return await folders.pull(params)

    @server.command(CHECK_FOLDERS)
    def check_folders() -> None:
        """Check all copy in the folders, for a client that does not ask by itself."""
        if server.is_pulled:
            server.refresh()
        else:
            server.later(folders.push())


def report(said: Said, previous: str | None) -> Json:
    """The report of one document: what is said of it, or that it is what was said before."""
    if previous == said.id:
        return {"kind": "unchanged", "resultId": said.id}
    return {"kind": "full", "resultId": said.id, "items": said.items}


def _related(server: Server, uri: str) -> Json:
    """The faulty files of the configuration, where the client can take them in."""
    document = server.client.text_document
    known = document.diagnostic if document else None
    found = server.diagnosing.faults.items() if known is not None and known.related_document_support else {}
    reports = {other: {"kind": "full", "items": items} for other, items in found.items() if other != uri}
    return {"relatedDocuments": reports} if reports else {}
