"""The judgement behind fused-words, one look-alike for every guard: take a guard out and a line here turns red."""

from __future__ import annotations

import pytest

from wirelint import Context, Document, Tier
from wirelint.lexicon import DATA, Lexicon, lexicon
from wirelint_rules._fused_names import fused_at_capital, fused_behind_name, fused_opener
from wirelint_rules._fusing import fused

SURE, LIKELY, WEAK = Tier.SURE, Tier.LIKELY, Tier.WEAK


@pytest.mark.parametrize(
    ("word", "left", "right", "tier"),
    [
        ("inthe", "in", "the", SURE),
        ("tobe", "to", "be", SURE),
        ("theyand", "they", "and", LIKELY),
        ("thenegotiating", "the", "negotiating", SURE),
        ("decidewhat", "decide", "what", SURE),
        ("thefirst", "the", "first", SURE),
        ("offereda", "offered", "a", LIKELY),
        ("froma", "from", "a", SURE),
        ("ameeting", "a", "meeting", LIKELY),
        ("incourt", "in", "court", LIKELY),
        ("investmentin", "investment", "in", LIKELY),
        ("movedup", "moved", "up", LIKELY),
        ("writedown", "write", "down", WEAK),
        ("weekwage", "week", "wage", LIKELY),
        ("strikedecisive", "strike", "decisive", LIKELY),
        ("widelycirculated", "widely", "circulated", LIKELY),
        ("oilworkers", "oil", "workers", WEAK),
        ("oneofthe", "one", "of the", SURE),
        ("company'sprofits", "company's", "profits", SURE),
    ],
)
def test_fused(word: str, left: str, right: str, tier: Tier) -> None:
    assert fused(word, lexicon()) == (left, right, tier)


@pytest.mark.parametrize(
    "word",
    [
        pytest.param("humanit", id="a commoner word one slip away"),
        pytest.param("forbearers", id="inflected"),
        pytest.param("codetermination", id="a prefix"),
        pytest.param("crushable", id="a suffix"),
        pytest.param("everytime", id="as common as the pair"),
        pytest.param("timeframe", id="a coinage in use"),
        pytest.param("asmat", id="a half too short to be telling"),
        pytest.param("atan", id="four letters"),
        pytest.param("selfharm", id="a hyphen is missing, not a space"),
        pytest.param("sixtyfive", id="a number"),
        pytest.param("saleyard", id="both parts make compounds"),
        pytest.param("overtrading", id="a prefix that is a word"),
        pytest.param("warrantless", id="a suffix that is a word"),
        pytest.param("xqzvthe", id="a part that is no word"),
        pytest.param("o'thedeal", id="an apostrophe in a name"),
    ],
)
def test_not_fused(word: str) -> None:
    found = fused(word, lexicon())
    assert found is None or found.tier is WEAK


class Untouched(Lexicon):
    """A word list that must not be asked."""

    def is_plain(self, word: str) -> bool:
        raise AssertionError(word)


def test_a_word_that_is_too_long_is_not_cut() -> None:
    assert fused("thedeal" * 9, Untouched(DATA)) is None


def of(text: str = "", *others: str) -> Document:
    return Document(" ".join((text, *others)), Context(language="en"))


@pytest.mark.parametrize(
    ("word", "others", "tier"),
    [
        ("theSenate", "", SURE),
        ("inNovember", "", SURE),
        ("inDesign", "", LIKELY),
        ("inDesign", "The Design Council", SURE),
        ("saidOkonkwo", "", LIKELY),
        ("theU", ".N. envoy", SURE),
        ("presidentOkonkwo", "Okonkwo left.", LIKELY),
        ("inBev", "", None),
        ("presidentOkonkwo", "", None),
        ("easyJet", "A Jet left.", None),
        ("iPhone", "", None),
        ("weWork", "", None),
        ("theU", "boat", None),
    ],
)
def test_at_a_capital(word: str, others: str, tier: Tier | None) -> None:
    found = fused_at_capital(word, Document(f"{word}{others}" if others[:1] == "." else f"{word} {others}"))
    assert (found and found.tier) == tier


@pytest.mark.parametrize(
    ("word", "others", "left"),
    [
        ("Sundayand", "", "Sunday"),
        ("Okonkwosaid", "Okonkwo left.", "Okonkwo"),
        ("Okonkwosaid", "", None),
        ("Marchand", "March came.", None),
        ("Sundayon", "", None),
        ("Edsaid", "Ed left.", None),
    ],
)
def test_behind_a_name(word: str, others: str, left: str | None) -> None:
    found = fused_behind_name(word, of(word, others))
    assert (found and found.left) == left


@pytest.mark.parametrize(
    ("word", "left"),
    [("Thegarrison", "The"), ("Hewas", "He"), ("Itis", None), ("Theroux", None), ("Forman", None), ("Weekwage", None)],
)
def test_at_the_start_of_a_sentence(word: str, left: str | None) -> None:
    found = fused_opener(word, of(word))
    assert (found and found.left) == left
