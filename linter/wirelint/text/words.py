"""The words of a text, as columns.

Building an object for every word costs more than finding the words, so words are parallel lists: a rule that looks
at words looks at the columns, and asks for a Word only where it has something to say.
"""

from __future__ import annotations

from itertools import accumulate

from wirelint.patterns import lazy_pattern
from wirelint.remembered import LONGEST_REMEMBERED, MOST_REMEMBERED
from wirelint.span import Span
from wirelint.tuples import NamedTuple

# One split gives words and gaps in turn: gap, word, gap, word, …, gap. A word may hold apostrophes and hyphens
# between letters ("don't", "Nagorno-Karabakh"), and combining marks, so that "é" in two code points stays a letter.
# The empty alternative is cheaper for the many words without a hyphen than a count that comes to none.
_LETTERS = r"[\w\u0300-\u036f]++"
_WORD = lazy_pattern(rf"({_LETTERS}(?:['’-]{_LETTERS}(?:['’-]{_LETTERS})*|))")
# The same for text that is all ASCII. Letters spelt out are told by one look into a table of bits, \w by a call.
_ASCII_LETTERS = "[A-Za-z0-9_]++"
_ASCII_WORD = lazy_pattern(rf"({_ASCII_LETTERS}(?:['-]{_ASCII_LETTERS}(?:['-]{_ASCII_LETTERS})*|))")


def folded(word: str) -> str:
    """A word as it is compared: in lower case, with a straight apostrophe."""
    return word.lower().replace("’", "'")


class _Folds(dict[str, str]):
    """Words as written to words as folded, each folded once: never as a text, since lowering can change its length.

    Equal words of all stories are one string, so that every look-up of a word knows its hash, and mostly itself.
    """

    def __missing__(self, word: str) -> str:
        plain = folded(word)
        if len(word) > LONGEST_REMEMBERED:
            return plain
        # Of two threads that ask at once, both get what the first has stored.
        return self.setdefault(word, plain if plain == word else self[plain])


_FOLDED = _Folds()


class Word(NamedTuple):
    """One word: its place in the columns, its span, its text as written and as folded."""

    place: int
    span: Span
    text: str
    folded: str


class Words:
    """The words of a text in parallel lists; word i stands between gap i and gap i + 1.

    texts   the words as written
    folded  the words in lower case, with a straight apostrophe; equal ones are one object, if no longer than a word is
    starts  code-point offset of each word
    ends    code-point offset behind each word
    gaps    what stands before each word, and behind the last: one more than there are words
    """

    __slots__ = ("ends", "folded", "gaps", "starts", "texts")

    def __init__(self, text: str) -> None:
        pieces = (_ASCII_WORD if text.isascii() else _WORD).split(text)
        offsets = list(accumulate(map(len, pieces)))
        self.texts: list[str] = pieces[1::2]
        self.gaps: list[str] = pieces[::2]
        self.ends: list[int] = offsets[1::2]
        self.starts: list[int] = offsets[::2][: len(self.texts)]
        if len(_FOLDED) > MOST_REMEMBERED:
            _FOLDED.clear()
        self.folded: list[str] = [*map(_FOLDED.__getitem__, self.texts)]

    def __len__(self) -> int:
        return len(self.texts)

    def __getitem__(self, index: int) -> Word:
        span = Span(self.starts[index], self.ends[index])
        return Word(index, span, self.texts[index], self.folded[index])

    def span(self, first: int, last: int) -> Span:
        """The span from word `first` to word `last`, both within it."""
        return Span(self.starts[first], self.ends[last])
