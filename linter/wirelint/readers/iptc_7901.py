"""IPTC 7901, messages for teleprinters and what came after them: each message a story.

The header has the source and its number, the priority, the category and the count of words; what stands between it and
the text are keywords. Which part of the text is headline or byline the format does not say. Source: IPTC, “The IPTC
Recommended Message Format”, 5th edition, 1995 (iptc.org/standards/iptc-7901).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from wirelint.document import Context
from wirelint.patterns import lazy_pattern
from wirelint.readers import Read, Reader
from wirelint.readers.told import MONTHS, status_of
from wirelint.readers.wire import Message, Paper, encoding, messages, notes, paragraphs, part_of, takes

_HEADER = lazy_pattern(r"\s*([A-Za-z]*)(\d{1,5}) +(\d) +([A-Za-z]{1,3}) +(\d+)([^\r\n]*)")
_DATE = lazy_pattern(r"(\d\d)\d{4} *(?:[A-Z]{3} +)?([A-Z][A-Za-z]{2}) +(\d\d)\b")
_KNOWN = lazy_pattern(r"[\x00\r\n\x16 ]*\x01\s*[A-Za-z]*\d{1,5} +\d +[A-Za-z]{1,3} +\d+")


def read(text: str) -> Iterator[Read]:
    """The stories of a file. Raises Broken where there is no message in it."""
    found = [*takes(text, messages(text), lambda message: _slug(text, message))]
    for number, some in enumerate(found, 1):
        paper = Paper(text)
        for message in some:
            for lines in paragraphs(text, message.text):
                paper.add(lines)
        if paper.parts:
            meta = _meta(text, some[0], paper)
            part = part_of(meta, number, len(found))
            date = next(filter(None, (_date(one.end.of(text)) for one in some)), None)
            context = Context(date=date, is_file=False)
            yield Read(paper.weaver.text, paper.weaver.map(), context, part, meta, notes(some))


def _slug(file: str, message: Message) -> str:
    """The first of the keywords behind the header."""
    header = message.header.of(file)
    found = _HEADER.match(header)
    return next((line.strip(" /=") for line in header[found.end() if found else 0 :].splitlines() if line.strip()), "")


def _date(end: str) -> datetime.date | None:
    """The day of the date and time that a message ends with: “241530 NOV 26”."""
    found = _DATE.search(end)
    if not found or found[2].upper() not in MONTHS:
        return None
    year = int(found[3])
    try:
        return datetime.date(
            2000 + year if year < 70 else 1900 + year, MONTHS.index(found[2].upper()) + 1, int(found[1])
        )
    except ValueError:
        return None


def _meta(file: str, message: Message, paper: Paper) -> dict[str, str]:
    header = message.header.of(file)
    found = _HEADER.match(header)
    slug = _slug(file, message)
    said = {"slug": slug, "status": status_of(paper.weaver.text[:80], slug)}
    if found:
        names = ("service", "number", "urgency", "category", "words", "note")
        said |= {name: value.strip() for name, value in zip(names, found.groups(), strict=True)}
    return {key: value for key, value in said.items() if value}


READER = Reader("iptc-7901", read, frozenset({".iptc"}), lambda head: bool(_KNOWN.match(head)), encoding)
