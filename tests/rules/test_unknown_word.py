"""What is a slip, what is coined, and which word was meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.lexicon import lexicon
from wirelint.rule import Bad, Good
from wirelint.testing import diagnostics_of
from wirelint_rules._spelling import is_coined, is_slip, meant
from wirelint_rules.unknown_word import RULE

SLIPS = {
    "teh": "the", "anbd": "and", "goverment": "government", "acqusition": "acquisition", "atttractive": "attractive",
    "tsumani": "tsunami", "constitutuent": "constituent", "tradionally": "traditionally", "attornies": "attorneys",
    "revenus": "revenue", "reelated": "related", "seperate": "separate", "rumsrs": "rumors", "interset": "interest",
}  # fmt: skip
NO_SLIPS = "mln dlrs bpd forex annum facto jailings conferenced shoulds trailblazed demerging tieless seamer ariary"


@pytest.mark.parametrize(("typed", "word"), SLIPS.items())
def test_slip(typed: str, word: str) -> None:
    best = meant(typed, lexicon())[0]
    assert best.word == word
    assert is_slip(typed, best, lexicon())


@pytest.mark.parametrize("word", NO_SLIPS.split())
def test_no_slip(word: str) -> None:
    found = meant(word, lexicon())
    assert not (found and is_slip(word, found[0], lexicon()))


@pytest.mark.parametrize("word", ["cyberbank", "boatlike", "townwide", "snowgarden", "unboxed", "anti-vote"])
def test_coined(word: str) -> None:
    assert is_coined(word.replace("-", ""), lexicon())


@pytest.mark.parametrize("word", ["commmuter", "gromulent", "scrunity"])
def test_not_coined(word: str) -> None:
    assert not is_coined(word, lexicon())


@given(st.text(alphabet="abceilnorst", max_size=14))
def test_the_likeliest_comes_first(word: str) -> None:
    worth = [one.worth for one in meant(word, lexicon())]
    assert worth == sorted(worth, reverse=True)


def test_second_choice_is_offered_too() -> None:
    (found,) = diagnostics_of(RULE, Good("It was a noable win."))
    assert {fix.replacement for fix in found.fixes} == {"noble", "notable"}
    assert not any(fix.safe for fix in found.fixes)


def test_twice_needs_a_common_word() -> None:
    text = "The {0} was here. We saw the {0}."
    assert diagnostics_of(RULE, Bad(text.format("farrmer")))
    assert not [one for one in diagnostics_of(RULE, Good(text.format("dilettent"))) if one.tier == 1]
