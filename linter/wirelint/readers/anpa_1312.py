"""ANPA 1312, the wire of American agencies: each message a story.

The header has the level of service and its number, the priority, the category, a keyword, the day and the count of
words. Lines of the text that begin with a caret are its head: a keyword line, the headline, the byline; a line that
ends in `<` or `=` is set to the left or in the middle. Source: American Newspaper Publishers Association, “Highspeed
Wire Service Transmission Guidelines”, Bulletin 1312.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from wirelint.document import Context
from wirelint.patterns import lazy_pattern
from wirelint.readers import Read, Reader
from wirelint.readers.told import status_of
from wirelint.readers.wire import Line, Message, Paper, encoding, lines, messages, notes, part_of, takes
from wirelint.rule import Zone

_HEADER = lazy_pattern(r"\s*\^?([A-Za-z])(\d{3,4})[ \x1f]*([A-Za-z0-9-]*)")
_SECOND = lazy_pattern(
    r"([a-z]) +([a-z])[ \x11-\x14\x1e\x1f]+(?:[a-z]{2}-)?([^\r\n]*?) +(\d\d?)-(\d\d?)(?: +(\d{1,5}))?\s*$"
)
_DATE = lazy_pattern(r"\b(\d\d?)-(\d\d?)-(\d\d(?:\d\d)?)\b")
_KNOWN = lazy_pattern(r"[\x00\r\n ]*(?:\x16+\x01|\x01\s*\^?[A-Za-z]\d{3,4}[ ]?\x1f)")
_KEYWORD = lazy_pattern(r"[A-Za-z]{2}-[A-Za-z]{2}--|.*,\d{3,4}$|\S*$")
_BYLINE = lazy_pattern(r"(?i)by\b")
_NOTE = lazy_pattern(r"(?i)eds?:|editors?['’]? note")


def read(text: str) -> Iterator[Read]:
    """The stories of a file. Raises Broken where there is no message in it."""
    found = [*takes(text, messages(text), lambda message: _meta(text, message).get("slug", ""))]
    for number, some in enumerate(found, 1):
        meta = _meta(text, some[0])
        paper = _Head(text, meta).woven(some)
        if paper.parts:
            date = next(filter(None, (_date(one.end.of(text)) for one in some)), None)
            context = Context(date=date, is_file=False, parts=tuple(paper.parts))
            part = part_of(meta, number, len(found))
            yield Read(paper.weaver.text, paper.weaver.map(), context, part, meta, notes(some))


class _Head:
    """Tells the lines of the head from each other."""

    def __init__(self, file: str, meta: dict[str, str]) -> None:
        self.file, self.meta = file, meta
        self.paper = Paper(file)
        self.zone = Zone.HEADLINE
        self.is_first = True

    def woven(self, takes: list[Message]) -> Paper:
        """The text of a story. Puts what the head says of it into the metadata."""
        self._take(takes[0], is_later=False)
        for later in takes[1:]:
            self._take(later, is_later=True)
        status = status_of(self.paper.weaver.text[:80], self.meta.get("slug", ""), self.meta.get("note", ""))
        if status:
            self.meta["status"] = status
        return self.paper

    def _take(self, message: Message, *, is_later: bool) -> None:
        """Add a take; the head of a later one, above its text, says where it belongs, and is no text."""
        some: list[Line] = []
        is_passed = is_later
        for line in lines(self.file, message.text):
            is_head = self.file.startswith("^", line.start)
            if some and (line.begins or is_head):
                self.paper.add(some, ends="<")
                some = []
            is_passed = is_passed and is_head
            if not is_head:
                some.append(line)
            elif not is_passed:
                self._head(line)
        if some:
            self.paper.add(some, ends="<")

    def _head(self, line: Line) -> None:
        words = self.file[line.start + 1 : line.end].strip(" \t<=^")
        is_keyword, self.is_first = self.is_first and _KEYWORD.match(words) is not None, False
        if is_keyword:
            self.meta.setdefault("slug", words)
        elif _NOTE.match(words):
            self.meta["note"] = words
        elif words:
            self.zone = Zone.BYLINE if self.zone is Zone.BYLINE or _BYLINE.match(words) else Zone.HEADLINE
            self.paper.add([line._replace(start=line.start + 1)], self.zone, "<=^")


def _date(end: str) -> datetime.date | None:
    """The day of what a message ends with: “…-11-24-26 1530GMT”, the month first."""
    found = _DATE.search(end)
    if not found:
        return None
    month, day, year = map(int, found.groups())
    try:
        return datetime.date(year if year > 99 else 2000 + year if year < 70 else 1900 + year, month, day)
    except ValueError:
        return None


def _meta(file: str, message: Message) -> dict[str, str]:
    header = message.header.of(file)
    said: dict[str, str] = {}
    first = _HEADER.match(header)
    if first:
        said |= zip(("service", "number"), first.groups(), strict=False)
    for line in (header[first.end() :] if first else header).splitlines():
        if second := _SECOND.match(line.strip(" \x1f")):
            urgency, category, slug, _, _, count = second.groups()
            said |= {"urgency": urgency, "category": category, "slug": slug.strip(), "words": count or ""}
            break
    return {key: value for key, value in said.items() if value}


READER = Reader("anpa-1312", read, frozenset({".anpa"}), lambda head: bool(_KNOWN.match(head)), encoding)
