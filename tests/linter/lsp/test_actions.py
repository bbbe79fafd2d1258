"""Code actions, the commands behind some of them, and what they write."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from lsp_client import PULLED, Client, Connect, Json
from wirelint.config import load_config
from wirelint.offsets import apply
from wirelint.span import Span
from wirelint.text.lines import LineIndex

TEXT = "Talks return to thenegotiating table.\n\nThe the end came soon 👍 and and late.\n"
ABLE: Json = {
    "workspace": {"workspaceEdit": {"documentChanges": True, "resourceOperations": ["create"]}, "applyEdit": True},
    "window": {"showDocument": {"support": True}},
}


def at(line: int, start: int, end: int | None = None) -> Json:
    return {
        "start": {"line": line, "character": start},
        "end": {"line": line, "character": start if end is None else end},
    }


def actions(client: Client, uri: str, range: Json, *only: str) -> list[Json]:
    context: Json = {"diagnostics": [], **({"only": list(only)} if only else {})}
    params = {"textDocument": {"uri": uri}, "range": range, "context": context}
    found: list[Json] = client.request("textDocument/codeAction", params)
    return found


def edited(text: str, edits: list[Json]) -> str:
    lines = LineIndex(text)

    def offset(place: Json) -> int:
        return lines.offset_of_utf16(place["line"], place["character"])

    spans = [(Span(offset(one["range"]["start"]), offset(one["range"]["end"])), one["newText"]) for one in edits]
    return apply(text, sorted(spans))


@pytest.fixture
def copy(desk: Path) -> str:
    (desk / "a.txt").write_text(TEXT, encoding="utf-8")
    return (desk / "a.txt").as_uri()


def opened(connect: Connect, uri: str, capabilities: Json | None = None) -> Client:
    client = connect(ABLE if capabilities is None else capabilities)
    client.answers["workspace/applyEdit"] = lambda params: {"applied": True}
    client.answers["window/showDocument"] = lambda params: {"success": True}
    client.open(uri, TEXT, 3)
    return client


def command(client: Client, name: str, *arguments: Any) -> None:
    client.request("workspace/executeCommand", {"command": name, "arguments": list(arguments)})


def test_a_fix_is_a_versioned_edit_and_one_is_preferred(connect: Connect, copy: str) -> None:
    client = opened(connect, copy)
    found = actions(client, copy, at(0, 20), "quickfix")
    assert [one.get("isPreferred") for one in found if "edit" in one] == [True]
    change = found[0]["edit"]["documentChanges"][0]
    assert change["textDocument"] == {"uri": copy, "version": 3}
    assert edited(TEXT, change["edits"]).startswith("Talks return to the negotiating table.")
    assert found[0]["diagnostics"][0]["code"] == "fused-words"


def test_just_one_of_several_fixes_is_preferred(connect: Connect, copy: str) -> None:
    found = actions(opened(connect, copy), copy, {**at(0, 0), "end": {"line": 3, "character": 0}}, "quickfix")
    assert [one.get("isPreferred") for one in found if "edit" in one].count(True) == 1
    assert len([one for one in found if "edit" in one]) == 3


def test_there_is_nothing_to_do_where_nothing_is_wrong(connect: Connect, copy: str) -> None:
    assert actions(opened(connect, copy), copy, at(0, 2), "quickfix") == []


def test_a_client_without_versions_gets_plain_changes(connect: Connect, copy: str) -> None:
    found = actions(opened(connect, copy, {}), copy, at(0, 20), "quickfix")
    assert list(found[0]["edit"]) == ["changes"]
    assert edited(TEXT, found[0]["edit"]["changes"][copy]).startswith("Talks return to the negotiating")


@pytest.mark.parametrize("kind", ["source", "source.fixAll", "source.fixAll.wirelint"])
def test_all_safe_fixes_are_one_action(connect: Connect, copy: str, kind: str) -> None:
    (one,) = actions(opened(connect, copy), copy, at(0, 0), kind)
    assert one["kind"] == "source.fixAll.wirelint"
    (change,) = one["edit"]["documentChanges"]
    fixed = "Talks return to the negotiating table.\n\nThe end came soon 👍 and late.\n"
    assert edited(TEXT, change["edits"]) == fixed
    assert len(change["edits"]) == 3, "words that stay are left alone"


def test_other_kinds_are_left_to_others(connect: Connect, copy: str) -> None:
    assert actions(opened(connect, copy), copy, at(0, 20), "refactor", "source.organizeImports") == []


def test_all_safe_fixes_by_command(connect: Connect, copy: str) -> None:
    client = opened(connect, copy)
    (one,) = [one for one in actions(client, copy, at(0, 0)) if one["kind"] == "source.fixAll.wirelint"]
    command(client, one["command"]["command"], *one["command"]["arguments"])
    (change,) = client.told("workspace/applyEdit")["edit"]["documentChanges"]
    assert "the negotiating" in edited(TEXT, change["edits"])


def chosen(client: Client, uri: str, range: Json, title: str) -> None:
    (one,) = [one for one in actions(client, uri, range) if title in one["title"]]
    command(client, one["command"]["command"], *one["command"]["arguments"])


def test_a_waiver_is_written_all_but_its_reason(connect: Connect, copy: str, desk: Path) -> None:
    client = opened(connect, copy)
    chosen(client, copy, at(0, 20), "Waive")
    created, change = client.told("workspace/applyEdit")["edit"]["documentChanges"]
    file = (desk / ".wirelint-waivers.yaml").as_uri()
    assert (created["kind"], created["uri"], change["textDocument"]["uri"]) == ("create", file, file)
    written = edited("", change["edits"])
    assert '  - rule: fused-words\n    text: "thenegotiating"\n    stories: ["a.txt"]\n    reason: ""\n' in written
    shown = client.told("window/showDocument")
    lines = LineIndex(written)
    place = shown["selection"]["start"]
    assert lines.text[: lines.offset_of_utf16(place["line"], place["character"])].endswith('reason: "')


def test_a_waiver_goes_to_the_end_of_the_file_that_is_there(connect: Connect, copy: str, desk: Path) -> None:
    before = "version: 2\nwaivers:\n  # of old\n  - {rule: cliche, text: at the end of the day, reason: quoted}\n"
    (desk / ".wirelint-waivers.yaml").write_text(before)
    client = opened(connect, copy, {})
    chosen(client, copy, at(0, 20), "Waive")
    changes = client.told("workspace/applyEdit")["edit"]["changes"]
    written = edited(before, changes[(desk / ".wirelint-waivers.yaml").as_uri()])
    assert written.startswith(before)
    assert "line 8" in client.told("window/showMessage")["message"]


def test_a_waiver_without_its_reason_is_a_mistake_at_its_place(connect: Connect, desk: Path) -> None:
    client, uri = connect(), (desk / ".wirelint-waivers.yaml").as_uri()
    client.open(uri, 'version: 2\nwaivers:\n  - rule: cliche\n    text: "a"\n    reason: ""\n')
    (one,) = client.pushed(uri, 1)
    assert one["range"]["start"] == {"line": 4, "character": 12}


def test_a_word_goes_to_a_new_vocabulary(connect: Connect, copy: str, desk: Path) -> None:
    client = opened(connect, copy)
    assert any(one["code"] == "fused-words" for one in client.pushed(copy, 3))
    chosen(client, copy, at(0, 20), "vocabulary")
    assert not any(one["code"] == "fused-words" for one in client.pushed(copy, 3))
    assert (desk / "vocabulary.txt").read_text(encoding="utf-8").endswith("\nthenegotiating\n")
    assert "thenegotiating" in load_config(desk).vocabulary


def test_a_word_goes_to_the_vocabulary_that_is_named(connect: Connect, copy: str, desk: Path) -> None:
    (desk / ".wirelint.yaml").write_text("vocabulary: [names.txt]\n")
    (desk / "names.txt").write_bytes(b"# names\r\nAnn Roe")
    client = opened(connect, copy)
    client.pushed(copy, 3)
    chosen(client, copy, at(0, 20), "vocabulary")
    client.pushed(copy, 3)
    assert (desk / "names.txt").read_bytes() == b"# names\r\nAnn Roe\r\nthenegotiating\r\n"


def test_a_vocabulary_with_changes_not_saved_is_edited_in_the_editor(connect: Connect, copy: str, desk: Path) -> None:
    (desk / ".wirelint.yaml").write_text("vocabulary: [names.txt]\n")
    (desk / "names.txt").write_text("Roe\n")
    client, names = opened(connect, copy), (desk / "names.txt").as_uri()
    client.open(names, "Roe\nDoe\n", 5)
    chosen(client, copy, at(0, 20), "vocabulary")
    (change,) = client.told("workspace/applyEdit")["edit"]["documentChanges"]
    assert change["textDocument"] == {"uri": names, "version": 5}
    assert edited("Roe\nDoe\n", change["edits"]) == "Roe\nDoe\nthenegotiating\n"
    assert (desk / "names.txt").read_text() == "Roe\n"


def test_a_configuration_that_cannot_be_added_to_is_left_alone(connect: Connect, copy: str, desk: Path) -> None:
    (desk / ".wirelint.yaml").write_text("{extends: [wire]}\n")
    client = opened(connect, copy)
    client.pushed(copy, 3)
    chosen(client, copy, at(0, 20), "vocabulary")
    assert "write “vocabulary: [vocabulary.txt]” into it" in client.told("window/showMessage")["message"]
    assert (desk / ".wirelint.yaml").read_text() == "{extends: [wire]}\n"
    assert not (desk / "vocabulary.txt").exists()


@pytest.mark.parametrize(("capabilities", "method"), [(ABLE, "window/showDocument"), (PULLED, "window/showMessage")])
def test_the_page_of_a_rule_is_opened_or_named(connect: Connect, copy: str, capabilities: Json, method: str) -> None:
    client = opened(connect, copy, capabilities)
    chosen(client, copy, at(0, 20), "Open the page")
    assert "docs/rules/fused-words.md" in str(client.told(method))
