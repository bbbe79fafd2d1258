"""The parts of a story: headline, byline, dateline, body, lists, tables, credits and the end mark.

Where to start reading: `find_parts`. Most paragraphs are plain prose and are told by four cheap looks (`_add_body`);
the others are told from their form by wirelint.text.rows. What their neighbours say is added last: lines before the
lead are its headline and byline, a short line between paragraphs is a cross-head, a run of short lines is a list, and
a short line with nothing behind it is a sentence cut off.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby, pairwise

from wirelint.patterns import lazy_pattern
from wirelint.rule import Zone
from wirelint.span import Span
from wirelint.text.datelines import Dateline, find_dateline
from wirelint.text.rows import BULLETS, STANDFIRST, is_credit, is_end_mark, is_heading, is_numbered, is_stopped, zone_of
from wirelint.tuples import NamedTuple

__all__ = ["Dateline", "Parts", "find_parts"]

_HEADLINE_WORDS = 20
_CAPITAL_HEADLINE_WORDS = 28
_TONE_HEADLINE_WORDS = 16
_HEADLINE_CHARACTERS = 240
_MOST_TOP_LINES = 8
_MOST_TAIL_LINES = 12
_LIST_LINES = 3
_LONG = 300
"""A paragraph of more characters is prose even where no stop ends it."""

_TEXT = frozenset({Zone.BODY, Zone.LIST, Zone.TABLE})
_ITEMS = frozenset({Zone.LIST, Zone.TABLE})
_PROSE_ENDS = '."”'
_ODD_HEADS = BULLETS + "(0123456789abcdefghiv"
_PROSE = lazy_pattern(
    " (?:was|were|is|are|has|have|had|said|says|will|would|to|an|that|it|he|she|his|her|their|from|by|not) "
)

_NAME = r"(?:[^\W\d_a-z][\w.'’-]*|(?:and|de|van|von|der|in|for|with|of|the)\b)"
_BYLINE = lazy_pattern(rf"(?:By|BY|From|Story by|Words by)\s+{_NAME}(?:[\s,/|&]+(?:{_NAME}|[\w.]+@[\w.]+))*[\s|]*$")
_BYLINE_HEADS = (
    "By", "BY", "From", "Story", "Words", "Last", "Published", "Updated", "Posted", "First", *"0123456789",
    "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun",
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
_BYLINE_TITLE = lazy_pattern(
    r"(?:(?:The )?(?:Associated Press|AP|Reuters|AFP|BBC News)\b[^.]{0,30}|[^.]{0,40}\b(?:[Ww]riter|[Cc]orrespondent"
    r"|[Ee]ditor|[Rr]eporter|STAFF|Staff))$"
)
_DATE = r"(?:\d\d?(?:st|nd|rd|th)? [a-z]{3,9}\.?,?|[a-z]{3,9}\.? \d\d?,) \d{4}"
_TOP_FURNITURE = lazy_pattern(
    r"(?i:(?:last |first )?(?:published|updated|posted)\b.{0,60}|\d+ min(?:ute)?s? (?:read|ago)"
    rf"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?{_DATE}.{{0,30}})$"
)
_TRAILING_MARK = lazy_pattern(r"[.!?\"”’)]\s(-30-|-0-|###|-ENDS?-|-ends-|ENDS|\(MORE\)|\(END\))$")
_LAST_OF_MARKS = "-#S)"


class Parts(NamedTuple):
    """The parts of a story; spans are code points of the text.

    headline  the first paragraph, where it is one; never the whole text
    byline    the line that names who wrote the story
    dateline  place, date and agency at the head of the lead
    zones     the zone of every paragraph: HEADLINE (cross-heads too), BYLINE, DATELINE (standing alone), BODY, LIST,
              TABLE or CREDIT (notes of the desk and end marks too)
    end_mark  "-30-", "###", "ENDS", "(MORE)"
    """

    headline: Span | None
    byline: Span | None
    dateline: Dateline | None
    zones: tuple[Zone, ...]
    end_mark: Span | None


def told_zones(paragraphs: Sequence[Span], told: Sequence[tuple[Span, Zone]]) -> tuple[Zone, ...]:
    """The zone of each paragraph as the format of the copy has it; BODY where it says nothing."""
    starts = [span.start for span, _ in told]
    zones = []
    for start, _ in paragraphs:
        number = bisect_right(starts, start) - 1
        is_told = number >= 0 and start < told[number][0].end
        zones.append(told[number][1] if is_told else Zone.BODY)
    return tuple(zones)


def find_parts(text: str, paragraphs: Sequence[Span], told: Sequence[Zone] = ()) -> Parts:
    """The parts of a text whose paragraphs are known (not empty, trimmed, in order). Linear in the text.

    `told` are the zones that the format of the copy names, one for each paragraph: they are kept, and what is told to
    be BODY is looked at for lists, credits and the dateline. Without it all is told from the text.
    """
    if not paragraphs:
        return Parts(None, None, None, (), None)
    zones, dateline = _told_top(text, paragraphs, told) if told else _top(text, paragraphs)
    lead = len(zones)
    odd = _add_body(text, paragraphs, zones)
    if dateline and lead < len(zones):
        zones[lead] = Zone.BODY
    if odd:
        _settle_numbered(text, paragraphs, zones, odd)
        _settle_short_lines(zones, lead)
    end_mark = _settle_tail(text, paragraphs, zones, lead)
    if told:
        zones = [own if said is Zone.BODY else said for own, said in zip(zones, told, strict=True)]
    headline = paragraphs[0] if lead and zones[0] is Zone.HEADLINE else None
    byline = paragraphs[zones.index(Zone.BYLINE)] if Zone.BYLINE in zones[:lead] else None
    return Parts(headline, byline, dateline, tuple(zones), end_mark)


def _told_top(text: str, paragraphs: Sequence[Span], told: Sequence[Zone]) -> tuple[list[Zone], Dateline | None]:
    """The zones before the first paragraph of the body, and the dateline in that or before it."""
    lead = next((number for number, zone in enumerate(told) if zone is Zone.BODY), len(told))
    places = [number for number, zone in enumerate(told[:lead]) if zone is Zone.DATELINE]
    datelines = (find_dateline(text, paragraphs[place]) for place in (*places, lead) if place < len(paragraphs))
    return list(told[:lead]), next(filter(None, datelines), None)


def _add_body(text: str, paragraphs: Sequence[Span], zones: list[Zone]) -> list[int]:
    """Add the zone of every paragraph from the lead on, by itself; give the numbers of those that may be no prose.

    Prose beyond doubt is told here, at the least cost: most of it is.
    """
    odd = []
    find, count, body = text.find, text.count, Zone.BODY
    has_semicolons = ";" in text
    for start, end in paragraphs[len(zones) :]:
        if (
            (text[end - 1] in _PROSE_ENDS or end - start > _LONG)
            and text[start] not in _ODD_HEADS
            and (find(" the ", start, end) >= 0 or find(" a ", start, end) >= 0 or _PROSE.search(text, start, end))
            and not (has_semicolons and count(";", start, end) > 1)
        ):
            zones.append(body)
        else:
            odd.append(len(zones))
            zones.append(zone_of(text[start:end]))
    return odd


def _top(text: str, paragraphs: Sequence[Span]) -> tuple[list[Zone], Dateline | None]:
    """The zones of the lines before the lead, and the dateline that stands in or before the lead."""
    zones: list[Zone] = []
    for span in paragraphs[:_MOST_TOP_LINES]:
        dateline = find_dateline(text, span)
        if dateline:
            return zones + [Zone.DATELINE] * (dateline.end == span.end), dateline
        line = text[span.start : min(span.end, span.start + _HEADLINE_CHARACTERS + 1)]
        zone = _top_zone(line, len(zones), len(paragraphs)) if len(line) <= _HEADLINE_CHARACTERS else None
        if zone is None:
            break
        zones.append(zone)
    return zones, None


def _top_zone(line: str, place: int, count: int) -> Zone | None:
    """The zone of a line that stands before the lead; None for the lead itself."""
    if place and line[-1] in _PROSE_ENDS:
        return None
    if line.startswith(_BYLINE_HEADS) and (_BYLINE.match(line) or _TOP_FURNITURE.match(line)):
        return Zone.BYLINE
    if is_credit(line):
        return Zone.CREDIT
    if place == 0:
        return Zone.HEADLINE if count > 1 and _is_headline(line) else None
    if _BYLINE_TITLE.match(line):
        return Zone.BYLINE
    return Zone.HEADLINE if place < count - 1 and not is_stopped(line) and is_heading(line, STANDFIRST) else None


def _is_headline(paragraph: str) -> bool:
    words = len(paragraph.split())
    if paragraph.isupper():
        return words <= _CAPITAL_HEADLINE_WORDS and paragraph[-1] not in ",;"
    if paragraph[-1] in "?!…" or paragraph.endswith("..."):
        return words <= _TONE_HEADLINE_WORDS
    return words <= _HEADLINE_WORDS and not is_stopped(paragraph)


def _settle_numbered(text: str, paragraphs: Sequence[Span], zones: list[Zone], odd: list[int]) -> None:
    """Two numbered paragraphs or more, each within two of the next, are a list; one alone is prose."""
    numbered = [number for number in odd if is_numbered(text[paragraphs[number].start : paragraphs[number].start + 8])]
    for left, right in pairwise(numbered):
        if right - left <= 2:
            zones[left] = zones[right] = Zone.LIST


def _settle_short_lines(zones: list[Zone], lead: int) -> None:
    """Runs of what may be headings: three or more are a list; one or two are cross-heads where more text follows."""
    if Zone.HEADLINE not in zones[lead:]:
        return
    first = lead
    for zone, run in groupby(zones[lead:]):
        stop = first + sum(1 for _ in run)
        if zone is Zone.HEADLINE:
            zones[first:stop] = [_short_lines(zones, first, stop)] * (stop - first)
        first = stop


def _short_lines(zones: list[Zone], first: int, stop: int) -> Zone:
    before, after = zones[first - 1] if first else None, zones[stop] if stop < len(zones) else None
    if stop - first >= _LIST_LINES:
        return Zone.LIST
    if after in _TEXT:
        return Zone.HEADLINE
    return Zone.LIST if before in _ITEMS else Zone.BODY


def _settle_tail(text: str, paragraphs: Sequence[Span], zones: list[Zone], lead: int) -> Span | None:
    """Set the zones of the credits behind the body; give the end mark."""
    end_mark = None
    for place in range(len(zones) - 1, max(lead, len(zones) - _MOST_TAIL_LINES) - 1, -1):
        paragraph = paragraphs[place].of(text)
        if is_end_mark(paragraph):
            end_mark = paragraphs[place]
        elif zones[place] is not Zone.CREDIT and not is_credit(paragraph):
            return end_mark or _trailing_mark(text, paragraphs[place])
        zones[place] = Zone.CREDIT
    return end_mark


def _trailing_mark(text: str, paragraph: Span) -> Span | None:
    if text[paragraph.end - 1] not in _LAST_OF_MARKS:
        return None
    found = _TRAILING_MARK.search(text, max(paragraph.start, paragraph.end - 9), paragraph.end)
    return Span(*found.span(1)) if found else None
