"""Paragraphs and sentences that say nearly the same, among the pairs that wirelint.text.links has found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.document import Sentence
from wirelint.text.content import content_of, contradict, has_speech
from wirelint.text.copies import Repeat, clusters
from wirelint.text.links import Links, Pair, Told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.document import Document

LEAST_PARAGRAPH_LINKS = 4
FEWEST_LINKS = 8
"""One rare word shared in so many words of the shorter paragraph; only well linked sentences are counted."""
LONGEST = 2_000
"""Words of the longest paragraph that is compared in order: the work grows with the square of this."""

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


def near_paragraphs(document: Document, sentences: Sequence[Sentence], links: Links) -> tuple[Repeat, ...]:
    """Paragraphs of which the shorter stands, but for an edit here and there, in the longer."""
    shared: dict[Pair, int] = {}
    for (left, right), count in links:
        pair = sentences[left].paragraph, sentences[right].paragraph
        shared[pair] = shared.get(pair, 0) + count
    found = []
    edges = document.paragraph_edges
    for (left, right), count in sorted(shared.items()):
        if count >= LEAST_PARAGRAPH_LINKS and left != right:
            least = min(edges[left + 1] - edges[left], edges[right + 1] - edges[right])
            if FEWEST_LINKS * count >= least >= LEAST_SWALLOWED:
                first, second = paragraph(document, left), paragraph(document, right)
                covered = _covered(document, first, second)
                if covered:
                    found.append((first, second, covered))
    return clusters(found)


def paragraph(document: Document, number: int) -> Sentence:
    """A paragraph in the shape of a sentence."""
    edges = document.paragraph_edges
    return Sentence(document.paragraphs[number], number, edges[number], edges[number + 1])


def _covered(document: Document, left: Sentence, right: Sentence) -> float:
    """The share of the shorter paragraph that the longer one has too; 0.0 where it is not enough to speak of."""
    least, most = sorted((left.stop - left.first, right.stop - right.first))
    if most > LONGEST:
        return 0.0
    folded = document.words.folded
    first, second = folded[left.first : left.stop], folded[right.first : right.stop]
    if 10 * len({*first}.intersection(second)) < 7 * len({*min(first, second, key=len)}):
        return 0.0
    if _is_a_sentence_of_the_other(document, left, right):
        return 0.0
    covered = in_order(first, second)
    is_near = covered >= LEAST_COVERED and least >= LEAST_PARAGRAPH and 3 * least >= most
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

    return LCSseq.similarity(first, second) / max(1, min(len(first), len(second)))


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
