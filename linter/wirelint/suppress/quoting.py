"""What a finding says of which words, folded, so that it is known again when the copy around it has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.run import Result
    from wirelint.span import Span

NEVER = frozenset({"not-checked", "rule-crashed", "expired-waiver", "unused-waiver", "faulty-waiver"})
"""Ids that nothing may hide: they say that the copy was not checked, or that something that hides needs a look."""

WORDS = 3
"""Neighbours that are looked at on either side."""
_REACH = 200
_WORD = lazy_pattern(r"\w+(?:['’-]\w+)*")
_LINE_END = "\r\n"


class Place(NamedTuple):
    """The words of a finding and its neighbours in the same line, folded."""

    text: str
    before: str
    after: str


def fold(text: str) -> str:
    """The text in lower case with single spaces; text that is nothing but white space stays as it is."""
    return " ".join(text.lower().split()) or text


def words(text: str) -> list[str]:
    """The words of a text, folded."""
    found: list[str] = _WORD.findall(text.lower())
    return found


def quoted_text(result: Result, span: Span) -> str:
    """The words that a span covers in the file of the story."""
    return span.of(result.lines.text)


def place(result: Result, span: Span) -> Place:
    """What stands at a span. A paragraph that moves keeps its places: neighbours are those of the line alone."""
    text = result.lines.text
    before = text[max(0, span.start - _REACH) : span.start]
    after = text[span.end : span.end + _REACH]
    before = before[1 + max(map(before.rfind, _LINE_END)) :]
    after = after[: min((end for end in map(after.find, _LINE_END) if end >= 0), default=len(after))]
    return Place(fold(span.of(text)), " ".join(words(before)[-WORDS:]), " ".join(words(after)[:WORDS]))
