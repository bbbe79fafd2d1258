"""What a server must live through: nonsense, giants, clients that go, rules that crash; and no request unanswered."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from lsp_client import PULLED, Client, Connect, Json
from wirelint.document import Document
from wirelint.plan import Planned
from wirelint.rule import Finding

FUSED = "Talks return to thenegotiating table.\n"


def codes(items: list[Json]) -> list[str]:
    return [one["code"] for one in items]


def lives(client: Client, desk: Path) -> None:
    """The server does its work."""
    uri = (desk / "alive.txt").as_uri()
    client.open(uri, FUSED)
    assert codes(client.pushed(uri, 1)) == ["fused-words"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"{", -32700),
        (b"\xff\xfe", -32700),
        (b"[" * 100_000, -32700),
        (b"[]", -32600),
        (b"null", -32600),
        (b'{"id": 1, "method": "shutdown"}', -32600),
        (b'{"jsonrpc": "2.0", "id": [1], "method": "shutdown"}', -32600),
        (b'{"jsonrpc": "2.0", "id": 1, "method": 5}', -32600),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {}}', -32600),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "textDocument/hover", "params": {"a": 1}}', -32602),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "textDocument/hover"}', -32602),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "no/such"}', -32601),
        (b'{"jsonrpc": "2.0", "id": "a", "method": "no/such", "params": {}}', -32601),
        (
            b'{"jsonrpc": "2.0", "id": 1, "method": "workspace/executeCommand", "params": {"command": "no"}}',
            -32602,
        ),
    ],
)
def test_nonsense_is_answered_with_an_error(connect: Connect, desk: Path, body: bytes, code: int) -> None:
    client = connect()
    client.write(body)
    assert client.wait(lambda message: "error" in message)["error"]["code"] == code
    lives(client, desk)


@pytest.mark.parametrize(
    "body",
    [
        b'{"jsonrpc": "2.0", "method": "no/such", "params": {}}',
        b'{"jsonrpc": "2.0", "method": ["no"]}',
        b'{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {}}',
        b'{"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 99}}',
        b'{"jsonrpc": "2.0", "id": "unasked", "result": null}',
        b'{"jsonrpc": "2.0"}',
    ],
)
def test_nonsense_that_asks_nothing_is_passed_over(connect: Connect, desk: Path, body: bytes) -> None:
    client = connect()
    client.write(body)
    lives(client, desk)


def test_an_edit_of_what_is_not_open_is_passed_over(connect: Connect, desk: Path) -> None:
    client = connect()
    client.change((desk / "b.txt").as_uri(), 1, {"text": "x"})
    lives(client, desk)


@pytest.mark.parametrize("junk", [b"GET / HTTP/1.1\r\n\r\n", b"Content-Length: x\r\n\r\n{}", b"\n\n\n"])
def test_it_comes_to_its_feet_where_a_head_is_broken(connect: Connect, desk: Path, junk: bytes) -> None:
    client = connect()
    client.write_raw(junk)
    lives(client, desk)


def test_too_early_and_too_late(desk: Path) -> None:
    client = Client(begin=False)
    assert client.answer(client.ask("textDocument/hover", {}))["error"]["code"] == -32002
    client.open((desk / "a.txt").as_uri(), FUSED)
    client.request("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
    client.request("shutdown", None)
    assert client.answer(client.ask("textDocument/hover", {}))["error"]["code"] == -32600
    client.notify("exit", None)
    assert client.hang_up() == 0


def test_a_client_that_goes_without_a_word(desk: Path) -> None:
    client = Client()
    client.open((desk / "a.txt").as_uri(), FUSED * 2000)
    assert client.hang_up() == 1


def test_a_document_of_five_megabytes_holds_nothing_up(connect: Connect, desk: Path) -> None:
    client, giant = connect(PULLED), (desk / "giant.txt").as_uri()
    client.open(giant, ("The council met on Tuesday, and the mayor spoke of the bridge.\n\n" * 80_000)[:5_000_000])
    asked = client.ask("textDocument/diagnostic", {"textDocument": {"uri": giant}})
    small = (desk / "small.txt").as_uri()
    client.open(small, FUSED)
    assert codes(client.pulled(small)["items"]) == ["fused-words"]
    client.notify("$/cancelRequest", {"id": asked})
    assert client.answer(asked)["error"]["code"] == -32800, "a short story need not wait for a giant"
    client.notify("textDocument/didClose", {"textDocument": {"uri": giant}})


def test_a_rule_that_crashes_is_told_once(connect: Connect, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = vars(Planned)["check"].func

    def check(planned: Planned) -> Callable[[Document], Iterable[Finding]]:
        return crash if planned.entry.id == "fused-words" else plain(planned)

    def crash(document: Document) -> Iterable[Finding]:
        raise KeyError(document.text)

    monkeypatch.setattr(Planned, "check", property(check))
    client, uri = connect(), (desk / "a.txt").as_uri()
    client.open(uri, FUSED)
    assert codes(client.pushed(uri, 1)) == ["rule-crashed"]
    assert "fused-words" in client.told("window/showMessage")["message"]
    client.change(uri, 2, {"text": FUSED})
    assert codes(client.pushed(uri, 2)) == ["rule-crashed"]
    assert not any(one.get("method") == "window/showMessage" for one in client.quiet())


def test_nothing_of_the_copy_is_logged(
    connect: Connect, desk: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise KeyError("thenegotiating")

    heard: list[str] = []
    handler = logging.Handler()
    monkeypatch.setattr(handler, "emit", lambda record: heard.append(record.getMessage()))
    logging.getLogger().addHandler(handler)
    try:
        monkeypatch.setattr("wirelint.lsp.diagnosing.Diagnosing.changed", fail)
        monkeypatch.setattr("wirelint.lsp.outline._folds", fail)
        client, uri = connect(), (desk / "a.txt").as_uri()
        client.open(uri, FUSED)
        said = client.told("window/showMessage")["message"]
        answer = client.answer(client.ask("textDocument/foldingRange", {"textDocument": {"uri": uri}}))
    finally:
        logging.getLogger().removeHandler(handler)
    assert "internal error" in said
    assert "thenegotiating" not in said
    assert answer["error"]["code"] == -32603
    assert heard == []
    assert "thenegotiating" not in "".join(capfd.readouterr())


def test_memory_is_stable_over_ten_thousand_edits(connect: Connect, desk: Path) -> None:
    client, uri = connect(), (desk / "a.txt").as_uri()
    client.open(uri, FUSED, 0)
    blocks = [type_on(client, uri, start, 2500) for start in range(0, 10_000, 2500)]
    assert blocks[-1] < blocks[0] * 1.01 + 2000


def type_on(client: Client, uri: str, start: int, count: int) -> int:
    """Make edits, and give the blocks of memory that are taken then."""
    place = {"line": 0, "character": 0}
    for version in range(start + 1, start + count + 1):
        even = version % 2 == 0
        end = {"line": 0, "character": 2 if even else 0}
        client.change(uri, version, {"range": {"start": place, "end": end}, "text": "" if even else "x "})
        if version % 50 == 0:
            client.pushed(uri, version)
            client.heard.clear()
    gc.collect()
    return sys.getallocatedblocks()
