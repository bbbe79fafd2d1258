"""Pairs of sentences that are worth a look.

All with all would be quadratic, so a pair is looked at only when it shares several words that the story has two to six
times: every word gives at most fifteen pairs. What is left is a handful in a story.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from wirelint.text.content import FUNCTION_WORDS, content_of, contradict
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.document import Document, Sentence
    from wirelint.text.content import Content

MOST_PLACES = 6
LEAST_LINKS = 3
FEWEST_LINKS = 5
"""One rare word shared in so many words of the shorter sentence."""
LEAST_SHARED = 4
LONGEST_SENTENCE = 400
"""Words: what is longer is no sentence, and would be compared with half of the story."""

Pair = tuple[int, int]
Links = list[tuple[Pair, int]]
"""Pairs of sentences, by number, and how many rare words they share."""


class Told(NamedTuple):
    """Two sentences and what they say, the earlier one first; `distance` counts sentences."""

    earlier: Sentence
    later: Sentence
    before: Content
    after: Content
    distance: int

    @property
    def paragraphs(self) -> tuple[int, int]:
        """The numbers of their paragraphs."""
        return self.earlier.paragraph, self.later.paragraph

    @property
    def shared(self) -> frozenset[str]:
        """The content words of both."""
        return self.before.words & self.after.words

    @property
    def likeness(self) -> float:
        """Common content words among all of them."""
        return len(self.shared) / max(1, len(self.before.words | self.after.words))

    @property
    def containment(self) -> float:
        """Common content words among those of the sentence with fewer."""
        return len(self.shared) / max(1, min(len(self.before.words), len(self.after.words)))

    @property
    def is_parallel(self) -> bool:
        """Are they two facts in one form: other names or numbers on each side, or one of them a denial?"""
        return (
            contradict(self.before.names, self.after.names)
            or contradict(self.before.numbers, self.after.numbers)
            or self.before.denies != self.after.denies
        )


def linked(document: Document, sentences: Sequence[Sentence]) -> Links:
    """The pairs of sentences, by number, that share enough rare words for their length, and how many. Linear.

    A word that stands twice in one of the two counts twice: the figure is for choosing, not for judging.
    """
    owners = [-1] * len(document.words)
    lengths = []
    for number, (_, _, first, stop) in enumerate(sentences):
        length = stop - first
        lengths.append(length)
        if length <= LONGEST_SENTENCE:
            owners[first:stop] = [number] * length
    pairs: list[Pair] = []
    for word, places in document.recurring:
        if len(places) == 2 and len(word) > 3:  # as most of them do
            left, right = places
            pairs.append((owners[left], owners[right]))
        elif len(places) <= MOST_PLACES and len(word) > 3:
            pairs += combinations([owners[place] for place in places], 2)
    often = [one for one in Counter(pairs).items() if one[1] >= LEAST_LINKS]
    return sorted([one for one in often if _is_linked(*one, lengths)])


def _is_linked(pair: Pair, count: int, lengths: Sequence[int]) -> bool:
    """Are two sentences two, and is what they share enough for the shorter one?"""
    left, right = pair
    return left != right and left >= 0 <= right and FEWEST_LINKS * count >= min(lengths[left], lengths[right])


def told_twice(document: Document, sentences: Sequence[Sentence], links: Links) -> tuple[Told, ...]:
    """The linked pairs of sentences with what they say, in the order of the text; parallel reports are left out."""
    folded = document.words.folded
    found = []
    for (left, right), _ in links:
        before, after = sentences[left], sentences[right]
        first = frozenset(folded[before.first : before.stop]) - FUNCTION_WORDS
        second = frozenset(folded[after.first : after.stop]) - FUNCTION_WORDS
        if _share_words(first, second) and not contradict(_figures(first), _figures(second)):
            told = Told(before, after, content_of(document, before), content_of(document, after), right - left)
            if not told.is_parallel:
                found.append(told)
    return tuple(found)


def _share_words(first: frozenset[str], second: frozenset[str]) -> bool:
    """A cheap first look: do two sentences share enough words to be taken apart?"""
    shared = len(first & second)
    return shared >= LEAST_SHARED and 2 * shared >= min(len(first), len(second))


def _figures(words: frozenset[str]) -> frozenset[str]:
    return frozenset([word for word in words if word.isdecimal()])
