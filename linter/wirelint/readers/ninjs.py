"""ninjs 1.x to 3.x, news in JSON: an item, or an array of items, with headlines and bodies as text or XHTML.

Of several bodies one is read: XHTML or HTML before plain text, since they say the same. Ignored: associations,
renditions, events and everything that is no text. Source: IPTC, “ninjs 3.1” (iptc.org/standards/ninjs).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial

from wirelint.document import Context
from wirelint.patterns import lazy_pattern
from wirelint.readers import Broken, Read, Reader
from wirelint.readers.json_tree import Array, Object, Scalar, String, Value, objects, parse, speller, way, words
from wirelint.readers.layers import Layers
from wirelint.readers.told import date_of, kind_of, language_of, no_text, status_of
from wirelint.rule import Zone
from wirelint.source import Note
from wirelint.sourcemap import Escape

_KEYS = lazy_pattern(
    r'"(?:version_?[cC]reated|body_\w+|bodies|headlines|headline|pub_?[sS]tatus|copyright_?[hH]older|uri)"\s*:'
)
_HEAD = lazy_pattern(r"\s*[\[{]")
_MARKUP = lazy_pattern(r"x?html|richtext|nitf|xml", re.I)
_ESCAPED_NAMES = ("versionCreated", "versioncreated", "firstCreated", "firstcreated")


def read(text: str) -> Iterator[Read]:
    """The stories of a file: one for each item that has a body or a headline. Raises Broken."""
    root = parse(text)
    items = [*objects(root)]
    if not isinstance(root, Array | Object):
        raise Broken("neither an item nor a list of items")
    notes = tuple(_notes(items, text))
    spell = speller(text)
    for number, item in enumerate(items, 1):
        layers = _woven(item, text, spell)
        if layers.parts:
            part = (words(item.get("uri"), text) or f"item={number}") if isinstance(root, Array) else None
            context = _context(item, layers, text)
            yield Read(layers.text, layers.map(), context, part, _meta(item, text), notes)
            notes = ()


def _notes(items: list[Object], file: str) -> Iterator[Note]:
    for item in items:
        if len(items) > 1 and words(item.get("type"), file) == "text" and _body(item, file) is None:
            yield no_text(words(item.get("uri"), file))
        for key, count in Counter(key for key, _ in item.pairs).items():
            if count > 1:
                yield Note("not-checked", f"The key “{key[:30]}” stands {count} times: the last is read")


def _woven(item: Object, file: str, spell: Escape) -> Layers:
    """The headline, the byline and one body."""
    layers = Layers()
    body = _body(item, file)
    if body is None:
        return layers
    headline = _main(item, ("headlines",), ("headline", "headline_main", "headline_seo"), file)
    if isinstance(headline, String):
        layers.plain(words(headline, file), partial(way, file, headline, spell), Zone.HEADLINE)
    byline = item.get("byline", "by")
    if isinstance(byline, String):
        layers.plain(words(byline, file), partial(way, file, byline, spell), Zone.BYLINE)
    value, is_markup = body
    text, way_back = words(value, file), partial(way, file, value, spell)
    if is_markup:
        layers.markup(text, way_back, headline=words(headline, file))
    else:
        layers.plain(text, way_back, Zone.BODY)
    return layers


def _main(item: Object, lists: tuple[str, ...], names: tuple[str, ...], file: str) -> Value | None:
    """The value whose role is main, or else the first, of a list; or the value of one of these keys."""
    for name in lists:
        found = [*objects(item.get(name))]
        found.sort(key=lambda one: words(one.get("role"), file) != "main")
        if found:
            return found[0].get("value")
    return item.get(*names)


def _body(item: Object, file: str) -> tuple[String, bool] | None:
    """The body to read, and whether it is markup."""
    found: list[tuple[String, bool]] = []
    for one in objects(item.get("bodies")):
        value = one.get("value")
        kind = words(one.get("contentType", "contenttype"), file) + words(one.get("role"), file)
        if isinstance(value, String):
            found.append((value, bool(_MARKUP.search(kind))))
    for key, value in dict(item.pairs).items():
        if key.startswith("body") and isinstance(value, String):
            found.append((value, bool(_MARKUP.search(key))))
    if not found and words(item.get("type"), file) == "text":
        found += ((one, False) for one in _descriptions(item))
    return next((one for one in found if one[1]), next(iter(found), None))


def _descriptions(item: Object) -> Iterator[String]:
    """What an item of text that has no body says in its place."""
    for one in (
        *objects(item.get("descriptions")),
        Object([("value", item.get("description_text") or Scalar("null"))]),
    ):
        value = one.get("value")
        if isinstance(value, String):
            yield value


def _context(item: Object, layers: Layers, file: str) -> Context:
    genre = next((words(one.get("name"), file) for one in objects(item.get("genres", "genre"))), "")
    return Context(
        language_of(words(item.get("language"), file)),
        kind_of(genre),
        date_of(words(item.get(*_ESCAPED_NAMES), file)),
        is_file=False,
        parts=tuple(layers.parts),
    )


def _meta(item: Object, file: str) -> dict[str, str]:
    named = {
        "slug": ("slugline", "slug"),
        "urgency": ("urgency",),
        "version": ("version",),
        "service": ("profile",),
        "note": ("edNote", "ednote"),
        "embargo": ("embargoed", "embargoedreason", "embargoedReason"),
    }
    found = {key: words(item.get(*names), file) for key, names in named.items()}
    withdrawn = words(item.get("pubStatus", "pubstatus"), file) in {"canceled", "withheld"}
    headline = words(_main(item, ("headlines",), ("headline", "headline_main"), file), file)
    found["status"] = "kill" if withdrawn else status_of(headline, found["slug"], found["note"])
    return {key: value for key, value in found.items() if value}


def _knows(head: str) -> bool:
    return bool(_HEAD.match(head)) and len({*_KEYS.findall(head)}) > 1


READER = Reader("ninjs", read, frozenset({".ninjs"}), _knows)
