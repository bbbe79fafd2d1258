"""The table of countries and peoples, held to its form."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirelint.demonyms import TABLE, Use, countries, demonyms, peoples

ROWS = [line.split("\t") for line in Path(TABLE).read_text(encoding="utf-8").splitlines()]


def test_the_table_is_whole_and_sorted() -> None:
    assert ROWS[0] == ["country", "adjective", "noun", "plural", "use"]
    assert ROWS[1:] == sorted(ROWS[1:])
    assert len({row[0] for row in ROWS[1:]}) > 230
    assert all(len(row) == 5 and row[0] and row[1] and row[4] in {use.value for use in Use} for row in ROWS[1:])
    assert all(cell == cell.strip() and "//" not in cell for row in ROWS for cell in row)


def test_only_one_adjective_is_shared() -> None:
    adjectives = [row[1] for row in ROWS[1:]]
    assert {one for one in adjectives if adjectives.count(one) > 1} == {"Dominican"}


def test_every_noun_in_s_has_its_plural() -> None:
    for row in demonyms().values():
        if row.use is Use.NOUN and row.nouns == (row.adjective,):
            assert row.plurals == (f"{row.adjective}s",)


@pytest.mark.parametrize(
    ("adjective", "country", "nouns", "plural", "use"),
    [
        ("Armenian", "Armenia", ("Armenian",), "Armenians", Use.NOUN),
        ("British", "United Kingdom", ("Briton", "Brit"), "Britons", Use.PEOPLE),
        ("Spanish", "Spain", ("Spaniard",), "Spaniards", Use.PEOPLE),
        ("Swiss", "Switzerland", ("Swiss",), "Swiss", Use.PEOPLE),
        ("Danish", "Denmark", ("Dane",), "Danes", Use.ADJECTIVE),
        ("Turkish", "Turkey", ("Turk",), "Turks", Use.ADJECTIVE),
        ("Philippine", "Philippines", ("Filipino", "Filipina"), "Filipinos", Use.ADJECTIVE),
        ("New Zealand", "New Zealand", ("New Zealander", "Kiwi"), "New Zealanders", Use.ADJECTIVE),
    ],
)
def test_rows(adjective: str, country: str, nouns: tuple[str, ...], plural: str, use: Use) -> None:
    row = demonyms()[adjective]
    assert (row.countries[0], row.nouns, row.plurals[0], row.use) == (country, nouns, plural, use)


def test_the_names_of_places_and_people() -> None:
    assert {"Britain", "U.S.", "Holland", "Ivory Coast"} <= countries()
    assert {"Dutch", "Swede", "Scots", "Afghans"} <= peoples()
    assert not countries() & {"", "Briton"}
