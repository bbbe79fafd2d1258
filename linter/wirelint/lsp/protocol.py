"""The protocol as pygls has it, where it is not strict enough: text kept by our own lines, every request answered,
nothing of the copy in a log.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any, NamedTuple

from lsprotocol import types
from pygls.protocol import LanguageServerProtocol, lsp_method

from wirelint.lsp.sheets import Sheets

if TYPE_CHECKING:
    from concurrent.futures import Future

    from cattrs import Converter
    from pygls.lsp.server import LanguageServer

PARSE_ERROR, INVALID_REQUEST, INVALID_PARAMS = -32700, -32600, -32602
NOT_INITIALIZED = -32002

Steps = Generator[Any, Any, Any]


class Raw(NamedTuple):
    """A result that is JSON already: diagnostics are many, and are sent at every edit."""

    json: dict[str, Any]


class Protocol(LanguageServerProtocol):
    """One client's conversation with the server. `sheets` holds the documents that the client has open."""

    def __init__(self, server: LanguageServer, converter: Converter) -> None:
        super().__init__(server, converter)
        self.sheets = Sheets()
        self.is_initialized = self.is_over = False

    @property
    def status(self) -> int:
        """The exit status: 0 where the client asked for the end before it went, else 1."""
        return 0 if self._shutdown else 1

    # ----- from the client

    def receive(self, body: bytes) -> None:
        """Take the body of a message. Never raises: what cannot be understood is answered with an error."""
        try:
            data = json.loads(body)
        except (ValueError, RecursionError):
            self._refuse(None, PARSE_ERROR, "not JSON")
            return
        if not isinstance(data, dict) or data.get("jsonrpc") != self.VERSION:
            id = data.get("id") if isinstance(data, dict) else None
            self._refuse(id if isinstance(id, int | str) else None, INVALID_REQUEST, "not a message of JSON-RPC 2.0")
            return
        self._take(data)

    def _take(self, data: dict[str, Any]) -> None:
        method, id = data.get("method"), data.get("id")
        is_request = "id" in data and "method" in data
        if is_request and not self._is_due(id, method):
            return
        if is_request and self.get_message_type(method) is None:
            data.setdefault("params", None)
        try:
            message = self.structure_message(data)
        except Exception:
            if is_request:
                self._refuse(id, INVALID_PARAMS, f"faulty parameters of {method}")
            elif method is None and isinstance(id, int | str):
                self._handle_response(id, None)  # an answer that is none: whoever waits for it waits no more
            return
        if is_request or self.is_initialized or method in {None, types.EXIT}:
            self.handle_message(message)

    def _is_due(self, id: Any, method: Any) -> bool:
        """May this be asked now? Answers what may not."""
        if not isinstance(id, int | str) or isinstance(id, bool) or not isinstance(method, str):
            self._refuse(None, INVALID_REQUEST, "a request has an id and the name of a method")
        elif self._shutdown or (method == types.INITIALIZE and self.is_initialized):
            self._refuse(id, INVALID_REQUEST, f"too late for {method}")
        elif not self.is_initialized and method != types.INITIALIZE:
            self._refuse(id, NOT_INITIALIZED, f"too early for {method}")
        else:
            return True
        return False

    def structured(self, data: dict[str, Any], kind: Any) -> Any:
        """JSON as a value of a type of the protocol."""
        return self._converter.structure(data, kind)

    # ----- to the client

    def send(self, method: str, params: dict[str, Any]) -> None:
        """Send a notification that is JSON already."""
        self._send_data({"jsonrpc": self.VERSION, "method": method, "params": params})

    def _refuse(self, id: int | str | None, code: int, message: str) -> None:
        self._send_data({"jsonrpc": self.VERSION, "id": id, "error": {"code": code, "message": message}})

    def _send_response(
        self, msg_id: int | str, result: Any | None = None, error: types.ResponseError | None = None
    ) -> None:
        if isinstance(result, Raw) and error is None:
            self._result_types.pop(msg_id, None)
            self._send_data({"jsonrpc": self.VERSION, "id": msg_id, "result": result.json})
            return
        super()._send_response(msg_id, result, error)

    # ----- what pygls does itself

    def _execute_handler(
        self,
        msg_id: int | str,
        handler: Callable[..., Any],
        callback: Callable[[Future[Any]], None],
        args: tuple[Any, ...] | None = None,
        kwargs: dict[str, Any] | None = None,
    ) -> None:
        """Call a handler, and forget it when it is done: pygls would keep those of notifications for ever."""

        def done(future: Future[Any]) -> None:
            self._request_futures.pop(msg_id, None)
            callback(future)

        super()._execute_handler(msg_id, handler, done, args, kwargs)

    @lsp_method(types.INITIALIZE)
    def lsp_initialize(self, params: types.InitializeParams) -> Steps:
        """Begin the conversation."""
        self.is_initialized = True
        result = yield from super().lsp_initialize(params)
        if params.capabilities.text_document is None or params.capabilities.text_document.diagnostic is None:
            result.capabilities.diagnostic_provider = None
        return result

    @lsp_method(types.SHUTDOWN)
    def lsp_shutdown(self, *args: Any) -> Steps:
        """Cancel what is under way. pygls would walk over its table while it shrinks."""
        for id, future in list(self._request_futures.items()):
            if id != self.msg_id and not future.done():
                future.cancel()
        self._shutdown = True
        yield from ()

    @lsp_method(types.EXIT)
    def lsp_exit(self, *args: Any) -> Steps:
        """End the conversation; the process ends when whoever reads the stream sees that."""
        self.is_over = True
        yield from ()

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> Steps:
        """Keep the text."""
        opened = params.text_document
        self.sheets.open(opened.uri, opened.text, opened.version)
        yield from self._on(types.TEXT_DOCUMENT_DID_OPEN, params)

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> Steps:
        """Make the changes."""
        self.sheets.change(params.text_document.uri, params.content_changes, params.text_document.version)
        yield from self._on(types.TEXT_DOCUMENT_DID_CHANGE, params)

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> Steps:
        """Forget the text."""
        self.sheets.close(params.text_document.uri)
        yield from self._on(types.TEXT_DOCUMENT_DID_CLOSE, params)

    def _on(self, method: str, params: object) -> Steps:
        """Have the server's own handler called."""
        handler = self.fm.features.get(method)
        if handler is not None:
            yield handler, (params,), None
