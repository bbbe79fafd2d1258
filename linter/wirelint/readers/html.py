"""HTML and XHTML pages: the headline and what a person reads of the story.

Of a whole page the article is read, or else the main part, or else the body; navigation, scripts, forms and hidden
parts are passed over. A fragment is read whole. Source: WHATWG, “HTML Living Standard”, for its elements.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint.document import Context
from wirelint.patterns import lazy_pattern
from wirelint.readers import Read, Reader
from wirelint.readers.flow import HIDDEN, Flow
from wirelint.readers.markup import Element, parse
from wirelint.readers.told import date_of, language_of
from wirelint.readers.xml import declared_encoding, understood

_KNOWN = lazy_pattern(r"(?is)\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*(?:<!doctype\s+html\b|<html[\s>])")
_CHARSET = lazy_pattern(r"""(?i)<meta[^>]{0,80}?charset\s*=\s*["']?([A-Za-z][\w.-]{0,40})""")
_FURNITURE = frozenset({"nav", "aside", "footer"})
_DATES = frozenset({"article:published_time", "date", "dcterms.created", "datePublished", "article:modified_time"})


def read(text: str) -> Iterator[Read]:
    """The story of a page."""
    root = parse(text, is_html=True)
    page = root.first("html")
    flow = Flow(text, HIDDEN | _FURNITURE if page else HIDDEN)
    flow.add(root.first("article") or root.first("main") or root.first("body") or root)
    if flow.parts:
        language = language_of(page.get("lang")) if page else None
        date = next((date_of(one.get("content")) for one in root.all("meta") if _is_date(one)), None)
        context = Context(language, date=date, is_file=False, parts=tuple(flow.parts))
        yield Read(flow.weaver.text, flow.map(), context)


def _is_date(meta: Element) -> bool:
    return not _DATES.isdisjoint((meta.get("property"), meta.get("name"), meta.get("itemprop")))


def _encoding(head: bytes) -> str | None:
    """The encoding that the page names: in an XML declaration, or in a meta element."""
    found = _CHARSET.search(head[:2048].decode("latin-1"))
    return declared_encoding(head) or (understood(found[1]) if found else None)


READER = Reader("html", read, frozenset({".html", ".htm", ".xhtml"}), lambda head: bool(_KNOWN.match(head)), _encoding)
