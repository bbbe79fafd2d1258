"""Where an entry of house style and a rule of wording mark the same words, the entry speaks alone."""

from __future__ import annotations

import pytest

from wirelint.diagnostic import Located
from wirelint.doubles import without_doubles
from wirelint.rule import Finding, Related, Severity
from wirelint.span import Span

W, I = Severity.WARNING, Severity.INFO  # noqa: E741


def located(rule: str, family: str, start: int, end: int, severity: Severity = W) -> Located:
    return Located(rule, family, severity, Finding(Span(start, end), "x"))


ENTRY = located("ap/unique", "style", 10, 20)


@pytest.mark.parametrize(
    "other",
    [
        located("wordy-phrase", "clarity", 10, 20),
        located("wordy-phrase", "clarity", 10, 20, I),
        located("apostrophe", "language", 6, 20),
        located("inclusive-language", "legal", 12, 24),
        located("variant-mix", "consistency", 10, 20),
    ],
)
def test_a_rule_of_wording_gives_way(other: Located) -> None:
    assert without_doubles([other, ENTRY]) == [ENTRY]


@pytest.mark.parametrize(
    "other",
    [
        located("wordy-phrase", "clarity", 20, 30),
        located("wordy-phrase", "clarity", 0, 10),
        located("long-sentence", "clarity", 0, 30),
        located("unknown-word", "language", 10, 15),
        located("suicide-wording", "legal", 10, 20, Severity.ERROR),
        located("headline-form", "layout", 10, 20),
        located("fused-words", "damage", 10, 20),
        located("guardian/unique", "style", 10, 20),
    ],
)
def test_others_stay(other: Located) -> None:
    assert without_doubles([other, ENTRY]) == [other, ENTRY]


def test_of_two_variants_either_may_be_told() -> None:
    finding = Finding(Span(40, 46), "x", related=(Related(Span(10, 20), "y"),))
    variants = Located("variant-mix", "consistency", I, finding)
    assert without_doubles([variants, ENTRY]) == [ENTRY]
    cliche = Located("cliche", "clarity", I, finding)
    assert without_doubles([cliche, ENTRY]) == [cliche, ENTRY]


def test_the_entry_that_is_the_same_is_found_among_others() -> None:
    entries = [located(f"ap/{start}", "style", start, start + 3) for start in range(0, 60, 5)]
    rule = located("cliche", "clarity", 30, 33)
    assert without_doubles([rule, *entries]) == entries
    assert without_doubles([rule]) == [rule]


def test_a_long_word_in_the_wrong_spelling_is_told_once() -> None:
    spelling, wordy = located("regional-spelling", "style-rules", 10, 18), located("wordy-phrase", "clarity", 10, 18, I)
    assert without_doubles([spelling, wordy]) == [spelling]
    louder = wordy._replace(severity=Severity.ERROR)
    mixed = located("variant-mix", "consistency", 10, 18)
    assert without_doubles([spelling, louder, mixed]) == [spelling, louder, mixed]
