"""RSS 0.9x to 2.0, RSS 1.0 and Atom 0.3 and 1.0: each entry a story, its title the headline.

The fullest text of an entry is read: content:encoded or content, else the description or summary; as text, as escaped
HTML, in a CDATA section or as XHTML in line. Sources: RSS Advisory Board, “RSS 2.0 Specification”; RFC 4287, Atom.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from wirelint.document import Context
from wirelint.readers import Read, Reader
from wirelint.readers.entities import REFERENCE, escape_section, escape_text, meaning, unescape
from wirelint.readers.flow import Flow
from wirelint.readers.layers import Layers
from wirelint.readers.markup import Element, Text
from wirelint.readers.told import language_of, mail_date_of, status_of
from wirelint.readers.xml import declared_encoding, has_root, parsed, with_notes
from wirelint.rule import Zone
from wirelint.sourcemap import SourceMap, Weaver

_ENTRIES = ("item", "entry")
_BODIES = ("encoded", "content", "body", "description", "summary")
_HTML = frozenset({"html", "text/html"})
_DATES = ("published", "pubDate", "issued", "updated", "modified", "date", "created")


def read(text: str) -> Iterator[Read]:
    """The stories of a feed, one for each entry that has text."""
    root, notes = parsed(text)
    return with_notes(_stories(root, text), notes)


def _stories(root: Element, text: str) -> Iterator[Read]:
    channel = root.first("channel", "feed") or root
    language = _language(channel, text)
    for number, entry in enumerate(root.all(*_ENTRIES), 1):
        inside = _inside(entry)
        layers = _woven(inside, text)
        if layers.parts:
            own = entry.get("lang")
            date = next((mail_date_of(one.text(text)) for one in _of(inside, *_DATES)), None)
            context = Context(language_of(own) or language, date=date, is_file=False, parts=tuple(layers.parts))
            part = next((one.text(text) for one in _of(inside, "guid", "id")), "") or f"item={number}"
            headline = next((one.text(text) for one in _of(inside, "title")), "")
            meta = {"status": status} if (status := status_of(headline)) else {}
            yield Read(layers.text, layers.map(), context, part, meta)


def _language(channel: Element, text: str) -> str | None:
    named = next((one.text(text) for one in _of(_inside(channel), "language")), "")
    return language_of(named or channel.get("lang"))


def _inside(element: Element) -> dict[str, list[Element]]:
    """The elements right in an element, by their names."""
    found: dict[str, list[Element]] = {}
    for one in element.elements:
        found.setdefault(one.name, []).append(one)
    return found


def _of(inside: dict[str, list[Element]], *names: str) -> Iterator[Element]:
    """The elements with one of these names, in the order of the names."""
    return (one for name in names for one in inside.get(name, ()))


def _woven(inside: dict[str, list[Element]], file: str) -> Layers:
    layers = Layers()
    body = next((one for one in _of(inside, *_BODIES) if one.children), None)
    if body is None:
        return layers
    for title in inside.get("title", ())[:1]:
        _add(layers, title, file, Zone.HEADLINE)
    _add(layers, body, file, Zone.BODY)
    return layers


def _add(layers: Layers, element: Element, file: str, zone: Zone) -> None:
    """Add an element: markup in line as it is, else the text that it holds, which may be markup itself."""
    kind = element.get("type")
    if not any(element.elements) and _may_be_markup(kind, element.of(file)):
        texts = [text for text in element.children if isinstance(text, Text)]
        text = "".join(_said(text, file) for text in texts)
        if _is_markup(kind, text):
            layers.markup(text, partial(_way, file, texts), zone)
            return
    flow = Flow(file)
    flow.add(element, zone)
    layers.flow(flow)


def _may_be_markup(kind: str, spelt: str) -> bool:
    """Is there an escape or a section in an element without elements, or does it say itself that it is HTML?"""
    return "&" in spelt or "<![" in spelt or kind in _HTML


def _is_markup(kind: str, text: str) -> bool:
    """RSS says nowhere what its text is; Atom does."""
    return kind in _HTML or (kind in {"", "text"} and "<" in text and ">" in text) or (not kind and "&" in text)


def _said(text: Text, file: str) -> str:
    """What a text stands for, white space as it is."""
    spelt = file[text.start : text.end]
    return spelt if text.is_section else unescape(spelt)


def _way(file: str, texts: list[Text]) -> SourceMap:
    """The way back to the file from what some texts stand for."""
    weaver = Weaver(file)
    for start, end, is_section in texts:
        weaver.escape = escape_section if is_section else escape_text
        if is_section:
            weaver.plain(start, end)
        else:
            weaver.read(REFERENCE, meaning, start, end)
    return weaver.map()


def _knows(head: str) -> bool:
    return _IS_FEED(head) or (_IS_RDF(head) and "purl.org/rss/" in head)


_IS_FEED, _IS_RDF = has_root("rss", "feed"), has_root("RDF")
READER = Reader("feed", read, frozenset({".rss", ".atom"}), _knows, declared_encoding)
