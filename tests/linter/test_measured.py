"""Counted precision, the table that it stands in, and the tool that makes it."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

import wirelint_rules
from fakes import finds, rule
from wirelint import measured as module
from wirelint.manual import page
from wirelint.measured import TABLE, Measured, measured, precision_of, read_table
from wirelint.registry import house_rules
from wirelint.report.precision import level_of

ROOT = Path(__file__).parents[2]
ROW = Measured("fused-words", 17, 18, "20 stories", "2026-05-04")


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_precision", ROOT / "tools" / "make_precision.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def test_the_table_is_of_house_rules_and_holds_counts_alone() -> None:
    rows = read_table((ROOT / "rules" / "wirelint_rules" / TABLE).read_text(encoding="utf-8"))
    assert list(rows) == sorted(rows)
    assert rows.keys() <= house_rules().keys()
    assert all(0 <= row.right <= row.judged and row.judged for row in rows.values())


def test_what_was_counted_takes_the_place_of_what_the_author_says(monkeypatch: pytest.MonkeyPatch) -> None:
    one = next(one for one in wirelint_rules.RULES if one.precision)
    monkeypatch.setattr(module, "_table", lambda: {one.id: ROW})
    told = "17 of 18 findings right, 94% (95% interval 74% to 99%), on 20 stories; counted on 2026-05-04."
    assert precision_of(one) == told
    assert f"## Measured precision\n\n{told}\n" in page(one)
    monkeypatch.setattr(module, "_table", dict)
    assert precision_of(one) == one.precision


def test_a_rule_of_a_package_has_not_the_count_of_a_house_rule_of_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_table", lambda: {"fused-words": ROW})
    assert precision_of(rule("fused-words", finds("x"), precision="Some.")) == "Some."
    assert measured("fused-words") == ROW


@pytest.mark.parametrize(
    ("right", "found", "level"),
    [(19, 20, "very-high"), (18, 20, "high"), (15, 20, "medium"), (13, 20, "low"), (4, 4, None)],
)
def test_levels_of_counts(right: int, found: int, level: str | None) -> None:
    assert level_of(right, found) == level


def test_another_head_is_no_table() -> None:
    with pytest.raises(ValueError, match="first line"):
        read_table("rule\tright\n")


def make(tool: ModuleType, monkeypatch: pytest.MonkeyPatch, target: Path, *arguments: str) -> dict[str, Measured]:
    """The table after a run of the tool."""
    monkeypatch.setattr(tool, "TARGET", target)
    monkeypatch.setattr(sys, "argv", ["make_precision.py", "--copy", "tests", "--date", "2026-05-04", *arguments])
    tool.main()
    return read_table(target.read_text(encoding="utf-8"))


def verdict(rule: str, text: str, right: bool, severity: str = "warning") -> str:
    return json.dumps({"rule": rule, "fingerprint": text, "text": text, "right": right, "severity": severity}) + "\n"


def test_verdicts_are_counted_and_other_rows_stay(
    tool: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target, file = tmp_path / "precision.tsv", tmp_path / "v.jsonl"
    target.write_text(tool.table({"mojibake": ROW._replace(rule="mojibake"), "gone-rule": ROW}), encoding="utf-8")
    file.write_text(
        verdict("fused-words", "a", True) + verdict("fused-words", "b", False, "error")
        + verdict("fused-words", "c", False, "hint") + verdict("plugin-rule", "d", True),
        encoding="utf-8",
    )  # fmt: skip
    rows = make(tool, monkeypatch, target, str(file))
    assert rows == {
        "fused-words": Measured("fused-words", 1, 2, "tests", "2026-05-04"),
        "mojibake": ROW._replace(rule="mojibake"),
    }


LABELLED = "Rescuers reached thehouse at one.\n\nTheir boats sank thehouse near a pier.\n\nBy night thehouse fell.\n"


def test_a_finding_on_a_label_is_right(tool: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    starts = [place for place in range(len(LABELLED)) if LABELLED.startswith("thehouse", place)]
    slips = [[starts[0], starts[0] + 8, "space"], [starts[2], starts[2] + 8, "lost"]]
    file = tmp_path / "labelled.jsonl"
    file.write_text(json.dumps({"id": "a", "text": LABELLED, "slips": slips}), encoding="utf-8")
    rows = make(tool, monkeypatch, tmp_path / "precision.tsv", "--labelled", str(file))
    assert rows["fused-words"][1:3] == (1, 2)
