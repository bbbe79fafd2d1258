"""NewsML 1.0 to 1.2: news components with their content in line, as NITF, XHTML or plain text.

An item may say its headline twice, as a NewsLine and as a component of its own role; it is read once. Components whose
role is a style sheet, a logo or contacts, and media other than text, are ignored. Source: IPTC, “NewsML 1.2 functional
specification” (iptc.org/standards/newsml-1).
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint.document import Context
from wirelint.readers import Read, Reader, nitf
from wirelint.readers.flow import Flow
from wirelint.readers.markup import Element
from wirelint.readers.told import date_of, kind_of, language_of, status_of
from wirelint.readers.xml import declared_encoding, has_root, parsed, with_notes
from wirelint.rule import Zone

_PASSED_OVER = frozenset(
    "StyleSheet Logo Contact Video Photo Graphic Audio Caption Thumbnail Preview Quicklook".split()
)
_ROLES = {"HeadLine": Zone.HEADLINE, "SubHeadLine": Zone.HEADLINE, "ByLine": Zone.BYLINE, "DateLine": Zone.DATELINE}


def read(text: str) -> Iterator[Read]:
    """The stories of a file: one for each NewsItem that has text."""
    root, notes = parsed(text)
    return with_notes(_stories(root, text), notes)


def _stories(root: Element, text: str) -> Iterator[Read]:
    stories = [(item, flow) for item in root.all("NewsItem") if (flow := _Item(item, text).flow).has_story]
    for number, (item, flow) in enumerate(stories, 1):
        part = (_named(item, "NewsItemId", text) or f"item={number}") if len(stories) > 1 else None
        yield Read(flow.weaver.text, flow.map(), _context(item, flow, text), part, _meta(item, text))


class _Item:
    """Weaves one item: its headlines, byline and dateline, as lines or as components, then the other components."""

    def __init__(self, item: Element, file: str) -> None:
        self.flow = Flow(file)
        contents = [one for one in _contents(item, "", file) if one[0] not in _PASSED_OVER]
        if not any(role not in _ROLES for role, _ in contents):
            return
        contents += self._lines(item, {role for role, _ in contents})
        order = [*_ROLES]
        for role, content in sorted(contents, key=lambda one: order.index(one[0]) if one[0] in _ROLES else len(order)):
            self._content(content, _ROLES.get(role, Zone.BODY))

    def _lines(self, item: Element, roles: set[str]) -> Iterator[tuple[str, Element]]:
        """The NewsLines of the item that are no components too."""
        for name in _ROLES:
            found = item.first(name)
            if found is not None and name not in roles:
                yield name, found

    def _content(self, content: Element, zone: Zone) -> None:
        if article := content.first("nitf"):
            nitf.weave(self.flow, article)
        elif zone is Zone.BODY and not any(content.elements):
            self.flow.kept(content)
        else:
            self.flow.add(content.first("body") or content, zone)


def _contents(component: Element, role: str, file: str) -> Iterator[tuple[str, Element]]:
    """Every DataContent that is text, with the role of the component that it is in."""
    waiting = [(component, role)]
    while waiting:
        one, role = waiting.pop()
        role = next((child.get("FormalName") for child in one.elements if child.name == "Role"), role)
        for child in reversed([*one.elements]):
            if child.name in {"NewsComponent", "NewsItem"}:
                waiting.append((child, role))
        for item in one.elements:
            if item.name == "ContentItem" and _is_text(item):
                yield from ((role, content) for content in item.elements if content.name == "DataContent")


def _is_text(item: Element) -> bool:
    said = [
        child.get("FormalName").lower() for child in item.elements if child.name in {"MediaType", "Format", "MimeType"}
    ]
    if any(word in one for one in said for word in ("css", "image", "jpeg", "video", "audio")):
        return False
    return not said or any(word in one for one in said for word in ("text", "nitf", "xhtml", "html", "plain"))


def _named(item: Element, name: str, file: str) -> str:
    found = item.first(name)
    return found.text(file) if found else ""


def _formal(item: Element, name: str) -> str:
    found = item.first(name)
    return found.get("FormalName") if found else ""


def _context(item: Element, flow: Flow, file: str) -> Context:
    stamp = _named(item, "ThisRevisionCreated", file) or _named(item, "FirstCreated", file)
    language = language_of(_formal(item, "Language") or item.get("lang"))
    return Context(language, kind_of(_formal(item, "Genre")), date_of(stamp), is_file=False, parts=tuple(flow.parts))


def _meta(item: Element, file: str) -> dict[str, str]:
    slug = _named(item, "SlugLine", file) or _named(item, "NameLabel", file)
    found = {
        "slug": slug,
        "urgency": _formal(item, "Urgency"),
        "version": _named(item, "RevisionId", file),
        "service": _formal(item, "NewsService"),
        "status": "kill" if _formal(item, "Status") == "Canceled" else status_of(_named(item, "HeadLine", file), slug),
    }
    return {key: value for key, value in found.items() if value}


READER = Reader("newsml-1", read, frozenset({".newsml"}), has_root("NewsML"), declared_encoding)
