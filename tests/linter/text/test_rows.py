"""Paragraphs told from their own form, with look-alikes on either side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.rule import Zone
from wirelint.text.rows import is_end_mark, is_heading, is_numbered, zone_of


@pytest.mark.parametrize(
    "paragraph",
    [
        "Pre-tax profit rose 8% to 1.35 billion pounds ($1.81 billion) in 2025 from 1.25 billion in 2024.",
        "Ombre rose 1.04 to 10.30, Vale gained 3.00 to 16.00 and Tern 90 cents to 16.50, with 12 at highs.",
        "He named Ilse Moor, the mayor; Tom Reed, who is her deputy; and Ann Oak, and said that he was done with it.",
        "Roe v Wade was decided in 1973, and the court has never been the same since.",
        "1. Residents are leaving.",
        "50 people were hurt.",
        '"We go," he said.',
        "The minister said that the",
        "When the ferry sank, the crew were asleep and the lights",
        "He left the room and",
        "No.",
        "(The firm said it was unaware of any claim.)",
        "The crew, which had 40 members, more than the ferry was built for, and all of whom were new to it,",
    ],
)
def test_prose(paragraph: str) -> None:
    assert zone_of(paragraph) is Zone.BODY


@pytest.mark.parametrize(
    "paragraph",
    ["The main event", "WHAT COMES NEXT", "'No legal means'", "What the law says", "Key points:", "PRODUCTION NOTES:"],
)
def test_may_head(paragraph: str) -> None:
    assert zone_of(paragraph) is Zone.HEADLINE


@pytest.mark.parametrize(
    "paragraph",
    [
        "• Trains will run on Sunday.",
        "- The tests will include a check of the lungs.",
        "*A limit to the growth of wages, from January.",
        "Vale: A Moor; B Reed, C Oak; D Elm, E Ash; F Fir.",
        "Moor, Reed, Oak (Elm 63), Ash, Fir, Pine, Box, Yew, Holly, Rowan (Beech 80).",
        "Vale v Northport",
        "Vale 2 v Northport 1; Lund v Aske",
    ],
)
def test_list(paragraph: str) -> None:
    assert zone_of(paragraph) is Zone.LIST


@pytest.mark.parametrize(
    "paragraph",
    [
        "Moor 12 4 3 19",
        "Vale 12.5 (105.8), Lund 0 (142.8), Aske 18.3 (73.2).",
        "Team\tPlayed\tWon",
        "Vale    Lund    Aske",
        "Oats | 12 kg | dry",
    ],
)
def test_table(paragraph: str) -> None:
    assert zone_of(paragraph) is Zone.TABLE


@pytest.mark.parametrize(
    "paragraph",
    [
        "(Reporting by Ann Oak; Editing by Tom Reed)",
        "Additional reporting by Ann Oak in Lund",
        "Reporting by Ann Oak; editing by Tom Reed",
        "For more, see: example.org/ferries",
        "AP writer Ann Oak in Lund, Sweden, contributed to this report.",
        "($1 = 0.7450 pounds)",
        "(A$1=US$0.76)",
        "(Corrects spelling of name in second paragraph)",
        "(ao/tr)",
        "(STORY CAN END HERE)",
        "-30-",
        "###",
        "(MORE)",
        "ENDS",
    ],
)
def test_credit(paragraph: str) -> None:
    assert zone_of(paragraph) is Zone.CREDIT


@pytest.mark.parametrize(
    "paragraph",
    [
        "The firm's hotels contributed 168 million to its profit.",
        "Reporting rules for banks will change in May.",
        "Editing took them the whole winter.",
        "For more than a year, the ferry had no lights.",
        "x = 4 is not a sentence that the police would write in any report, and 1 = 2 is none either, they said.",
    ],
)
def test_no_credit(paragraph: str) -> None:
    assert zone_of(paragraph) is Zone.BODY


@pytest.mark.parametrize("paragraph", ["-3-", "ENDSOME", "## x", "30", ""])
def test_no_end_mark(paragraph: str) -> None:
    assert not is_end_mark(paragraph)


def test_headings_are_short() -> None:
    words = "One two three four five six seven eight nine ten"
    assert is_heading(words)
    assert not is_heading(f"{words} eleven")
    assert is_heading(f"{words} eleven".upper())
    assert not is_heading("and so it goes on")
    assert not is_heading("Moor said they would leave")


@pytest.mark.parametrize(
    ("paragraph", "numbered"),
    [
        ("1. Fuel", True),
        ("(2) Fuel", True),
        ("b) Fuel", True),
        ("iv. Fuel", True),
        ("1.5 tons", False),
        ("A. Moor", False),
    ],
)
def test_numbered(paragraph: str, numbered: bool) -> None:
    assert is_numbered(paragraph) is numbered


@given(st.text(st.sampled_from('aB é.;:|\t•-(1v’"?'), min_size=1, max_size=60).map(str.strip).filter(bool))
def test_every_paragraph_has_a_zone(paragraph: str) -> None:
    assert zone_of(paragraph) in Zone
