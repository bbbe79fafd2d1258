"""From a tree of markup to the text that a person reads: paragraphs, headings, lists, tables.

White space is as a browser shows it: a run of it is one space, and there is none at the ends of a paragraph; where an
element keeps it, it stands as it is within the paragraph. Every piece of the text knows its place in the file. Where to
start reading: `Flow.add`.
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
_ABOVE = frozenset({Zone.HEADLINE, Zone.BYLINE, Zone.DATELINE})
_Waiting = Element | Text | tuple[bool, bool]
"""What is to be added; or that an element ends, whether it is a block, and whether white space is kept after it."""


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
        self._held: list[tuple[int, int]] = []
        """White space that is kept, if words follow in the same paragraph."""
        self._keeps_all = self._is_kept = False

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
        self._keeps_all = True
        self.add(element)
        self._keeps_all = False

    def add(self, element: Element, zone: Zone = Zone.BODY) -> None:
        """Add what a person reads of an element, as a part or as parts of the story."""
        self._end_block()
        # A stack instead of recursion: markup may be nested ten thousand deep.
        waiting: list[tuple[_Waiting, Zone]] = []
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
                self._close(*one)
        self._end_block()

    def text(self, start: int, end: int, zone: Zone = Zone.BODY) -> None:
        """Add a stretch of the file that is text as a paragraph."""
        self._end_block()
        self._text(Text(start, end), zone)
        self._end_block()

    def map(self) -> SourceMap:
        """The way back to the file."""
        return self.weaver.map()

    def _open(self, element: Element, zone: Zone, waiting: list[tuple[_Waiting, Zone]]) -> None:
        """Begin an element, and put what is in it on the stack, the last first."""
        name, children, was_kept = element.name, element.children, self._is_kept
        self._is_kept = element.keeps or self._keeps_all
        is_block = name in BLOCKS
        if is_block:
            self._end_block()
            if len(children) == 1 and isinstance(children[0], Text):
                if self.file[slice(*children[0][:2])].strip() not in _BLANKS:
                    self._text(children[0], zone)
                    self._end_block()
                self._is_kept = was_kept
                return
        elif name == "br":
            self._line()
        elif name in _CELLS:
            self._cell()
        if is_block or self._is_kept != was_kept:
            waiting.append(((is_block, was_kept), zone))
        waiting += [(child, zone) for child in reversed(children)]

    def _close(self, is_block: bool, was_kept: bool) -> None:
        if is_block:
            self._end_block()
        self._is_kept = was_kept

    def _cell(self) -> None:
        """A cell of a table stands on the line of its row."""
        self._drop()
        if not self._break and self.weaver.length:
            self._break = "\t"

    def _drop(self) -> None:
        """Forget white space that no words follow."""
        self._space = None
        if self._held:
            self._held = []

    def _end_block(self) -> None:
        self._drop()
        if self.weaver.length:
            self._break = BREAK

    def _line(self) -> None:
        """A line ends; where two do, a paragraph."""
        self._drop()
        if self.weaver.length:
            self._break = BREAK if self._break in {"\n", BREAK} else "\n"

    def _text(self, text: Text, zone: Zone) -> None:
        start, end, is_section = text
        piece = self.file[start:end]
        bare = piece.strip(_SPACE)
        if not bare:
            self._white(start, end)
            return
        first = end - len(piece.lstrip(_SPACE))
        last = first + len(bare)
        if start < first:
            self._white(start, first)
        self._begin(first, zone)
        weaver = self.weaver
        weaver.escape = escape_section if is_section else escape_text
        is_odd = "\n" in bare or "  " in bare or "\t" in bare or "\r" in bare
        has_reference = "&" in bare and not is_section
        if not (is_odd or has_reference):
            weaver.plain(first, last)
        elif self._is_kept:
            weaver.read(REFERENCE, meaning, first, last) if has_reference else weaver.plain(first, last)
        elif is_odd or "&#" in bare:
            self._odd(_ODD_IN_SECTION if is_section else _ODD if "&#" in bare else _ODD_UNNUMBERED, first, last)
        else:
            weaver.read(REFERENCE, _shown, first, last)
        if last < end:
            self._white(last, end)

    def _odd(self, pattern: re.Pattern[str], start: int, end: int) -> None:
        """Add words with references, or with white space that is more than a space, inside them."""
        weaver, done = self.weaver, start
        for odd in pattern.finditer(self.file, start, end):
            known = _shown(odd[0]) if odd[1] is None else " "
            if known is not None:
                weaver.plain(done, odd.start())
                weaver.escaped(known, *odd.span())
                done = odd.end()
        weaver.plain(done, end)

    def _white(self, start: int, end: int) -> None:
        """White space that may stand between words."""
        if self._is_kept:
            self._held.append((start, end))
        elif self._space is None and not self._held:
            self._space = (start, end)

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
        else:
            for held in self._held:
                weaver.escape = escape_text
                weaver.plain(*held)
        self._drop()
        self._break = ""


@lru_cache(1024)
def _shown(reference: str) -> str | None:
    """What a person sees of a reference: white space is a space."""
    known = meaning(reference)
    return " " if known is not None and known in _SPACE else known
