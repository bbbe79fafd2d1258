"""NewsML-G2: news items with their text in line (NITF, XHTML, plain), alone, in a message or in a set.

Read: the headline and slug of contentMeta, then each inlineXML or inlineData that is text. An item whose inline text
has a headline of its own is not given a second one. Ignored: packages, planning, concepts and knowledge items, whose
text is no story. Source: IPTC, “NewsML-G2 Specification 2.34” (iptc.org/standards/newsml-g2).
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint.document import Context
from wirelint.readers import Read, Reader, nitf
from wirelint.readers.flow import Flow
from wirelint.readers.markup import Element
from wirelint.readers.told import date_of, kind_of, language_of, no_text, status_of
from wirelint.readers.xml import declared_encoding, has_root, parsed, with_notes
from wirelint.rule import Zone
from wirelint.source import Note

_MARKUP_TYPES = frozenset({"text/html", "application/xhtml+xml", "application/nitf+xml"})
_TEXT_TYPES = frozenset({"text/plain", "application/xml", "text/xml", ""})


def read(text: str) -> Iterator[Read]:
    """The stories of a file: one for each news item that has text."""
    root, notes = parsed(text)
    return with_notes(_stories([*root.all("newsItem")] or [*root.all("contentSet")], text), notes)


def _stories(items: list[Element], text: str) -> Iterator[Read]:
    stories = [(item, flow) for item in items if (flow := _woven(item, text)).has_story]
    notes = tuple(_empty(items, {id(item) for item, _ in stories}))
    for number, (item, flow) in enumerate(stories, 1):
        part = (item.get("guid") or f"item={number}") if len(stories) > 1 else None
        yield Read(flow.weaver.text, flow.map(), _context(item, flow, text), part, _meta(item, text), notes)
        notes = ()


def _woven(item: Element, file: str) -> Flow:
    flow = Flow(file)
    inline = [one for one in item.all("inlineXML", "inlineData") if _is_text(one)]
    if not inline:
        return flow
    if not any(one.first("hedline", "h1") for one in inline) and (headline := _headline(item)):
        flow.add(headline, Zone.HEADLINE)
    for one in inline:
        if article := one.first("nitf"):
            nitf.weave(flow, article)
        elif one.get("contenttype").startswith("text/plain"):
            flow.kept(one)
        else:
            flow.add(one.first("body") or one)
    return flow


def _empty(items: list[Element], told: set[int]) -> Iterator[Note]:
    """What is to be said of items that are text by their class and have none in line."""
    for item in items:
        kind = item.first("itemClass")
        if id(item) not in told and kind is not None and kind.get("qcode").endswith(":text"):
            yield no_text(item.get("guid"), item.start)


def _headline(item: Element) -> Element | None:
    meta = item.first("contentMeta")
    return meta.first("headline") if meta else None


def _is_text(inline: Element) -> bool:
    """Is it a story: of a type that is text, and with no markup of sport results, events or other data?"""
    kind = inline.get("contenttype").split(";")[0].strip()
    if inline.name == "inlineData":
        return kind in {"text/html", "text/plain"}
    if kind in _MARKUP_TYPES:
        return True
    return kind in _TEXT_TYPES and (inline.first("p", "nitf") is not None or not any(inline.elements))


def _context(item: Element, flow: Flow, file: str) -> Context:
    meta = item.first("contentMeta")
    language = meta.first("language") if meta else None
    tag = (language.get("tag") if language else "") or item.get("lang")
    stamp = item.first("versionCreated") or item.first("contentCreated")
    genre = meta.first("genre") if meta else None
    return Context(
        language_of(tag),
        kind_of(genre.text(file)) if genre else None,
        date_of(stamp.text(file)) if stamp else None,
        is_file=False,
        parts=tuple(flow.parts),
    )


def _meta(item: Element, file: str) -> dict[str, str]:
    named = {"slug": "slugline", "urgency": "urgency", "service": "service", "note": "edNote", "embargo": "embargoed"}
    found = {key: one.text(file) for key, name in named.items() if (one := item.first(name))}
    status = item.first("pubStatus")
    withdrawn = status is not None and status.get("qcode").endswith((":canceled", ":withheld"))
    headline = _headline(item)
    said = status_of(headline.text(file) if headline else "", found.get("note", ""), found.get("slug", ""))
    found |= {"version": item.get("version"), "status": "kill" if withdrawn else said}
    return {key: value for key, value in found.items() if value}


READER = Reader(
    "newsml-g2",
    read,
    frozenset(),
    has_root("newsMessage", "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem",
             "contentSet", "groupSet", "contentMeta"),
    declared_encoding,
)  # fmt: skip
