"""The phrase tables of the house rules: the YAML's examples run through the rule, and every row finds itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import wirelint_rules
from wirelint.document import Document
from wirelint.phrase_graph import ANY, NUMBER
from wirelint.phrase_pattern import Variant, variants
from wirelint.phrase_rows import Group, make_table, read_groups
from wirelint.phrases import Row
from wirelint.registry import house_phrases
from wirelint.rule import Good, Rule
from wirelint.testing import diagnostics_of

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "rules" / "wirelint_rules" / "data" / "phrases"
RULES: dict[str, Rule] = {rule.id: rule for rule in wirelint_rules.RULES}
GROUPS = {path.stem: read_groups(path.read_text(encoding="utf-8"), path.name) for path in sorted(FOLDER.glob("*.yaml"))}
BAD = [(name, text) for name, groups in GROUPS.items() for group in groups for text in group.bad]
GOOD = [(name, text) for name, groups in GROUPS.items() for group in groups for text in group.good]
ROWS = [row for groups in GROUPS.values() for group in groups for row in group.rows]
EACH_GROUP = [
    pytest.param(group, id=f"{name}-{group.rows[0].phrase}") for name, groups in GROUPS.items() for group in groups
]


def test_tables_are_fresh() -> None:
    command = [sys.executable, str(ROOT / "tools" / "make_phrases.py"), "--check"]
    path = os.pathsep.join((str(ROOT / "linter"), str(ROOT / "rules")))
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path}, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(("name", "text"), BAD)
def test_bad_example_is_found(name: str, text: str) -> None:
    assert diagnostics_of(RULES[name], Good(text))


@pytest.mark.parametrize(("name", "text"), GOOD)
def test_good_example_is_not(name: str, text: str) -> None:
    found = diagnostics_of(RULES[name], Good(text))
    assert not found, [one.span.of(text) for one in found]


@pytest.mark.parametrize("group", EACH_GROUP)
def test_group_has_near_misses(group: Group) -> None:
    assert group.bad
    assert group.good
    for text in group.bad:
        assert [*make_table(group.rows, len).find(Document(text))], f"{text} proves another group"


@pytest.mark.parametrize("row", ROWS, ids=[row.phrase for row in ROWS])
def test_row_finds_itself(row: Row) -> None:
    for variant in variants(row.pattern):
        text = spoken(variant)
        assert [*make_table([row], len).find(Document(text))], text


def test_no_row_stands_twice() -> None:
    phrases = [
        (name, row.pattern, row.where) for name, groups in GROUPS.items() for group in groups for row in group.rows
    ]
    assert len(set(phrases)) == len(phrases)


def test_the_house_has_the_rows_of_all_in_one_table() -> None:
    rows = [row._replace(table=name) for name, groups in GROUPS.items() for group in groups for row in group.rows]
    assert house_phrases().rows == tuple(rows)


def spoken(variant: Variant) -> str:
    """The variant as it may stand in copy, a paragraph of its own."""
    said = (
        f"{slot.marks} {'12' if slot.words is NUMBER else 'so' if slot.words is ANY else min(slot.words)}"
        for slot in variant.slots
    )
    return " ".join(said).strip() + variant.marks
