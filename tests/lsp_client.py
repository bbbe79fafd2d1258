"""A client of the language server for tests: one conversation over pipes, the server in a thread of this process."""

from __future__ import annotations

import itertools
import json
import os
import queue
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from wirelint.lsp.framing import bodies
from wirelint.lsp.serving import prepare, serve

Json = dict[str, Any]
PATIENCE = 20.0
"""Seconds after which a message that does not come is missed."""

PUSHED: Json = {}
PULLED: Json = {"textDocument": {"diagnostic": {}}, "workspace": {"diagnostics": {"refreshSupport": True}}}


class Client:
    """Says what it is told to, and keeps what it hears. Answers what it is asked with null, or by `answers`."""

    def __init__(self, capabilities: Json | None = None, folder: Path | None = None, *, begin: bool = True) -> None:
        prepare()
        to_server, self._out = os.pipe()
        self._in, from_server = os.pipe()
        self.status: int | None = None
        self.is_closed = False
        self.heard: list[Json] = []
        self.answers: dict[str, Callable[[Json], Any]] = {}
        self._inbox: queue.Queue[Json | None] = queue.Queue()
        self._ids = itertools.count(1)
        self._server = threading.Thread(target=self._serve, args=(to_server, from_server), daemon=True)
        self._server.start()
        threading.Thread(target=self._listen, daemon=True).start()
        if begin:
            uri = folder.as_uri() if folder else None
            folders = [{"uri": uri, "name": "copy"}] if uri else None
            params = {"processId": None, "rootUri": uri, "capabilities": capabilities or {}}
            self.info = self.request("initialize", {**params, "workspaceFolders": folders})
            self.notify("initialized", {})

    # ----- what it says

    def write(self, body: bytes) -> None:
        """Send a body as it is."""
        self.write_raw(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def write_raw(self, data: bytes) -> None:
        """Send bytes that may be no message at all."""
        done = 0
        while done < len(data):
            done += os.write(self._out, data[done:])

    def notify(self, method: str, params: Any) -> None:
        """Send a notification."""
        self.write(json.dumps({"jsonrpc": "2.0", "method": method, "params": params}).encode())

    def ask(self, method: str, params: Any) -> int:
        """Send a request; its id."""
        id = next(self._ids)
        self.write(json.dumps({"jsonrpc": "2.0", "id": id, "method": method, "params": params}).encode())
        return id

    def request(self, method: str, params: Any) -> Any:
        """Send a request and wait for its result. Raises AssertionError for an error."""
        answer = self.answer(self.ask(method, params))
        assert "error" not in answer, answer["error"]
        return answer["result"]

    def open(self, uri: str, text: str, version: int = 1) -> None:
        """Open a document."""
        item = {"uri": uri, "languageId": "plaintext", "version": version, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": item})

    def change(self, uri: str, version: int, *changes: Json) -> None:
        """Change a document."""
        document = {"uri": uri, "version": version}
        self.notify("textDocument/didChange", {"textDocument": document, "contentChanges": list(changes)})

    def end(self) -> int | None:
        """Say goodbye; the server's exit status."""
        self.request("shutdown", None)
        self.notify("exit", None)
        return self.hang_up()

    def hang_up(self) -> int | None:
        """Close the pipe; the server's exit status."""
        os.close(self._out)
        self.is_closed = True
        self._server.join(PATIENCE)
        assert not self._server.is_alive()
        return self.status

    # ----- what it hears

    def wait(self, wanted: Callable[[Json], bool]) -> Json:
        """The first message, of those heard and those to come, that is wanted; it is taken out."""
        while True:
            for number, message in enumerate(self.heard):
                if wanted(message):
                    return self.heard.pop(number)
            message = self._inbox.get(timeout=PATIENCE)
            assert message is not None, "the server has gone"
            self.heard.append(message)

    def answer(self, id: int | None) -> Json:
        """The answer to a request."""
        return self.wait(lambda message: "method" not in message and message.get("id") == id)

    def told(self, method: str, **values: Any) -> Json:
        """The parameters of the next notification or request of a method, with these values among them."""

        def is_it(message: Json) -> bool:
            params = message.get("params") or {}
            return message.get("method") == method and values.items() <= params.items()

        params: Json = self.wait(is_it).get("params") or {}
        return params

    def pushed(self, uri: str, version: int | None = None) -> list[Json]:
        """The next diagnostics that are pushed for a document, of a version."""
        wanted = {"uri": uri} if version is None else {"uri": uri, "version": version}
        found: list[Json] = self.told("textDocument/publishDiagnostics", **wanted)["diagnostics"]
        return found

    def pulled(self, uri: str, previous: str | None = None) -> Json:
        """The diagnostics of a document, asked for."""
        params: Json = {"textDocument": {"uri": uri}}
        report: Json = self.request(
            "textDocument/diagnostic", params | ({"previousResultId": previous} if previous else {})
        )
        return report

    def quiet(self, seconds: float = 0.3) -> list[Json]:
        """Everything that has been heard and not taken, after so long."""
        threading.Event().wait(seconds)
        while not self._inbox.empty():
            message = self._inbox.get()
            if message is not None:
                self.heard.append(message)
        return self.heard

    # ----- threads

    def _serve(self, reader: int, writer: int) -> None:
        with os.fdopen(reader, "rb") as source, os.fdopen(writer, "wb") as target:
            self.status = serve(source, target)

    def _listen(self) -> None:
        with os.fdopen(self._in, "rb") as stream:
            for body in bodies(stream):
                message = json.loads(body)
                if "method" in message and "id" in message:
                    answer = self.answers.get(message["method"], lambda params: None)(message.get("params"))
                    reply = {"jsonrpc": "2.0", "id": message["id"], "result": answer}
                    self.write(json.dumps(reply).encode())
                self._inbox.put(message)
        self._inbox.put(None)


Connect = Callable[..., Client]
