"""Where something stands in a text."""

from __future__ import annotations

from wirelint.tuples import NamedTuple


class Span(NamedTuple):
    """A stretch of a text: code points, zero-based, end-exclusive."""

    start: int
    end: int

    def __or__(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def holds(self, other: Span) -> bool:
        """Does the other span lie within this one?"""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        """Do the two share a character, or does an empty one lie in or at the end of the other?"""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The words of the text that the span covers."""
        return text[self.start : self.end]
