"""A fact that a new version changed in one place and not in another."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.span import Span


class FactKind(enum.Enum):
    """What sort of fact it is."""

    FIGURE = "figure"
    NAME = "name"
    AGE = "age"
    DAY = "day"
    TITLE = "title"
    HEADLINE = "headline"
    PARAGRAPH = "paragraph"


class StaleFact(NamedTuple):
    """Something that the new version still says in one place, and says otherwise, or no more, in another.

    span     the words left behind, in the new version
    old      what they say
    new      what the other place says; "" where the fact is gone
    changed  the other place, in the new version; None where the fact is gone
    was      the place in the old version that was changed
    """

    kind: FactKind
    span: Span
    old: str
    new: str
    was: Span
    changed: Span | None = None

    @property
    def id(self) -> str:
        """What it is called where findings have the id of their rule."""
        return f"stale-{self.kind.value}"
