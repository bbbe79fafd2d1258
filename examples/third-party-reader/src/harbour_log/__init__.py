"""The log of a harbour as a format: entries from `%entry DATE NAME` to `%end`, the first line of each a headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wirelint.document import Context
from wirelint.readers import Broken, Read, Reader
from wirelint.readers.told import date_of
from wirelint.rule import Zone
from wirelint.sourcemap import Weaver
from wirelint.span import Span

HEAD = "HARBOUR LOG"
_ENTRY = re.compile(r"(?ms)^%entry (\S+) (\S+)$\n(.*?)^%end$")
_LINE = re.compile(r"[^\r\n]+")


def read(text: str) -> Iterator[Read]:
    """The entries of a log. Raises Broken where it does not begin as one."""
    if not text.startswith(HEAD):
        raise Broken(f"it does not begin with “{HEAD}”")
    for entry in _ENTRY.finditer(text):
        weaver = Weaver(text, escape)
        parts = []
        for line in _LINE.finditer(text, *entry.span(3)):
            if len(weaver):
                weaver.made("\n\n", line.start())
            start = len(weaver)
            _weave(weaver, line)
            parts.append((Span(start, len(weaver)), Zone.BODY if parts else Zone.HEADLINE))
        context = Context(date=date_of(entry[1]), is_file=False, parts=tuple(parts))
        yield Read(weaver.text, weaver.map(), context, entry[2])


def _weave(weaver: Weaver, line: re.Match[str]) -> None:
    done = line.start()
    for sign in re.finditer("%%", line[0]):
        start, end = sign.start() + line.start(), sign.end() + line.start()
        weaver.plain(done, start)
        weaver.escaped("%", start, end)
        done = end
    weaver.plain(done, line.end())


def escape(text: str) -> str | None:
    """Words as a log spells them; it has no way to spell the end of a line."""
    return None if "\n" in text or "\r" in text else text.replace("%", "%%")


READER = Reader("harbour-log", read, frozenset({".harbour"}), lambda head: head.startswith(HEAD))
