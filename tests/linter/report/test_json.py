"""The JSON formats are the Language Server Protocol's, and their positions are right on any text."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import converters, types

from fakes import finds, rule, settings
from wirelint._version import MANUAL_URL
from wirelint.diagnostic import Diagnostic
from wirelint.report import Look, lines
from wirelint.rule import Finding, Fix, Related, Rule, Severity
from wirelint.run import Result, check_story
from wirelint.source import Note, Story
from wirelint.span import Span

CONVERTER = converters.get_converter()
COPY = st.text(st.sampled_from("ab é\u0301“”’😀𝒃会\n\r\u2028\u0085\x0c\ufeff"), max_size=60)
FUSED = rule("fused-words", finds("thewar", "the war"))


def result(text: str | None, *rules: Rule, notes: tuple[Note, ...] = (), **fields: Any) -> Result:
    story = Story("story.txt", "file:///wire/story.txt", text, notes, fields.pop("part", None))
    return check_story(story, settings(*rules, language="en", **fields))


def entries(*results: Result) -> list[Any]:
    text = "".join(lines("jsonl", results, Look()))
    assert text.endswith("\n")
    return [json.loads(line) for line in text.removesuffix("\n").split("\n")]


def only(*results: Result) -> Any:
    (one,) = (one for entry in entries(*results) for one in entry["diagnostics"])
    return one


def utf16(text: str, range_: types.Range) -> str:
    """What a range names, cut as an editor does it: by lines, then by UTF-16 code units."""
    pieces = re.split(r"(\r\n|\n|\r)", text)
    rows = ["".join(pair) for pair in zip(pieces[::2], [*pieces[1::2], ""], strict=True)]
    units = [row.encode("utf-16-le", "surrogatepass") for row in rows]
    before = sum(map(len, units[: range_.start.line])), sum(map(len, units[: range_.end.line]))
    start, end = before[0] + 2 * range_.start.character, before[1] + 2 * range_.end.character
    return b"".join(units)[start:end].decode("utf-16-le", "surrogatepass")


def test_a_finding_says_everything() -> None:
    related = (Related(Span(0, 2), "after this"),)
    found = only(result("On\r\n😀 thewar", rule("fused-words", finds("thewar", "the war", related=related))))
    fingerprint = found["data"].pop("fingerprint")
    assert re.fullmatch("[0-9a-f]{20}", fingerprint)
    place = {"start": {"line": 1, "character": 3}, "end": {"line": 1, "character": 9}}
    first = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 2}}
    assert found == {
        "range": place,
        "severity": 2,
        "code": "fused-words",
        "codeDescription": {"href": f"{MANUAL_URL}/fused-words.md"},
        "source": "wirelint",
        "message": "“thewar” is not wanted here",
        "relatedInformation": [
            {"location": {"uri": "file:///wire/story.txt", "range": first}, "message": "after this"}
        ],
        "tags": [],
        "data": {
            "schema": 1,
            "family": "damage",
            "tier": "sure",
            "offset": [6, 12],
            "fixes": [{"title": "Replace it", "safe": True, "edits": [{"range": place, "newText": "the war"}]}],
            "story": None,
        },
    }


def test_every_story_has_an_entry() -> None:
    assert entries(result("Sound."), result("thewar", FUSED))[0] == {
        "uri": "file:///wire/story.txt", "diagnostics": []
    }  # fmt: skip


def test_a_story_of_several_is_named() -> None:
    assert only(result("thewar", FUSED, part="7"))["data"]["story"] == "7"


def test_the_array_holds_the_same_entries() -> None:
    both = [result("thewar", FUSED), result("Sound.")]
    assert json.loads("".join(lines("json", both, Look()))) == entries(*both)
    assert json.loads("".join(lines("json", [], Look()))) == []


def test_what_is_deleted_is_unnecessary() -> None:
    assert only(result("thewar", rule("surplus", finds("thewar", ""))))["tags"] == [1]


def test_a_desk_has_its_own_manual() -> None:
    found = only(result("thewar", FUSED, manual_url="https://desk.example/rules/"))
    assert found["codeDescription"]["href"] == "https://desk.example/rules/fused-words.md"


def test_a_plugin_has_no_page_of_ours() -> None:
    one = result("thewar", FUSED)
    plugged = one._replace(diagnostics=tuple(d._replace(plugin="desk") for d in one.diagnostics))
    assert "codeDescription" not in only(plugged)
    assert "codeDescription" in only(plugged._replace(manual_url="https://desk.example/rules"))


def test_a_file_that_was_not_read_is_an_entry_too() -> None:
    found = only(result(None, notes=(Note("not-checked", "No such file or folder", fails=True),)))
    assert (found["code"], found["severity"], found["data"]["family"]) == ("not-checked", 1, "file")
    assert found["range"] == {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}


def test_a_lone_surrogate_is_valid_json_once_written(tmp_path: Path) -> None:
    text = "".join(lines("jsonl", [result("\ud800", rule("lone", finds("\ud800", "\ud801")))], Look()))
    path = tmp_path / "out.jsonl"
    path.write_text(text, encoding="utf-8", errors="backslashreplace")
    (found,) = json.loads(path.read_bytes())["diagnostics"]
    assert found["message"] == "“\ud800” is not wanted here"


def everything(text: str, places: list[Span]) -> Result:
    """A result with a finding, a fix and another place at each of the spans."""
    found = [
        Finding(span, "At fault", Fix(span, "x", "Fix", also=((span, "y"),)), related=(Related(span, "r"),))
        for span in places
    ]
    diagnostics = [
        Diagnostic("a-rule", "damage", Severity.HINT, one.tier, one.span, one.message, one.fixes, one.related)
        for one in found
    ]
    return result(text)._replace(diagnostics=tuple(diagnostics))


@given(COPY, st.data())
def test_ranges_cut_exactly_the_words(text: str, data: st.DataObject) -> None:
    offsets = st.integers(0, len(text))
    places = [Span(*sorted(pair)) for pair in data.draw(st.lists(st.tuples(offsets, offsets), max_size=3))]
    (entry,) = entries(everything(text, places))
    params = CONVERTER.structure(entry, types.PublishDiagnosticsParams)
    assert len(params.diagnostics) == len(places)
    for one, span in zip(params.diagnostics, places, strict=True):
        words = span.of(text)
        assert utf16(text, one.range) == words
        assert text[slice(*one.data["offset"])] == words
        assert utf16(text, one.related_information[0].location.range) == words
        for edit in one.data["fixes"][0]["edits"]:
            assert utf16(text, CONVERTER.structure(edit, types.TextEdit).range) == words


@pytest.mark.parametrize("text", ["“On 😀 thewar”", "e\u0301 thewar\r\nthewar", "\ufeff会談\rthewar"])
def test_what_is_written_is_what_the_protocol_reads(text: str) -> None:
    (entry,) = entries(result(text, FUSED))
    params = CONVERTER.structure(entry, types.PublishDiagnosticsParams)
    assert {utf16(text, one.range) for one in params.diagnostics} == {"thewar"}
    assert CONVERTER.unstructure(params, types.PublishDiagnosticsParams) == entry


def test_the_manual_shows_an_entry_as_it_is() -> None:
    manual = (Path(__file__).parents[3] / "docs" / "output.md").read_text(encoding="utf-8")
    shown = json.loads(manual.partition("```json\n")[2].partition("```")[0])
    (entry,) = entries(result("Talks on the the table.\n", rule("doubled-words", finds("the the", "the"))))
    assert form(shown) == form(entry)


def form(value: Any) -> Any:
    """The keys of a JSON value, all the way down, and the types of what stands in it."""
    if isinstance(value, dict):
        return {name: form(part) for name, part in value.items()}
    if isinstance(value, list):
        return [form(part) for part in value]
    return type(value)
