"""Diagnostics: pushed or pulled, never both, of the newest text alone, as the command line has them."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from lsprotocol import types
from lsprotocol.converters import get_converter

from commands import ROOT, done
from lsp_client import PULLED, Connect, Json
from wirelint.config import load_config
from wirelint.report.params import params
from wirelint.run import check_story
from wirelint.source import Story

FUSED = "Talks return to thenegotiating table.\n"
LONG = (FUSED + "\n") * 4000
BEGUN = 0.1
"""Seconds after which the check of the long text is under way, and far from its end."""
SEED = ROOT / "seeds" / "000_639edf6c4c6bc7a9.txt"


def at(line: int, start: int, end: int) -> Json:
    return {"start": {"line": line, "character": start}, "end": {"line": line, "character": end}}


def codes(items: list[Json]) -> list[str]:
    return [one["code"] for one in items]


def test_a_document_is_pushed_when_it_opens_and_at_every_edit(connect: Connect, desk: Path) -> None:
    client, uri = connect(), (desk / "a.txt").as_uri()
    client.open(uri, FUSED, 7)
    assert [(one["code"], one["range"]) for one in client.pushed(uri, 7)] == [("fused-words", at(0, 16, 30))]
    client.change(uri, 8, {"range": at(0, 19, 19), "text": " "})
    assert client.pushed(uri, 8) == []


def test_what_is_closed_is_cleared(connect: Connect, desk: Path) -> None:
    client, uri = connect(), (desk / "a.txt").as_uri()
    client.open(uri, FUSED)
    assert client.pushed(uri, 1)
    client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    assert client.pushed(uri) == []


def test_who_pulls_is_not_pushed_to(connect: Connect, desk: Path) -> None:
    client, uri = connect(PULLED), (desk / "a.txt").as_uri()
    client.open(uri, FUSED)
    report = client.pulled(uri)
    assert (report["kind"], codes(report["items"])) == ("full", ["fused-words"])
    assert not any(one["method"] == "textDocument/publishDiagnostics" for one in client.quiet())


def test_only_who_announces_it_is_offered_to_pull(connect: Connect) -> None:
    assert "diagnosticProvider" not in connect().info["capabilities"]
    offered = connect(PULLED).info["capabilities"]["diagnosticProvider"]
    assert (offered["workspaceDiagnostics"], offered["interFileDependencies"]) == (True, False)


def test_what_has_not_changed_is_not_sent_again(connect: Connect, desk: Path) -> None:
    client, uri = connect(PULLED), (desk / "a.txt").as_uri()
    client.open(uri, FUSED)
    first = client.pulled(uri)["resultId"]
    assert client.pulled(uri, first) == {"kind": "unchanged", "resultId": first}
    client.change(uri, 2, {"range": at(0, 19, 19), "text": " "})
    second = client.pulled(uri, first)
    assert (second["kind"], second["items"]) == ("full", [])
    assert second["resultId"] != first


def test_a_document_that_is_not_open_has_no_diagnostics(connect: Connect, desk: Path) -> None:
    assert connect(PULLED).pulled((desk / "b.txt").as_uri()) == {"kind": "full", "items": []}


def test_the_check_of_an_old_text_is_given_up_and_never_told(connect: Connect, desk: Path) -> None:
    client, uri = connect(), (desk / "a.txt").as_uri()
    client.open(uri, LONG, 1)
    time.sleep(BEGUN)
    client.change(uri, 2, {"text": FUSED})
    assert codes(client.pushed(uri)) == ["fused-words"]
    versions = [one["params"]["version"] for one in client.quiet() if "publishDiagnostics" in one["method"]]
    assert 1 not in versions


def test_a_request_meets_the_text_as_it_is_when_it_is_answered(connect: Connect, desk: Path) -> None:
    client, uri = connect(PULLED), (desk / "a.txt").as_uri()
    client.open(uri, LONG, 1)
    asked = client.ask("textDocument/diagnostic", {"textDocument": {"uri": uri}})
    time.sleep(BEGUN)
    client.change(uri, 2, {"text": FUSED})
    assert codes(client.answer(asked)["result"]["items"]) == ["fused-words"]


def test_a_request_can_be_cancelled(connect: Connect, desk: Path) -> None:
    client, uri = connect(PULLED), (desk / "a.txt").as_uri()
    client.open(uri, LONG, 1)
    asked = client.ask("textDocument/diagnostic", {"textDocument": {"uri": uri}})
    time.sleep(BEGUN)
    client.notify("$/cancelRequest", {"id": asked})
    assert client.answer(asked)["error"]["code"] == -32800
    client.change(uri, 2, {"text": FUSED})
    assert codes(client.pulled(uri)["items"]) == ["fused-words"]


@pytest.mark.parametrize("name", ["plain.txt", "story.html", "feed.rss"])
def test_the_diagnostics_are_those_of_the_command_line(connect: Connect, desk: Path, name: str) -> None:
    text = SEED.read_text(encoding="utf-8")
    paragraphs = "".join(f"<p>{one}</p>" for one in text.split("\n\n") if "&" not in one and "<" not in one)
    items = "".join(f"<item><title>No {n}</title><description>the the end</description></item>" for n in (1, 2))
    written = {
        "plain.txt": text,
        "story.html": f"<html><body>{paragraphs}</body></html>",
        "feed.rss": f"<rss version='2.0'><channel>{items}</channel></rss>",
    }[name]
    path = desk / name
    path.write_text(written, encoding="utf-8", newline="")
    client = connect()
    client.open(path.as_uri(), written)
    told = client.pushed(path.as_uri(), 1)
    assert told == said_by_the_command_line(path)
    for one in told:
        get_converter().structure(one, types.Diagnostic)


def said_by_the_command_line(path: Path) -> list[Json]:
    """The diagnostics of all stories of a file, whose places the editor knows by the file alone."""
    entries = json.loads(done("check", "--no-config", "--format", "json", str(path)).out)
    found: list[Json] = [one for entry in entries for one in entry["diagnostics"]]
    for related in (related for one in found for related in one["relatedInformation"]):
        related["location"]["uri"] = path.as_uri()
    return found


def test_the_seed_has_the_diagnostics_that_stand_beside_it(connect: Connect) -> None:
    client, uri = connect(), "file:///nowhere/seed.txt"
    text = SEED.read_bytes().decode()
    client.open(uri, text)
    settings = load_config(use_config=False).settings_for(None)
    assert client.pushed(uri, 1) == params(check_story(Story("/nowhere/seed.txt", uri, text), settings))["diagnostics"]


def test_a_document_without_a_file_is_checked(connect: Connect) -> None:
    client = connect()
    client.open("untitled:Untitled-1", FUSED)
    assert codes(client.pushed("untitled:Untitled-1", 1)) == ["fused-words"]


def test_what_the_configuration_excludes_is_passed_over(connect: Connect, desk: Path) -> None:
    (desk / ".wirelint.yaml").write_text("exclude: ['drafts/**']\n")
    client = connect()
    for name, expected in (("drafts/a.txt", []), ("b.txt", ["fused-words"])):
        client.open((desk / name).as_uri(), FUSED)
        assert codes(client.pushed((desk / name).as_uri(), 1)) == expected


@pytest.mark.parametrize("name", ["compose.yaml", "data.json", "data.xml"])
def test_what_is_no_copy_is_left_alone(connect: Connect, desk: Path, name: str) -> None:
    client, uri = connect(), (desk / name).as_uri()
    client.open(uri, {"compose.yaml": FUSED, "data.json": '{"a": "the the"}', "data.xml": "<a>the the</a>"}[name])
    assert client.pushed(uri, 1) == []


def test_waivers_and_comments_hold(connect: Connect, desk: Path) -> None:
    waiver = "version: 2\nwaivers:\n  - {rule: fused-words, text: thenegotiating, reason: a name}\n"
    (desk / ".wirelint-waivers.yaml").write_text(waiver)
    client, uri = connect(), (desk / "a.txt").as_uri()
    client.open(uri, FUSED)
    assert client.pushed(uri, 1) == []
    page = (desk / "a.html").as_uri()
    fused = "<p>Talks return to thecommittee table.</p>"
    client.open(page, fused)
    assert codes(client.pushed(page, 1)) == ["fused-words"]
    client.change(page, 2, {"text": f"<!-- wirelint off: fused-words -- a name -->\n{fused}"})
    assert client.pushed(page, 2) == []
