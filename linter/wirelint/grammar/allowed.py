"""The rules of LanguageTool that are trusted on news copy: data/languagetool.tsv, with what was measured of each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from wirelint.tuples import NamedTuple


class Allowed(NamedTuple):
    """A trusted rule of LanguageTool.

    found   findings on published copy, outside quotations and names
    right   how many of them were right
    advice  the fault in a few words, as a message ends with it
    """

    id: str
    found: int
    right: int
    advice: str


@cache
def allowed() -> Mapping[str, Allowed]:
    """Every trusted rule by its id. Lines that begin with # are comments."""
    text = files("wirelint.data").joinpath("languagetool.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {id: Allowed(id, int(found), int(right), advice) for id, found, right, advice in rows}
