"""The blocks of Markdown, each with the tags that open before it and the lines that it has.

Source: CommonMark 0.31, GitHub's tables. Where to start reading: `_Reader.take`.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator

from wirelint.patterns import lazy_pattern
from wirelint.tuples import NamedTuple

_LINE = lazy_pattern(r"[^\n]*(?:\n|\Z)")
_FENCE = lazy_pattern(r" {0,3}(`{3,}(?=[^`\n]*$)|~{3,})")
_HEADING = lazy_pattern(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_UNDERLINE = lazy_pattern(r" {0,3}(=+|-+)[ \t]*$")
_BREAK = lazy_pattern(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_QUOTE = lazy_pattern(r" {0,3}> ?")
_ITEM = lazy_pattern(r"( {0,3})([-+*]|\d{1,9}[.)])(?:([ \t]{1,4})(?=\S)|([ \t])(?=[ \t]{4})|(?=[ \t]*$))")
_TASK = lazy_pattern(r"\[[ xX]\][ \t]+")
_DEFINED = lazy_pattern(r" {0,3}\[[^\[\]\n]+\]:[ \t]*\S+(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$")
_HTML = lazy_pattern(
    r"(?i) {0,3}<(?:(?P<raw>script|pre|style|textarea)\b|(?P<comment>!--)|/?(?:address|article|aside|blockquote|body"
    r"|caption|center|col|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html"
    r"|iframe|legend|li|link|main|menu|meta|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)\b)"
)
_RULER = lazy_pattern(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CELL = lazy_pattern(r"(?<!\\)\|")


class Leaf(NamedTuple):
    """A block without blocks in it: the tags opened since the last was shut, and the spans of its lines."""

    tags: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


class _Box(NamedTuple):
    """A container that is open: its tag, and for an item how far its text stands in."""

    tag: str
    indent: int = 0


def leaves(text: str) -> Iterator[Leaf]:
    """Every block in the order of the text."""
    reader = _Reader(text)
    for found in _LINE.finditer(text):
        if found[0]:
            start, end = found.span()
            yield from reader.take(start, end - found[0].endswith("\n"))
    yield from reader.shut()


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.boxes: list[_Box] = []
        self.fresh: list[str] = []
        """Tags opened since a block was shut."""
        self.lines: list[tuple[int, int]] = []
        self.fence = ""
        self.html_end = ""
        self.is_code = self.is_blank = False
        self.table = 0

    def take(self, start: int, end: int) -> Iterator[Leaf]:
        """A line."""
        at, kept = self._within(start, end)
        line = self.text[at:end]
        if self.fence or self.html_end:
            if kept == len(self.boxes):
                yield from self._hidden(at, line)
                return
            self.fence = self.html_end = ""
        if not line.strip():
            yield from self._blank()
            return
        is_lazy = bool(self.lines) and kept < len(self.boxes) and not self._starts(line)
        if not is_lazy:
            if kept < len(self.boxes):
                yield from self._leave(kept)
            at = yield from self._enter(at, end)
        yield from self._content(at, end)
        self.is_blank = False

    def shut(self) -> Iterator[Leaf]:
        """The block that is open, at its end."""
        if self.lines:
            yield self._made("p" if not self.table else "", tuple(self.lines))
        self.lines, self.table = [], 0

    def _made(self, tag: str, spans: tuple[tuple[int, int], ...]) -> Leaf:
        tags = (*self.fresh, *((tag,) if tag else ()))
        self.fresh = []
        return Leaf(tags, spans)

    def _within(self, at: int, end: int) -> tuple[int, int]:
        """Past the marks of the containers that go on in the line; how many these are."""
        for number, box in enumerate(self.boxes):
            if box.tag == "blockquote":
                found = _QUOTE.match(self.text, at, end)
                if not found:
                    return at, number
                at = found.end()
            else:
                space = len(self.text[at:end]) - len(self.text[at:end].lstrip(" "))
                if space < box.indent and self.text[at:end].strip():
                    return at, number
                at += min(space, box.indent)
        return at, len(self.boxes)

    def _starts(self, line: str) -> bool:
        """Does the line begin a block that cannot go on a paragraph?"""
        return any(pattern.match(line) for pattern in (_FENCE, _HEADING, _QUOTE, _ITEM, _BREAK, _HTML))

    def _leave(self, kept: int) -> Iterator[Leaf]:
        yield from self.shut()
        del self.boxes[kept:]
        self.fresh = []

    def _enter(self, at: int, end: int) -> Generator[Leaf, None, int]:
        """Open the containers that begin here; the place behind their marks."""
        while True:
            rest = self.text[at:end]
            if quote := _QUOTE.match(rest):
                yield from self.shut()
                self._open(_Box("blockquote"))
                at += quote.end()
            elif (item := _ITEM.match(rest)) and not _BREAK.match(rest) and self._may_open(item[2], item[0], rest):
                yield from self.shut()
                self.fresh += ("ul" if item[2] in "-+*" else "ol",) if not self._goes_on else ()
                self._open(_Box("li", item.end()))
                at += item.end()
                if task := _TASK.match(self.text, at, end):
                    at = task.end()
            else:
                return at

    _goes_on = False

    def _may_open(self, mark: str, head: str, rest: str) -> bool:
        """An item cannot break into a paragraph without text, nor a numbered one unless it is the first."""
        if not self.lines or (self.boxes and self.boxes[-1].tag == "li"):
            return True
        return bool(rest[len(head) :].strip()) and (not mark[0].isdigit() or mark[:-1] == "1")

    def _open(self, box: _Box) -> None:
        self.boxes.append(box)
        self.fresh.append(box.tag)

    def _blank(self) -> Iterator[Leaf]:
        yield from self.shut()
        self.is_blank = True

    def _hidden(self, at: int, line: str) -> Iterator[Leaf]:
        """A line of a code block or of HTML."""
        if self.fence:
            if line.strip().startswith(self.fence) and not line.strip().strip(self.fence[0]):
                self.fence = ""
        elif self.html_end == "\n":
            if not line.strip():
                self.html_end = ""
                yield from self.shut()
            else:
                self.lines.append((at, at + len(line)))
        elif self.html_end in line.lower():
            self.html_end = ""

    def _content(self, at: int, end: int) -> Iterator[Leaf]:
        line = self.text[at:end]
        indent = len(line) - len(line.lstrip(" \t"))
        if (line.startswith("\t") or indent >= 4) and not self.lines:
            if not self.is_code or self.is_blank is False:
                yield self._made("pre", ())
            self.is_code = True
            return
        self.is_code = False
        if fence := _FENCE.match(line):
            yield from self.shut()
            self.fence = fence[1]
            yield self._made("pre", ())
        elif heading := _HEADING.match(line):
            yield from self.shut()
            yield self._heading(len(heading[1]), ((at + heading.end(), end),))
        elif self.lines and not self.table and (under := _UNDERLINE.match(line)):
            spans, self.lines = tuple(self.lines), []
            yield self._heading(1 if under[1][0] == "=" else 2, spans)
        elif _BREAK.match(line):
            yield from self.shut()
        elif not self.lines and (html := _HTML.match(line)):
            self._html(html["raw"], html["comment"], at, line)
        elif not self.lines and _DEFINED.match(line):
            return
        else:
            yield from self._paragraph(at, end)

    def _heading(self, level: int, spans: tuple[tuple[int, int], ...]) -> Leaf:
        start, end = spans[-1]
        line = self.text[start:end].rstrip()
        bare = line.rstrip("#")
        if bare != line and (not bare or bare[-1] in " \t"):
            line = bare.rstrip()
        return self._made(f"h{level}", (*spans[:-1], (start, start + len(line))))

    def _html(self, raw: str | None, comment: str | None, at: int, line: str) -> None:
        """Begin a block of HTML."""
        ending = f"</{raw.lower()}>" if raw else "-->" if comment else "\n"
        if ending == "\n":
            self.html_end = ending
            self.lines.append((at, at + len(line)))
        elif ending not in line.lower():
            self.html_end = ending

    def _paragraph(self, at: int, end: int) -> Iterator[Leaf]:
        start = at + len(self.text[at:end]) - len(self.text[at:end].lstrip(" \t"))
        line = self.text[start:end]
        if self.table:
            yield from self._row("td", start, end)
        elif len(self.lines) == 1 and "|" in line + self.text[slice(*self.lines[0])] and _RULER.match(line):
            head = self.lines.pop()
            self.table = 1
            self.fresh += ("table", "thead", "tr")
            yield from self._row("th", *head)
        else:
            self.lines.append((start, end))

    def _row(self, tag: str, start: int, end: int) -> Iterator[Leaf]:
        line = self.text[start:end].rstrip()
        begin = start + (1 if line.startswith("|") else 0)
        end = start + len(line) - (1 if line.endswith("|") and not line.endswith("\\|") else 0)
        for found in [*_CELL.finditer(self.text, begin, end), None]:
            stop = found.start() if found else end
            cell = self.text[begin:stop]
            lead = len(cell) - len(cell.lstrip())
            if cell.strip():
                yield self._made(tag, ((begin + lead, begin + lead + len(cell.strip())),))
            begin = stop + 1
