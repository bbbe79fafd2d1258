"""CSV in and out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wirelint.config import ConfigError
from wirelint.config.errors import Mistakes, Origin
from wirelint.style.csvs import pack_of, rows_of, write_rows
from wirelint.style.packs import merged, read_file
from wirelint.style.values import Style

SHEET = """\
bad,good,reason,source,severity,id
air strike,airstrike,One word,"Desk book, 2025",info,airstrike
air-strike,airstrike,One word,"Desk book, 2025",info,airstrike
in terms of,,,,,
adviser,advisor | counsel,,,,
'=SUM~,x,,,,
"""


def styles(desk: Path, text: str) -> tuple[Style, ...]:
    (desk / "made.yaml").write_text(text, encoding="utf-8")
    mistakes = Mistakes()
    read = read_file(desk / "made.yaml", Origin("here"), mistakes)
    assert not mistakes, mistakes
    assert read is not None
    return merged([read])


def test_there_and_back(desk: Path) -> None:
    (desk / "Desk List.csv").write_text(SHEET.replace("'=SUM~,x,,,,\n", ""), encoding="utf-8-sig")
    made = styles(desk, pack_of(str(desk / "Desk List.csv"), None))
    assert [one.id for one in made] == ["desk-list/airstrike", "desk-list/in-terms-of", "desk-list/advisor-counsel"]
    assert made[0].says == {"air strike": ["airstrike"], "air-strike": ["airstrike"]}
    assert (made[0].source, made[0].severity.name) == ("Desk book, 2025", "INFO")
    (desk / "again.csv").write_text(write_rows(rows_of(made)[0]), encoding="utf-8")
    again = styles(desk, pack_of(str(desk / "again.csv"), "desk-list"))
    assert [(one.id, one.kind, one.says) for one in again] == [(one.id, one.kind, one.says) for one in made]


def test_no_cell_is_a_formula() -> None:
    text = write_rows([{"bad": "=1+1", "good": "@x", "reason": "-", "source": "", "severity": "", "id": ""}])
    assert text.splitlines()[1] == "'=1+1,'@x,'-,,,"


def test_entries_of_other_kinds_are_named(desk: Path) -> None:
    made = styles(desk, "pack: p\nentries: {a: {ban: [x]}, b: {form: percent}}")
    assert rows_of(made)[1] == ["p/b"]


@pytest.mark.parametrize(
    ("sheet", "message"),
    [
        ("bda,good\nx,y\n", "s.csv:1: no column is called “bda”; did you mean “bad”?"),
        ("good\ny\n", "s.csv:1: the column “bad” is missing"),
        ("bad,good\n(x,y\n", "s.csv: a bracket is missing or too many in “(x”"),
        ("bad,severity\nx,loud\n", "s.csv: expected a severity"),
    ],
)
def test_mistakes(desk: Path, sheet: str, message: str) -> None:
    (desk / "s.csv").write_text(sheet, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        pack_of("s.csv", None)
    assert message in str(caught.value)


def test_a_pack_is_made_for_use(desk: Path, found: Callable[..., list[tuple[str, str, str]]]) -> None:
    (desk / "s.csv").write_text("bad,good\nadviser,advisor\n", encoding="utf-8")
    assert found(pack_of("s.csv", "desk"), "The adviser left.") == [("desk/advisor", "adviser", "advisor")]
