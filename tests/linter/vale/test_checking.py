"""The rules of Vale find what Vale finds, at its places: see tools/vale_oracle.py for what is compared with."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from wirelint.config.errors import Mistakes, Origin
from wirelint.span import Span
from wirelint.vale.checking import check_text
from wirelint.vale.loading import load
from wirelint.vale.pack import ValePack

FOLDER = Path(__file__).parent.parent.parent / "vale"
LEVELS = {1: "error", 2: "warning", 3: "suggestion"}
Row = tuple[int, int, int, str, str, str]

# Where the two differ; docs/vale.md says why.
OURS: Mapping[tuple[str, str], set[tuple[int, int, str]]] = {
    ("Desk", "farm.md"): {(10, 4, "Desk/Start")},
    ("Desk", "sea.md"): {(7, 29, "Desk/Upper"), (18, 5, "Desk/Start")},
    ("Terms", "farm.md"): {(32, 1, "Terms/Sentences")},
}
VALES: Mapping[tuple[str, str], set[tuple[int, int, str]]] = {
    ("Desk", "farm.md"): {(10, 1, "Desk/Start")},
    ("Desk", "sea.md"): {(7, 1, "Desk/Upper")},
    ("Terms", "farm.md"): {(34, 1, "Terms/Sentences")},
    ("Terms", "sea.md"): {(30, 8, "Terms/Count"), (30, 8, "Terms/None")},
}
STARS = "Terms/Look"
"""Vale reports what matches the stars that it puts in the place of code; of stars alone, wirelint does not."""


def pack_of(style: str) -> ValePack:
    mistakes = Mistakes()
    pack = ValePack(load(FOLDER / "styles" / style, Origin("test"), mistakes))
    assert not mistakes
    return pack


def rows(pack: ValePack, path: Path) -> set[Row]:
    text = path.read_bytes().decode()
    errors: dict[str, Exception] = {}
    found = check_text(text, path.suffix[1:], [(pack, frozenset(range(len(pack.rules))))], errors)
    assert not errors
    return {row(pack, text, one.member, one.span, one.message) for one in found}


def row(pack: ValePack, text: str, id: str, span: Span, message: str) -> Row:
    line, column = text.count("\n", 0, span.start) + 1, span.start - text.rfind("\n", 0, span.start)
    return line, column, span.end - span.start, id, LEVELS[pack.heads[pack.numbers[id]].severity], message


def test_plans_are_as_many_as_scopes_whatever_files_are_called() -> None:
    pack = pack_of("Terms")
    on = [(pack, frozenset(range(len(pack.rules))))]
    found = check_text("It is very wet.", "txt", on, {})
    plans = len(pack._plans)
    assert all(check_text("It is very wet.", f"{number:06}", on, {}) == found for number in range(20))
    assert len(pack._plans) == plans


def _of_stars(row: Row) -> bool:
    return row[3] == STARS and "*" in row[5]


EXPECTED = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("style", ["Desk", "Terms"])
@pytest.mark.parametrize("text", sorted(path.name for path in (FOLDER / "texts").iterdir()))
def test_what_vale_finds(style: str, text: str) -> None:
    ours = rows(pack_of(style), FOLDER / "texts" / text)
    vales = {tuple(row) for row in EXPECTED[style].get(text, [])}
    more = {(one[0], one[1], one[3]) for one in ours - vales if not _of_stars(one)}
    less = {(one[0], one[1], one[3]) for one in vales - ours if not _of_stars(one)}
    assert more == OURS.get((style, text), set())
    assert less == VALES.get((style, text), set())


def test_there_is_something_to_find() -> None:
    assert {style: {text for text, some in texts.items() if some} for style, texts in EXPECTED.items()} == {
        style: {path.name for path in (FOLDER / "texts").iterdir()} for style in ("Desk", "Terms")
    }
    assert {one[3] for texts in EXPECTED.values() for some in texts.values() for one in some} >= {
        f"{style}/{path.stem}" for style in ("Desk", "Terms") for path in (FOLDER / "styles" / style).glob("*.yml")
    }
