"""American and British spellings."""

from __future__ import annotations

import pytest

from wirelint.document import Document
from wirelint.lexicon import lexicon
from wirelint.text.spellings import spellings


def test_no_word_is_on_both_sides() -> None:
    us, uk = spellings()
    assert len(us) > 1200
    assert len(uk) > 1000
    assert us.keys().isdisjoint(uk)


def test_what_is_flagged_the_other_country_does_not_have() -> None:
    us, uk = spellings()
    assert [word for word in us if lexicon().is_uk(word) or not lexicon().is_uk(us[word])] == []
    assert [word for word in uk if lexicon().is_us(word) or not lexicon().is_us(uk[word])] == []


@pytest.mark.parametrize("word", "practise license meter metre tyre programme prise story litter catalogue".split())
def test_words_with_another_sense_are_in_neither(word: str) -> None:
    us, uk = spellings()
    assert word not in us
    assert word not in uk


def test_a_story_has_its_regional_words() -> None:
    assert Document("The Colour of the theater; the color of a lamp.").regional_words == {"colour", "theater", "color"}
