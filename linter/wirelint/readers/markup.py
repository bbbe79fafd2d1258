"""Markup as a tree whose every element and text knows its place in the file: XML, and HTML as it is really written.

The reading is forgiving, so that nothing of a broken file is lost: an end tag that closes nothing is passed over, what
is not closed ends with its parent, a `<` that opens no tag is text. Whether a file is well-formed XML, and where it
first is not, `break_of` says. External entities and DTDs are never fetched, and entities that a file declares are never
expanded.

Where to start reading: `parse`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from wirelint.patterns import lazy_pattern
from wirelint.readers.entities import unescape
from wirelint.tuples import NamedTuple

_START = lazy_pattern(r"""([A-Za-z_][\w:.-]*+)((?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+)>""")
_END = lazy_pattern(r"/([A-Za-z_][\w:.-]*+)[^<>]*+>")
_ATTRIBUTE = lazy_pattern(r"""([A-Za-z_][\w:.-]*+)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""")
_RAW_END = lazy_pattern(r"(?i)</(?:script|style)\b")
_SUBSET_END = lazy_pattern(r"\]\s*+>")
_OPEN, _CLOSE = "<![CDATA[", "]]>"

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements of HTML that have no end tag."""
RAW = frozenset({"script", "style"})
"""Elements of HTML whose text is no markup."""


class Text(NamedTuple):
    """A stretch of text between tags; in a CDATA section `&` and `<` are only themselves."""

    start: int
    end: int
    is_section: bool = False


class Element:
    """An element: its name without a prefix, and what is in it. `start` and `end` are those of the whole."""

    __slots__ = ("_attributes", "children", "end", "name", "start")

    def __init__(self, name: str, attributes: str, start: int) -> None:
        self.name = name
        self.start = self.end = start
        self.children: list[Element | Text] = []
        self._attributes = attributes

    def get(self, name: str) -> str:
        """The value of an attribute, by its name without a prefix; empty where there is none."""
        if name not in self._attributes:
            return ""
        for found in _ATTRIBUTE.finditer(self._attributes):
            if _local(found[1]) == name:
                return unescape(found[2] or found[3] or found[4] or "")
        return ""

    @property
    def elements(self) -> Iterator[Element]:
        """The elements right in it."""
        return (child for child in self.children if isinstance(child, Element))

    def first(self, *names: str) -> Element | None:
        """The first element somewhere in it that has one of these names."""
        return next(self.all(*names), None)

    def all(self, *names: str) -> Iterator[Element]:
        """Every element somewhere in it with one of these names, in the order of the file; none inside another."""
        waiting = [*self.elements][::-1]
        while waiting:
            one = waiting.pop()
            if one.name in names:
                yield one
            else:
                waiting += [*one.elements][::-1]

    def text(self, file: str) -> str:
        """The text in it, references read and white space made single spaces."""
        parts: list[str] = []
        waiting: list[Element | Text] = [self]
        while waiting:
            one = waiting.pop()
            if isinstance(one, Element):
                waiting += one.children[::-1]
            else:
                here = file[one.start : one.end]
                parts.append(here if one.is_section else unescape(here))
        return " ".join("".join(parts).split())


def parse(file: str, *, is_html: bool = False) -> Element:
    """The tree of a file, under a root without a name. Linear in the file; never fails.

    is_html  tags are of HTML: in any case, some without an end
    """
    return _Parser(file, is_html).parse()


class _Parser:
    """Goes from one `<` to the next."""

    def __init__(self, file: str, is_html: bool) -> None:
        self.file, self.is_html = file, is_html
        self.stack = [Element("", "", 0)]
        self.open: Counter[str] = Counter()
        self.done = 0
        """Where text begins that is not yet in the tree."""

    def parse(self) -> Element:
        file = self.file
        at = file.find("<")
        while at >= 0:
            stop = self._markup(at)
            at = file.find("<", stop if stop > at else at + 1)
        self._text(len(file))
        for element in self.stack:
            element.end = len(file)
        return self.stack[0]

    def _markup(self, at: int) -> int:
        """Take in the markup at a `<`, and return its end; the same place where it is none."""
        mark = self.file[at + 1 : at + 2]
        if mark == "/":
            return self._end_tag(at)
        if mark in "!?" and mark:
            return self._declaration(at)
        found = _START.match(self.file, at + 1)
        return self._start_tag(at, found[1], found[2], found.end()) if found else at

    def _start_tag(self, at: int, name: str, attributes: str, stop: int) -> int:
        self._text(at)
        name = _local(name.lower() if self.is_html else name)
        element = Element(name, attributes, at)
        element.end = stop
        self.stack[-1].children.append(element)
        self.done = stop
        if attributes.endswith("/") or (self.is_html and name in VOID):
            return stop
        if self.is_html and name in RAW:
            return self._raw(element, stop)
        self.stack.append(element)
        self.open[name] += 1
        return stop

    def _raw(self, element: Element, start: int) -> int:
        """Pass over the text of a script or a style."""
        found = _RAW_END.search(self.file, start)
        element.end = self.done = found.start() if found else len(self.file)
        return self.done

    def _end_tag(self, at: int) -> int:
        found = _END.match(self.file, at + 1)
        if not found:
            return at
        self._text(at)
        self.done = found.end()
        name = _local(found[1].lower() if self.is_html else found[1])
        if self.open[name]:
            while self._close(self.done) != name:
                pass
        return self.done

    def _close(self, stop: int) -> str:
        element = self.stack.pop()
        element.end = stop
        self.open[element.name] -= 1
        return element.name

    def _declaration(self, at: int) -> int:
        """A comment, a section, a processing instruction or a document type."""
        file = self.file
        if file.startswith(_OPEN, at):
            stop = file.find(_CLOSE, at)
            return self._section(at + len(_OPEN), len(file) if stop < 0 else stop)
        if file.startswith("<!--", at):
            return self._skip(at, file.find("-->", at + 4), 3)
        if file.startswith("<?", at):
            return self._skip(at, file.find("?>" if file.startswith("<?xml", at) else ">", at), 1)
        end, subset = file.find(">", at), file.find("[", at)
        if 0 <= subset < end and (found := _SUBSET_END.search(file, subset)):
            return self._skip(at, found.end(), 0)
        return self._skip(at, end, 1)

    def _skip(self, at: int, stop: int, length: int) -> int:
        self._text(at)
        self.done = len(self.file) if stop < 0 else stop + length
        return self.done

    def _section(self, start: int, stop: int) -> int:
        self._text(start - len(_OPEN))
        if start < stop:
            self.stack[-1].children.append(Text(start, stop, True))
        self.done = min(stop + len(_CLOSE), len(self.file))
        return self.done

    def _text(self, stop: int) -> None:
        if self.done < stop:
            self.stack[-1].children.append(Text(self.done, stop))
        self.done = stop


def _local(name: str) -> str:
    return name[name.find(":") + 1 :]


class Break(NamedTuple):
    """Where a file is not well-formed, and why; `is_declared` where it declares entities and so is not looked at."""

    place: int
    message: str
    is_declared: bool = False


class _Declares(Exception):
    """The file declares an entity."""


def break_of(file: str) -> Break | None:
    """The first place at which a file is no well-formed XML 1.0; None where it is.

    Every character is made one byte for expat, so that its places are code points. A file that declares entities is
    looked at no further than that.
    """
    import codecs
    from xml.parsers import expat

    codecs.register_error("wirelint.letters", _as_letters)
    parser = expat.ParserCreate("utf-8")
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(file.encode("ascii", "wirelint.letters"), True)
    except _Declares:
        return Break(parser.CurrentByteIndex, "entities that the file declares are not expanded", True)
    except expat.ExpatError as error:
        place = min(max(parser.ErrorByteIndex, 0), len(file))
        return Break(place, expat.ErrorString(error.code) or "not well-formed")
    return None


def _as_letters(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    return "x" * (error.end - error.start), error.end


def _refuse(*declaration: object) -> None:
    raise _Declares
