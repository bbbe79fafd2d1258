"""Frames of small words with one word too few or too many, and where a story has them.

A frame is written as copy is, with what to change in it: "according +to the|a" lacks a word, "despite -of" has one too
many. Words with “|” between them stand for one another; “@class” is a closed class of words. Every frame is filed
under the word marked “!”, or else its first plain one: a story without that word costs nothing.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from wirelint import Finding, Fix, Span
from wirelint.tuples import NamedTuple
from wirelint_rules._nouns import MANY
from wirelint_rules._verbs import ANY_BASES, SURE_BASES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

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


def keys(frames: Iterable[str]) -> frozenset[str]:
    """The words that frames are filed under: for a rule's wake."""
    return frozenset().union(*(frame(text).words[frame(text).key] for text in frames))


@cache
def _filed(frames: tuple[str, ...]) -> Mapping[str, list[tuple[Frame, int, frozenset[str]]]]:
    """Key word to its frames, each with a neighbour of the key: how far off it is, and which words it may be."""
    filed: dict[str, list[tuple[Frame, int, frozenset[str]]]] = {}
    for one in map(frame, frames):
        step = 1 if one.key + 1 < len(one.words) else -1
        for word in one.words[one.key]:
            filed.setdefault(word, []).append((one, step, one.words[one.key + step]))
    return filed


def edits(document: Document, frames: tuple[str, ...]) -> Iterator[tuple[int, Frame]]:
    """Every place where a frame begins, with the frame, in the order of the text; of two at a place the first."""
    found: dict[int, Frame] = {}
    folded, filed = [*document.words.folded, ""], _filed(frames)
    for key in filed.keys() & document.vocabulary:
        for place in document.index[key]:
            for one, step, allowed in filed[key]:
                if folded[place + step] in allowed and _stands(document, place - one.key, one):
                    found.setdefault(place - one.key, one)
    yield from sorted(found.items())


def _stands(document: Document, first: int, one: Frame) -> bool:
    """Do the words of a frame stand at a place, in lower case but for the first, with one space between?"""
    words, stop = document.words, first + len(one.words)
    return (
        first >= 0
        and stop <= len(words)
        and all(words.folded[first + number] in allowed for number, allowed in enumerate(one.words))
        and all(gap == " " for gap in words.gaps[first + 1 : stop])
        and all(text.islower() for text in words.texts[first + 1 : stop])
        and words.gaps[stop] not in {"-", "/"}
    )


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
