"""From a tree of markup to the text that a person reads: paragraphs, headings, lists, tables.

White space is as a browser shows it: a run of it is one space, and there is none at the ends of a paragraph. Every
piece of the text knows its place in the file. Where to start reading: `Flow.add`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.readers.entities import REFERENCE, REFERENCE_SOURCE, escape_section, escape_text, meaning
from wirelint.readers.markup import RAW, Element, Text
from wirelint.rule import Zone
from wirelint.sourcemap import SourceMap, Weaver
from wirelint.span import Span

if TYPE_CHECKING:
    import re

_WHITE = r"(?:[ \t\r\n]|&#(?:0*(?:9|10|13|32)|[xX]0*(?:9|[aAdD]|20));)"
_ODD = lazy_pattern(rf"({_WHITE}{{2,}}|[\t\r\n])|{REFERENCE_SOURCE}")
_ODD_UNNUMBERED = lazy_pattern(
    rf"[ \t\r\n&](?:((?<=[\t\r\n])[ \t\r\n]*+|(?<= )[ \t\r\n]++)|(?<=&){REFERENCE_SOURCE[1:]})"
)
"""The same for words in which no reference is a number, with a first character that is quickly looked for."""
_ODD_IN_SECTION = lazy_pattern(r"([ \t\r\n]{2,}+|[\t\r\n])")
_BLANKS = frozenset({"", "&nbsp;", "&#160;", "&#xA0;", "&#xa0;"})
"""What fills a paragraph that is there for its height."""
_SPACE = " \t\r\n"

BREAK = "\n\n"
HIDDEN = RAW | frozenset(
    "head title template noscript iframe object svg math form nav button select option media-metadata "
    "media-reference media-producer media-object nitf-table-metadata".split()
)
"""Elements whose text is none of the story's."""
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer "
    "h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody tfoot thead tr ul "
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
_KEEPING = frozenset({"pre"})
"""Elements whose line ends are those of the text."""
_ABOVE = frozenset({Zone.HEADLINE, Zone.BYLINE, Zone.DATELINE})


class Flow:
    """Weaves the text of a story from elements of a file, and notes which zone each stretch is.

    hidden   the names of elements that are passed over
    skipped  an element that is passed over
    """

    def __init__(self, file: str, hidden: frozenset[str] = HIDDEN, skipped: Element | None = None) -> None:
        self.weaver = Weaver(file)
        self.hidden, self.skipped = hidden, skipped
        self.file = file
        self._begun: list[tuple[int, Zone]] = []
        """Where each part begins."""
        self._ended: list[int] = []
        """Where each ends, but for the last, which ends with the text."""
        self._space: tuple[int, int] | None = None
        self._break = ""
        self._is_kept = 0
        """How many elements are open whose white space is kept."""

    @property
    def parts(self) -> list[tuple[Span, Zone]]:
        """The parts so far: their place in the text, and their zone."""
        ends = (*self._ended, self.weaver.length)
        return [(Span(start, end), zone) for (start, zone), end in zip(self._begun, ends, strict=False)]

    @property
    def has_story(self) -> bool:
        """Is there text that is neither headline nor byline?"""
        return any(zone not in _ABOVE for _, zone in self._begun)

    def kept(self, element: Element) -> None:
        """Add an element that holds plain text, whose line ends are its own."""
        self._is_kept += 1
        self.add(element)
        self._is_kept -= 1

    def add(self, element: Element, zone: Zone = Zone.BODY) -> None:
        """Add what a person reads of an element, as a part or as parts of the story."""
        self._end_block()
        # A stack instead of recursion: markup may be nested ten thousand deep. An element in a tuple is to be closed.
        waiting: list[tuple[Element | Text | tuple[Element], Zone]] = []
        self._open(element, zone, waiting)
        hidden, skipped = self.hidden, self.skipped
        while waiting:
            one, here = waiting.pop()
            if isinstance(one, Element):
                if one.name not in hidden and one is not skipped and not one.is_hidden:
                    self._open(one, _ZONES.get(one.name, here) if here is Zone.BODY else here, waiting)
            elif isinstance(one, Text):
                self._text(one, here)
            else:
                self._close(one[0])
        self._end_block()

    def text(self, start: int, end: int, zone: Zone = Zone.BODY) -> None:
        """Add a stretch of the file that is text as a paragraph."""
        self._end_block()
        self._text(Text(start, end), zone)
        self._end_block()

    def map(self) -> SourceMap:
        """The way back to the file."""
        return self.weaver.map()

    def _open(self, element: Element, zone: Zone, waiting: list[tuple[Element | Text | tuple[Element], Zone]]) -> None:
        """Begin an element, and put what is in it on the stack, the last first."""
        name = element.name
        children = element.children
        if name in BLOCKS:
            self._end_block()
            if len(children) == 1 and isinstance(children[0], Text) and name not in _KEEPING:
                if self.file[slice(*children[0][:2])].strip() not in _BLANKS:
                    self._text(children[0], zone)
                    self._end_block()
                return
            waiting.append(((element,), zone))
        elif name == "br":
            self._line()
        elif name in _CELLS:
            self._cell()
        if name in _KEEPING:
            self._is_kept += 1
        waiting += [(child, zone) for child in reversed(children)]

    def _close(self, element: Element) -> None:
        self._end_block()
        self._is_kept -= element.name in _KEEPING

    def _cell(self) -> None:
        """A cell of a table stands on the line of its row."""
        self._space = None
        if not self._break and self.weaver.length:
            self._break = "\t"

    def _end_block(self) -> None:
        self._space = None
        if self.weaver.length:
            self._break = BREAK

    def _line(self) -> None:
        """A line ends; where two do, a paragraph."""
        self._space = None
        if self.weaver.length:
            self._break = BREAK if self._break in {"\n", BREAK} else "\n"

    def _text(self, text: Text, zone: Zone) -> None:
        start, end, is_section = text
        piece = self.file[start:end]
        bare = piece.strip(_SPACE)
        if not bare:
            if self._is_kept and "\n" in piece:
                self._kept_end(piece)
            elif self._space is None:
                self._space = (start, end)
            return
        first = end - len(piece.lstrip(_SPACE))
        last = first + len(bare)
        if self._is_kept:
            self._kept(start, first)
        elif first > start and self._space is None:
            self._space = (start, first)
        self._begin(first, zone)
        self.weaver.escape = escape_section if is_section else escape_text
        if "\n" in bare or "  " in bare or "\t" in bare or "\r" in bare or (not is_section and "&#" in bare):
            self._odd(_ODD_IN_SECTION if is_section else _ODD if "&#" in bare else _ODD_UNNUMBERED, first, last)
        elif is_section or "&" not in bare:
            self.weaver.plain(first, last)
        else:
            self.weaver.read(REFERENCE, _shown, first, last)
        if last < end:
            self._space = (last, end)

    def _odd(self, pattern: re.Pattern[str], start: int, end: int) -> None:
        """Words with references, or with white space that is more than a space, inside them."""
        weaver, done = self.weaver, start
        for odd in pattern.finditer(self.file, start, end):
            known = _shown(odd[0]) if odd[1] is None else None if self._is_kept else " "
            if known is not None:
                weaver.plain(done, odd.start())
                weaver.escaped(known, *odd.span())
                done = odd.end()
        weaver.plain(done, end)

    def _kept(self, start: int, first: int) -> None:
        """White space in front of words where it is kept: the lines that it ends, and the indent of the last."""
        if "\n" in self.file[start:first] or "\r" in self.file[start:first]:
            self._kept_end(self.file[start:first])
        self._space = None if self._break else (start, first) if first > start else self._space

    def _kept_end(self, white: str) -> None:
        """The line ends of white space that is kept."""
        self._space = None
        if self.weaver.length and self._break != BREAK:
            self._break = BREAK if white.count("\n") > 1 else "\n"

    def _begin(self, place: int, zone: Zone) -> None:
        """Write the space or the break that stands before the next words."""
        weaver = self.weaver
        if self._break:
            if self._break == BREAK and self._begun:
                self._ended.append(weaver.length)
            weaver.made(self._break, place)
        elif self._space is not None and weaver.length:
            if self.file[slice(*self._space)] == " ":
                weaver.plain(*self._space)
            else:
                weaver.escaped(" ", *self._space)
        if self._break == BREAK or not self._begun:
            self._begun.append((weaver.length, zone))
        self._break, self._space = "", None


@lru_cache(1024)
def _shown(reference: str) -> str | None:
    """What a person sees of a reference: white space is a space."""
    known = meaning(reference)
    return " " if known is not None and known in _SPACE else known
