"""Whole stories in parts: what a line is, its neighbours considered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.span import Span
from wirelint.text.paragraphs import find_paragraphs
from wirelint.text.parts import Parts, find_parts

LEAD = "The ferry that sank on Tuesday had no lights, the harbour master said."
MORE = "Its crew of 12 were brought ashore by a fishing boat."


def parts_of(*paragraphs: str) -> tuple[Parts, str]:
    text = "\n\n".join(paragraphs)
    return find_parts(text, find_paragraphs(text)), text


def zones(*paragraphs: str) -> str:
    """The zones of the paragraphs, by their first letters."""
    return "".join(zone.name[0] for zone in parts_of(*paragraphs)[0].zones)


def test_a_story_in_parts() -> None:
    parts, text = parts_of(
        "Ferry had no lights", "By Ann Oak", "Associated Press Writer", f"LUND, Sweden (AP) — {LEAD}", MORE, "-30-"
    )
    assert parts.headline
    assert parts.headline.of(text) == "Ferry had no lights"
    assert parts.byline
    assert parts.byline.of(text) == "By Ann Oak"
    assert parts.dateline
    assert parts.dateline.span.of(text) == "LUND, Sweden (AP) — "
    assert parts.end_mark
    assert parts.end_mark.of(text) == "-30-"
    assert [zone.value for zone in parts.zones] == ["headline", "byline", "byline", "body", "body", "credit"]


@pytest.mark.parametrize(
    "headline",
    [
        "Ferry had no lights",
        "FERRY THAT SANK IN STORM OFF LUND HAD NO LIGHTS, SAYS U.S.",
        "Ferry had no lights, harbour master says: 'I told them so'",
        "Why did the ferry have no lights?",
        "Ferry had no lights …",
        "iFerry had no lights",
        "First ferry out had no lights",
        "From dusk to dawn on a ferry with no lights",
        "A ferry that sank in a storm off the coast of Lund with all of its crew had no lights",
    ],
)
def test_headline(headline: str) -> None:
    parts, text = parts_of(headline, LEAD, MORE)
    assert parts.headline
    assert parts.headline.of(text) == headline


@pytest.mark.parametrize(
    "first",
    [
        LEAD,
        "The ferry sank.",
        "Would you board a ferry that has no lights, no bell, no boats, no master and no crew, in a storm?",
        "The ferry that sank on Tuesday had no lights, the harbour master said, and it had no boats, nor did it have a",
        "A ferry that sank in a storm off the coast of Lund with all of its crew had no lights aboard",
        "LUND, Sweden (AP) — The ferry had no lights",
        '"We had no lights," the master said.',
    ],
)
def test_no_headline(first: str) -> None:
    assert parts_of(first, LEAD, MORE)[0].headline is None


def test_one_paragraph_is_no_headline() -> None:
    assert zones("Ferry had no lights") == "B"


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("By Ann Oak and Tom de Reed", "B"),
        ("BY ANN OAK, Harbour Correspondent", "B"),
        ("Last updated 5 March 2026", "B"),
        ("Tuesday, March 5, 2026", "B"),
        ("3 min read", "B"),
        ("Harbour master had warned of it for years", "H"),
        ("(Corrects day of accident)", "C"),
        ("LUND, Sweden (AP) —", "D"),
    ],
)
def test_lines_before_the_lead(line: str, zone: str) -> None:
    parts, text = parts_of("Ferry had no lights", line, LEAD, MORE)
    assert [found.name[0] for found in parts.zones] == ["H", zone, "B", "B"]
    assert (parts.byline is not None) == (zone == "B")
    assert not parts.byline or parts.byline.of(text) == line


@pytest.mark.parametrize(
    "line",
    [
        "Would you board it?",
        "Its master slept, and so did all of its crew of 12, who had no watch, and no bell to wake them",
    ],
)
def test_lines_that_are_the_lead(line: str) -> None:
    assert zones("Ferry had no lights", line, MORE) == "HBB"
    assert parts_of("Ferry had no lights", line, MORE)[0].byline is None


def test_a_lead_that_begins_like_a_byline() -> None:
    assert parts_of("Ferry had no lights", "By Tuesday the ferry had sunk.", MORE)[0].byline is None


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        ([LEAD, "The main event", MORE], "BHB"),
        ([LEAD, "WHAT COMES NEXT", "A second look", MORE], "BHHB"),
        ([LEAD, "Moor", "Reed", "Oak", MORE], "BLLLB"),
        ([LEAD, "The ferry is to be raised by the", MORE], "BBB"),
        ([LEAD, "The ferry"], "BB"),
        ([LEAD, "• Moor; the mate", "Oak (cook)"], "BLL"),
        ([LEAD, "Moor, the captain; Reed; Oak; Elm; Ash; Fir; Box; Yew; Holly."], "BL"),
        ([LEAD, "He saw the ship; it sank; and the crew of the boat said that they had seen it too."], "BB"),
        ([LEAD, "1. The ferry is to be raised.", "2. The crew go home."], "BLL"),
        ([LEAD, "5. Residents were told to leave.", MORE], "BBB"),
        ([LEAD, MORE, "(Reporting by Ann Oak)", "($1 = 8 crowns)", "###"], "BBCCC"),
        ([LEAD, "Additional reporting by Ann Oak", "ENDS"], "BCC"),
        ([LEAD, "AP writer Ann Oak in the old town contributed to this report."], "BC"),
        ([LEAD, "AP writer Ann Oak in the old town contributed to this report.", MORE], "BBB"),
    ],
)
def test_neighbours(paragraphs: list[str], expected: str) -> None:
    assert zones("Ferry had no lights", *paragraphs) == "H" + expected


@pytest.mark.parametrize(
    ("tail", "mark"),
    [(MORE + " -30-", "-30-"), (MORE + " ###", "###"), (MORE + " (MORE)", "(MORE)"), (MORE, None), ("THE ENDS", None)],
)
def test_end_mark(tail: str, mark: str | None) -> None:
    parts, text = parts_of("Ferry had no lights", LEAD, tail)
    assert (parts.end_mark and parts.end_mark.of(text)) == mark


LINES = st.sampled_from(
    [
        "Ferry had no lights",
        "By Ann Oak",
        "KYIV, Ukraine (AP) — A ferry sank.",
        "• Moor",
        "1. Oak",
        "-30-",
        "Oak 1 2 3",
        LEAD,
    ]
)


@given(st.lists(LINES | st.text(st.sampled_from('aB."” (;-—1#:'), max_size=30), max_size=12))
def test_zones_are_parallel_and_spans_in_the_text(lines: list[str]) -> None:
    text = "\n\n".join(lines)
    paragraphs = find_paragraphs(text)
    parts = find_parts(text, paragraphs)
    assert len(parts.zones) == len(paragraphs)
    spans = [parts.headline, parts.byline, parts.end_mark, parts.dateline and parts.dateline.span]
    assert all(Span(0, len(text)).holds(span) and span.of(text) for span in spans if span)
