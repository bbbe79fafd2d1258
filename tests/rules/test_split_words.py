"""What the examples of split-words do not show: capitals, line ends, three parts, and rival joins."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint import Context, Document, Finding, Tier
from wirelint_rules.split_words import Options, check


def found(text: str, options: Options | None = None) -> list[Finding]:
    return list(check(Document(text, Context(language="en")), options or Options()))


def quoted(text: str) -> list[str]:
    return [one.span.of(text) for one in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Govern ment troops left.", "Govern ment"),
        ("The ill ustrated book sold.", "ill ustrated"),
        ("They nego tia ted for days.", "nego tia ted"),
        ("An unim portant mat ter.", "unim portant"),
    ],
)
def test_parts_are_joined(text: str, expected: str) -> None:
    assert expected in quoted(text)


@pytest.mark.parametrize(
    "text",
    [
        "The govern\nment said so.",
        "The govern, ment said so.",
        "The govern  ment said so.",
        "The govern-ment said so.",
        "The govern MENT said so.",
        "Hu man of the year.",
        "The a la carte menu and the pro forma bill.",
        "xqzv xqzv xqzv",
    ],
)
def test_what_is_no_single_space_in_a_word_passes(text: str) -> None:
    assert not found(text)


@given(st.lists(st.sampled_from("con tract the tod ay tract con is".split()), max_size=12))
def test_places_of_halves_are_those_of_every_two_words(words: list[str]) -> None:
    document = Document(" ".join(words))
    halves = {("con", "tract"), ("tod", "ay")}
    assert document.split_words == tuple(place for place, pair in enumerate(pairwise(words)) if pair in halves)


def test_sure_where_no_part_is_a_word() -> None:
    (sure,) = found("The minu tes ran on.")
    (likely,) = found("The ill ustrated book sold.")
    assert (sure.tier, likely.tier) == (Tier.SURE, Tier.LIKELY)
    assert sure.fix is not None
    assert likely.fix is not None
    assert sure.fix.safe
    assert not likely.fix.safe


def test_two_words_are_joined_only_where_the_whole_is_far_likelier() -> None:
    assert quoted("The con tract was void.") == ["con tract"]
    assert quoted("He rose tod ay.") == ["tod ay"]
    assert not found("She went in to the may be, the no where and the health care.")
    assert not found("Taxes, direct or indirect.")


def test_names_are_joined_where_the_rest_is_no_word() -> None:
    assert quoted("They left for Lond zon.") == []
    assert quoted("They met in Lux embourg.") == ["Lux embourg"]
    assert not found("Mar ion left.")


def test_a_capital_that_comes_back_is_a_name() -> None:
    assert quoted("The Presi dent left.") == ["Presi dent"]
    assert not found("The Presi dent left; Presi stayed.")


def test_the_commonest_of_rival_joins_wins() -> None:
    assert quoted("The no tion was his.") == ["no tion"]


def test_allowed_pairs_pass() -> None:
    assert not found("The minu tes ran on.", Options(frozenset({"minu tes"})))


@given(st.lists(st.sampled_from(("minu", "tes", "govern", "ment", "the", "Wor", "kers", "é", "."))))
def test_findings_are_in_order_and_apart(words: list[str]) -> None:
    spans = [one.span for one in found(" ".join(words))]
    assert all(left.end <= right.start for left, right in pairwise(spans))


def test_many_parts_are_read_in_linear_time() -> None:
    assert len(found("minu tes " * 3000)) == 3000
