"""Frames of small words with one word too few or too many, and where a story has them.

A frame is written as copy is, with what to change in it: "according +to the|a" lacks a word, "despite -of" has one too
many. Words with “|” between them stand for one another; “@class” is a closed class of words. Every frame is filed
under the word marked “!”, or else its first plain one: a story without that word costs nothing.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from wirelint import Finding, Fix, Span
from wirelint.remembered import Remembered
from wirelint.text.word_sets import WordSet
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

    With `adds` the word goes in before the place `at`; without, the word at that place goes out.
    """

    words: tuple[frozenset[str], ...]
    key: int
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
    return Frame(tuple(words), key, at, changed, adds)


class Frames:
    """Frames, each under its number, and where to look for them.

    keys   the words that frames are filed under: for a rule's wake
    filed  key word to its frames by a neighbour of the key: how far off that is, and each word that it may be with the
           numbers of the frames that have it there
    """

    __slots__ = ("_numbers", "all", "filed", "keys")

    def __init__(self, texts: Iterable[str]) -> None:
        self.all = tuple(map(frame, texts))
        self._numbers: dict[str, list[int]] = {}
        for number, one in enumerate(self.all):
            for key in one.words[one.key]:
                self._numbers.setdefault(key, []).append(number)
        self.keys = WordSet(self._numbers)
        self.filed = Remembered(self._near)

    def _near(self, key: str) -> tuple[tuple[int, Mapping[str, list[int]]], ...]:
        """The frames of a key by a neighbour of it: filed when first asked for, since a neighbour may be any verb."""
        steps: dict[int, dict[str, list[int]]] = {}
        for number in self._numbers[key]:
            one = self.all[number]
            step = 1 if one.key + 1 < len(one.words) else -1
            near = steps.setdefault(step, {})
            for word in one.words[one.key + step]:
                near.setdefault(word, []).append(number)
        return tuple(steps.items())


def edits(document: Document, frames: Frames) -> list[tuple[int, Frame]]:
    """Every place where a frame begins, with the frame, in the order of the text; of two at a place the first."""
    found: dict[int, int] = {}
    for place, numbers in _hits(document, frames):
        for number in numbers:
            first = place - frames.all[number].key
            if number <= found.get(first, number) and _stands(document, first, frames.all[number]):
                found[first] = number
    return [(first, frames.all[found[first]]) for first in sorted(found)]


def _hits(document: Document, frames: Frames) -> list[tuple[int, list[int]]]:
    """Places of key words with the frames that may stand around them, told by one of the key's neighbours."""
    keys = document.found(frames.keys)
    folded, index, filed = document.words.folded, document.index, frames.filed
    if keys and (folded[0] in keys or folded[-1] in keys):
        folded = [*folded, ""]  # so that there is a neighbour on either side of every place
    return [
        (place, near[folded[place + step]])
        for key in keys
        for step, near in filed[key]
        for place in index[key]
        if folded[place + step] in near
    ]


def _stands(document: Document, first: int, one: Frame) -> bool:
    """Do the words of a frame stand at a place, in lower case but for the first, with one space between?"""
    words, stop = document.words, first + len(one.words)
    if first < 0 or stop > len(words):
        return False
    for word, allowed in zip(words.folded[first:stop], one.words, strict=True):
        if word not in allowed:
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
