"""Markdown as CommonMark 0.31 has it, with tables: the text that a person reads, block by block.

Read: headings (as headlines), paragraphs, lists, block quotations, the cells of tables; links and emphasis as their
words. Passed over: front matter, code, images, HTML comments and tags, link definitions. Source: spec.commonmark.org.

Where to start reading: `_Blocks.line`; what is inside a paragraph is for wirelint.readers.markdown_inline.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle

from wirelint.document import Context
from wirelint.patterns import lazy_pattern
from wirelint.readers import Read, Reader
from wirelint.readers.flow import BREAK
from wirelint.readers.markdown_inline import CODES, escape, weave
from wirelint.rule import Zone
from wirelint.sourcemap import Weaver
from wirelint.span import Span

_LINE = lazy_pattern(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")
_FRONT = lazy_pattern(r"(?s)(---|\+\+\+)[ \t]*(?:\r\n|\n|\r).*?(?:\r\n|\n|\r)\1[ \t]*(?:\r\n|\n|\r|\Z)")
_FENCE = lazy_pattern(r" *(`{3,}|~{3,})([^\r\n]*)")
_QUOTE = lazy_pattern(r" {0,3}> ?")
_ITEM = lazy_pattern(r"[ \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?|$)")
_HEADING = lazy_pattern(r" {0,3}#{1,6}(?:[ \t]+|$)")
_HEADING_END = lazy_pattern(r"(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE = lazy_pattern(r" {0,3}(?:=+|-+)[ \t]*$")
_RULE = lazy_pattern(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_TABLE_RULE = lazy_pattern(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CELL_END = lazy_pattern(r"(?<!\\)\|")
_DEFINITION = lazy_pattern(r" {0,3}\[([^\]^][^\]]*)\]:[ \t]*\S+")
_NOTE = lazy_pattern(r" {0,3}\[\^[^\]]+\]:[ \t]*")
_HIDDEN = lazy_pattern(r"(?i) {0,3}(?:<!--|<(script|style|pre|textarea)\b)")
_RAW_END = lazy_pattern(r"(?i)</(?:script|style|pre|textarea)\b[^>\r\n]*>?")
_COMMENT_END = lazy_pattern(r"-->")
_SPECIAL = frozenset(" \t>-+*#=_`~<[|0123456789")
"""What a line begins with that may be more than a line of a paragraph."""


class _Blocks:
    """Takes in lines, and weaves each paragraph when it ends."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.weaver = Weaver(file, escape)
        self.parts: list[tuple[Span, Zone]] = []
        self.references = frozenset(_definitions(file))
        self.codes = cycle(CODES)
        self.lines: list[tuple[int, int]] = []
        """The lines of the paragraph that is open."""
        self.zone = Zone.BODY
        self.fence = ""
        self.indent = 0
        """How far in the text of the list item stands that is open; 0 outside lists."""
        self.is_blank = True
        self.hidden_to = _front_end(file)
        """Where text ends that is passed over."""
        self.is_table = False

    def read(self) -> None:
        """Take in the whole file."""
        for found in _LINE.finditer(self.file, self.hidden_to):
            start, end = found.span(1)
            if start >= self.hidden_to or self.hidden_to < end:
                self.line(max(start, self.hidden_to), end)
        self.close()

    def line(self, start: int, end: int) -> None:
        """Take in a line."""
        file = self.file
        if start == end or (not self.fence and file[start:end].isspace()):
            if not self.fence:
                self.close()
                self.is_blank, self.is_table = True, False
            return
        if self.fence or file[start] in _SPECIAL:
            start = self._begin(start, end)
            if start < 0:
                return
        elif not self.lines:
            self.indent = 0 if self.is_blank else self.indent
            self.zone = Zone.LIST if self.indent else Zone.BODY
        if self.is_table or (not self.lines and self._is_table_head(start, end)):
            self._row(start, end)
        else:
            self.lines.append((start, end))
        self.is_blank = False

    def _begin(self, start: int, end: int) -> int:
        """What a line begins with that is no text; returns where its text begins, -1 for none."""
        file = self.file
        while found := _QUOTE.match(file, start, end):
            start = found.end()
        fence = _FENCE.match(file, start, end)
        if self.fence:
            if fence and fence[1].startswith(self.fence) and not fence[2].strip():
                self.fence = ""
            return -1
        if fence and not (fence[1][0] == "`" and "`" in fence[2]):
            self.close()
            self.fence = fence[1]
            self.indent = self.indent if _white(file, start, end) >= self.indent else 0
            return -1
        if self.lines and _UNDERLINE.match(file, start, end):
            self.close(Zone.HEADLINE)
            return -1
        if _RULE.match(file, start, end):
            self.close()
            self.indent = 0
            return -1
        return self._text_begin(start, end)

    def _text_begin(self, start: int, end: int) -> int:
        """Headings, list items, code by its indent, definitions, hidden HTML."""
        file = self.file
        white = _white(file, start, end)
        if not self.lines and white >= self.indent + 4:
            return -1
        item = _ITEM.match(file, start, end)
        if item and (white < 4 or self.indent) and not (self.lines and not self.indent and _is_year(item[0])):
            self.close()
            self.indent, self.zone = item.end() - start, Zone.LIST
            return item.end() if item.end() < end else -1
        if not self.lines and (self.is_blank and white < self.indent):
            self.indent = 0
        if not self.lines:
            self.zone = Zone.LIST if self.indent else Zone.BODY
        if found := _HEADING.match(file, start, end):
            self.close()
            stop = _HEADING_END.search(file, found.end(), end)
            self.lines = [(found.end(), stop.start() if stop else end)]
            self.close(Zone.HEADLINE)
            return -1
        return self._hidden(start, end)

    def _hidden(self, start: int, end: int) -> int:
        file = self.file
        if found := _HIDDEN.match(file, start, end):
            close = (_RAW_END if found[1] else _COMMENT_END).search(file, found.end())
            stop = close.end() if close else len(file)
            if found[1] or stop > end:
                self.close()
                self.hidden_to = stop
            if found[1] or stop > end or not file[stop:end].strip():
                return -1
        if not self.lines and _DEFINITION.match(file, start, end):
            return -1
        if found := _NOTE.match(file, start, end):
            self.close()
            return found.end()
        return start

    def close(self, zone: Zone | None = None) -> None:
        """End the paragraph that is open, and weave it."""
        lines, self.lines = self.lines, []
        if lines:
            self._woven(lines, zone or self.zone)

    def _woven(self, lines: list[tuple[int, int]], zone: Zone, before: str = BREAK) -> bool:
        """Weave some lines behind a break, unless there is nothing to read in them."""
        inner = weave(self.file, lines, self.references, self.codes)
        if not inner.text.strip():
            return False
        if len(self.weaver):
            self.weaver.made(before, lines[0][0])
        begin = len(self.weaver)
        self.weaver.extend(inner.text, inner.map())
        if before != BREAK:
            begin = self.parts.pop()[0].start
        self.parts.append((Span(begin, len(self.weaver)), zone))
        return True

    # ----- tables

    def _is_table_head(self, start: int, end: int) -> bool:
        if self.file.find("|", start, end) < 0:
            return False
        stop = end + (2 if self.file.startswith("\r\n", end) else 1)
        below = _LINE.match(self.file, stop)
        return below is not None and "-" in below[1] and _TABLE_RULE.match(below[1]) is not None

    def _row(self, start: int, end: int) -> None:
        """A row of a table; the one below its head is no text."""
        is_rule = self.is_table and _TABLE_RULE.match(self.file, start, end) is not None
        self.is_table = True
        if is_rule:
            return
        ends = [found.start() for found in _CELL_END.finditer(self.file, start, end)]
        cells = zip([start, *(place + 1 for place in ends)], [*ends, end], strict=True)
        begins = True
        for cell in cells:
            begins = not self._woven([cell], Zone.TABLE, BREAK if begins else "\t") and begins


def read(text: str) -> Iterator[Read]:
    """The story of a file."""
    blocks = _Blocks(text)
    blocks.read()
    if blocks.parts:
        context = Context(is_file=False, parts=tuple(blocks.parts))
        yield Read(blocks.weaver.text, blocks.weaver.map(), context)


def _definitions(file: str) -> Iterator[str]:
    """The labels of the links that are defined."""
    if "]:" in file:
        for line in _LINE.finditer(file):
            if found := _DEFINITION.match(line[1]):
                yield " ".join(found[1].split()).casefold()


def _is_year(mark: str) -> bool:
    """Does a number begin a line, rather than a list? A list that breaks into a paragraph begins with 1."""
    return mark.strip().rstrip(".)").isdigit() and mark.strip()[:-1] != "1"


def _front_end(file: str) -> int:
    found = _FRONT.match(file) if file.startswith(("---", "+++")) else None
    return found.end() if found else 0


def _white(file: str, start: int, end: int) -> int:
    """How far in a line begins; a tab goes on to the next of every four columns."""
    column = 0
    for mark in file[start:end]:
        if mark not in " \t":
            break
        column += 1 if mark == " " else 4 - column % 4
    return column


READER = Reader("markdown", read, frozenset({".md", ".markdown", ".mkd", ".mdown"}))
