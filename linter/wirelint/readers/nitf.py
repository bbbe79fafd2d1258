"""NITF 3.x, the News Industry Text Format of the IPTC: headlines, bylines and paragraphs by name.

Read: hedline, byline, dateline, abstract, the content of the body with its lists, tables and captions, the tagline.
Ignored: media other than their captions. Source: IPTC, “NITF 3.6 DTD” (iptc.org/standards/nitf).
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint.document import Context
from wirelint.readers import Read, Reader
from wirelint.readers.flow import Flow
from wirelint.readers.markup import Element
from wirelint.readers.told import date_of, language_of, status_of
from wirelint.readers.xml import declared_encoding, has_root, parsed, with_notes
from wirelint.rule import Zone

_HEAD = {"hedline": Zone.HEADLINE, "byline": Zone.BYLINE, "dateline": Zone.DATELINE, "abstract": Zone.HEADLINE}


def read(text: str) -> Iterator[Read]:
    """The stories of a file: one for each nitf element."""
    root, notes = parsed(text)
    return with_notes(_stories([*root.all("nitf")], text), notes)


def _stories(found: list[Element], text: str) -> Iterator[Read]:
    for number, nitf in enumerate(found, 1):
        flow = Flow(text)
        weave(flow, nitf)
        if flow.has_story:
            part = f"item={number}" if len(found) > 1 else None
            yield Read(flow.weaver.text, flow.map(), context(nitf, flow), part, meta(nitf, text))


def weave(flow: Flow, nitf: Element) -> None:
    """Add the story of a nitf element: its head, its content, its end."""
    body = nitf.first("body") or nitf
    for part in body.elements:
        if part.name == "body.head":
            for element in part.elements:
                if element.name in _HEAD and not _is_repeated(element, body, flow.file):
                    flow.add(element, _HEAD[element.name])
        elif part.name == "body.content":
            flow.add(part)
        elif part.name == "body.end":
            flow.add(part, Zone.CREDIT)


def _is_repeated(element: Element, body: Element, file: str) -> bool:
    """Is it an abstract that the first paragraph says again?"""
    if element.name != "abstract":
        return False
    content = body.first("body.content")
    first = content.first("p") if content else None
    return first is not None and element.text(file).strip(" .…") in first.text(file)


def context(nitf: Element, flow: Flow) -> Context:
    """What its head says."""
    issued = nitf.first("date.issue", "date.release", "story.date")
    published = nitf.first("pubdata")
    date = date_of(issued.get("norm")) if issued else None
    if date is None and published:
        date = date_of(published.get("date.publication"))
    language = language_of(nitf.get("lang") or nitf.get("baselang"))
    return Context(language, date=date, is_file=False, parts=tuple(flow.parts))


def meta(nitf: Element, file: str) -> dict[str, str]:
    """Slug, urgency, version, and whether it corrects or withdraws an earlier one."""
    key, urgency, fixture = nitf.first("du-key"), nitf.first("urgency"), nitf.first("ed-msg")
    headline = nitf.first("hedline")
    found = {
        "slug": key.get("key") if key else "",
        "version": key.get("version") if key else "",
        "urgency": urgency.get("ed-urg") if urgency else "",
        "note": fixture.get("info") if fixture else "",
        "status": status_of(headline.text(file) if headline else "", fixture.get("info") if fixture else ""),
    }
    return {name: value for name, value in found.items() if value}


READER = Reader("nitf", read, frozenset({".nitf"}), has_root("nitf"), declared_encoding)
