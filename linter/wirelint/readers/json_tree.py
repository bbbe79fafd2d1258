"""JSON as a tree whose every string knows its place in the file; keys that stand twice are both kept.

Whether the file is JSON at all is for the standard library to say, which also knows where it breaks.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache

from wirelint.patterns import lazy_pattern
from wirelint.readers import Broken
from wirelint.sourcemap import Escape, SourceMap, Weaver
from wirelint.tuples import NamedTuple

_TOKEN = lazy_pattern(r'[{}\[\]]|"[^"\\]*+(?:\\.[^"\\]*+)*"(\s*+:)?|[^\s",:{}\[\]]++')
_ESCAPE = lazy_pattern(r"(\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.)")


_SIMPLE = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


class String(NamedTuple):
    """A string by the span of what stands between its quotation marks."""

    start: int
    end: int


class Scalar(NamedTuple):
    """A number, true, false or null, as written."""

    text: str


class Array(NamedTuple):
    """The values of an array."""

    items: list[Value]


class Object(NamedTuple):
    """The pairs of an object, in order."""

    pairs: list[tuple[str, Value]]

    def get(self, *names: str) -> Value | None:
        """The last value with one of these keys, as parsers of JSON have it; the first name that is there wins."""
        for name in names:
            for key, value in reversed(self.pairs):
                if key == name:
                    return value
        return None


Value = String | Scalar | Array | Object


def parse(file: str) -> Value:
    """The value that a file is. Raises Broken where it is no JSON, or is nested too deep."""
    try:
        json.loads(file)
    except json.JSONDecodeError as error:
        raise Broken(error.msg[:1].lower() + error.msg[1:], min(error.pos, len(file))) from error
    except (RecursionError, ValueError) as error:
        raise Broken("nested too deep, or with a number too long") from error
    root: list[Value] = []
    stack: list[Array | Object] = [Array(root)]
    key = ""
    for token in _TOKEN.finditer(file):
        text = token[0]
        if token[1] is not None:
            key = _read(text[1 : text.rindex('"')])
            continue
        if text in "}]":
            stack.pop()
            continue
        value = _value(text, token.start(), token.end())
        _put(stack[-1], key, value)
        if isinstance(value, Array | Object):
            stack.append(value)
    return root[0]


def _value(text: str, start: int, end: int) -> Value:
    if text == "{":
        return Object([])
    if text == "[":
        return Array([])
    return String(start + 1, end - 1) if text[0] == '"' else Scalar(text)


def _put(parent: Array | Object, key: str, value: Value) -> None:
    if isinstance(parent, Object):
        parent.pairs.append((key, value))
    else:
        parent.items.append(value)


def objects(value: Value | None) -> Iterator[Object]:
    """The value if it is an object, those in it if it is an array."""
    for one in value.items if isinstance(value, Array) else (value,):
        if isinstance(one, Object):
            yield one


def words(value: Value | None, file: str) -> str:
    """A string or a number as text; empty for anything else."""
    if isinstance(value, Scalar):
        return "" if value.text == "null" else value.text
    return _read(file[value.start : value.end]) if isinstance(value, String) else ""


def way(file: str, value: String, escape: Escape) -> SourceMap:
    """The way back from what a string says to the file; `escape` is how the file spells words."""
    weaver = Weaver(file, escape)
    weaver.read(_ESCAPE, _meaning, value.start, value.end)
    return weaver.map()


def _read(spelt: str) -> str:
    if "\\" not in spelt:
        return spelt
    texts = _ESCAPE.split(spelt)
    texts[1::2] = map(_meaning, texts[1::2])
    return "".join(texts)


@lru_cache(1024)
def _meaning(spelt: str) -> str:
    """What an escape stands for; half of a surrogate pair stands for nothing that could be known."""
    if spelt[1] != "u":
        return _SIMPLE.get(spelt[1], spelt[1])
    code = int(spelt[2:6], 16)
    if len(spelt) > 6:
        return chr(0x10000 + (code - 0xD800 << 10) + int(spelt[8:], 16) - 0xDC00)
    return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)


def escape(text: str) -> str | None:
    """Words as they are spelt in a string of a file that may hold any character."""
    return json.dumps(text, ensure_ascii=False)[1:-1]


def escape_ascii(text: str) -> str | None:
    """Words as they are spelt in a file that is kept to ASCII."""
    return json.dumps(text)[1:-1]


def speller(file: str) -> Escape:
    """How this file spells words: one that has escapes in the place of letters goes on with that."""
    return escape_ascii if file.isascii() and "\\u" in file else escape
