"""What IPTC 7901 and ANPA 1312 have in common: messages between control bytes, and lines as a teleprinter has them.

A message is SOH, a header, STX, the text, ETX, an end; several may stand in a file. Lines of a paragraph are put
together where they were wrapped; other control bytes and hyphens at which a word may break are passed over. A message
that breaks off is read as far as it goes, and said to. Takes of one story, each but the last with “(more)” at its end,
are one story.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from wirelint.patterns import lazy_pattern
from wirelint.readers import Broken
from wirelint.readers.flow import BREAK
from wirelint.rule import Zone
from wirelint.source import Note
from wirelint.sourcemap import Weaver
from wirelint.span import Span
from wirelint.tuples import NamedTuple

_MESSAGE = lazy_pattern(r"\x01([^\x01\x02\x03\x04]*+)\x02([^\x01\x02\x03\x04]*+)(\x03?)([^\x01\x04]*+)\x04?")
_LINE = lazy_pattern(r"([^\r\n]*)(?:\r+\n|\n|\r|\Z)")
_CONTROL = lazy_pattern(r"[\x00-\x08\x0b-\x1f\x7f]+|\t+")
_INDENT = lazy_pattern(r"[ \t\x00-\x1f]+")
_INDENTED = ("   ", "\t")
_FULL = 45
"""A shorter line was not ended by the width of the paper."""
_WIDEST = 100
"""A longer one is a paragraph."""
_MORE = lazy_pattern(r"(?i)[-(\[ ]*+more(?:[- ]*more)*[-)\] ]*+")
"""What a take ends with when another follows."""
_TAKE = lazy_pattern(
    r"(?i)(?:(?<![\s,/:-])[\s,/:-]++\(?(?:take|page|add|more|(?:\d{1,2}(?:st|nd|rd|th)?|first|second|third)(?:add)?)\)?)+$"
)
"""What a keyword ends with that says which take it is."""
_LONGEST = 80
_BLANK = " \t\x7f" + "".join(map(chr, range(32)))
_BANDS = "\t\x10"
"""A tabulator, and the space of a typesetter."""
_SOFT = "\xad"


class Message(NamedTuple):
    """A message: the spans of its header, its text and what follows, and whether its end is there."""

    header: Span
    text: Span
    end: Span
    is_whole: bool


class Line(NamedTuple):
    """A line without its end, and whether it begins a paragraph."""

    start: int
    end: int
    begins: bool


def messages(file: str) -> list[Message]:
    """The messages of a file. Raises Broken where there is none in it."""
    found = [
        Message(Span(*one.span(1)), Span(*one.span(2)), Span(*one.span(4)), bool(one[3]))
        for one in _MESSAGE.finditer(file)
    ]
    if not found:
        raise Broken("no message with a start and a text")
    return found


def takes(file: str, found: list[Message], slug: Callable[[Message], str]) -> Iterator[list[Message]]:
    """The messages of a file, takes of one story together: one ends with “(more)”, and the next has its keyword.

    Of a take that another follows, “(more)” is no text.
    """
    some: list[Message] = []
    first = ""
    for message in found:
        keyword = _keyword(slug(message))
        more = _more(file, some[-1]) if some and keyword and keyword == first else None
        if more is not None:
            some[-1] = some[-1]._replace(text=Span(some[-1].text.start, more))
        else:
            if some:
                yield some
            some, first = [], keyword
        some.append(message)
    yield some


def _keyword(slug: str) -> str:
    """A slug without what says which take it is, to be compared; of a long one its beginning."""
    return _TAKE.sub("", slug[:_LONGEST]).lower()


def _more(file: str, message: Message) -> int | None:
    """Where the line begins that says that more follows; None where there is none."""
    words = message.text.of(file).rstrip(_BLANK + "<=")
    begin = max(words.rfind("\n"), words.rfind("\r")) + 1
    return message.text.start + begin if _MORE.fullmatch(words[begin:].strip(_BLANK + "^<=")) else None


def part_of(meta: Mapping[str, str], number: int, count: int) -> str | None:
    """What a message is called among `count` of them: by its service and number, or else by its place, from one."""
    if count == 1:
        return None
    return f"{meta.get('service', '')}{meta.get('number', '')}" or f"message={number}"


def notes(some: list[Message]) -> tuple[Note, ...]:
    """What is to be said of messages that break off."""
    ends = [Span(one.text.end, one.text.end) for one in some if not one.is_whole]
    return tuple(Note("not-checked", "The message breaks off: no end of its text (ETX)", end) for end in ends)


def lines(file: str, span: Span) -> Iterator[Line]:
    """The lines of a stretch that have words in them."""
    begins, length, is_broken = True, 0, False
    for found in _LINE.finditer(file, *span):
        start, end = found.span(1)
        words = found[1].strip(_BLANK)
        if words:
            is_full = is_broken or _FULL <= length <= _WIDEST
            begins = begins or found[1].startswith(_INDENTED) or not is_full
            indent = _INDENT.match(file, start, end)
            yield Line(indent.end() if indent else start, end, begins)
        begins, length, is_broken = not words, end - start, words.endswith(_SOFT)


def paragraphs(file: str, span: Span) -> Iterator[list[Line]]:
    """The paragraphs of a stretch, as their lines."""
    found: list[Line] = []
    for line in lines(file, span):
        if line.begins and found:
            yield found
            found = []
        found.append(line)
    if found:
        yield found


class Paper:
    """Puts the text of a message together."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.weaver = Weaver(file)
        self.parts: list[tuple[Span, Zone]] = []

    def add(self, some: list[Line], zone: Zone = Zone.BODY, ends: str = "") -> None:
        """Add a paragraph; `ends` are marks at the end of its lines that are no text."""
        weaver = self.weaver
        stretches = [one for line in some if (one := self._stretch(line, ends))]
        if stretches and len(weaver):
            weaver.made(BREAK, stretches[0][0])
        begin, done = len(weaver), -1
        for start, end, is_broken in stretches:
            if done >= 0:
                weaver.escape = None
                weaver.escaped(" ", done, start)
            self._words(start, end)
            done = -1 if is_broken else end
        if len(weaver) > begin:
            self.parts.append((Span(begin, len(weaver)), zone))

    def _stretch(self, line: Line, ends: str) -> tuple[int, int, bool] | None:
        """What of a line is text, and whether its last word goes on in the next; None for nothing."""
        words = self.file[line.start : line.end].rstrip(_BLANK + ends)
        bare = words.rstrip(_SOFT)
        return (line.start, line.start + len(bare), len(bare) < len(words)) if bare.strip(_BLANK) else None

    def _words(self, start: int, end: int) -> None:
        weaver = self.weaver
        for found in _CONTROL.finditer(self.file, start, end):
            weaver.escape = escape
            weaver.plain(start, found.start())
            weaver.escape = None
            weaver.escaped(" " if found[0][0] in _BANDS else "", *found.span())
            start = found.end()
        weaver.escape = escape
        weaver.plain(start, end)


def escape(text: str) -> str | None:
    """Words as they stand; None for any but those that every wire has."""
    return text if text.isascii() and text.isprintable() else None


def encoding(data: bytes) -> str | None:
    """The encoding of wire copy, which does not say it: ASCII, UTF-8, or else Latin-1 as Windows has it."""
    for name in ("ascii", "utf-8", "cp1252"):
        try:
            data.decode(name)
        except UnicodeDecodeError:
            continue
        return name
    return None
