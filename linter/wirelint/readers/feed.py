"""RSS 0.9x to 2.0, RSS 1.0 and Atom 0.3 and 1.0: each entry a story, its title the headline.

The fullest text of an entry is read: content:encoded or content, else the description or summary; as text, as escaped
HTML, in a CDATA section or as XHTML in line. Sources: RSS Advisory Board, “RSS 2.0 Specification”; RFC 4287, Atom.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint.document import Context
from wirelint.readers import Read, Reader
from wirelint.readers.entities import REFERENCE, escape_section, escape_text, meaning
from wirelint.readers.flow import Flow
from wirelint.readers.layers import Layers
from wirelint.readers.markup import Element, Text
from wirelint.readers.told import language_of, mail_date_of, status_of
from wirelint.readers.xml import declared_encoding, has_root, parsed, with_notes
from wirelint.rule import Zone
from wirelint.sourcemap import SourceMap, Weaver

_ENTRIES = ("item", "entry")
_BODIES = ("encoded", "content", "body", "description", "summary")
_DATES = ("published", "pubDate", "issued", "updated", "modified", "date", "created")


def read(text: str) -> Iterator[Read]:
    """The stories of a feed, one for each entry that has text."""
    root, notes = parsed(text)
    return with_notes(_stories(root, text), notes)


def _stories(root: Element, text: str) -> Iterator[Read]:
    channel = root.first("channel", "feed") or root
    language = _language(channel, text)
    for number, entry in enumerate(root.all(*_ENTRIES), 1):
        layers = _woven(entry, text)
        if layers.parts:
            own = entry.get("lang")
            date = next((mail_date_of(one.text(text)) for one in _children(entry, *_DATES)), None)
            context = Context(language_of(own) or language, date=date, is_file=False, parts=tuple(layers.parts))
            part = next((one.text(text) for one in _children(entry, "guid", "id")), "") or f"item={number}"
            headline = next((one.text(text) for one in _children(entry, "title")), "")
            meta = {"status": status} if (status := status_of(headline)) else {}
            yield Read(layers.weaver.text, layers.weaver.map(), context, part, meta)


def _language(channel: Element, text: str) -> str | None:
    named = next((one.text(text) for one in _children(channel, "language")), "")
    return language_of(named or channel.get("lang"))


def _children(entry: Element, *names: str) -> Iterator[Element]:
    """The elements right in an entry with one of these names, in the order of the names."""
    return (one for name in names for one in entry.elements if one.name == name)


def _woven(entry: Element, file: str) -> Layers:
    layers = Layers(file)
    body = next((one for one in _children(entry, *_BODIES) if one.children), None)
    if body is None:
        return layers
    for title in _children(entry, "title"):
        _add(layers, title, file, Zone.HEADLINE)
        break
    _add(layers, body, file, Zone.BODY)
    return layers


def _add(layers: Layers, element: Element, file: str, zone: Zone) -> None:
    """Add an element: markup in line as it is, else the text that it holds, which may be markup itself."""
    if any(element.elements):
        flow = Flow(file)
        flow.add(element, zone)
        layers.add(flow.weaver.text, flow.map(), flow.parts)
        return
    text, way = _unescaped(element, file)
    if _is_markup(element, text):
        layers.markup(text, way, zone)
    else:
        flow = Flow(file)
        flow.add(element, zone)
        layers.add(flow.weaver.text, flow.map(), flow.parts)


def _is_markup(element: Element, text: str) -> bool:
    """RSS says nowhere what its text is; Atom does."""
    kind = element.get("type")
    return (
        kind in {"html", "text/html"}
        or (kind in {"", "text"} and "<" in text and ">" in text)
        or (not kind and "&" in text)
    )


def _unescaped(element: Element, file: str) -> tuple[str, SourceMap]:
    """The text of an element that holds nothing else, white space as it is."""
    weaver = Weaver(file)
    for text in element.children:
        assert isinstance(text, Text)
        weaver.escape = escape_section if text.is_section else escape_text
        done = text.start
        for found in () if text.is_section else REFERENCE.finditer(file, *text[:2]):
            known = meaning(found[0])
            if known is not None:
                start, end = found.span()
                weaver.plain(done, start)
                weaver.escaped(known, start, end)
                done = end
        weaver.plain(done, text.end)
    return weaver.text, weaver.map()


def _knows(head: str) -> bool:
    return _IS_FEED(head) or (_IS_RDF(head) and "purl.org/rss/" in head)


_IS_FEED, _IS_RDF = has_root("rss", "feed"), has_root("RDF")
READER = Reader("feed", read, frozenset({".rss", ".atom"}), _knows, declared_encoding)
