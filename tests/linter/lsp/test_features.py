"""Hover, outline and lens; whole folders; grammar that comes later."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from lsp_client import PULLED, Client, Connect, Json
from wirelint.config.settings import Settings
from wirelint.document import Context, Document
from wirelint.engine import Checked, check
from wirelint.lsp import diagnosing

STORY = (
    "Storm sinks ferry\n\nBy Ann Roe\n\nBERGEN, Norway (AP) — A ferry sank in the the fjord on Monday, and all of\n"
    "those who were aboard the old vessel were brought ashore by the boats of the\nharbour before the night.\n\n"
    "“We swam ashore,” Ann Roe said.\n"
)
FUSED = "Talks return to thenegotiating table.\n"


def codes(items: list[Json]) -> list[str]:
    return [one["code"] for one in items]


def ask(client: Client, method: str, uri: str, **more: object) -> list[Json]:
    found: list[Json] = client.request(f"textDocument/{method}", {"textDocument": {"uri": uri}, **more})
    return found


@pytest.fixture
def copy(desk: Path) -> str:
    return (desk / "a.txt").as_uri()


def test_hover_shows_the_page_of_the_rule(connect: Connect, copy: str) -> None:
    client = connect({"textDocument": {"hover": {"contentFormat": ["markdown"]}}})
    client.open(copy, FUSED)
    params = {"textDocument": {"uri": copy}, "position": {"line": 0, "character": 20}}
    found = client.request("textDocument/hover", params)
    assert found["contents"]["kind"] == "markdown"
    assert found["contents"]["value"].startswith("# fused-words\n")
    assert found["range"] == {"start": {"line": 0, "character": 16}, "end": {"line": 0, "character": 30}}
    params["position"] = {"line": 0, "character": 2}
    assert client.request("textDocument/hover", params) is None


def test_hover_is_plain_where_the_client_knows_no_markdown(connect: Connect, copy: str) -> None:
    client = connect({"textDocument": {"hover": {"contentFormat": ["plaintext"]}}})
    client.open(copy, FUSED)
    place = {"line": 0, "character": 20}
    found = client.request("textDocument/hover", {"textDocument": {"uri": copy}, "position": place})
    assert found["contents"]["kind"] == "plaintext"


def test_the_other_place_of_a_conflict_is_a_link(connect: Connect, copy: str) -> None:
    client = connect()
    client.open(copy, "The ferry sank on Monday.\n\nThe ferry sank on Tuesday, police said.\n")
    related = [one["relatedInformation"] for one in client.pushed(copy, 1) if one["relatedInformation"]]
    assert related[0][0]["location"]["uri"] == copy


def test_the_outline_names_the_parts(connect: Connect, copy: str) -> None:
    client = connect()
    client.open(copy, STORY)
    found = ask(client, "documentSymbol", copy)
    assert [one["detail"] for one in found] == ["headline", "byline", "dateline", "paragraph", "paragraph"]
    assert found[0]["range"] == {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 17}}
    assert found[2]["name"].startswith("BERGEN, Norway (AP)")


def test_several_stories_of_a_file_are_branches_of_the_outline(connect: Connect, desk: Path) -> None:
    items = "".join(f"<item><title>No {n}</title><description>It ended.</description></item>\n" for n in (1, 2))
    client, uri = connect(), (desk / "feed.rss").as_uri()
    client.open(uri, f"<rss version='2.0'><channel>\n{items}</channel></rss>")
    found = ask(client, "documentSymbol", uri)
    assert [one["range"]["start"]["line"] for one in found] == [1, 2]
    assert all(one["children"] for one in found)


def test_paragraphs_of_several_lines_fold(connect: Connect, copy: str) -> None:
    client = connect()
    client.open(copy, STORY)
    assert [(one["startLine"], one["endLine"]) for one in ask(client, "foldingRange", copy)] == [(4, 6)]


def test_the_lens_counts_words_and_scores(connect: Connect, copy: str) -> None:
    client = connect()
    client.open(copy, STORY)
    (lens,) = ask(client, "codeLens", copy)
    assert lens["command"]["title"].startswith("37 words · LIX ")
    command = {"command": lens["command"]["command"], "arguments": lens["command"]["arguments"]}
    client.request("workspace/executeCommand", command)
    assert client.told("window/showMessage")["message"].startswith("37 words, 2 sentences")


class TestFolders:
    """All copy of a folder at once."""

    @pytest.fixture
    def many(self, desk: Path) -> Path:
        (desk / "sub").mkdir()
        for name, text in (("a.txt", FUSED), ("sub/b.txt", "It ended.\n"), ("c.py", FUSED), ("sub/d.txt", FUSED)):
            (desk / name).write_text(text)
        (desk / ".wirelint.yaml").write_text("exclude: [sub/d.txt]\n")
        return desk

    def pull(self, client: Client, previous: list[Json], **more: str) -> list[Json]:
        found: list[Json] = client.request("workspace/diagnostic", {"previousResultIds": previous, **more})["items"]
        return found

    def test_every_file_that_a_run_would_check(self, connect: Connect, many: Path) -> None:
        client = connect(PULLED)
        found = self.pull(client, [])
        assert {Path(one["uri"]).name: codes(one["items"]) for one in found} == {"a.txt": ["fused-words"], "b.txt": []}
        assert [one["version"] for one in found] == [None, None]

    def test_what_is_the_same_is_not_sent_again(self, connect: Connect, many: Path) -> None:
        client = connect(PULLED)
        previous = [{"uri": one["uri"], "value": one["resultId"]} for one in self.pull(client, [])]
        (many / "sub" / "b.txt").write_text(FUSED)
        again = {Path(one["uri"]).name: one["kind"] for one in self.pull(client, previous)}
        assert again == {"a.txt": "unchanged", "b.txt": "full"}

    def test_what_has_gone_and_what_is_mended_is_cleared(self, connect: Connect, many: Path) -> None:
        waivers = many / ".wirelint-waivers.yaml"
        waivers.write_text("waivers: []\n")
        client = connect(PULLED)
        client.open((many / "a.txt").as_uri(), FUSED)
        client.pulled((many / "a.txt").as_uri())
        found = self.pull(client, [])
        assert {Path(one["uri"]).name for one in found} == {"a.txt", "b.txt", ".wirelint-waivers.yaml"}
        previous = [{"uri": one["uri"], "value": one["resultId"]} for one in found]
        waivers.unlink()
        (many / "sub" / "b.txt").unlink()
        client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": waivers.as_uri(), "type": 3}]})
        client.pulled((many / "a.txt").as_uri())
        again = {Path(one["uri"]).name: one.get("items") for one in self.pull(client, previous)}
        assert again == {"a.txt": None, "b.txt": None, ".wirelint-waivers.yaml": []}

    def test_open_documents_are_as_they_are_in_the_editor(self, connect: Connect, many: Path) -> None:
        client = connect(PULLED)
        client.open((many / "a.txt").as_uri(), "It ended.\n", 4)
        (found,) = [one for one in self.pull(client, []) if one["uri"].endswith("a.txt")]
        assert (found["version"], found["items"]) == (4, [])

    def test_progress_and_parts(self, connect: Connect, many: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("wirelint.lsp.folders.MOST_AT_ONCE", 1)
        client = connect(PULLED)
        assert self.pull(client, [], workDoneToken="work", partialResultToken="part") == []
        kinds = [client.told("$/progress", token="work")["value"]["kind"] for _ in range(3)]
        assert kinds == ["begin", "report", "end"]
        parts = [client.told("$/progress", token="part")["value"]["items"] for _ in range(2)]
        assert [len(part) for part in parts] == [1, 1]

    def test_a_client_that_does_not_pull_is_told_on_demand(self, connect: Connect, many: Path) -> None:
        client = connect({"window": {"workDoneProgress": True}})
        client.request("workspace/executeCommand", {"command": "wirelint.checkFolders", "arguments": []})
        assert codes(client.pushed((many / "a.txt").as_uri())) == ["fused-words"]
        client.told("window/workDoneProgress/create")
        assert client.told("$/progress")["value"]["kind"] == "begin"


class TestGrammar:
    """The rule that asks a server never holds up the others."""

    @pytest.fixture(autouse=True)
    def slow(self, desk: Path, monkeypatch: pytest.MonkeyPatch) -> threading.Event:
        """A grammar that finds nothing of its own, but says that it was asked, when it is let."""
        (desk / ".wirelint.yaml").write_text("rules: {grammar: {server: 'http://127.0.0.1:9'}}\n")
        monkeypatch.setattr(diagnosing, "CALM", 0.05)
        answered = threading.Event()

        def ask(text: str, settings: Settings, context: Context) -> Checked:
            answered.wait(10)
            found = check(f"{text}the the", settings._replace(rules={"doubled-words": settings.rules["doubled-words"]}))
            return Checked(Document(text), found.diagnostics)

        monkeypatch.setattr("wirelint.grammar.story.check_with_grammar", ask)
        return answered

    def test_it_comes_later(self, connect: Connect, copy: str, slow: threading.Event) -> None:
        client = connect()
        client.open(copy, FUSED)
        assert codes(client.pushed(copy, 1)) == ["fused-words"]
        slow.set()
        assert codes(client.pushed(copy, 1)) == ["doubled-words"]

    def test_who_pulls_is_asked_to_pull_again(self, connect: Connect, copy: str, slow: threading.Event) -> None:
        client = connect(PULLED)
        client.open(copy, FUSED)
        assert codes(client.pulled(copy)["items"]) == ["fused-words"]
        slow.set()
        client.told("workspace/diagnostic/refresh")
        assert codes(client.pulled(copy)["items"]) == ["doubled-words"]

    def test_an_edit_goes_first(self, connect: Connect, copy: str, slow: threading.Event) -> None:
        client = connect()
        client.open(copy, FUSED)
        client.pushed(copy, 1)
        threading.Event().wait(0.2)
        client.change(copy, 2, {"text": "It ended.\n"})
        assert client.pushed(copy, 2) == []
        slow.set()
        assert codes(client.pushed(copy, 2)) == ["doubled-words"]
        assert not any((one.get("params") or {}).get("version") == 1 for one in client.quiet())
