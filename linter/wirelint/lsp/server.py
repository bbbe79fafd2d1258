"""The server: what it offers, and which part answers."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from lsprotocol.converters import get_converter
from pygls.lsp.server import LanguageServer

from wirelint._version import __version__
from wirelint.lsp import features
from wirelint.lsp.configuring import Configurations
from wirelint.lsp.diagnosing import Diagnosing
from wirelint.lsp.protocol import Protocol
from wirelint.lsp.sheets import Sheets, path_of

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from pygls.server import ServerErrors

NAME = "wirelint"


class Server(LanguageServer):
    """The server for one client.

    client  what the client can do
    folders  the paths of the folders that the client works in
    """

    protocol: Protocol

    def __init__(self) -> None:
        super().__init__(
            NAME, __version__, types.TextDocumentSyncKind.Incremental,
            protocol_cls=Protocol, converter_factory=get_converter, max_workers=2,
        )  # fmt: skip
        self.client = types.ClientCapabilities()
        self.folders: list[str] = []
        self.configurations = Configurations()
        self.diagnosing = Diagnosing(self, self.configurations)
        self._told: set[str] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        features.register(self)

    @property
    def sheets(self) -> Sheets:
        """The documents that the client has open."""
        return self.protocol.sheets

    @property
    def is_pulled(self) -> bool:
        """Does the client ask for diagnostics? Else it is told."""
        return self.client.text_document is not None and self.client.text_document.diagnostic is not None

    @property
    def shows_documents(self) -> bool:
        """Can the client be asked to open a file or an address?"""
        window = self.client.window
        return window is not None and window.show_document is not None and window.show_document.support

    def begin(self, params: types.InitializeParams) -> None:
        """Take in what the client says of itself."""
        self.client = params.capabilities
        uris = [folder.uri for folder in params.workspace_folders or ()]
        uris = uris or [params.root_uri or ""]
        self.folders = [path_of(uri, os.getcwd()) for uri in uris if uri]
        self.protocol.sheets = Sheets(
            str(getattr(self.workspace.position_encoding, "value", self.workspace.position_encoding)),
            next(iter(self.folders), None),
        )

    def change_folders(self, event: types.WorkspaceFoldersChangeEvent) -> None:
        """Folders come and go."""
        gone = {path_of(folder.uri, os.getcwd()) for folder in event.removed}
        come = [path_of(folder.uri, os.getcwd()) for folder in event.added]
        self.folders = [folder for folder in dict.fromkeys((*self.folders, *come)) if folder not in gone]

    def later(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something that waits for the client, so that the client need not wait for it."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            self.failed(task.exception())

    # ----- to the client

    def publish(self, uri: str, version: int | None, items: list[dict[str, Any]]) -> None:
        """Tell all that is to be said of a document."""
        versioned = {} if version is None else {"version": version}
        self.protocol.send(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS, {"uri": uri, **versioned, "diagnostics": items})

    def refresh(self) -> None:
        """Have the client ask for diagnostics again, where it does ask and can be told to."""
        workspace = self.client.workspace
        known = workspace.diagnostics if workspace else None
        if self.is_pulled and known is not None and known.refresh_support:
            self.protocol.send_request(types.WORKSPACE_DIAGNOSTIC_REFRESH)

    def say(self, message: str, *, is_error: bool = False) -> None:
        """Show a message to the user; the same one only once."""
        if message not in self._told:
            self._told.add(message)
            kind = types.MessageType.Error if is_error else types.MessageType.Info
            self.window_show_message(types.ShowMessageParams(kind, message))

    def failed(self, error: BaseException | None) -> None:
        """Something in wirelint itself has failed. What exactly may quote the copy, so it is not said."""
        self.say(f"wirelint: internal error ({type(error).__name__}), please report it", is_error=True)

    def report_server_error(self, error: Exception, source: ServerErrors) -> None:
        """As pygls calls it; requests are answered with their error anyway."""
        if source.__name__ != "FeatureRequestError":
            self.failed(error)

    def close(self) -> None:
        """The client has gone."""
        self.protocol.writer = None
        self.diagnosing.close()
        for task in self._tasks:
            task.cancel()
        self.thread_pool.shutdown(wait=False)
