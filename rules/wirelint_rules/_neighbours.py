"""What the rules on small grammar share: words that stand together, and where a clause begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint import Document

_INTRODUCES = frozenset(
    "in on at meanwhile however yet last after since by for earlier later still instead now today under during".split()
)
_LONGEST_INTRODUCTION = 5
_CLAUSE_OPENERS = frozenset("that but because although though while whereas since if when whether said says".split())
PRONOUNS = frozenset("he she they we i you it who which".split())


def together(document: Document, first: int, stop: int) -> bool:
    """Are the words from `first` to before `stop` there, in lower case but for the first, with one space between?"""
    words = document.words
    return (
        first >= 0
        and stop <= len(words)
        and all(gap == " " for gap in words.gaps[first + 1 : stop])
        and all(text.islower() for text in words.texts[first + 1 : stop])
    )


def opens_sentence(document: Document, place: int) -> bool:
    """Does a sentence of prose begin with the word at a place?"""
    sentence = document.sentence_at(document.words.starts[place])
    return sentence is not None and sentence.first == place and sentence.stop - place > 3


def opens_clause(document: Document, place: int) -> bool:
    """Does a clause begin with the word at a place: a sentence, or what stands behind “that”, “but”, “Meanwhile,” …?"""
    words = document.words
    if place and words.gaps[place] in {" ", ", "} and words.folded[place - 1] in _CLAUSE_OPENERS:
        return True
    if words.gaps[place] == ", ":
        return _is_introduced(document, place)
    return opens_sentence(document, place)


def _is_introduced(document: Document, place: int) -> bool:
    """Is there nothing before the comma but a few words that begin like “In May” or “Meanwhile”?"""
    sentence = document.sentence_at(document.words.starts[place])
    if sentence is None or not 0 < place - sentence.first <= _LONGEST_INTRODUCTION:
        return False
    commas = document.words.gaps[sentence.first + 1 : place]
    return document.words.folded[sentence.first] in _INTRODUCES and set(commas) <= {" "}


def before(document: Document, place: int, reach: int) -> list[str]:
    """The folded words before a place, of its own sentence and no more than `reach`."""
    sentence = document.sentence_at(document.words.starts[place])
    first = sentence.first if sentence else place
    return document.words.folded[max(first, place - reach) : place]
