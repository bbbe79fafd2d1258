"""What is inside a paragraph of Markdown: emphasis, links, code, references, tags. Linear in the paragraph.

Where to start reading: `weave`. Code is no copy: a plain noun stands in its place, so that the sentence around it stays
one; never the same twice running.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint.patterns import lazy_pattern
from wirelint.readers.entities import REFERENCE_SOURCE, meaning
from wirelint.sourcemap import Weaver

_MARK = lazy_pattern(r"[\\`*_\[\]<&!~]")
_SPECIAL = lazy_pattern(r"[\\`*_\[<&!~]")
_TOKEN = lazy_pattern(
    r"(?s)\\([!-/:-@\[-`{-~])"  # 1 a mark that stands for itself
    r"|(`+)"  # 2 code
    r"|<!--.*?-->|<(?:/?[A-Za-z][A-Za-z0-9-]*(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>"  # a comment, a tag
    r"|<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>"  # 3 an address
    rf"|({REFERENCE_SOURCE})"  # 4
    r"|(\*+|_+|~~)"  # 5 emphasis
    r"|(!?\[)|(\])"  # 6 and 7 a link
)
_ADDRESS = lazy_pattern(r"<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>")
_TAIL = lazy_pattern(
    r"""\(\s*(?:<[^<>\r\n]*>|(?:[^\s()\\]|\\.|\([^\s()]*\))*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)"""
)
_LABEL = lazy_pattern(r"\[([^\[\]]{0,999})\]")
_UNSAFE = lazy_pattern(r"[\\`*_\[\]<>&#|!~\r\n=]|^\s*(?:[-+]|\d+[.)])")
CODES = ("code", "text", "sign")
_ENDED = (".", "!", "?")

_Token = tuple[str, int, int]
"""What a stretch stands for, and the stretch."""


def escape(text: str) -> str | None:
    """Words as they are spelt in Markdown; None for any that it might read as more than words."""
    return None if _UNSAFE.search(text) else text


def weave(file: str, lines: list[tuple[int, int]], references: frozenset[str], codes: Iterator[str]) -> Weaver:
    """The text of a paragraph, whose lines are stretches of the file.

    references  the labels of the links that are defined
    codes       what stands in the place of code
    """
    if len(lines) == 1:
        return _read(file, *_trimmed(file, *lines[0]), references, codes)
    joined = _joined(file, lines)
    text = joined.text
    if not _SPECIAL.search(text):
        return joined
    inner = _read(text, 0, len(text), references, codes)
    weaver = Weaver(file, escape)
    weaver.extend(inner.text, inner.map().within(joined.map()))
    return weaver


def _read(text: str, start: int, end: int, references: frozenset[str], codes: Iterator[str]) -> Weaver:
    """What a stretch of a text says."""
    weaver = Weaver(text, escape)
    done = start
    if _SPECIAL.search(text, start, end):
        for said, first, last in _Inline(text, start, end, references, codes).tokens():
            if first >= done:
                weaver.plain(done, first)
                weaver.escaped(said, first, last)
                # Where a tag or an image goes that stood between spaces, one of them goes too.
                is_between = not said and last < end and text[last] == " " and text[first - 1 : first] in {" ", ""}
                done = last + is_between
    weaver.plain(done, end)
    return weaver


def _joined(file: str, lines: list[tuple[int, int]]) -> Weaver:
    """The lines with a space between them, or a line end where the line says so."""
    weaver = Weaver(file, escape)
    done = 0
    for number, line in enumerate(lines):
        start, end = _trimmed(file, *line)
        is_broken = number + 1 < len(lines) and file[end - 1 : end] == "\\"
        if number:
            weaver.escaped(" " if done >= 0 else "\n", abs(done), start)
        weaver.plain(start, end - is_broken)
        done = -end if is_broken or file[end : end + 2] == "  " else end
        if is_broken:
            done = -(end - 1)
    return weaver


def _trimmed(file: str, start: int, end: int) -> tuple[int, int]:
    bare = file[start:end]
    return end - len(bare.lstrip(" \t")), start + len(bare.rstrip(" \t"))


class _Inline:
    """Finds what in a paragraph is not to be read as it stands."""

    def __init__(self, text: str, start: int, end: int, references: frozenset[str], codes: Iterator[str]) -> None:
        self.text, self.start, self.end = text, start, end
        self.references, self.codes = references, codes
        self.found: list[_Token] = []
        self.brackets: list[tuple[int, int, int]] = []
        """The brackets that are open: start, end, and how many tokens there were before."""
        self.runs: dict[str, list[int]] = {"*": [], "_": [], "~": []}
        """The marks that may open emphasis, by their kind: where each stands."""
        self.ticks: dict[int, bool] = {}
        """How many ticks are known to end no code any more."""

    def tokens(self) -> list[_Token]:
        """Every stretch that stands for something else, in the order of the text."""
        place, text, end = self.start, self.text, self.end
        while mark := _MARK.search(text, place, end):
            found = _TOKEN.match(text, mark.start(), end)
            place = self._token(found[0], found.lastindex, *found.span()) if found else mark.end()
        self.found.sort(key=lambda token: token[1:])
        return self.found

    def _token(self, said: str, kind: int | None, start: int, end: int) -> int:
        """Take in one; returns where to go on."""
        match kind:
            case 1:
                self.found.append((said[1], start, end))
            case 2:
                return self._code(start, end)
            case 3:
                self.found += [("", start, start + 1), ("", end - 1, end)]
            case 4:
                if known := meaning(said):
                    self.found.append((known, start, end))
            case 5:
                self._emphasis(said[0], start, end)
            case 6:
                self.brackets.append((start, end, len(self.found)))
            case 7:
                return self._link(start)
            case _ if _ADDRESS.fullmatch(said):
                self.found += [("", start, start + 1), ("", end - 1, end)]
            case _:
                self.found.append(("", start, end))
        return end

    def _code(self, start: int, end: int) -> int:
        ticks = self.text[start:end]
        stop = end
        if ticks and len(ticks) not in self.ticks:
            while (stop := self.text.find(ticks, stop, self.end)) >= 0:
                after = stop + len(ticks)
                if self.text[stop - 1] != "`" and self.text[after : after + 1] != "`":
                    self.found.append((self._noun(start), start, after))
                    return after
                while self.text[stop : stop + 1] == "`":
                    stop += 1
            self.ticks[len(ticks)] = True
        return end

    def _noun(self, place: int) -> str:
        """What stands for code at a place; with a capital where a sentence begins."""
        before = self.text[max(self.start, place - 9) : place].rstrip(" *_(")
        noun = next(self.codes)
        return noun.capitalize() if not before or before.endswith(_ENDED) else noun

    def _emphasis(self, mark: str, start: int, end: int) -> None:
        before, after = self.text[start - 1 : start] or " ", self.text[end : end + 1] or " "
        opens = not after.isspace() and (_is_word(after) or not _is_word(before))
        closes = not before.isspace() and (_is_word(before) or not _is_word(after))
        if mark == "_":
            opens, closes = opens and not _is_word(before), closes and not _is_word(after)
        marks = [*range(start, end, 2 if mark == "~" else 1)]
        waiting = self.runs[mark]
        while closes and marks and waiting:
            length = 2 if mark == "~" else 1
            opened = waiting.pop()
            self.found += [("", opened, opened + length), ("", marks[0], marks[0] + length)]
            marks.pop(0)
        if opens:
            waiting += marks

    def _link(self, place: int) -> int:
        """At a bracket that closes: is it a link or an image?"""
        if not self.brackets:
            return place + 1
        start, end, count = self.brackets.pop()
        stop = self._link_end(self.text[end:place], place + 1)
        if stop is None:
            return place + 1
        if self.text[start] == "!" or self.text[end] == "^":
            del self.found[count:]
            self.found.append(("", start, stop))
        else:
            self.found += [("", start, end), ("", place, stop)]
        return stop

    def _link_end(self, words: str, place: int) -> int | None:
        """Where a link ends whose words end at a place; None where it is none."""
        if found := _TAIL.match(self.text, place, self.end):
            return found.end()
        found = _LABEL.match(self.text, place, self.end)
        label = " ".join(((found[1] if found else "") or words).split()).casefold()
        if label in self.references or (words.startswith("^") and words[1:]):
            return found.end() if found else place
        return None


def _is_word(mark: str) -> bool:
    return mark.isalnum()
