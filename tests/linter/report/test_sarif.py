"""SARIF is what its schema and GitHub want, and its places are right on any text."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from fakes import finds, rule
from reports import FUSED, graded, hostile, result, shown, unread
from wirelint.report import sarif, sarif_results
from wirelint.report.precision import level
from wirelint.rule import Related, Severity
from wirelint.run import Result, Suppressed
from wirelint.span import Span
from wirelint_rules import RULES

SCHEMA = Path(__file__).parents[2] / "data" / "sarif-2.1.0-rtm.5.json"


@cache
def schema() -> jsonschema.Draft4Validator:
    return jsonschema.Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def run(*results: Result) -> Any:
    """The one run of a log, which the schema approves of."""
    log = json.loads(shown("sarif", *results))
    assert [error.message for error in schema().iter_errors(log)] == []
    return log["runs"][0]


def house(text: str) -> Result:
    """A story that some rules of the house find faults in."""
    return result(text, *(one for one in RULES if one.id in {"fused-words", "doubled-words", "apostrophe"}))


def test_the_schema_sees_a_fault() -> None:
    log = json.loads(shown("sarif", result("thewar", FUSED)))
    log["runs"][0]["results"][0]["level"] = "loud"
    assert list(schema().iter_errors(log))


@pytest.mark.parametrize(
    "results",
    [(), (result("Sound."),), (result("thewar", FUSED), unread()), (graded(*list(Severity)[:4]),), tuple(hostile())],
    ids=["none", "sound", "unread", "graded", "hostile"],
)
def test_a_log_is_valid(results: tuple[Result, ...]) -> None:
    assert len(run(*results)["results"]) == sum(len(one.diagnostics) + len(one.suppressed) for one in results)


def test_a_finding_says_everything() -> None:
    found = rule("fused-words", finds("thewar", "the war", related=(Related(Span(0, 2), "after this"),)))
    (one,) = run(result("On\r\n😀 thewar", found))["results"]
    assert re.fullmatch("[0-9a-f]{20}", one.pop("partialFingerprints")["wirelint/v1"])
    artifact = {"uri": "wire/story.txt", "uriBaseId": "%SRCROOT%"}
    region = {"startLine": 2, "startColumn": 4, "endLine": 2, "endColumn": 10}
    first = {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 3}
    assert one == {
        "ruleId": "fused-words",
        "ruleIndex": 0,
        "level": "warning",
        "message": {"text": "“thewar” is not wanted here"},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "relatedLocations": [
            {
                "id": 1,
                "physicalLocation": {"artifactLocation": artifact, "region": first},
                "message": {"text": "after this"},
            }
        ],
        "fixes": [
            {
                "description": {"text": "Replace it"},
                "artifactChanges": [
                    {
                        "artifactLocation": artifact,
                        "replacements": [{"deletedRegion": region, "insertedContent": {"text": "the war"}}],
                    }
                ],
            }
        ],
        "properties": {"family": "damage", "severity": "warning", "tier": "sure"},
    }


def test_places_are_told_from_the_working_folder() -> None:
    here, elsewhere = result("thewar", FUSED), result("thewar", FUSED, name="/elsewhere/story.txt")
    told = run(here, elsewhere)
    assert told["originalUriBaseIds"]["%SRCROOT%"]["uri"].endswith("/")
    places = [one["locations"][0]["physicalLocation"]["artifactLocation"] for one in told["results"]]
    assert places == [{"uri": "wire/story.txt", "uriBaseId": "%SRCROOT%"}, {"uri": "file:///elsewhere/story.txt"}]
    assert told["columnKind"] == "utf16CodeUnits"


def test_a_rule_has_its_manual_and_its_precision() -> None:
    told = run(house("He walked to thenegotiating table. The firm has it's own fleet."))
    rules = {one["id"]: one for one in told["tool"]["driver"]["rules"]}
    assert rules["apostrophe"]["properties"]["precision"] == "very-high"
    assert rules["fused-words"]["help"]["markdown"].startswith("# fused-words\n")
    assert rules["fused-words"]["help"]["text"]
    assert rules["fused-words"]["helpUri"].endswith("/fused-words.md")
    assert rules["fused-words"]["defaultConfiguration"] == {"level": "error"}
    assert [told["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] for one in told["results"]] == [
        one["ruleId"] for one in told["results"]
    ]
    assert all(len(one["properties"]["tags"]) <= 10 for one in rules.values())


def test_severities_are_levels() -> None:
    told = run(graded(*list(Severity)[:4]))
    assert [one["level"] for one in told["results"]] == ["error", "warning", "note", "note"]
    kinds = [one["properties"]["problem.severity"] for one in told["tool"]["driver"]["rules"]]
    assert kinds == ["error", "warning", "recommendation", "recommendation"]


def test_what_is_let_pass_is_suppressed_with_its_reason() -> None:
    one = result("thewar", FUSED)
    (found,) = one.diagnostics
    let_pass = [
        Suppressed(found, kind, reason) for kind, reason in (("waiver", "A name"), ("comment", "So"), ("baseline", ""))
    ]
    told = run(one._replace(suppressed=tuple(let_pass)))
    assert [result.get("suppressions") for result in told["results"]] == [
        None,
        [{"kind": "external", "justification": "A name"}],
        [{"kind": "inSource", "justification": "So"}],
        [{"kind": "external", "justification": "baseline"}],
    ]


def test_what_could_not_be_checked_is_a_notification_too() -> None:
    (invocation,) = run(unread())["invocations"]
    assert not invocation["executionSuccessful"]
    (note,) = invocation["toolExecutionNotifications"]
    assert (note["descriptor"], note["message"]) == ({"id": "not-checked"}, {"text": "No such file or folder"})
    assert run(result("thewar", FUSED))["invocations"][0] == {
        "executionSuccessful": True, "toolExecutionNotifications": [], "toolConfigurationNotifications": []
    }  # fmt: skip


def test_messages_are_no_links_and_no_templates() -> None:
    assert sarif_results.plain("See [a](b) and {0}") == r"See \[a\](b) and {{0}}"
    assert sarif_results.plain("“[NAME]” is a placeholder") == "“[NAME]” is a placeholder"
    assert len(sarif_results.plain("x" * 2_000)) == 1_000


def test_the_gravest_stand_first_where_there_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "SHOWN", 3)
    monkeypatch.setattr(sarif, "MOST", 4)
    levels = (Severity.HINT, Severity.WARNING, Severity.ERROR, Severity.INFO, Severity.ERROR)
    told = run(graded(*levels))
    assert [one["properties"]["severity"] for one in told["results"]] == ["error", "error", "warning", "info"]
    (note,) = told["invocations"][0]["toolConfigurationNotifications"]
    assert note["message"]["text"] == "There is no room for all results; left out: 1 at hint"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("All 10 findings on 620 published stories (225,000 words) were true.", "very-high"),
        ("45 of 47 findings on 620 published stories (225,000 words) were true.", "very-high"),
        ("225,000 words of published copy: 25 of 28 findings right, the rest at the right form of a slip", "high"),
        ("sure 10 of 10, likely 1 of 5 in 490,000 words as printed; 195 of 203 joins were found", "medium"),
        ("446,000 words of copy: no warning; seven findings of information, three of them right.", "low"),
        ("446,000 words of published copy, which it was tuned on: nine findings, all right.", "very-high"),
        ("446,000 words of published copy, which it was tuned on: four findings, all right.", None),
        ("No false alarm on 620 published stories and 30 clean ones; 51 of 52 planted slips found.", None),
        ("446,000 words of published copy: no finding.", None),
        ("", None),
    ],
)
def test_precision_is_told_where_it_was_measured(text: str, expected: str | None) -> None:
    assert level(text) == expected
