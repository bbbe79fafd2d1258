"""Datelines, and leads that only look as if they had one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.span import Span
from wirelint.text.datelines import Dateline, find_dateline


def found(lead: str) -> tuple[str, list[str], str, str, str] | None:
    dateline = find_dateline(lead, Span(0, len(lead)))
    if dateline is None:
        return None
    region, date, agency = (span.of(lead) if span else "" for span in dateline[3:])
    return dateline.span.of(lead), [place.of(lead) for place in dateline.places], region, date, agency


@pytest.mark.parametrize(
    ("prefix", "places", "region", "date", "agency"),
    [
        ("KYIV, Ukraine (AP) — ", ["KYIV"], "Ukraine", "", "AP"),
        ("LONDON, March 5 (Reuters) - ", ["LONDON"], "", "March 5", "Reuters"),
        ("TOKYO, Oct 19 - ", ["TOKYO"], "", "Oct 19", ""),
        ("UFA, Oct 19 - ", ["UFA"], "", "Oct 19", ""),
        ("TOKYO, 19 Oct. 2026 - ", ["TOKYO"], "", "19 Oct. 2026", ""),
        ("BAKU/YEREVAN, Oct 4 (Reuters) - ", ["BAKU", "YEREVAN"], "", "Oct 4", "Reuters"),
        ("PARIS (AFP) – ", ["PARIS"], "", "", "AFP"),
        ("WASHINGTON — ", ["WASHINGTON"], "", "", ""),
        ("PORT VALE, N.J., March 25 - ", ["PORT VALE"], "N.J.", "March 25", ""),
        ("CALI, Texas, Tuesday — ", ["CALI"], "Texas", "Tuesday", ""),
        ("BELLA VISTA, New South Wales — ", ["BELLA VISTA"], "New South Wales", "", ""),
        ("SÃO JOÃO DO MONTE, Brazil (AP) -- ", ["SÃO JOÃO DO MONTE"], "Brazil", "", "AP"),
        ("ST. OLAF (Dow Jones)--", ["ST. OLAF"], "", "", "Dow Jones"),
        ("New York, April 24 - ", ["New York"], "", "April 24", ""),
        ("Washington, D.C. – ", ["Washington"], "D.C.", "", ""),
        ("(CNN) -- ", [], "", "", "CNN"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_dateline(prefix: str, places: list[str], region: str, date: str, agency: str) -> None:
    assert found(f"{prefix}The ferry sank.") == (prefix, places, region, date, agency)


@pytest.mark.parametrize(
    "lead",
    [
        "The ferry - which had no lights - sank.",
        "IBM - The maker of computers has sued.",
        "IBM - the maker of computers - has sued.",
        "NATO - an alliance of 32 states - has met.",
        "EXCLUSIVE - The minister will resign.",
        "ANALYSIS — The ferry had no lights.",
        "London - Paris is a short flight.",
        "Nimbus (NYSE) - The maker of umbrellas has sued.",
        "In Basra, March 5 - The day began with rain.",
        "GRAIN HARVEST MAY FALL - MINISTRY",
        "Paris-based Ombre SA has sued.",
        "KYIV, Ukraine. The ferry sank.",
        "On-board cameras - The police have seen them.",
        "",
    ],
)
def test_no_dateline(lead: str) -> None:
    assert found(lead) is None


def test_a_dateline_may_stand_alone() -> None:
    assert found("KYIV, Ukraine (AP) —") == ("KYIV, Ukraine (AP) —", ["KYIV"], "Ukraine", "", "AP")


@given(st.text(st.sampled_from("ABab. ,/()-–—\n1’É"), max_size=60), st.text("ABab -—", max_size=20))
def test_spans_lie_in_the_paragraph(paragraph: str, before: str) -> None:
    span = Span(len(before), len(before) + len(paragraph))
    dateline = find_dateline(before + paragraph, span)
    if dateline:
        assert isinstance(dateline, Dateline)
        assert dateline.start == span.start
        assert all(dateline.span.holds(part) for part in (*dateline.places, *dateline[3:]) if part)
        assert span.holds(dateline.span)
