"""The list of well-known names is what its head says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from wirelint.known_names import (
    KINDS,
    before,
    behind,
    brands,
    given_before,
    joined,
    known_names,
    single_names,
    split_brands,
)

ROOT = Path(__file__).parent.parent.parent
ROWS = (ROOT / "linter" / "wirelint" / "data" / "known_names.tsv").read_text(encoding="utf-8").splitlines()
MAKE = "import make_anchors; print(make_anchors.content(), end='')"


def test_the_list_is_sorted_and_holds_no_row_twice() -> None:
    assert ROWS[0] == "name\tkind"
    assert ROWS[1:] == sorted(set(ROWS[1:]))
    assert len(ROWS) > 800


def test_every_row_is_a_name_of_a_kind() -> None:
    for row in ROWS[1:]:
        name, kind = row.split("\t")
        assert kind in KINDS
        assert name.isascii()
        assert " ".join(name.split()) == name
        assert (" " in name) == (kind in ("person", "firm", "body")) or "-" in name


def test_names_are_filed_by_what_they_are_known_by() -> None:
    assert behind("emmanuel") == ("Macron",)
    assert before("macron") == ("Emmanuel",)
    assert behind("tayyip") == ("Erdogan",)
    assert before("gamble") == ("Procter",)
    assert behind("buenos") == ("Aires",)
    assert behind("ursula") == before("emmanuel") == behind("merkel") == behind("nobody") == ()
    assert given_before()["macron"] == ["Emmanuel"]
    assert (1, "Gamble") not in joined().get("procter", ())
    assert (-1, "Procter") in joined()["gamble"]
    assert [single_names(word) for word in ("unilver", "uniliver", "unlever", "unicorn")] == [["Unilever"]] * 3 + [[]]
    assert brands()["natwest"] == "NatWest"
    assert split_brands()["nat"] == ("west", "NatWest")
    assert "exxon" not in split_brands()


def test_the_anchors_are_fresh() -> None:
    made = subprocess.run([sys.executable, "-c", MAKE], cwd=ROOT / "tools", capture_output=True, text=True, check=True)
    assert made.stdout == (ROOT / "linter" / "wirelint" / "data" / "known_anchors.txt").read_text(encoding="utf-8")


def test_places_of_several_words_are_known() -> None:
    assert ("Buenos", "Aires") in known_names("place")
