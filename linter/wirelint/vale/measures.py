"""What `metric` and `readability` count in a text, as Vale counts it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import sqrt

from wirelint.patterns import lazy_pattern
from wirelint.tuples import NamedTuple
from wirelint.vale.blocks import sentences_of
from wirelint.vale.syllables import syllables

_WORD = lazy_pattern(r"(?:[A-Z]\.){2,}|(?:[^\W_]|')+")


class Counts(NamedTuple):
    """Numbers of a text. A long word has more than six bytes; a complex one three syllables without its ending."""

    words: int
    sentences: int
    characters: int
    syllables: int
    polysyllabic_words: int
    complex_words: int
    long_words: int


def counts_of(text: str) -> Counts:
    """The numbers of a text."""
    paragraphs = [part for part in text.split("\n\n") if part.strip()]
    words = [word for part in paragraphs for word in _WORD.findall(part)]
    spoken = [syllables(word) for word in words]
    return Counts(
        words=len(words),
        sentences=sum(len(sentences_of(part)) for part in paragraphs),
        characters=sum(sign.isalpha() or sign.isnumeric() for word in words for sign in word),
        syllables=sum(spoken),
        polysyllabic_words=sum(count > 2 for count in spoken),
        complex_words=sum(
            count - word.endswith(("es", "ed", "ing")) > 2 for word, count in zip(words, spoken, strict=True)
        ),
        long_words=sum(len(word.encode()) > 6 for word in words),
    )


GRADES: Mapping[str, Callable[[Counts], float]] = {
    "SMOG": lambda of: 1.0430 * sqrt(of.polysyllabic_words * 30 / of.sentences) + 3.1291,
    "Gunning Fog": lambda of: 0.4 * (of.words / of.sentences + 100 * of.complex_words / of.words),
    "Coleman-Liau": lambda of: 5.88 * of.characters / of.words - 29.6 * of.sentences / of.words - 15.8,
    "Flesch-Kincaid": lambda of: 0.39 * of.words / of.sentences + 11.8 * of.syllables / of.words - 15.59,
    "Automated Readability": lambda of: 4.71 * of.characters / of.words + 0.5 * of.words / of.sentences - 21.43,
}
"""The grades that `readability` knows, of a text with words in it."""
