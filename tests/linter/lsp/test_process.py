"""The server as a process: as editors start it, over pipes and over a port; spoken to by a client that is not ours."""

from __future__ import annotations

import json
import re
import socket
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient

from commands import ENVIRONMENT, done, process
from wirelint.lsp.framing import bodies

FUSED = "Talks return to thenegotiating table.\n"
SERVER = ClientServerConfig([sys.executable, "-m", "wirelint", "lsp"], server_env=ENVIRONMENT)


@pytest_lsp.fixture(config=SERVER)
async def pulling(lsp_client: LanguageClient) -> AsyncIterator[None]:
    """A client that asks for diagnostics."""
    document = types.TextDocumentClientCapabilities(diagnostic=types.DiagnosticClientCapabilities())
    await lsp_client.initialize_session(types.InitializeParams(types.ClientCapabilities(text_document=document)))
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(config=SERVER)
async def pushed(lsp_client: LanguageClient) -> AsyncIterator[None]:
    """A client that is told."""
    await lsp_client.initialize_session(types.InitializeParams(types.ClientCapabilities()))
    yield
    await lsp_client.shutdown_session()


def opened(client: LanguageClient, uri: str, text: str) -> None:
    item = types.TextDocumentItem(uri, "plaintext", 1, text)
    client.text_document_did_open(types.DidOpenTextDocumentParams(item))


@pytest.mark.asyncio
async def test_pulled(pulling: LanguageClient) -> None:
    uri = "file:///nowhere/a.txt"
    opened(pulling, uri, FUSED)
    document = types.TextDocumentIdentifier(uri)
    report = await pulling.text_document_diagnostic_async(types.DocumentDiagnosticParams(document))
    assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
    assert [one.code for one in report.items] == ["fused-words"]


@pytest.mark.asyncio
async def test_pushed_and_typed_over(pushed: LanguageClient) -> None:
    uri = "file:///nowhere/a.txt"
    opened(pushed, uri, "")
    text = ""
    for version, letter in enumerate(FUSED, 2):
        place = types.Position(0, len(text))
        change = types.TextDocumentContentChangePartial(types.Range(place, place), letter)
        document = types.VersionedTextDocumentIdentifier(version=version, uri=uri)
        pushed.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))
        text += letter
    while not any(one.code == "fused-words" for one in pushed.diagnostics.get(uri, ())):
        await pushed.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    action = types.CodeActionParams(
        types.TextDocumentIdentifier(uri), pushed.diagnostics[uri][0].range, types.CodeActionContext([])
    )
    actions = await pushed.text_document_code_action_async(action)
    assert actions is not None
    assert actions[0].title == "Split it"


def message(**fields: object) -> bytes:
    body = json.dumps({"jsonrpc": "2.0", **fields}).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


BEGIN = message(id=1, method="initialize", params={"processId": None, "rootUri": None, "capabilities": {}})
END = message(id=2, method="shutdown") + message(method="exit")


def test_standard_output_has_nothing_but_messages() -> None:
    with process("lsp") as server:
        out, err = server.communicate(BEGIN + END, timeout=60)
    assert (server.returncode, err) == (0, b"")
    assert out.startswith(b"Content-Length: ")
    assert out.count(b"Content-Length") == 2


def test_exit_without_shutdown_is_a_fault() -> None:
    with process("lsp") as server:
        server.communicate(BEGIN + message(method="exit"), timeout=60)
    assert server.returncode == 1


@pytest.fixture
def port() -> Iterator[int]:
    """The port of a server."""
    with process("lsp", "--tcp", "127.0.0.1:0") as server:
        assert server.stderr is not None
        said = server.stderr.readline().decode()
        found = re.fullmatch(r"wirelint listens on 127\.0\.0\.1:(\d+)\n", said)
        assert found, said
        yield int(found[1])
        server.kill()


def test_one_client_after_the_other_on_a_port(port: int) -> None:
    for _ in range(2):
        with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
            connection.sendall(BEGIN + END)
            with connection.makefile("rb") as stream:
                answers = [json.loads(body) for body in bodies(stream)]
        assert [one["id"] for one in answers] == [1, 2]


@pytest.mark.parametrize("address", ["0.0.0.0:0", "192.0.2.1:80", "example.org:80", ":80", "127.0.0.1", "127.0.0.1:x"])
def test_only_this_machine_is_served(address: str) -> None:
    refused = done("lsp", "--tcp", address)
    assert refused.status == 2
    assert "Error" in refused.err


def test_without_pygls_it_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "pygls.py").write_text("raise ModuleNotFoundError('no pygls', name='pygls')\n")
    path = f"{tmp_path}:{ENVIRONMENT['PYTHONPATH']}"
    refused = done("lsp", env={"PYTHONPATH": path})
    assert refused.status == 2
    assert "pip install 'wirelint[lsp]'" in refused.err
