"""Paragraphs of speech that were run together are one finding, not one for every join."""

from __future__ import annotations

from fakes import settings
from wirelint.document import Context
from wirelint.engine import check
from wirelint.rule import Good
from wirelint.testing import diagnostics_of
from wirelint_rules.unbalanced_quotes import RULE


def found(text: str, **options: object) -> list[int]:
    return [one.span.start for one in diagnostics_of(RULE, Good(text, options=options))]


def test_joins_of_one_paragraph_are_one_finding() -> None:
    text = 'He said: "We stay here. "We wait here. "We hope so," and left.'
    assert len(found(text)) == 1
    assert len(found(f"{text}\n\n{text}")) == 2


def test_brackets_can_be_left_alone() -> None:
    assert found("The pact (signed is void.")
    assert not found("The pact (signed is void.", brackets=False)


def test_brackets_do_not_match_over_paragraphs() -> None:
    assert len(found("The pact (signed is void.\n\nThe talks) went on.")) == 2


def test_a_rule_of_marks_needs_no_english() -> None:
    text = "Le pacte (signé est nul."
    assert check(text, settings(RULE), Context(language="fr")).diagnostics
