"""Frames of small words with one word too few or too many, and where a story has them.

A frame is written as copy is, with what to change in it: "according +to the|a" lacks a word, "despite -of" has one too
many. Words with “|” between them stand for one another; “@class” is a closed class of words. Every frame is filed
under the word marked “!”, or else its first plain one: a story without that word costs nothing.
"""

from __future__ import annotations

from functools import cache
from operator import contains
from typing import TYPE_CHECKING

from wirelint import Finding, Fix, Span
from wirelint.text.word_pairs import Pairs, union
from wirelint.tuples import NamedTuple
from wirelint_rules._nouns import MANY
from wirelint_rules._verbs import ANY_BASES, SURE_BASES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wirelint import Document

CLASSES: Mapping[str, frozenset[str]] = {
    "the": frozenset("the a an his her its their this these those our".split()),
    "base": ANY_BASES,
    "verb": SURE_BASES,
    "nouns": MANY | {"people", "things", "ways", "talks", "meetings", "years", "others"},
    "is": frozenset("is are was were be been isn't aren't wasn't weren't".split()),
    "he": frozenset("he she it they we him her them us me you".split()),
}


class Frame(NamedTuple):
    """The words of a frame, one set for each place; the place of its key; where the change is made, and its word.

    It is looked for by a pair of its words: from the place `pair`, of which its key is one.
    With `adds` the word goes in before the place `at`; without, the word at that place goes out.
    """

    words: tuple[frozenset[str], ...]
    key: int
    pair: int
    at: int
    word: str
    adds: bool


@cache
def frame(text: str) -> Frame:
    """A frame as it is written."""
    words: list[frozenset[str]] = []
    key, at, changed, adds = -1, 0, "", True
    for token in text.split():
        sign, bare = token[0], token.lstrip("!+-")
        if sign in "+-":
            at, changed, adds = len(words), bare, sign == "+"
        if sign != "+":
            key = len(words) if sign == "!" or (key < 0 and sign != "@") else key
            words.append(CLASSES[bare[1:]] if bare[0] == "@" else frozenset(bare.split("|")))
    return Frame(tuple(words), key, min(key, len(words) - 2), at, changed, adds)


class Frames:
    """Frames, each under its number, and where to look for them.

    keys   the words that frames are filed under: for a rule's wake
    pairs  two words beside each other that each frame has
    filed  the first of these to the numbers of its frames
    """

    __slots__ = ("all", "filed", "keys", "pairs")

    def __init__(self, texts: Iterable[str]) -> None:
        self.all = tuple(map(frame, texts))
        self.keys = frozenset().union(*(one.words[one.key] for one in self.all))
        self.filed: dict[str, list[int]] = {}
        for number, one in enumerate(self.all):
            for word in one.words[one.pair]:
                self.filed.setdefault(word, []).append(number)
        self.pairs = Pairs({word: union(map(self._behind, numbers)) for word, numbers in self.filed.items()})

    def _behind(self, number: int) -> frozenset[str]:
        """The second words of a frame's pairs."""
        one = self.all[number]
        return one.words[one.pair + 1]


def edits(document: Document, frames: Frames) -> list[tuple[int, Frame]]:
    """Every place where a frame begins, with the frame, in the order of the text; of two at a place the first."""
    found: dict[int, int] = {}
    folded, filed = document.words.folded, frames.filed
    for place in document.followed(frames.pairs):
        for number in filed[folded[place]]:
            one = frames.all[number]
            first = place - one.pair
            if number <= found.get(first, number) and _stands(document, first, one):
                found[first] = number
    return [(first, frames.all[found[first]]) for first in sorted(found)]


def _stands(document: Document, first: int, one: Frame) -> bool:
    """Do the words of a frame stand at a place, in lower case but for the first, with one space between?"""
    words, stop = document.words, first + len(one.words)
    if first < 0 or stop > len(words) or not all(map(contains, one.words, words.folded[first:stop])):
        return False
    are_apart = words.gaps[first + 1 : stop].count(" ") == stop - first - 1
    return are_apart and "".join(words.texts[first + 1 : stop]).islower() and words.gaps[stop] not in {"-", "/"}


def insertion(document: Document, first: int, one: Frame) -> Finding:
    """The finding of a word that is missing."""
    words = document.words
    span, place = words.span(first, first + len(one.words) - 1), words.starts[first + one.at]
    message = f"A word is missing in “{span.of(document.text)}”: put “{one.word}” in"
    return Finding(span, message, Fix(Span(place, place), f"{one.word} ", f"Put “{one.word}” in"))


def deletion(document: Document, first: int, one: Frame) -> Finding:
    """The finding of a word too many."""
    words = document.words
    span, place = words.span(first, first + len(one.words) - 1), first + one.at
    stop = words.starts[place + 1] if place + 1 < len(words) else words.ends[place]
    word = words.texts[place]
    message = f"One word too many in “{span.of(document.text)}”: delete “{word}”"
    return Finding(span, message, Fix(Span(words.starts[place], stop), "", f"Delete “{word}”"))
