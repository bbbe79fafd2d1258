"""`wirelint rules` and `wirelint explain`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from commands import Run, done
from fakes import finds, rule
from wirelint import measured
from wirelint.filerules import FILE_RULES
from wirelint.measured import Measured
from wirelint.registry import house_rules


def test_every_rule_is_listed_by_family() -> None:
    told = done("rules").out
    for entry in house_rules().values():
        assert f"  {entry.id} " in told
        assert f"\n{entry.family}\n" in f"\n{told}"
    for id in FILE_RULES:
        assert f"  {id} " in told


@pytest.fixture(autouse=True)
def counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """One rule of which findings were judged."""
    row = Measured("fused-words", 17, 18, "20 stories", "2026-05-04")
    monkeypatch.setattr(measured, "_table", lambda: {"fused-words": row})


def test_the_table_says_severity_summary_and_presets(wirelint: Run) -> None:
    assert wirelint("rules").out.splitlines()[:3] == [
        "damage",
        "  faint           hint     A rule for tests (wire)",
        "  fused-words     warning  A rule for tests (wire) [17 of 18 right]",
    ]


def test_json_says_all_of_it(wirelint: Run) -> None:
    rows = json.loads(wirelint("rules", "--format", "json").out)
    assert [row["id"] for row in rows] == ["faint", "fused-words", *FILE_RULES]
    assert rows[1] == {
        "id": "fused-words",
        "family": "damage",
        "summary": "A rule for tests",
        "severity": {"sure": "warning", "weak": "hint"},
        "presets": ["strict", "wire"],
        "languages": None,
        "precision": {"share": 0.9444, "right": 17, "judged": 18, "copy": "20 stories", "date": "2026-05-04"},
        "preview": False,
        "aliases": [],
        "plugin": None,
        "href": "https://github.com/wirelint/wirelint/blob/main/docs/rules/fused-words.md",
    }
    assert all(row.keys() == rows[0].keys() for row in rows)


def test_a_faulty_configuration_does_not_hide_the_house_rules(wirelint: Run) -> None:
    Path(".wirelint.yaml").write_text("rules: [")
    assert wirelint("rules").status == 2
    assert wirelint("rules", "--no-config").status == 0


@pytest.mark.parametrize("id", ["trailing-space", *FILE_RULES])
def test_explain_shows_the_page(id: str) -> None:
    told = done("explain", id)
    assert told.status == 0
    assert told.out.startswith(f"# {id}\n\n")
    assert told.out.endswith("\n")


def test_explain_shows_examples() -> None:
    told = done("explain", "blank-lines").out
    assert "## Wrong" in told
    assert "## Right" in told


def test_explain_knows_former_names(wirelint: Run, rules: Callable[..., None]) -> None:
    from wirelint_rules.blank_lines import RULE

    rules(RULE._replace(aliases=("empty-lines",)))
    assert wirelint("explain", "empty-lines").out.startswith("# blank-lines")


@pytest.mark.parametrize(("typo", "meant"), [("fused-word", "fused-words"), ("not-cheked", "not-checked")])
def test_explain_says_the_nearest_name(wirelint: Run, typo: str, meant: str) -> None:
    told = wirelint("explain", typo)
    assert (told.status, told.out) == (2, "")
    assert f"no rule “{typo}”; did you mean “{meant}”?" in told.err


def test_explain_needs_no_configuration_for_a_house_rule(wirelint: Run, rules: Callable[..., None]) -> None:
    from wirelint_rules.blank_lines import RULE

    rules(RULE, rule("ex", finds("x")))
    Path(".wirelint.yaml").write_text("rules: [")
    assert wirelint("explain", "blank-lines").status == 0
