"""House rules through the API: browsed, proved, and saved to the desk's own packs and to nothing else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from wirelint.serve.asked import Asked, Refused
from wirelint.serve.drafts import tried
from wirelint.serve.packfile import Unplaced, placed
from wirelint.serve.packs import Mistaken, Packs
from wirelint.serve.rulebook import openapi

PACK = """# Ours.
pack: desk
entries:
  # Ferries.
  boat:
    ban: [boaty]
    reason: No.

  # The last one.
  quay:
    prefer: {key: quay}   # a slip
# The end.
"""
STYLE: dict[str, Any] = {
    "prefer": {"advisor": "adviser"},
    "reason": "One spelling.",
    "examples": [{"bad": "Her ⟦advisor⟧ quit."}, {"good": "Her adviser quit."}],
}


async def ask(work: str, asked: Asked, given: dict[str, Any]) -> dict[str, Any]:
    """What a process would answer."""
    assert work == "draft"
    return tried(given)


@pytest.fixture
def packs(tmp_path: Path) -> Packs:
    """A folder with one pack."""
    (tmp_path / "desk.yaml").write_text(PACK, encoding="utf-8")
    return Packs(str(tmp_path), ask)


def saved(packs: Packs, pack: str = "desk", entry: str = "adviser", **more: Any) -> str:
    packs.save(pack, entry, {"style": STYLE | more})
    assert packs.folder is not None
    return Path(packs.folder, f"{pack}.yaml").read_text(encoding="utf-8")


def test_without_a_folder_nothing_is_shown_and_nothing_taken() -> None:
    packs = Packs(None, ask)
    client = TestClient(Starlette(routes=packs.routes(lambda answer: answer)))
    with pytest.raises(Refused, match="--allow-edit"):
        client.post("/api/v1/packs/test", json={"style": STYLE})
    with pytest.raises(Refused, match="--allow-edit"):
        packs.save("desk", "adviser", {"style": STYLE})
    with pytest.raises(Refused, match="no pack"):
        packs.one("ap")
    assert client.get("/api/v1/packs").json()["editable"] is False


def test_packs_of_the_desk_come_first(packs: Packs) -> None:
    shown = packs.all()
    assert [(pack["name"], pack["editable"]) for pack in shown["packs"]][:2] == [("desk", True), ("ap", False)]
    assert packs.one("desk")["entries"][1]["says"] == {"key": ["quay"]}


@pytest.mark.parametrize("name", ["ap", "guardian", "reuters"])
def test_every_entry_of_the_house_makes_a_draft_that_holds(packs: Packs, name: str) -> None:
    for entry in packs.one(name)["entries"][::9]:
        plain = {key: value for key, value in entry.items() if key not in {"id", "kind", "says", "extras"}}
        style = {entry["kind"]: entry["says"], **entry.get("extras", {}), **plain}
        told = tried({"pack": "desk", "entry": entry["id"], "style": style})
        assert told["mistakes"] == [], entry


def test_a_draft_is_proved_and_tried() -> None:
    told = tried({"style": STYLE, "stories": [{"name": "a", "text": "The advisor’s boat.\nAn adviser."}]})
    assert told["examples"] == [{"ok": True, "message": ""}] * 2
    [hit] = told["hits"][0]["found"]
    assert (hit["before"], hit["seen"], hit["offset"]) == ("The ", "advisor’s", [4, 13])


def test_an_example_that_does_not_hold_is_told_with_its_place() -> None:
    told = tried({"entry": "x", "style": STYLE | {"examples": [{"good": "An advisor."}]}})
    [mistake] = told["mistakes"]
    assert told["yaml"].split("\n")[mistake["line"] - 1].strip() == "- good: An advisor."
    assert told["examples"] == [{"ok": False, "message": "it finds “advisor” in a good example"}]


def test_a_mistake_is_told_with_line_and_column() -> None:
    told = tried({"entry": "x", "style": STYLE | {"severty": "error"}})
    [mistake] = told["mistakes"]
    assert "severty" in mistake["message"]
    assert mistake["column"] == 5
    assert "severty" in told["yaml"].split("\n")[mistake["line"] - 1]


def test_a_new_entry_comes_last_and_all_else_stays(packs: Packs) -> None:
    text = saved(packs)
    assert text.startswith(PACK.removesuffix("# The end.\n"))
    assert text.endswith("# The end.\n")
    assert [one["id"] for one in packs.one("desk")["entries"]] == ["boat", "quay", "adviser"]


def test_an_entry_is_replaced_where_it_stands(packs: Packs) -> None:
    text = saved(packs, entry="boat")
    assert "boaty" not in text
    assert "\n\n  # The last one.\n  quay:" in text
    assert [one["id"] for one in packs.one("desk")["entries"]] == ["boat", "quay"]


def test_a_pack_that_is_not_there_is_made(packs: Packs) -> None:
    assert saved(packs, "sport").startswith("pack: sport\nentries:\n  adviser:\n")


@pytest.mark.parametrize(
    "more",
    [{"reason": " "}, {"examples": [{"good": "Her adviser quit."}]}, {"examples": [{"bad": "Her adviser quit."}]}],
)
def test_what_has_no_reason_or_does_not_hold_is_not_saved(packs: Packs, more: dict[str, Any]) -> None:
    with pytest.raises(Mistaken):
        saved(packs, **more)
    assert packs.folder
    assert Path(packs.folder, "desk.yaml").read_text(encoding="utf-8") == PACK


@pytest.mark.parametrize("name", ["../desk", "ap", "De sk", "", "a/b"])
def test_nothing_else_is_written(packs: Packs, name: str) -> None:
    with pytest.raises(Refused):
        saved(packs, name)


def test_a_link_out_of_the_folder_is_refused(packs: Packs, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "x.yaml"
    outside.write_text(PACK, encoding="utf-8")
    assert packs.folder
    Path(packs.folder, "away.yaml").symlink_to(outside)
    with pytest.raises(Refused, match="link"):
        saved(packs, "away")
    assert outside.read_text(encoding="utf-8") == PACK


@pytest.mark.parametrize(
    "text", ["pack: a\nentries: {x: {ban: [y]}}\n", "pack: a\r\nentries:\r\n  x:\r\n", "- a\n", "a: [\n"]
)
def test_a_file_that_is_not_in_lines_is_left_alone(text: str) -> None:
    with pytest.raises(Unplaced):
        placed(text, "a", "b", STYLE)


def test_a_refusal_has_its_mistakes(packs: Packs) -> None:
    client = TestClient(Starlette(routes=packs.routes(lambda answer: answer)))
    answer = client.put("/api/v1/packs/desk/x", json={"style": {"prefer": {"a": "b"}, "reasn": "x"}})
    assert answer.status_code == 422
    assert answer.json()["mistakes"][0]["line"] > 0


def test_every_address_is_described(packs: Packs) -> None:
    described = json.loads(openapi())["paths"]
    assert {route.path for route in packs.routes(lambda answer: answer)} <= described.keys()
