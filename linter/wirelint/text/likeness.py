"""Passages that say nearly the same.

Where to start reading: `linked` finds the pairs worth a look. All with all would be quadratic, so a pair is looked at
only when it shares several words that the story has two to six times; every word gives at most fifteen pairs. What is
left, a handful in a story, is compared word by word.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain, combinations
from typing import TYPE_CHECKING, NamedTuple

from wirelint.document import Sentence
from wirelint.text.content import FUNCTION_WORDS, content_of, contradict, has_speech
from wirelint.text.copies import Repeat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wirelint.document import Document
    from wirelint.text.content import Content

MOST_PLACES = 6
LEAST_LINKS = 3
LEAST_PARAGRAPH_LINKS = 4
FEWEST_LINKS = 5
"""One rare word shared in so many words of the shorter sentence."""
LONGEST = 2_000
"""Words of a passage that are compared in order: a longer one is judged by its beginning, to stay linear."""

LEAST_COVERED = 0.8
"""Share of the shorter paragraph's words that the longer one must have in the same order."""
LEAST_PARAGRAPH = 20
SWALLOWED = 0.9
"""The same share, from which on a short passage counts as swallowed by a longer one."""
LEAST_SWALLOWED = 12
LONG_PARAGRAPH = 40
"""Words from which on a paragraph with other names, or other numbers, is no longer taken for a parallel report."""

LEAST_LIKENESS = 0.6
"""Share of common content words from which on two sentences say nearly the same."""
LEAST_CONTAINED = 0.7
"""Share of the content words of one of them that the other must have too."""
LEAST_SHARED = 5
ECHO_DISTANCE = 3
ECHO_SHARED = 4

Pair = tuple[int, int]
Links = list[tuple[Pair, int]]


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
    """The pairs of sentences, by number, that share several rare words, and how many. Linear in the text.

    A word that stands twice in one of the two counts twice: the figure is for choosing, not for judging.
    """
    owners = [-1] * len(document.words)
    for number, sentence in enumerate(sentences):
        owners[sentence.first : sentence.stop] = [number] * (sentence.stop - sentence.first)
    rare = [places for word, places in document.recurring if len(places) <= MOST_PLACES and len(word) > 3]
    owner = owners.__getitem__
    counts = Counter(chain.from_iterable([combinations(map(owner, places), 2) for places in rare]))
    return sorted(
        (pair, count)
        for pair, count in counts.items()
        if count >= LEAST_LINKS and pair[0] != pair[1] and -1 not in pair
    )


def near_paragraphs(document: Document, sentences: Sequence[Sentence], links: Links) -> tuple[Repeat, ...]:
    """Paragraphs of which the shorter stands, but for an edit here and there, in the longer."""
    shared: dict[Pair, int] = {}
    for (left, right), count in links:
        pair = sentences[left].paragraph, sentences[right].paragraph
        shared[pair] = shared.get(pair, 0) + count
    found = []
    for (left, right), count in sorted(shared.items()):
        if count >= LEAST_PARAGRAPH_LINKS and left != right:
            first, second = paragraph(document, left), paragraph(document, right)
            covered = _covered(document, first, second) if _is_worth_a_look(first, second, count) else 0.0
            if covered:
                found.append((first, second, covered))
    return clusters(found)


def _is_worth_a_look(first: Sentence, second: Sentence, count: int) -> bool:
    """Do two passages share enough rare words for the length of the shorter?"""
    return FEWEST_LINKS * count >= min(first.stop - first.first, second.stop - second.first)


def paragraph(document: Document, number: int) -> Sentence:
    """A paragraph in the shape of a sentence."""
    span = document.paragraphs[number]
    places = document.words_in(span)
    return Sentence(span, number, places.start, places.stop)


def _covered(document: Document, left: Sentence, right: Sentence) -> float:
    """The share of the shorter paragraph that the longer one has too; 0.0 where it is not enough to speak of."""
    folded = document.words.folded
    first, second = folded[left.first : left.stop], folded[right.first : right.stop]
    least = min(len(first), len(second))
    if least < LEAST_SWALLOWED or _is_a_sentence_of_the_other(document, left, right):
        return 0.0
    if 10 * len({*first}.intersection(second)) < 7 * len({*min(first, second, key=len)}):
        return 0.0
    covered = in_order(first, second)
    is_near = covered >= LEAST_COVERED and least >= LEAST_PARAGRAPH and 3 * least >= max(len(first), len(second))
    if not (is_near or covered >= SWALLOWED) or _is_parallel(document, left, right, least):
        return 0.0
    return covered


def _is_a_sentence_of_the_other(document: Document, left: Sentence, right: Sentence) -> bool:
    """Is only one of two paragraphs a single sentence? Then the two are compared as sentences."""
    first, second = document.sentence_at(left.span.start), document.sentence_at(right.span.start)
    return (first is not None and first.span == left.span) != (second is not None and second.span == right.span)


def _is_parallel(document: Document, left: Sentence, right: Sentence, least: int) -> bool:
    before, after = content_of(document, left), content_of(document, right)
    names, numbers = contradict(before.names, after.names), contradict(before.numbers, after.numbers)
    return (names and numbers) or (least < LONG_PARAGRAPH and (names or numbers))


def in_order(first: Sequence[str], second: Sequence[str]) -> float:
    """The share of the shorter sequence's words that both have in the same order, 0 to 1."""
    from rapidfuzz.distance import LCSseq

    left, right = first[:LONGEST], second[:LONGEST]
    return LCSseq.similarity(left, right) / max(1, min(len(left), len(right)))


def told_twice(document: Document, sentences: Sequence[Sentence], links: Links) -> tuple[Told, ...]:
    """The linked pairs of sentences with what they say, in the order of the text; parallel reports are left out."""
    folded = document.words.folded
    found = []
    for (left, right), count in links:
        before, after = sentences[left], sentences[right]
        if _is_worth_a_look(before, after, count) and _share_words(
            {*folded[before.first : before.stop]}, {*folded[after.first : after.stop]}
        ):
            told = Told(before, after, content_of(document, before), content_of(document, after), right - left)
            if not told.is_parallel:
                found.append(told)
    return tuple(found)


def _share_words(first: set[str], second: set[str]) -> bool:
    """A cheap first look: do two sentences share enough words to be taken apart?"""
    first -= FUNCTION_WORDS
    second -= FUNCTION_WORDS
    shared = len(first & second)
    return shared >= ECHO_SHARED and 2 * shared >= min(len(first), len(second))


def nearness(document: Document, told: Told) -> float:
    """How nearly two sentences say the same, 0 to 1; 0.0 where it is not enough to speak of.

    A paraphrase and the quotation that supports it are no such pair.
    """
    if len(told.shared) < LEAST_SHARED or told.containment < LEAST_CONTAINED:
        return 0.0
    if has_speech(document, told.earlier) != has_speech(document, told.later):
        return 0.0
    if told.likeness >= LEAST_LIKENESS:
        return told.likeness
    return _swallowed(document, told) if told.distance > ECHO_DISTANCE else 0.0


def _swallowed(document: Document, told: Told) -> float:
    """The share of the shorter sentence that stands in the longer; 0.0 where it is short, or not swallowed."""
    folded = document.words.folded
    first = folded[told.earlier.first : told.earlier.stop]
    second = folded[told.later.first : told.later.stop]
    covered = in_order(first, second)
    return covered if min(len(first), len(second)) >= LEAST_SWALLOWED and covered >= SWALLOWED else 0.0


def is_echo(document: Document, told: Told) -> bool:
    """Is all that one of two near sentences says in the other, outside quotations?"""
    return (
        told.distance <= ECHO_DISTANCE
        and len(told.shared) >= ECHO_SHARED
        and told.containment == 1
        and len(told.shared - told.before.names) > 1
        and not has_speech(document, told.earlier)
        and not has_speech(document, told.later)
    )


def clusters(pairs: Iterable[tuple[Sentence, Sentence, float]]) -> tuple[Repeat, ...]:
    """One Repeat for all passages that pairs join, directly or through others, in the order of their second member."""
    roots: dict[Sentence, Sentence] = {}
    best: dict[Sentence, float] = {}
    for left, right, likeness in sorted(pairs):
        root = roots.setdefault(left, left)
        roots.setdefault(right, root)
        best[root] = max(best.get(root, 0.0), likeness)
    groups: dict[Sentence, list[Sentence]] = {}
    for member in sorted(roots):
        groups.setdefault(roots[member], []).append(member)
    return tuple(sorted(_repeats(groups, best), key=lambda repeat: repeat.later[0]))


def _repeats(groups: dict[Sentence, list[Sentence]], best: dict[Sentence, float]) -> Iterator[Repeat]:
    for root, members in groups.items():
        if len(members) > 1:
            yield Repeat(root, tuple(members[1:]), best[root])
