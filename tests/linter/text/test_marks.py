"""Gaps are judged by their shape, once each; sound copy has none that is worth a look."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wirelint.document import Document
from wirelint.text.marks import GATES, judged, looked_at

SOUND = (
    "ACCRA, Oct. 4 (AP) - “It is over,” Rao said; the U.S. and Inc.’s “men” stay: 5% (of 10.5) left...\n\n"
    'She asked: "Why?" They did not say. The naïve café’s owner — 62 — left at 4:30 p.m. and/or later!'
)


@pytest.mark.parametrize("view", ["stray_gaps", "doubled_gaps", "broken_gaps", "odd_gaps", "odd_words", "low_starts"])
def test_sound_copy_wakes_nothing(view: str) -> None:
    assert getattr(Document(SOUND), view) == ()


@pytest.mark.parametrize(
    ("view", "text", "found"),
    [
        ("stray_gaps", "It is over , he said .", (" , ", " .")),
        ("stray_gaps", "the  firm ( yes", ("  ", " ( ")),
        ("stray_gaps", 'over, " he said', (', " ',)),
        ("doubled_gaps", "over,, he said", (",, ",)),
        ("doubled_gaps", "Inc., fell", ("., ",)),
        ("broken_gaps", "negoti- ating govern-\nment minis-\r\nter", ("-\n", "-\r\n", "- ")),
        ("odd_gaps", "en\u200bvoy", ("\u200b",)),
        ("odd_gaps", "said\x92s", ("\x92",)),
        ("odd_words", "Pаris and Paris ﬁrst", ("pаris", "ﬁrst")),
        ("low_starts", "It ended. but they stay. They do.", (2,)),
    ],
)
def test_what_may_be_damage_is_named(view: str, text: str, found: tuple[object, ...]) -> None:
    assert getattr(Document(text), view) == tuple(sorted(found, key=str))


@pytest.mark.parametrize("rule", ["- - - ", ". . . ", ", ", "= "])
def test_a_rule_of_marks_is_no_gap_to_look_at(rule: str) -> None:
    document = Document(f"Votes {rule * 40} 12")
    assert document.stray_gaps == document.doubled_gaps == ()


def test_views_ask_no_more_of_plain_ascii() -> None:
    assert Document("It is over.\x0bThey left.").odd_gaps == (".\x0b",)


def test_a_word_whose_hyphen_was_kept_is_broken_only_if_no_list_has_it() -> None:
    assert Document("The govern-ment of Guinea-Bissau, a so-called co-operation").broken_words == ("govern-ment",)


def test_misread_words_are_in_lower_case_or_short() -> None:
    assert Document("Tbe preparati0n of rnore Rnore, 0f 10m").misread_words == ("0f", "preparati0n", "rnore", "tbe")


@given(st.text(alphabet=" \n\r\t.,;:!\"()-–—“”…?'/[{<*#%@$`\xa0\ufffd", max_size=5))
@example(". ")
@example("?\n")
@example('.\n\n"')
def test_what_spares_a_look_says_the_same(gap: str) -> None:
    assert judged(gap) == looked_at(gap)


def test_breaks_part_clauses() -> None:
    long = " " * 90
    document = Document(f"One, two three. Four - five – six{long}seven;{long}eight\nnine")
    assert document.breaks == {", ", " - ", " – ", f";{long}", "\n"}


@given(st.text(alphabet="aB1 \n\r.,;:!\"()-–—“”?'/[{<*#%&\xa0", max_size=60))
def test_a_view_is_as_it_would_be_if_all_gates_were_open(text: str) -> None:
    gated, open_to_all = Document(text), Document(text)
    vars(open_to_all)["gap_traits"] = -1
    for view, trait in GATES.items():
        if view != "has_blank_lines":
            assert getattr(gated, view) == getattr(open_to_all, view)
        assert gated.gap_traits & trait or not getattr(gated, view)
    assert (gated.breaks, gated.restated_figures) == (open_to_all.breaks, open_to_all.restated_figures)


@given(st.text(alphabet="aB \n.,", max_size=40))
def test_gaps_are_those_between_the_words(text: str) -> None:
    document = Document(text)
    gaps = document.words.gaps
    assert document.gaps == {*gaps}
    assert document.gap_index == {gap: [*filter(lambda i: gaps[i] == gap, range(len(gaps)))] for gap in {*gaps} - {" "}}
    assert document.has_blank_lines == any(gap.count("\n") > 2 for gap in gaps)


def test_lengths_and_ages_are_words_with_a_hyphen() -> None:
    document = Document("A 47-year-old and two 12-year-olds on a ten-day, 3-Week trip, day 9-daylong")
    assert (document.lengths, document.ages) == (("ten-day", "3-week"), ("47-year-old", "12-year-olds"))
