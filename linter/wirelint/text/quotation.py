"""A quotation, and a quotation mark that is wrong: what the reading of quotations finds."""

from __future__ import annotations

from enum import Enum

from wirelint.span import Span
from wirelint.tuples import NamedTuple

GLYPHS = "\"“”„«»‹›‚'‘’`"
"""Every character that may be a quotation mark, or half of one."""


class Flaw(Enum):
    """What is wrong with a quotation mark."""

    NEVER_CLOSED = "opened and never closed"
    REOPENED = "opened again before it was closed"
    NEVER_OPENED = "closed and never opened"
    WRONG_WAY = "turned the wrong way"
    WRONG_SPACE = "a space stands between it and what it quotes"
    OTHER_MARK = "closes a quotation that another mark opened"


class Quote(NamedTuple):
    """A quotation.

    span     with its marks; to the end of the paragraph where it runs on
    inner    without them
    mark     the opening mark as written
    depth    0 for an outermost one
    runs_on  it is not closed, and goes on in the next paragraph, which opens with the same mark again
    """

    span: Span
    inner: Span
    mark: str
    depth: int = 0
    runs_on: bool = False

    @property
    def is_closed(self) -> bool:
        """Does a closing mark stand at its end?"""
        return self.inner.end < self.span.end


class Unmatched(NamedTuple):
    """A mark that matches nothing, or matches wrongly: its span, the mark as written, and what is wrong with it."""

    span: Span
    mark: str
    flaw: Flaw


def nested(quotes: list[Quote]) -> list[Quote]:
    """Outermost quotations and those within them in the order of the text, each with its depth; none may overlap."""
    if len(quotes) < 2:
        return quotes
    found: list[Quote] = []
    ends: list[int] = []
    for quote in sorted(quotes, key=lambda quote: (quote.span.start, -quote.span.end)):
        while ends and ends[-1] <= quote.span.start:
            ends.pop()
        found.append(quote._replace(depth=len(ends)) if ends else quote)
        ends.append(quote.span.end)
    return found
