"""What stands inside a paragraph of Markdown, as the tags and texts that Vale walks through.

Source: CommonMark 0.31 and GitHub's tables, strikethrough and bare addresses. Where to start reading: `tokens`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from wirelint.patterns import lazy_pattern
from wirelint.tuples import NamedTuple

_SPECIAL = lazy_pattern(
    r"(?P<escape>\\[!-/:-@\[-`{-~])|(?P<hard>(?: {2,}|\\)\n)|(?P<code>`+)|(?P<delimiters>\*+|_+|~{1,2})"
    r"|(?P<auto><[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>|<[\w.+-]+@[\w.-]+>)"
    r"|(?P<comment><!--.{0,2000}?-->)|(?P<tag></?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>)"
    r"|(?P<bang>!\[)|(?P<open>\[)|(?P<shut>\])"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<bare>(?<![\w/])(?:https?://|www\.)[^\s<]+)",
    re.DOTALL,
)
_TARGET = lazy_pattern(
    r"\(\s*(?:<[^<>\n]*>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*)(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\)"
)
_LABEL = lazy_pattern(r"\[([^\[\]]*)\]")
_TRAIL = "?!.,:*_~'\""


class Token(NamedTuple):
    """A tag or a stretch of text.

    kind    open, shut, text, mask (text that is there but must not be read), alt
    text    what is read, or the name of the tag
    pieces  for text: where each run of it stands, as (place in the text, place in the source, length)
    """

    kind: str
    text: str
    pieces: tuple[tuple[int, int, int], ...] = ()


class _Text:
    """Text being gathered."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.pieces: list[tuple[int, int, int]] = []
        self.length = 0

    def add(self, text: str, source: int, length: int) -> None:
        """Add a run; `length` is how much of it stands in the source as it is."""
        if text:
            self.parts.append(text)
            self.pieces.append((self.length, source, length))
            self.length += len(text)


def tokens(text: str, references: frozenset[str]) -> Iterator[Token]:
    """The tags and texts of a paragraph; `references` are the labels of the file's link definitions, folded."""
    items = _delimited(_scanned(text, references))
    gathered = _Text()
    for item in items:
        if item.kind == "run":
            start, end = item.span
            gathered.add(text[start:end], start, end - start)
        elif item.kind == "entity":
            gathered.add(html.unescape(item.name), item.span[0], 1)
        else:
            if gathered.length:
                yield Token("text", "".join(gathered.parts), tuple(gathered.pieces))
                gathered = _Text()
            yield from _others(item, text)
    if gathered.length:
        yield Token("text", "".join(gathered.parts), tuple(gathered.pieces))


def _others(item: _Item, text: str) -> Iterator[Token]:
    start, end = item.span
    if item.kind in {"mask", "alt"}:
        yield Token(item.kind, text[start:end], ((0, start, end - start),))
    else:
        yield Token(item.kind, item.name)


class _Item(NamedTuple):
    """A piece of the source: run, entity, mask, alt, open, shut or, before it is resolved, delimiters."""

    kind: str
    span: tuple[int, int] = (0, 0)
    name: str = ""
    opens: bool = False
    shuts: bool = False


def _scanned(text: str, references: frozenset[str]) -> list[_Item]:
    """The source in pieces, links resolved and emphasis not yet."""
    items: list[_Item] = []
    brackets: list[tuple[int, bool]] = []
    at = 0
    while at < len(text):
        found = _SPECIAL.search(text, at)
        start = found.start() if found else len(text)
        if start > at:
            items.append(_Item("run", (at, start)))
        if not found:
            break
        kind = found.lastgroup or ""
        if kind in {"open", "bang"}:
            brackets.append((len(items), kind == "bang"))
            items.append(_Item("run", found.span()))
            at = found.end()
        elif kind == "shut":
            at = _shut(text, found.end(), items, brackets, references)
        else:
            at = _one(kind, found, text, items)
    return items


def _one(kind: str, found: re.Match[str], text: str, items: list[_Item]) -> int:
    """Add what is no bracket; where to go on."""
    start, end = found.span()
    if kind == "escape":
        items.append(_Item("run", (start + 1, end)))
    elif kind == "hard":
        items += (_Item("open", name="br"), _Item("run", (end - 1, end)))
    elif kind == "code":
        return _code(found, text, items)
    elif kind == "delimiters":
        items.append(_delimiters(found, text))
    elif kind == "auto":
        inner = _Item("mask" if ":" in found[0] else "run", (start + 1, end - 1))
        items += (_Item("open", name="a"), inner, _Item("shut", name="a"))
    elif kind == "tag":
        name = re.sub(r"\W", " ", found[0]).split()[0].lower()
        items.append(_Item("shut" if found[0].startswith("</") else "open", name=name))
    elif kind == "entity":
        items.append(_Item("entity", found.span(), found[0]))
    elif kind == "bare":
        return _bare(found, items)
    return end


def _bare(found: re.Match[str], items: list[_Item]) -> int:
    address = found[0].rstrip(_TRAIL)
    while address.endswith(")") and address.count(")") > address.count("("):
        address = address[:-1].rstrip(_TRAIL)
    end = found.start() + len(address)
    kind = "run" if address.startswith("www.") else "mask"
    items += (_Item("open", name="a"), _Item(kind, (found.start(), end)), _Item("shut", name="a"))
    return end


def _code(found: re.Match[str], text: str, items: list[_Item]) -> int:
    ticks, end = found[0], found.end()
    close = re.compile(rf"(?<!`){ticks}(?!`)").search(text, end)
    if not close:
        items.append(_Item("run", found.span()))
        return end
    start, stop = end, close.start()
    while start < stop and text[start].isspace():
        start += 1
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    items += (_Item("open", name="code"), _Item("mask", (start, stop)), _Item("shut", name="code"))
    return close.end()


def _shut(text: str, at: int, items: list[_Item], brackets: list[tuple[int, bool]], references: frozenset[str]) -> int:
    """A closing bracket: the link or image that it ends, or the sign itself."""
    place = brackets.pop() if brackets else None
    end = None if place is None else _link_end(text, at, items[place[0]].span[1], references)
    if place is None or end is None:
        items.append(_Item("run", (at - 1, at)))
        return at
    number, is_image = place
    inner = (items[number].span[1], at - 1)
    if is_image:
        del items[number:]
        items += (_Item("open", name="img"), _Item("alt", inner))
        return end
    items[number] = _Item("open", name="a")
    items.append(_Item("shut", name="a"))
    brackets[:] = [one for one in brackets if one[1]]
    return end


def _link_end(text: str, at: int, start: int, references: frozenset[str]) -> int | None:
    if text.startswith("(", at) and (target := _TARGET.match(text, at)):
        return target.end()
    label = _LABEL.match(text, at)
    name = " ".join((label[1] if label and label[1] else text[start : at - 1]).lower().split())
    if name in references:
        return label.end() if label else at
    return None


def _delimiters(found: re.Match[str], text: str) -> _Item:
    start, end = found.span()
    before, behind = text[start - 1 : start] or " ", text[end : end + 1] or " "
    is_left = not behind.isspace() and (behind.isalnum() or before.isspace() or not before.isalnum())
    is_right = not before.isspace() and (before.isalnum() or behind.isspace() or not behind.isalnum())
    if found[0][0] == "_":
        return _Item(
            "delimiters", (start, end), found[0],
            is_left and (not is_right or not before.isalnum()), is_right and (not is_left or not behind.isalnum()),
        )  # fmt: skip
    return _Item("delimiters", (start, end), found[0], is_left, is_right)


def _delimited(items: Sequence[_Item]) -> list[_Item]:
    """Emphasis resolved: runs of signs become tags where they pair, and text where they do not."""
    out: list[list[_Item]] = []
    openers: list[tuple[int, str, int]] = []  # place in `out`, sign, how many are left
    for item in items:
        if item.kind != "delimiters":
            out.append([item])
            continue
        tags, left = _closed(item, out, openers)
        out.append(tags)
        end = item.span[1]
        out.append([_Item("run", (end - left, end))])
        if left and item.opens:
            openers.append((len(out) - 1, item.name[0], left))
    return [one for group in out for one in group if one.kind != "run" or one.span[0] < one.span[1]]


def _closed(item: _Item, out: list[list[_Item]], openers: list[tuple[int, str, int]]) -> tuple[list[_Item], int]:
    """The tags that a run of signs shuts, and how many of the signs are left."""
    sign, left = item.name[0], len(item.name)
    tags: list[_Item] = []
    while left and item.shuts:
        recent = range(len(openers) - 1, max(-1, len(openers) - 99), -1)
        number = next((n for n in recent if openers[n][1] == sign), None)
        if number is None or (sign == "~" and openers[number][2] != left):
            break
        place, _, have = openers[number]
        used = left if sign == "~" else 2 if min(left, have) >= 2 else 1
        name = "del" if sign == "~" else ("em", "strong")[used - 1]
        # The signs nearest to the text are the first to pair.
        out[place].insert(1, _Item("open", name=name))
        tags.append(_Item("shut", name=name))
        left -= used
        del openers[number:]
        start = out[place][0].span[0]
        out[place][0] = _Item("run", (start, start + have - used))
        if have > used:
            openers.append((place, sign, have - used))
    return tags, left
