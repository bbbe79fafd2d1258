"""What the examples of fused-words do not show: whole stories, odd texts, and joins put in at random."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint import Context, Document, Finding, Tier
from wirelint.offsets import apply
from wirelint_rules.fused_words import Options, check

FUNCTION = ("the", "of", "with", "from", "which", "their", "said", "would", "because")
CONTENT = ("government", "minister", "parliament", "soldiers", "weather", "decision", "company", "election")


def found(text: str, options: Options | None = None, *vocabulary: str) -> list[Finding]:
    document = Document(text, Context(language="en", vocabulary=frozenset(vocabulary)))
    return list(check(document, options or Options()))


def quoted(text: str, options: Options | None = None, *vocabulary: str) -> list[str]:
    return [one.span.of(text) for one in found(text, options, *vocabulary)]


@given(st.sampled_from(FUNCTION), st.sampled_from(CONTENT), st.booleans())
def test_a_small_word_joined_to_another_is_sure(small: str, other: str, is_first: bool) -> None:
    pair = (small, other) if is_first else (other, small)
    text = f"It was {''.join(pair)} in the end."
    (one,) = found(text)
    assert one.tier is Tier.SURE
    assert one.fix is not None
    assert one.fix.safe
    assert apply(text, one.fix.edits) == f"It was {' '.join(pair)} in the end."


@given(st.text(alphabet="theofandsMN' ’-.\n/@é😀", max_size=60))
def test_spans_lie_on_words_and_fixes_only_add_spaces(text: str) -> None:
    for one in found(text):
        assert one.fix is not None
        assert one.span.of(text)
        assert one.fix.replacement.replace(" ", "") == one.span.of(text)


def test_a_fix_leaves_nothing_to_fix() -> None:
    text = "The deal inwhich both sides agreed is void, saidColeman of theSenate. Oneofthe men left."
    once = apply(text, sorted(edit for one in found(text) if one.fix for edit in one.fix.edits))
    assert once == "The deal in which both sides agreed is void, said Coleman of the Senate. Oneofthe men left."
    assert not found(once)


def test_every_place_of_a_sure_word_is_named_and_a_likely_one_that_comes_back_is_a_coinage() -> None:
    assert quoted("It was ofthe sea, ofthe wind.") == ["ofthe", "ofthe"]
    assert [one.tier for one in found("It lost a weekwage. No weekwage is small.")] == [Tier.WEAK, Tier.WEAK]


def test_a_name_elsewhere_in_the_story_is_no_slip() -> None:
    assert quoted("They sailed on the thedeep for days.") == ["thedeep"]
    assert not quoted("They met at the thedeep. Thedeep is a club by the Thedeep.")


@pytest.mark.parametrize("word", ["thedeep", "theGlobe"])
def test_allowed_words_and_the_vocabulary_pass(word: str) -> None:
    text = f"They met at {word} again."
    assert quoted(text) == [word]
    assert not quoted(text, Options(frozenset({word})))
    assert not quoted(text, None, word)


@pytest.mark.parametrize("text", ["a@inthe.b", "#inthe", "/inthe/", "inthe.example", "x_inthe", "inthe()", "inthe@x"])
def test_addresses_and_tags_pass(text: str) -> None:
    assert not quoted(f"See {text} for more.")


def test_a_stop_behind_the_word_is_no_address() -> None:
    assert quoted("He went inthe. Then he left.") == ["inthe"]


def test_a_brand_comes_back_and_a_slip_does_not() -> None:
    assert quoted("It flew toOsaka on Monday.") == ["toOsaka"]
    assert not quoted("It flew toOsaka. The toOsaka fleet grew.")
    assert quoted("It flew toOsaka, then toOsaka, and Osaka was glad.") == ["toOsaka", "toOsaka"]


def test_a_capital_is_cut_at_the_start_of_a_sentence_and_once() -> None:
    assert quoted("They saw it. Thegarrison left.") == ["Thegarrison"]
    assert not quoted("They saw Thegarrison leave.")
    assert not quoted("Thegarrison left. Thegarrison fell.")


def test_words_of_another_alphabet_are_not_cut_at_it() -> None:
    assert not quoted("The ñthefirst plan.")


def test_long_words_are_read_in_linear_time() -> None:
    assert not quoted("thedeal" * 20_000)
    assert not quoted("the'deal" * 20_000)
    assert not quoted("theD" * 20_000)


def test_a_long_message_leaves_the_words_out() -> None:
    (one,) = found("It was representativegovernment at last.")
    assert one.message == "“representativegovernment” looks like two words: split it"
