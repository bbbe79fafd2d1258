"""The quotation marks of a paragraph, and which way each is turned.

An apostrophe inside a word is no mark. What stands beside a mark says whether it opens or closes (`position`): a space
before it and none behind it, and it opens. Its shape says so too (`lean`), save where it is straight or the text turns
its marks as another language does: »so«, „so“, ”so”.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.text.quotation import GLYPHS
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wirelint.span import Span


class Side(Enum):
    """What a mark does."""

    OPENS = "opens"
    CLOSES = "closes"
    EITHER = "either"


class Mark(NamedTuple):
    """One quotation mark of a paragraph; `family` is the straight or opening mark that stands for all of its kind."""

    start: int
    end: int
    glyph: str
    family: str
    position: Side
    lean: Side


DOUBLE, SINGLE = '"', "'"
_FAMILIES = {
    **dict.fromkeys(('"', "“", "”", "„", "``", "''"), DOUBLE),
    **dict.fromkeys(("'", "‘", "’", "‚", "`"), SINGLE),
    **dict.fromkeys("«»", "«"),
    **dict.fromkeys("‹›", "‹"),
}
_LEANS = {
    **dict.fromkeys(("“", "„", "‘", "‚", "«", "‹", "``"), Side.OPENS),
    **dict.fromkeys("”’»›", Side.CLOSES),
}
# Begins with one class of characters, which is searched for several times as fast as alternatives are.
_SECOND = "(?<=`)`|(?<=')'"
_MARK = lazy_pattern(rf"[{GLYPHS}](?:{_SECOND}|(?!{_SECOND}))(?!(?<=\w['‘’`])\w|(?<=\w''|\w``)\w)")
_BEFORE_OPENING = "([{"
_BEHIND_CLOSING = ",.;:!?)]}…"
_DASHES = "-–—/"


def read_marks(text: str, paragraph: Span, leans: Mapping[str, Side | None]) -> list[Mark]:
    """The marks of a paragraph in order; `leans` as `leans_of` gives them for the text."""
    marks: list[Mark] = []
    previous: Mark | None = None
    for found in _MARK.finditer(text, *paragraph):
        start, end = found.span()
        adjacent = previous if previous and previous.end == start else None
        before = text[start - 1] if start > paragraph.start else " "
        behind = text[end] if end < paragraph.end else " "
        glyph = found[0]
        lean = leans.get(glyph, Side.EITHER)
        if lean is None:
            continue
        position = _position(before, behind, adjacent)
        previous = Mark(start, end, glyph, _FAMILIES[glyph], position, lean)
        marks.append(previous)
    return marks


def leans_of(text: str) -> Mapping[str, Side | None]:
    """Which way each glyph is turned in this text: a mark that other languages turn about may do either.

    None for a guillemet whose partner the text never has: an arrow of a web page ("» Read more").
    """
    leans: dict[str, Side | None] = dict(_LEANS)
    if "„" in text or "‚" in text:
        leans["“"] = leans["‘"] = Side.EITHER
    if "”" in text and "“" not in text:
        leans["”"] = Side.EITHER
    for pair in ("«»", "‹›"):
        first, second = text.find(pair[0]), text.find(pair[1])
        if min(first, second) < 0:
            leans[pair[0]] = leans[pair[1]] = None
        elif second < first:
            leans[pair[0]] = leans[pair[1]] = Side.EITHER
    return leans


def families_at(text: str, start: int) -> list[str]:
    """The families of the marks that stand at an offset, one behind the other."""
    families: list[str] = []
    while found := _MARK.match(text, start):
        families.append(_FAMILIES[found[0]])
        start = found.end()
    return families


def _position(before: str, behind: str, adjacent: Mark | None) -> Side:
    if before.isspace():
        return Side.EITHER if behind.isspace() else Side.OPENS
    if behind.isspace():
        return Side.CLOSES
    if adjacent:
        return adjacent.position
    return _position_inside(before, behind)


def _position_inside(before: str, behind: str) -> Side:
    """The position of a mark with no space on either side."""
    if before in _BEFORE_OPENING:
        return Side.OPENS
    if behind in _BEHIND_CLOSING or behind in _FAMILIES:
        return Side.CLOSES
    if before in _DASHES:
        return Side.OPENS
    return Side.CLOSES if behind in _DASHES else Side.EITHER
