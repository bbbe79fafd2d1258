"""What a text must have for a pattern to match in it, told from the pattern's tree, which is read once.

A story is small, and a desk has hundreds of patterns: most of what they cost is to look where nothing can be. What is
told here is of small letters, so that it holds whether or not capital letters count, and leaves out what it is not sure
of. Where to start reading: `needs_of`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from wirelint.patterns import lazy_pattern
from wirelint.tuples import NamedTuple
from wirelint.vale.blocks import spaced
from wirelint.vale.required import parsed
from wirelint.vale.signs import MOST, REPEATS, SINGLE, few_of, flat, is_apart

if TYPE_CHECKING:
    from wirelint.vale.blocks import Block

_TOKEN = lazy_pattern(r"\w+")
_COMMON = frozenset(
    "the a an of to in and is are was were be been for on with it that this as at by from not but or i you he she we "
    "they his her my me do does did has have had will would can could".split()
)


class Need(NamedTuple):
    """Any one of these: whole words, or texts, in small letters."""

    words: frozenset[str]
    texts: tuple[str, ...] = ()

    def is_in(self, block: Block) -> bool:
        """Has the block one?"""
        return not self.words.isdisjoint(block.words) or any(text in block.lower for text in self.texts)

    @property
    def cost(self) -> float:
        """How often a text has one, roughly."""
        return sum(_cost(word, 1) for word in self.words) + sum(_cost(text, 8) for text in self.texts)


@cache
def needs_of(pattern: str) -> tuple[Need, ...]:
    """What a match of the pattern needs, all of it, the rarest first; nothing where nothing is seen."""
    tree = parsed(pattern)
    if tree is None:
        return ()
    reader = Reader()
    reader.read(tree)
    reader.close(apart=False)
    return tuple(sorted(set(reader.needs), key=lambda need: (need.cost, sorted(need.words), need.texts)))


def rarest(words: Iterable[str]) -> str:
    """The word that the fewest texts have, roughly."""
    return min(words, key=lambda word: (_cost(word, 1), word))


def _cost(text: str, times: int) -> float:
    return 40.0 if text in _COMMON or len(text) < 2 else times * 10.0 / len(text) ** 2


class Reader:
    """Reads a sequence from left to right, and notes its needs.

    texts  what has been read since the last piece that stands for no few texts: one of these
    edge   do they begin at the edge of a word, or else, before any is read, would they?
    """

    def __init__(self, *, edge: bool = False) -> None:
        self.needs: list[Need] = []
        self.texts, self.edge, self._is_shut = [""], edge, False

    def read(self, tree: Iterable[tuple[Any, Any]]) -> None:
        """Take in a sequence."""
        for item in flat(tree):
            if not self.takes(item):
                self._pass(str(item[0]), item[1])

    def takes(self, item: tuple[Any, Any]) -> bool:
        """Take in a piece that stands for a few texts. One that does not, or an edge, is left where something is."""
        few = few_of(*item)
        if few is not None and len(few) * len(self.texts) <= MOST:
            self.texts = list(dict.fromkeys(left + right for left in self.texts for right in few))
            return True
        is_empty = self.texts == [""]
        self._is_shut = not is_empty and _begins_apart(item)
        if is_empty and str(item[0]) == "AT" and "NON" not in str(item[1]):
            self.edge = True
            return True
        return False

    def close(self, *, apart: bool) -> None:
        """End the texts here; `apart`: what follows is at the edge of a word, if they end in one."""
        if self.texts != [""]:
            self.needs += self._needs(apart)
        ends_apart = all(text and not _is_word(text[-1]) for text in self.texts)
        self.edge = ends_apart or (self.edge and self.texts == [""])
        self.texts = [""]

    def whole(self) -> frozenset[str]:
        """Those of the texts that are whole words, by the piece that was not taken in."""
        return frozenset(text for text in self.texts if self.edge and self._is_shut and _TOKEN.fullmatch(spaced(text)))

    def _needs(self, apart: bool) -> Iterator[Need]:
        if not all(map(is_sure, self.texts)) or not all(self.texts):
            return
        words = [[*_whole_words(text, left=self.edge, right=apart)] for text in self.texts]
        picked = [min(some, key=lambda word: _cost(word, 1), default="") for some in words]
        rest = tuple(text for text, word in zip(self.texts, picked, strict=True) if not word)
        yield Need(frozenset(filter(None, picked)), rest)
        yield from (Need(frozenset({word})) for word in frozenset(words[0]).intersection(*words[1:]))

    def _pass(self, name: str, value: Any) -> None:
        """A piece that stands for more than a few texts."""
        item = name, value
        was_edge = self.edge and self.texts == [""]
        self.close(apart=_begins_apart(item))
        if name == "BRANCH":
            self._choose([self._inner(branch) for branch in value[1]])
        elif name in REPEATS and value[0]:
            inner = self._inner(value[2])
            self.needs += inner.needs
            self.edge = inner.edge
        elif name in REPEATS:
            self.edge = was_edge and _is_apart(value[2])
        else:
            self.edge = is_apart(*item) if name in SINGLE else name == "AT" and "NON" not in str(value)

    def _inner(self, tree: Iterable[tuple[Any, Any]]) -> Reader:
        inner = Reader(edge=self.edge)
        inner.read(tree)
        inner.close(apart=False)
        return inner

    def _choose(self, ways: Sequence[Reader]) -> None:
        """One of several ways: what any of them needs, if each needs something."""
        best = [min(way.needs, key=lambda need: need.cost, default=None) for way in ways]
        if all(best):
            words = frozenset().union(*(need.words for need in best if need))
            self.needs.append(Need(words, tuple(dict.fromkeys(text for need in best if need for text in need.texts))))
        self.edge = all(way.edge for way in ways)


def _begins_apart(item: tuple[Any, Any]) -> bool:
    """Is what the piece begins with the edge of a word that ends before it?"""
    name, value = str(item[0]), item[1]
    if name == "AT":
        return "NON" not in str(value)
    if name in REPEATS:
        return bool(value[0]) and _is_apart(value[2][:1])
    if name == "BRANCH":
        return all(len(branch) > 0 and _begins_apart(next(flat(branch), ("", None))) for branch in value[1])
    return name in SINGLE and is_apart(name, value)


def _is_apart(tree: Iterable[tuple[Any, Any]]) -> bool:
    """Is every piece a sign that is of no word?"""
    return all(str(name) in SINGLE and is_apart(str(name), value) for name, value in flat(tree))


def _whole_words(text: str, *, left: bool, right: bool) -> Iterator[str]:
    for found in _TOKEN.finditer(spaced(text)):
        if (found.start() or left) and (found.end() < len(text) or right):
            yield found[0]


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def is_sure(text: str) -> bool:
    """Has the text one form in small letters, however it is written?"""
    return all(sign.isascii() or sign.lower() == sign.upper() for sign in text)
