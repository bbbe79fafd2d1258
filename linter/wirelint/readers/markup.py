"""Markup as a tree whose every element and text knows its place in the file: XML, and HTML as it is really written.

The reading is forgiving, so that nothing of a broken file is lost: an end tag that closes nothing is passed over, what
is not closed ends with its parent, a `<` that opens no tag is text. External entities and DTDs are never fetched, and
entities that a file declares are never expanded.

Where to start reading: `parse`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from wirelint.patterns import lazy_pattern
from wirelint.readers.entities import unescape
from wirelint.tuples import NamedTuple

_NAME = r"([^\W\d][\w:.-]*+)"
_OTHER = rf"/{_NAME}[^<>]*+>|(!\[CDATA\[)(.*?)(?:\]\]>|\Z)|!--.*?(?:-->|\Z)|\?xml.*?(?:\?>|\Z)|\?[^>]*+(?:>|\Z)|(!)"
_BARE = r"""[^<>"']*+"""
_XML = lazy_pattern(rf"""(?s)<(?:{_NAME}({_BARE}(?:(?:"[^"<]*+"|'[^'<]*+'){_BARE})*)>|{_OTHER})""")
_ENDED = {mark: f"[^{mark}]{{0,9999}}+{mark}" for mark in "\"'"}
# A quotation mark that nothing ends stands for itself, and may do so nowhere else: there is one way to read a tag.
_VALUES = "|".join(f"{mark}(?:{ended}|(?!{ended}))" for mark, ended in _ENDED.items())
_HTML = lazy_pattern(rf"(?s)<(?:{_NAME}({_BARE}(?:(?:{_VALUES}){_BARE})*)>|{_OTHER})")
_ATTRIBUTES, _END_NAME, _SECTION, _DECLARED = 2, 3, 5, 6
"""The last group that these have in a start tag, an end tag, a CDATA section and a declaration."""
_ATTRIBUTE = lazy_pattern(r"""([^\W\d][\w:.-]*+)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""")
_QUOTED = lazy_pattern(r"""\"[^\"]*\"|'[^']*'""")
_HIDDEN = lazy_pattern(r"(?i)\shidden(?=[\s=/]|$)")
_NONE = lazy_pattern(r"(?i)\bstyle\s*=\s*[\"'][^\"'<]*\bdisplay\s*:\s*none\b")
_KEPT = lazy_pattern(r"""(?<!\S)xml:space\s*+=\s*+["']?(preserve|default)\b""")
_RAW_END = lazy_pattern(r"(?i)</(?:script|style)\b")
_SUBSET_END = lazy_pattern(r"\]\s*+>")

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
    """An element: its name without a prefix, and what is in it. `start` and `end` are those of the whole.

    `keeps` says that white space in it is part of its text: `pre`, and what `xml:space` says it of.
    """

    __slots__ = ("_attributes", "_known", "children", "end", "keeps", "name", "start")

    def __init__(self, name: str, attributes: str, start: int, end: int, known: set[str], keeps: bool = False) -> None:
        self.name, self.start, self.end = name, start, end
        self.keeps = keeps
        self.children: list[Element | Text] = []
        self._attributes = attributes
        # The names of all elements of the file, so that nobody looks through it for one that it has not.
        self._known = known

    def get(self, name: str) -> str:
        """The value of an attribute, by its name without a prefix; empty where there is none."""
        if name not in self._attributes:
            return ""
        for found in _ATTRIBUTE.finditer(self._attributes):
            if _local(found[1]) == name:
                return unescape(found[2] or found[3] or found[4] or "")
        return ""

    def of(self, file: str) -> str:
        """It as it stands in the file, tags included."""
        return file[self.start : self.end]

    @property
    def is_hidden(self) -> bool:
        """Does it say itself that it is not shown?"""
        said = self._attributes
        if not said:
            return False
        if "hidden" in said and _HIDDEN.search(_QUOTED.sub('""', said)):
            return True
        return "none" in said and _NONE.search(said) is not None

    @property
    def elements(self) -> Iterator[Element]:
        """The elements right in it."""
        return (child for child in self.children if isinstance(child, Element))

    def first(self, *names: str) -> Element | None:
        """The first element somewhere in it that has one of these names."""
        return next(self.all(*names), None)

    def all(self, *names: str) -> Iterator[Element]:
        """Every element somewhere in it with one of these names, in the order of the file; none inside another."""
        waiting = [] if self._known.isdisjoint(names) else [*self.elements][::-1]
        while waiting:
            one = waiting.pop()
            if one.name in names:
                yield one
            elif len(one.children) > 1 or (one.children and isinstance(one.children[0], Element)):
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
    """Goes from one piece of markup to the next."""

    def __init__(self, file: str, is_html: bool) -> None:
        self.file, self.is_html = file, is_html
        self.names: dict[str, str] = {}
        self.known: set[str] = set()
        self.stack = [Element("", "", 0, len(file), self.known)]
        self.open: Counter[str] = Counter()
        self.done = 0
        """Where text begins that is not yet in the tree."""
        self.has_subset_end = True

    def parse(self) -> Element:
        new = tuple.__new__  # a third of what the class takes, and there are as many texts as tags
        for found in (_HTML if self.is_html else _XML).finditer(self.file):
            at = found.start()
            if at < self.done:
                continue
            if self.done < at:
                self.stack[-1].children.append(new(Text, (self.done, at, False)))
            self.done = found.end()
            group = found.lastindex
            if group == _ATTRIBUTES:
                self._start_tag(at, self._name(found[1]), found[2])
            elif group == _END_NAME:
                self._end_tag(self._name(found[3]))
            elif group == _SECTION and found[5]:
                self.stack[-1].children.append(Text(*found.span(5), True))
            elif group == _DECLARED:
                self._declaration(at)
        if self.done < len(self.file):
            self.stack[-1].children.append(Text(self.done, len(self.file)))
        for element in self.stack:
            element.end = len(self.file)
        return self.stack[0]

    def _name(self, name: str) -> str:
        """The name of an element without a prefix."""
        known = self.names.get(name)
        if known is None:
            known = self.names[name] = _local(name.lower() if self.is_html else name)
        return known

    def _start_tag(self, at: int, name: str, attributes: str) -> None:
        self.known.add(name)
        parent = self.stack[-1]
        keeps = parent.keeps or name == "pre"
        if "xml:space" in attributes and (said := _KEPT.search(attributes)):
            keeps = said[1] == "preserve" or name == "pre"
        element = Element(name, attributes, at, self.done, self.known, keeps)
        parent.children.append(element)
        if attributes.endswith("/") or (self.is_html and name in VOID):
            return
        if self.is_html and name in RAW:
            found = _RAW_END.search(self.file, self.done)
            element.end = self.done = found.start() if found else len(self.file)
            return
        self.stack.append(element)
        self.open[name] += 1

    def _end_tag(self, name: str) -> None:
        """Close an element and what is open in it; an end tag that closes nothing is passed over."""
        if not self.open.get(name):
            return
        element = None
        while element is None or element.name != name:
            element = self.stack.pop()
            element.end = self.done
            self.open[element.name] -= 1

    def _declaration(self, at: int) -> None:
        """Pass over a document type, with the declarations in it."""
        end, subset = self.file.find(">", at), self.file.find("[", at)
        if self.has_subset_end and 0 <= subset < end:
            found = _SUBSET_END.search(self.file, subset)
            self.has_subset_end = found is not None
            end = found.end() - 1 if found else end
        self.done = end + 1 if end >= 0 else len(self.file)


def _local(name: str) -> str:
    return name[name.find(":") + 1 :]
