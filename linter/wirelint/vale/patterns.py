"""Patterns of Vale as patterns of the regex package, bounded in time.

Vale matches with regexp2 in its RE2 mode: \\w, \\d and \\s are of ASCII, \\b knows every letter, and a flag in the
midst of a pattern holds to the end of its group. Where to start reading: `translated`.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from wirelint.patterns import lazy_pattern

if TYPE_CHECKING:
    from wirelint.vale.anchors import Anchor
    from wirelint.vale.blocks import Block

SECONDS = 0.25
"""How long one rule may look at one block."""
SHORT = 5_000
"""Characters of a text at which a pattern with one count that is open takes a few milliseconds at most."""
LONGEST = 400_000
"""Characters of a pattern."""

_TOKEN = lazy_pattern(
    r"\\x\{[0-9A-Fa-f]+\}|\\[pP]\{[^}]*\}|\\[pP][A-Z]|\\Q(?:(?!\\E)(?s:.))*(?:\\E)?|\\(?s:.)|\[\^?\]?|(?s:.)"
)
_ONE_CLASS = lazy_pattern(r"(?:\(\?i\))?\(\?:(?:\[(?:[^\[\]\\]|\\[swd.\-!?,;:])+\]|[^\W]|[,;:!%&-])\+?\)")
_POSIX = lazy_pattern(r"\[:\^?\w+:\]")
_CLASSES = {"w": "0-9A-Za-z_", "d": "0-9", "s": r"\t\n\f\r "}


class EndlessPattern(Exception):
    """A pattern that took too long over a text."""


class PatternError(ValueError):
    """A pattern that cannot be read."""


class Pattern:
    """A pattern, compiled when it is first asked. Raises PatternError where it cannot be read.

    Every look takes at most SECONDS, and raises EndlessPattern after that.
    """

    def __init__(self, source: str) -> None:
        from wirelint.vale.required import parsed

        self.source = source
        if parsed(source) is None:
            compiled(source)

    @cached_property
    def _compiled(self) -> Any:
        return compiled(self.source)

    @cached_property
    def _quick(self) -> re.Pattern[str] | None:
        """The same for re, at a third of the cost; None where it could take long, or would not do."""
        from wirelint.vale.required import is_straight

        return _simple(self.source) if is_straight(self.source) else None

    @cached_property
    def _anchor(self) -> Anchor | None:
        from wirelint.vale.anchors import anchor_of

        return anchor_of(self.source)

    def found_in(self, block: Block) -> Iterator[Any]:
        """Every match in a block, from left to right; sought only where one can begin, if that can be told."""
        text = block.text
        if self._anchor is None or not block.is_plain:
            yield from self.all(text, is_plain=block.is_plain)
            return
        if block.whole is not None and not self.may_be_in(block.whole):
            return
        match = self._timed if self._quick is None or len(text) > SHORT else self._quick.match
        done = 0
        for start in self._anchor.starts(block):
            if start >= done and (found := match(text, start)):
                done = found.end()
                yield found

    def may_be_in(self, block: Block) -> bool:
        """Has the block what a match begins with? Looked up once, for all blocks that are parts of it."""
        if self.source not in block.begun:
            anchor = self._anchor if block.is_plain else None
            block.begun[self.source] = anchor is None or any(True for _ in anchor.starts(block))
        return block.begun[self.source]

    @property
    def _timed(self) -> Callable[[str, int], Any]:
        """Whether there is a match at a place: all that are asked for take SECONDS at most."""
        left = SECONDS

        def match(text: str, start: int) -> Any:
            nonlocal left
            before = time.monotonic()
            try:
                return self._compiled.match(text, start, timeout=max(left, 0.0))
            except TimeoutError as error:
                raise _endless() from error
            finally:
                left -= time.monotonic() - before

        return match

    def all(self, text: str, *, is_plain: bool = False) -> Iterator[Any]:
        """Every match, from left to right. `is_plain`: re reads the text as Vale does (see Block.is_plain)."""
        if is_plain and self._quick is not None and len(text) <= SHORT:
            yield from self._quick.finditer(text)
            return
        try:
            yield from self._compiled.finditer(text, timeout=SECONDS)
        except TimeoutError as error:
            raise _endless() from error

    @cached_property
    def is_one_class(self) -> bool:
        """Is a match one character, or a run of characters, of one class?"""
        return _ONE_CLASS.fullmatch(self.source) is not None

    def texts(self, text: str) -> list[Any]:
        """The text of every match, at a fraction of the cost; of its groups where the pattern has any."""
        if self.is_one_class:
            # One run of characters cannot go astray, and re is three times as fast.
            return _simple(self.source).findall(text)
        try:
            found: list[Any] = self._compiled.findall(text, timeout=SECONDS)
        except TimeoutError as error:
            raise _endless() from error
        return found

    def first(self, text: str) -> Any:
        """The first match, or None."""
        try:
            return self._compiled.search(text, timeout=SECONDS)
        except TimeoutError as error:
            raise _endless() from error


def _endless() -> EndlessPattern:
    return EndlessPattern(f"its pattern took longer than {SECONDS:g} s")


@cache
def compiled(source: str) -> Any:
    """The pattern compiled. Raises PatternError."""
    import warnings

    import regex

    if len(source) > LONGEST:
        raise PatternError(f"the pattern is longer than {LONGEST:,} characters")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return regex.compile(translated(source), regex.VERSION1)
    except (regex.error, OverflowError, RecursionError, MemoryError, ValueError, IndexError) as error:
        raise PatternError(f"the pattern cannot be read: {error}") from error


@cache
def _simple(source: str) -> re.Pattern[str]:
    return re.compile(translated(source).removeprefix("(?-f)"))


def translated(source: str) -> str:
    """The pattern in the notation of the regex package, version 1."""
    out, at, in_class = ["(?-f)"], 0, False
    while at < len(source):
        posix = _POSIX.match(source, at) if in_class else None
        found = posix or _TOKEN.match(source, at)
        assert found
        token, at = found[0], found.end()
        if posix:
            out.append(token)
        elif in_class:
            in_class = token != "]"
            out.append(_in_class(token))
        elif token[0] == "[":
            in_class = True
            out.append(token[:-1] + r"\]" if token.endswith("]") else token)
        else:
            out.append(_outside(token))
    return "".join(out)


def _in_class(token: str) -> str:
    """A piece of a class: what version 1 reads as an operation on sets stands for itself."""
    if token[0] == "[":
        return "".join("\\" + sign if sign in "[]" else sign for sign in token)
    if token in {"&", "|", "~"}:
        return f"\\{token}"
    if token[0] != "\\":
        return token
    if token[1].isupper() and token[1].lower() in _CLASSES and len(token) == 2:
        return f"[^{_CLASSES[token[1].lower()]}]"
    return _CLASSES.get(token[1:], "") or _escape(token)


def _outside(token: str) -> str:
    if token[0] != "\\":
        return token
    if token[1].lower() in _CLASSES and len(token) == 2:
        return f"[{'^' if token[1].isupper() else ''}{_CLASSES[token[1].lower()]}]"
    if token[1] == "Q":
        return re.escape(token[2:].removesuffix("\\E"))
    return {r"\z": r"\Z", r"\Z": r"(?=\n?\Z)", r"\a": "\\\x07"}.get(token) or _escape(token)


def _escape(token: str) -> str:
    if token.startswith("\\x{"):
        return f"\\U{int(token[3:-1], 16):08x}"
    return f"\\{token[1]}{{{token[2]}}}" if token[1] in "pP" and len(token) == 3 else token
