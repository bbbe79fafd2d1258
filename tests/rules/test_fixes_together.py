"""No two rules undo each other: the Bad examples of every rule that mends, with all the rules on."""

from __future__ import annotations

import datetime

import pytest

import wirelint_rules
from fakes import house
from wirelint.config.settings import RuleSetting, Settings
from wirelint.document import Context
from wirelint.engine import check
from wirelint.fix.choice import Offer, settle
from wirelint.registry import Entry
from wirelint.rule import Bad, Rule
from wirelint.testing import options_from, unmark

CASES = [
    pytest.param(rule, example, id=f"{rule.id}-{number}")
    for rule in wirelint_rules.RULES
    for number, example in enumerate(rule.examples)
    if isinstance(example, Bad) and example.fixed is not None
]


@pytest.mark.parametrize("is_bold", [False, True], ids=["safe", "unsafe"])
@pytest.mark.parametrize(("rule", "example"), CASES)
def test_every_rule_on_the_examples_of_every_other_settles(rule: Rule, example: Bad, is_bold: bool) -> None:
    """All pairs at once: whatever two rules would do to each other's copy, they do here."""
    own = RuleSetting(Entry.of(rule), rule.severity, options_from(rule, example.options))
    settings = Settings({**house().rules, rule.id: own})
    date = datetime.date.fromisoformat(example.date) if example.date else None
    context = Context(language=example.language, kind=example.kind, date=date)

    def offered(text: str) -> list[Offer]:
        found = [one for one in check(text, settings, context).diagnostics if one.fixes]
        return [Offer(one.rule, one.fixes[0]) for one in found if one.fixes[0].safe or is_bold]

    settled = settle(unmark(example.text).text, offered)
    assert not settled.at_odds
    assert settle(settled.text, offered).text == settled.text
