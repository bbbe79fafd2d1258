"""Configurations that change, break and are mended, and help inside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from lsp_client import PULLED, Client, Connect, Json
from wirelint.lsp import configuring
from wirelint.lsp.yaml_place import ITEM, key_at, place

FUSED = "Talks return to thenegotiating table.\n"
OFF = "rules: {fused-words: off}\n"
BROKEN = "rules:\n  fused-wor: off\n"
WATCHED: Json = {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}}}


def codes(items: list[Json]) -> list[str]:
    return [one["code"] for one in items]


def tell(client: Client, path: Path) -> None:
    changes = [{"uri": path.as_uri(), "type": 2}]
    client.notify("workspace/didChangeWatchedFiles", {"changes": changes})


def test_configurations_are_watched_where_the_client_can(connect: Connect) -> None:
    (one,) = connect(WATCHED).told("client/registerCapability")["registrations"]
    assert one["method"] == "workspace/didChangeWatchedFiles"
    assert "yaml" in one["registerOptions"]["watchers"][0]["globPattern"]


def test_a_change_that_is_told_is_seen_at_once(connect: Connect, desk: Path) -> None:
    client, uri, file = connect(), (desk / "a.txt").as_uri(), desk / ".wirelint.yaml"
    client.open(uri, FUSED)
    assert codes(client.pushed(uri)) == ["fused-words"]
    file.write_text(OFF)
    tell(client, file)
    assert client.pushed(uri) == []
    file.unlink()
    tell(client, file)
    assert codes(client.pushed(uri)) == ["fused-words"]


def test_a_change_that_nobody_tells_is_seen_at_the_next_edit(connect: Connect, desk: Path) -> None:
    client, uri = connect(), (desk / "a.txt").as_uri()
    client.open(uri, FUSED)
    assert codes(client.pushed(uri, 1)) == ["fused-words"]
    (desk / ".wirelint.yaml").write_text(OFF)
    client.change(uri, 2, {"text": f"{FUSED}\n"})
    assert "fused-words" not in codes(client.pushed(uri, 2))


def test_who_pulls_is_asked_to_pull_again(connect: Connect, desk: Path) -> None:
    client, file = connect(PULLED), desk / ".wirelint.yaml"
    file.write_text(OFF)
    tell(client, file)
    client.told("workspace/diagnostic/refresh")


def test_files_that_are_none_of_ours_change_nothing(connect: Connect, desk: Path) -> None:
    client = connect(PULLED)
    tell(client, desk / "other.yaml")
    assert client.quiet() == []


def test_a_configuration_breaks_and_is_mended(connect: Connect, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(configuring, "AGAIN", 0.0)
    client, uri, file = connect(), (desk / "a.txt").as_uri(), desk / ".wirelint.yaml"
    file.write_text(OFF)
    client.open(uri, FUSED)
    assert client.pushed(uri, 1) == []
    file.write_text(BROKEN)
    client.change(uri, 2, {"text": FUSED})
    assert client.pushed(uri, 2) == [], "the last sound one holds"
    assert "fused-wor" in client.told("window/showMessage")["message"]
    (one,) = client.pushed(file.as_uri())
    assert (one["range"]["start"], one["severity"]) == ({"line": 1, "character": 2}, 1)
    file.write_text("rules: {}\n")
    client.change(uri, 3, {"text": FUSED})
    assert codes(client.pushed(uri, 3)) == ["fused-words"]
    assert client.pushed(file.as_uri()) == []
    assert not any(one["method"] == "window/showMessage" for one in client.quiet()), "told once"


def test_without_any_sound_configuration_the_story_says_so(connect: Connect, desk: Path) -> None:
    (desk / ".wirelint.yaml").write_text(BROKEN)
    client, uri = connect(), (desk / "a.txt").as_uri()
    client.open(uri, FUSED)
    (one,) = client.pushed(uri, 1)
    assert (one["code"], one["severity"]) == ("not-checked", 1)
    assert ".wirelint.yaml:2:3" in one["message"]


def test_faulty_files_come_with_what_is_pulled(connect: Connect, desk: Path) -> None:
    (desk / ".wirelint.yaml").write_text(BROKEN)
    client = connect({"textDocument": {"diagnostic": {"relatedDocumentSupport": True}}})
    client.open((desk / "a.txt").as_uri(), FUSED)
    client.pulled((desk / "a.txt").as_uri())
    related = client.pulled((desk / "a.txt").as_uri())["relatedDocuments"]
    assert codes(related[(desk / ".wirelint.yaml").as_uri()]["items"]) == ["configuration"]


def test_a_faulty_waiver_file_is_shown_and_the_copy_checked(connect: Connect, desk: Path) -> None:
    (desk / ".wirelint-waivers.yaml").write_text("version: 2\nwaivers: [{rule: fused-words}]\n")
    client, uri = connect(), (desk / "a.txt").as_uri()
    client.open(uri, FUSED)
    assert codes(client.pushed(uri, 1)) == ["fused-words"]
    assert codes(client.pushed((desk / ".wirelint-waivers.yaml").as_uri())) == ["configuration"] * 2


class TestInTheFile:
    """What a configuration shows of itself while it is open."""

    @pytest.fixture
    def file(self, desk: Path) -> str:
        return (desk / ".wirelint.yaml").as_uri()

    def test_mistakes_stand_at_their_places_before_anything_is_saved(self, connect: Connect, file: str) -> None:
        client = connect()
        client.open(file, BROKEN)
        (one,) = client.pushed(file, 1)
        assert one["range"] == {"start": {"line": 1, "character": 2}, "end": {"line": 1, "character": 11}}
        client.change(file, 2, {"text": "rules:\n  fused-words: off\n"})
        assert client.pushed(file, 2) == []

    def test_what_other_files_tell_is_told_when_it_is_saved(self, connect: Connect, file: str, desk: Path) -> None:
        text = "vocabulary: [gone.txt]\n"
        (desk / ".wirelint.yaml").write_text(text)
        client = connect()
        client.open(file, text)
        (one,) = client.pushed(file, 1)
        assert "gone.txt" in one["message"]

    def test_a_file_that_is_extended_shows_its_own(self, connect: Connect, file: str, desk: Path) -> None:
        (desk / ".wirelint.yaml").write_text("extends: [desk.yaml]\n")
        (desk / "desk.yaml").write_text(BROKEN)
        client = connect()
        client.open((desk / "desk.yaml").as_uri(), BROKEN)
        (one,) = client.pushed((desk / "desk.yaml").as_uri(), 1)
        assert one["range"]["start"] == {"line": 1, "character": 2}

    def test_broken_yaml_is_a_mistake(self, connect: Connect, file: str) -> None:
        client = connect()
        client.open(file, "rules: {\n")
        assert codes(client.pushed(file, 1)) == ["configuration"]

    @pytest.mark.parametrize(
        ("text", "some"),
        [
            ("|", {"extends", "rules", "fail-on"}),
            ("extends: [|", {"wire", "ap"}),
            ("extends:\n  - |", {"wire", "ap"}),
            ("rules:\n  |", {"fused-words", "long-sentence"}),
            ("rules:\n  long-sentence: |", {"error", "off"}),
            ("rules:\n  long-sentence:\n    |", {"severity", "max-words"}),
            ("rules:\n  long-sentence: {|", {"severity", "max-words"}),
            ("rules:\n  long-sentence: {severity: |", {"error", "off"}),
            ("paths:\n  - match: ['a']\n    |", {"rules", "kind", "language"}),
            ("paths:\n  - match: ['a']\n    kind: |", {"sport"}),
            ("fail-on: |", {"error", "warning"}),
        ],
    )
    def test_keys_and_values_are_offered(self, connect: Connect, file: str, text: str, some: set[str]) -> None:
        client, before = connect(), text.partition("|")[0]
        client.open(file, before)
        place = {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}
        found = client.request("textDocument/completion", {"textDocument": {"uri": file}, "position": place})
        assert some <= {one["label"] for one in found}

    def test_keys_are_explained(self, connect: Connect, file: str) -> None:
        client = connect()
        client.open(file, "rules:\n  long-sentence: {max-words: 30}\nfail-on: error\n")

        def hover(line: int, character: int) -> str:
            place = {"textDocument": {"uri": file}, "position": {"line": line, "character": character}}
            said = client.request("textDocument/hover", place)
            return "" if said is None else str(said["contents"]["value"])

        assert hover(1, 4).startswith("# long-sentence\n")
        assert "least severity" in hover(2, 3)
        assert hover(2, 12) == ""

    def test_copy_has_no_completion(self, connect: Connect, desk: Path) -> None:
        client, uri = connect(), (desk / "a.txt").as_uri()
        client.open(uri, "rules:\n  ")
        place = {"textDocument": {"uri": uri}, "position": {"line": 1, "character": 2}}
        assert client.request("textDocument/completion", place) == []


@pytest.mark.parametrize(
    ("text", "path", "is_value"),
    [
        ("a:\n  b:\n    ", ("a", "b"), False),
        ("a:\n  b:\n  ", ("a",), False),
        ("a:\n- b:\n    c: ", ("a", ITEM, "b", "c"), True),
        ("a:\n  # b:\n  c: x\n  ", ("a",), False),
        ("a:\n  - b: 1\n    c: 2\n  - ", ("a", ITEM), True),
        ("a: {b: ", ("a", "b"), True),
    ],
)
def test_places(text: str, path: tuple[str, ...], is_value: bool) -> None:
    lines = text.split("\n")
    assert place(lines, len(lines) - 1, len(lines[-1])) == (path, is_value)


def test_the_keys_down_to_the_cursor() -> None:
    lines = ["paths:", "  - match: [a]", "    rules:", "      cliche: off"]
    assert key_at(lines, 3, 8) == ("paths", ITEM, "rules", "cliche")
    assert key_at(lines, 1, 5) == ("paths", ITEM, "match")
    assert key_at(lines, 1, 14) is None
