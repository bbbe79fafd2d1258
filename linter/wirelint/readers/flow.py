"""From a tree of markup to the text that a person reads: paragraphs, headings, lists, tables.

White space is as a browser shows it: a run of it is one space, and there is none at the ends of a paragraph. Every
piece of the text knows its place in the file. Where to start reading: `Flow.add`.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint.patterns import lazy_pattern
from wirelint.readers.entities import escape_section, escape_text, meaning
from wirelint.readers.markup import RAW, Element, Text
from wirelint.rule import Zone
from wirelint.sourcemap import SourceMap, Weaver
from wirelint.span import Span

_ODD = lazy_pattern(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{0,31});|[ \t\r\n]{2,}|[\t\r\n]")
_SPACE = " \t\r\n"

BREAK = "\n\n"
HIDDEN = RAW | frozenset(
    "head title template noscript iframe object svg math form nav button select option media-metadata "
    "media-reference media-producer media-object nitf-table-metadata".split()
)
"""Elements whose text is none of the story's."""
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer "
    "h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul "
    "abstract block body.content body.end body.head bq byline dateline fn hedline hl1 hl2 media media-caption note "
    "nitf-table tagline bibliography distributor".split()
)
"""Elements that stand in paragraphs of their own."""
_ZONES = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2"), Zone.HEADLINE),
    **dict.fromkeys(("li", "dd", "dt"), Zone.LIST),
    **dict.fromkeys(("table", "nitf-table"), Zone.TABLE),
    **dict.fromkeys(("figcaption", "media-caption", "caption", "tagline", "footer", "bibliography"), Zone.CREDIT),
}
_CELLS = frozenset({"td", "th"})


class Flow:
    """Weaves the text of a story from elements of a file, and notes which zone each stretch is."""

    def __init__(self, file: str, hidden: frozenset[str] = HIDDEN) -> None:
        self.weaver = Weaver(file)
        self.hidden = hidden
        self.parts: list[tuple[Span, Zone]] = []
        self._file = file
        self._space: tuple[int, int] | None = None
        self._break = ""

    def add(self, element: Element, zone: Zone = Zone.BODY) -> None:
        """Add what a person reads of an element, as a part or as parts of the story."""
        self._end_block()
        # A stack instead of recursion: markup may be nested ten thousand deep. None closes the block on top.
        waiting: list[tuple[Element | Text | None, Zone]] = [(element, zone)]
        while waiting:
            one, here = waiting.pop()
            if one is None:
                self._end_block()
            elif isinstance(one, Text):
                self._text(one, here)
            elif one.name == "br":
                self._line(one)
            elif one.name not in self.hidden or one is element:
                waiting += self._inside(one, here if one is element else self._zone(one, here))
        self._end_block()

    def text(self, start: int, end: int, zone: Zone = Zone.BODY) -> None:
        """Add a stretch of the file that is text as a paragraph."""
        self._end_block()
        self._text(Text(start, end), zone)
        self._end_block()

    def map(self) -> SourceMap:
        """The way back to the file."""
        return self.weaver.map()

    def _zone(self, element: Element, here: Zone) -> Zone:
        return _ZONES.get(element.name, here) if here is Zone.BODY else here

    def _inside(self, element: Element, zone: Zone) -> Iterator[tuple[Element | Text | None, Zone]]:
        """What is in an element, the last first, with the end of its block."""
        if element.name in _CELLS:
            self._cell(element)
        elif element.name in BLOCKS:
            self._end_block()
            yield None, zone
        yield from ((child, zone) for child in reversed(element.children))

    def _cell(self, element: Element) -> None:
        """A cell of a table stands on the line of its row."""
        self._space = None
        if not self._break and len(self.weaver):
            self._break = "\t"

    def _end_block(self) -> None:
        self._space = None
        if len(self.weaver):
            self._break = BREAK

    def _line(self, element: Element) -> None:
        self._space = None
        if not self._break and len(self.weaver):
            self._break = "\n"

    def _text(self, text: Text, zone: Zone) -> None:
        self.weaver.escape = escape_section if text.is_section else escape_text
        done = text.start
        file = self._file
        for odd in _ODD.finditer(file, text.start, text.end):
            start, end = odd.span()
            if file[start] == "&":
                known = None if text.is_section else meaning(odd[0])
                if known is None:
                    continue
                self._words(done, start, zone)
                self._begin(start, zone)
                self.weaver.escaped(known, start, end)
                self._extend(zone)
            else:
                self._words(done, start, zone)
                self._space = (start, end) if self._space is None else self._space
            done = end
        self._words(done, text.end, zone)

    def _words(self, start: int, end: int, zone: Zone) -> None:
        """Words with single spaces between them, maybe one at either end."""
        if start == end:
            return
        file = self._file
        first = start + (file[start] in _SPACE)
        last = end - (end > first and file[end - 1] in _SPACE)
        if first > start and self._space is None:
            self._space = (start, first)
        if first < last:
            self._begin(first, zone)
            self.weaver.plain(first, last)
            self._extend(zone)
        if last < end:
            self._space = (last, end)

    def _begin(self, place: int, zone: Zone) -> None:
        """Write the space or the break that stands before the next words."""
        if self._break:
            self.weaver.made(self._break, place)
        elif self._space is not None and len(self.weaver):
            if self._file[slice(*self._space)] == " ":
                self.weaver.plain(*self._space)
            else:
                self.weaver.escaped(" ", *self._space)
        if self._break == BREAK or not self.parts:
            self.parts.append((Span(len(self.weaver), len(self.weaver)), zone))
        self._break, self._space = "", None

    def _extend(self, zone: Zone) -> None:
        """The part that the words belong to ends with them."""
        span, kept = self.parts[-1]
        self.parts[-1] = (Span(span.start, len(self.weaver)), kept)
