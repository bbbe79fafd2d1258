"""What may stand small behind a stop, and what may not."""

from __future__ import annotations

import pytest

from wirelint import Context, Document, Finding
from wirelint_rules.lower_case_start import check


def found(text: str) -> list[Finding]:
    return list(check(Document(text, Context(language="en")), None))


@pytest.mark.parametrize("word", ["but", "they", "sales", "with", "it", "a", "in the", "as they"])
@pytest.mark.parametrize(
    "before", ["The talks ended", "It fell 5 per cent (of all)", "It was 2003", "They met in Nairobi"]
)
def test_a_word_behind_a_sentence_begins_large(before: str, word: str) -> None:
    assert len(found(f"{before}. {word} went on for days. They stay. It is over.")) == 1


@pytest.mark.parametrize(
    "word", ["al-Assad", "van Gogh", "de Gaulle", "iPhone", "eBay", "bin Laden", "in Vogue", "xkcd", "e.g. it"]
)
def test_names_begin_small(word: str) -> None:
    assert found(f"The talks ended. {word} went on for days.") == []


@pytest.mark.parametrize(
    "before", ["Rao Corp", "the U.S", "at 5 p.m", "Doe Bancorp", "Ms", "Oslo (Calif.)", "R-Ga", "No"]
)
def test_an_abbreviation_ends_no_sentence(before: str) -> None:
    assert found(f"They saw {before}. and they left.") == []


def test_both_ways_out_are_offered_and_neither_is_safe() -> None:
    (finding,) = found("The talks ended. but they stay.")
    assert [(fix.replacement, fix.safe) for fix in finding.fixes] == [("B", False), (",", False)]


def test_the_number_of_a_list_item_ends_no_sentence() -> None:
    assert found("They want:\n11. free ballots\n12. new courts") == []
    assert len(found("They came in 2003. with help")) == 1


def test_copy_without_capitals_is_let_be() -> None:
    assert found("it is over. they left. nobody spoke. that is all.") == []
