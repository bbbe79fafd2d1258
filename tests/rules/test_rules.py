"""Every house rule: its examples run through the engine, and it keeps the rules of the house."""

from __future__ import annotations

import re
import weakref
from pathlib import Path

import pytest

import wirelint_rules
from fakes import without_collector
from wirelint.config import load_config
from wirelint.config.settings import Settings
from wirelint.document import Context
from wirelint.engine import check
from wirelint.manual import options_of, page
from wirelint.rule import Bad, Good, Rule, Stage
from wirelint.testing import check_example, diagnostics_of, unmark

RULES: tuple[Rule, ...] = wirelint_rules.RULES
# Those that ask a server run against it in tests of their own.
ALONE = [rule for rule in RULES if rule.id != "grammar"]
CASES = [(rule, example) for rule in ALONE for example in rule.examples]
IDS = [f"{rule.id}-{type(example).__name__}-{number}" for rule in ALONE for number, example in enumerate(rule.examples)]

each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])


@pytest.mark.parametrize(("rule", "example"), CASES, ids=IDS)
def test_example(rule: Rule, example: Good | Bad) -> None:
    check_example(rule, example)


@pytest.fixture(scope="module")
def strict() -> Settings:
    settings = load_config(None, use_config=False, preset="strict").settings_for(None)
    return settings._replace(rules={id: one for id, one in settings.rules.items() if id != "grammar"})


@pytest.mark.parametrize("rule", ALONE, ids=[rule.id for rule in ALONE])
def test_keeps_no_story(rule: Rule, strict: Settings) -> None:
    """A ring of references would keep every story that the rule reads until the collector comes, a tenth of a run."""
    with without_collector():
        for example in rule.examples:
            checked = check(unmark(example.text).text, strict, Context(kind=example.kind))
            assert not checked.crashes
            document = weakref.ref(checked.document)
            del checked
            assert document() is None, example.text


@each_rule
def test_id_is_module_name(rule: Rule) -> None:
    assert rule.module == f"wirelint_rules.{rule.id.replace('-', '_')}"
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id)
    assert not rule.id.startswith(f"{rule.family}-")


@each_rule
def test_has_good_and_bad_examples(rule: Rule) -> None:
    good = [one.text for one in rule.examples if isinstance(one, Good)]
    bad = [one.text for one in rule.examples if isinstance(one, Bad)]
    assert bad
    assert len(good) >= len(bad)
    assert len(set(good)) == len(good)


@each_rule
def test_bad_examples_mark_a_place(rule: Rule) -> None:
    assert all("⟦" in one.text for one in rule.examples if isinstance(one, Bad))


@pytest.mark.parametrize("rule", ALONE, ids=[rule.id for rule in ALONE])
def test_messages_are_short_and_plain(rule: Rule) -> None:
    for example in rule.examples:
        for found in diagnostics_of(rule, example):
            assert 10 <= len(found.message) <= 80, found.message
            assert "\n" not in found.message
            assert '"' not in re.sub("“.*”", "", found.message), "quote with “…”"


@each_rule
def test_manual_says_more_than_the_summary(rule: Rule) -> None:
    assert len(rule.manual.split()) >= 20
    assert not rule.summary.endswith(".")
    assert len(rule.summary) <= 80
    assert f"# {rule.id}" in page(rule)


@each_rule
def test_options_have_a_text(rule: Rule) -> None:
    for option in options_of(rule):
        assert option.text, f"{rule.id}: {option.name} has no docstring"


@each_rule
def test_fixes_are_explained(rule: Rule) -> None:
    fixed = any(one.fixed is not None for one in rule.examples if isinstance(one, Bad))
    assert bool(rule.safety) == fixed


@each_rule
def test_damage_is_found_everywhere(rule: Rule) -> None:
    if rule.stage is not Stage.STORY:
        assert len(rule.zones) > 2, "a rule whose fixes mend the copy must see all of it"


@each_rule
def test_file_is_a_pleasure(rule: Rule) -> None:
    path = Path(wirelint_rules.__file__).parent / f"{rule.id.replace('-', '_')}.py"
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 250


def test_unmark_takes_marks_out() -> None:
    marked = unmark("It began ⟦2:Saturday⟧ and 😀 ⟦Sunday⟧.")
    assert marked.text == "It began Saturday and 😀 Sunday."
    assert [span.of(marked.text) for span in marked.places] == ["Sunday"]
    assert [span.of(marked.text) for span in marked.others] == ["Saturday"]
