"""A story put together from strings of a file, each plain text or markup of its own: JSON, feeds."""

from __future__ import annotations

from wirelint.readers.flow import BREAK, Flow
from wirelint.readers.markup import Element, parse
from wirelint.readers.nitf import weave
from wirelint.rule import Zone
from wirelint.sourcemap import SourceMap, Weaver
from wirelint.span import Span


class Layers:
    """The text of a story so far: parts one after the other, with a break between them."""

    def __init__(self, file: str) -> None:
        self.weaver = Weaver(file)
        self.parts: list[tuple[Span, Zone]] = []

    def add(self, text: str, way: SourceMap, parts: list[tuple[Span, Zone]]) -> None:
        """Add a text with its way back to the file, and its parts. Text that is all white space is left out."""
        if not text.strip():
            return
        if len(self.weaver):
            self.weaver.made(BREAK, way.outward(Span(0, 0)).start)
        shift = len(self.weaver)
        self.weaver.extend(text, way)
        self.parts += [(Span(start + shift, end + shift), zone) for (start, end), zone in parts]

    def plain(self, text: str, way: SourceMap, zone: Zone) -> None:
        """Add a text as it is, as one part."""
        self.add(text, way, [(Span(0, len(text)), zone)])

    def markup(self, text: str, way: SourceMap, zone: Zone = Zone.BODY, headline: str = "") -> None:
        """Add what a person reads of HTML or NITF; a heading that says the headline again is left out."""
        root = parse(text, is_html=True)
        flow = Flow(text, skipped=_repeated(root, headline, text) if headline else None)
        if article := root.first("nitf"):
            weave(flow, article)
        else:
            flow.add(root.first("body") or root, zone)
        self.add(flow.weaver.text, flow.map().within(way), flow.parts)


def _repeated(root: Element, headline: str, file: str) -> Element | None:
    """The first heading, if it says the headline."""
    first = root.first("h1", "h2", "hl1")
    return first if first is not None and first.text(file) == " ".join(headline.split()) else None
