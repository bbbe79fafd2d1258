"""What becomes of a rule when layers are put on one another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from desk_rules import ENTRIES, Limits
from wirelint.config.config import Config
from wirelint.config.settings import RuleSetting
from wirelint.config.states import severities
from wirelint.rule import Severity, Tier

ERROR, WARNING, INFO, HINT, OFF = Severity

Read = Callable[..., Config]


def on(config: Config, **arguments: Any) -> set[str]:
    rules = config.settings_for(arguments.get("path")).rules
    return {id for id, setting in rules.items() if setting.is_on}


def setting(config: Config, id: str) -> RuleSetting:
    return config.settings_for(None).rules[id]


@pytest.mark.parametrize(
    ("level", "tiers"),
    [
        (None, (ERROR, WARNING, HINT)),
        (ERROR, (ERROR, WARNING, HINT)),
        (WARNING, (WARNING, WARNING, HINT)),
        (INFO, (INFO, INFO, HINT)),
        (HINT, (HINT, HINT, HINT)),
        (OFF, (OFF, OFF, OFF)),
    ],
)
def test_a_severity_caps_the_lesser_tiers(level: Severity | None, tiers: tuple[Severity, ...]) -> None:
    assert severities(ENTRIES["fused-words"], level) == dict(zip(Tier, tiers, strict=True))


def test_a_severity_raises_the_strongest_tier_alone() -> None:
    assert severities(ENTRIES["long-sentence"], ERROR) == {Tier.SURE: ERROR, Tier.WEAK: HINT}


WIRE = {"fused-words", "doubled-words", "final-newline", "unnamed-subject", "long-sentence"}


@pytest.mark.parametrize(
    ("presets", "rules"),
    [
        ("wire", WIRE),
        ("pipeline", {"fused-words", "doubled-words", "final-newline"}),
        ("ap", WIRE | {"airstrike-form"}),
        ("reuters", WIRE),
        ("guardian", WIRE),
        ("pipeline, ap", WIRE | {"airstrike-form"}),
        ("strict", set(ENTRIES)),
        ("strict, pipeline", set(ENTRIES)),
        ("", set()),
    ],
)
def test_presets(read: Read, presets: str, rules: set[str]) -> None:
    assert on(read(f"extends: [{presets}]")) == rules


def test_the_default_is_wire(read: Read) -> None:
    assert on(read("")) == on(read("rules: {}")) == WIRE


def test_damage_rules_run_also_when_off_since_they_mend(read: Read) -> None:
    config = read("extends: [strict]\nrules: {fused-words: off, long-sentence: off}")
    rules = config.settings_for(None).rules
    assert not rules["fused-words"].is_on
    assert "long-sentence" not in rules


def test_a_damage_rule_in_preview_is_not_trusted_to_mend(read: Read) -> None:
    assert "guessed-damage" not in read("extends: []").settings_for(None).rules
    assert "fused-words" in read("extends: []").settings_for(None).rules


def test_options_of_an_unreported_damage_rule_hold_all_the_same(read: Read) -> None:
    config = read("rules: {doubled-words: {severity: off, allow: [very]}}")
    assert setting(config, "doubled-words").options.allow == {"very"}


def test_rules_stand_in_the_order_of_the_index(read: Read) -> None:
    config = read("rules: {long-sentence: error, final-newline: error, cliche: info}")
    assert list(config.settings_for(None).rules) == [id for id in ENTRIES if id in WIRE | {"cliche"}]


def test_naming_a_rule_with_options_turns_it_on(read: Read) -> None:
    assert "cliche" in on(read("rules: {cliche: {}}"))
    assert "guessed-damage" in on(read("rules: {guessed-damage: {}}"))
    config = read(
        "extends: [a.yaml]\nrules: {long-sentence: {max-words: 9}}", {"a.yaml": "rules: {long-sentence: off}"}
    )
    assert setting(config, "long-sentence").severity == ENTRIES["long-sentence"].severity


def test_options_leave_a_severity_as_it_is(read: Read) -> None:
    config = read(
        "extends: [a.yaml]\nrules: {long-sentence: {max-words: 9}}",
        {"a.yaml": "rules: {long-sentence: {severity: error, share: 1, max-words: 3}}"},
    )
    assert setting(config, "long-sentence").severity[Tier.SURE] is ERROR
    assert setting(config, "long-sentence").options == Limits(max_words=9, share=1.0)


def test_a_severity_leaves_options_as_they_are(read: Read) -> None:
    config = read(
        "extends: [a.yaml]\nrules: {long-sentence: hint}", {"a.yaml": "rules: {long-sentence: {max-words: 3}}"}
    )
    assert setting(config, "long-sentence").severity[Tier.SURE] is HINT
    assert setting(config, "long-sentence").options == Limits(max_words=3)


def test_a_severity_does_not_depend_on_an_earlier_one(read: Read) -> None:
    config = read("extends: [a.yaml]\nrules: {fused-words: error}", {"a.yaml": "rules: {fused-words: hint}"})
    assert setting(config, "fused-words").severity == ENTRIES["fused-words"].severity


def test_options_of_every_type(read: Read) -> None:
    config = read(
        """
        rules:
          long-sentence:
            max-words: 30
            share: 2
            quotes: true
            note: "no"
            form: word
            allow: [on, off, no]
            order: [z, a, z]
        """
    )
    options = setting(config, "long-sentence").options
    assert options == Limits(30, 2.0, True, "no", "word", frozenset({"on", "off", "no"}), ("z", "a", "z"))
    assert isinstance(options.share, float)
    assert isinstance(options.allow, frozenset)


def test_default_options_import_no_rule(read: Read) -> None:
    config = read("rules: {long-sentence: error, cliche: off, final-newline: {severity: hint}}")
    assert [setting.options for setting in config.settings_for(None).rules.values()] == [None] * 5


def test_off_in_yaml_of_either_version(read: Read) -> None:
    assert on(read("rules: {final-newline: off, long-sentence: false, unnamed-subject: {severity: off}}")) == {
        "fused-words",
        "doubled-words",
    }


def test_a_rule_answers_to_the_names_it_had(read: Read) -> None:
    assert setting(read("rules: {nameless-subject: error}"), "unnamed-subject").severity[Tier.SURE] is ERROR


# ----- the command line


@pytest.mark.parametrize(
    ("arguments", "rules"),
    [
        ({"select": ["final-newline"]}, {"final-newline"}),
        ({"select": ["final-newline,cliche", "no-subject"]}, {"final-newline", "cliche", "unnamed-subject"}),
        ({"select": ["clarity"]}, {"long-sentence", "cliche"}),
        ({"select": ["damage"], "ignore": ["fused-words"]}, {"doubled-words", "guessed-damage"}),
        ({"ignore": ["damage", "layout"]}, {"unnamed-subject", "long-sentence"}),
        ({"preset": "pipeline"}, {"fused-words", "doubled-words", "final-newline"}),
        ({"preset": "ap"}, WIRE | {"airstrike-form"}),
        ({"preset": "pipeline", "select": ["airstrike-form"]}, {"airstrike-form"}),
    ],
)
def test_the_command_line(desk: object, arguments: dict[str, Any], rules: set[str]) -> None:
    from wirelint.config import load_config

    assert on(load_config(use_config=False, entries=ENTRIES, **arguments)) == rules
