"""What a story must have for a phrase to be in it, told from the phrase as it is written.

To read a phrase of two hundred variants takes longer than all the rest of a story's check, so it is asked first
whether the story has the words that every variant has, and of every choice at least one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from wirelint.patterns import lazy_pattern
from wirelint.phrase_pattern import folded
from wirelint.tuples import NamedTuple

_OPTIONAL = lazy_pattern(r"\[[^\[\]]*\]")
_BRACKET = lazy_pattern(r"[()]")
_WORD = lazy_pattern(r"\w++(?:['’-]\w++)*(?!~|['’-]\w)")


class Needs(NamedTuple):
    """Folded words: those that stand in every variant of a phrase, and sets of which every variant has one at least."""

    words: frozenset[str]
    choices: tuple[frozenset[str], ...] = ()

    def are_in(self, vocabulary: frozenset[str]) -> bool:
        """Has a story with this vocabulary what the phrase needs?"""
        return self.words <= vocabulary and not any(map(vocabulary.isdisjoint, self.choices))


@cache
def needs(phrase: str) -> Needs:
    """What a phrase needs; what may be left out, and forms of a word (“say~”), count for nothing."""
    bare, brackets = phrase, 1
    while brackets:
        bare, brackets = _OPTIONAL.subn(" ", bare)
    plain, groups = [], []
    for part, is_choice in _parts(bare):
        if not is_choice:
            plain.append(part)
        elif "(" not in part and (choice := _choice(part)):
            groups.append(choice)
    return Needs(frozenset(_words(" ".join(plain))), tuple(groups))


def _parts(bare: str) -> Iterator[tuple[str, bool]]:
    """What stands outside all brackets, piece by piece, and what stands in each of the outermost."""
    depth = start = 0
    for bracket in _BRACKET.finditer(bare):
        if bracket[0] == ")":
            depth -= 1
        if depth == 0:
            yield bare[start : bracket.start()], bracket[0] == ")"
            start = bracket.end()
        if bracket[0] == "(":
            depth += 1
    yield bare[start:], False


def _choice(group: str) -> frozenset[str]:
    """The first word of each way through a group; none where one of the ways has no word that is always there."""
    firsts = [next(_words(way), "") for way in group.split("|")]
    return frozenset(firsts) if all(firsts) else frozenset()


def _words(text: str) -> Iterator[str]:
    return (folded(word[0]) for word in _WORD.finditer(text) if word[0] != "_")
