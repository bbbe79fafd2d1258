"""The phrases of the house's tables that a text has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from wirelint.registry import house_phrases

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint.phrases import Match


def find_known_phrases(document: Document) -> Mapping[str, Sequence[Match]]:
    """The phrases by the names of their tables, in the order of the text; see PhraseTable.find."""
    met: dict[str, list[Match]] = {}
    for match in house_phrases().find(document):
        met.setdefault(match.row.table, []).append(match)
    return met
