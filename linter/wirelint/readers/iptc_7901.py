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
from wirelint.readers.wire import Message, Paper, encoding, messages, notes, paragraphs, part_of

_HEADER = lazy_pattern(r"\s*([A-Za-z]*)(\d{1,5}) +(\d) +([A-Za-z]{1,3}) +(\d+)([^\r\n]*)")
_DATE = lazy_pattern(r"(\d\d)\d{4} *(?:[A-Z]{3} +)?([A-Z][A-Za-z]{2}) +(\d\d)\b")
_KNOWN = lazy_pattern(r"[\x00\r\n\x16 ]*\x01\s*[A-Za-z]*\d{1,5} +\d +[A-Za-z]{1,3} +\d+")


def read(text: str) -> Iterator[Read]:
    """The stories of a file. Raises Broken where there is no message in it."""
    found = messages(text)
    for number, message in enumerate(found, 1):
        paper = Paper(text)
        for some in paragraphs(text, message.text):
            paper.add(some)
        if paper.parts:
            meta = _meta(text, message, paper)
            part = part_of(meta, number, len(found))
            context = Context(date=_date(message.end.of(text)), is_file=False)
            yield Read(paper.weaver.text, paper.weaver.map(), context, part, meta, notes(message))


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
    slug = next((line.strip(" /=") for line in header[found.end() if found else 0 :].splitlines() if line.strip()), "")
    said = {"slug": slug, "status": status_of(paper.weaver.text[:80], slug)}
    if found:
        names = ("service", "number", "urgency", "category", "words", "note")
        said |= {name: value.strip() for name, value in zip(names, found.groups(), strict=True)}
    return {key: value for key, value in said.items() if value}


READER = Reader("iptc-7901", read, frozenset({".iptc"}), lambda head: bool(_KNOWN.match(head)), encoding)
