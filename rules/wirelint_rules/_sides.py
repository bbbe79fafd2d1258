"""Do two places of a story speak for one side? What two sources say differently is no slip of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.lazy import cached_property

if TYPE_CHECKING:
    from wirelint import Document

_PLAIN = frozenset(
    "the a an of in for and official officials spokesman spokeswoman spokesperson minister ministry government his her "
    "head chief mr mrs ms its their who that new state local".split()
)
"""Words that two sources may share without being one side."""
_PAPERS = frozenset("records record data figures statistics database archive archives".split())
"""Sources that take no side."""

_NEUTRAL = frozenset(
    "police sheriff sheriff's sgt sgt. lt lt. det det. detective inspector superintendent constable fire firefighters "
    "rescue rescuers rescuer ambulance coast coastguard hospital agency court prosecutor prosecutors judge organisers "
    "organizers paramedics detectives authorities".split()
)
"""Sources that are on the same side of what happened: they do not contradict each other on purpose."""


class Sides:
    """The sources of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def are_one(self, place: int, other: int) -> bool:
        """Do the words at two places speak for one side, or one of them for the story itself?"""
        keys = [self._key(place), self._key(other)]
        if None in keys or keys[0] == keys[1]:
            return True
        sides = [self._telling.get(key or "", set()) for key in keys]
        if sides[0] & sides[1] or any(side & _PAPERS for side in sides):
            return True
        return all(side & _NEUTRAL for side in sides)

    def _key(self, place: int) -> str | None:
        found = self._document.attributions.at(self._document.words.starts[place])
        return found.key if found else None

    @cached_property
    def _telling(self) -> dict[str, set[str]]:
        """Key of a source to its telling words, wherever the story names it."""
        telling: dict[str, set[str]] = {}
        for one in self._document.attributions.spans:
            words = one.source.lower().replace("’s", "").replace("'s", "").split()
            telling.setdefault(one.key, set()).update(set(words) - _PLAIN)
        return telling
