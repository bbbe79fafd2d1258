"""Which method of the protocol is answered by what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from wirelint.lsp import actions, commands, helping, outline, pulling, watching

if TYPE_CHECKING:
    from wirelint.lsp.server import Server


def register(server: Server) -> None:
    """Register everything."""
    _documents(server)
    for part in (pulling, watching, actions, commands, helping, outline):
        part.register(server)


def _documents(server: Server) -> None:
    diagnosing = server.diagnosing

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        server.begin(params)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        diagnosing.changed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        diagnosing.changed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        diagnosing.closed(params.text_document.uri)
