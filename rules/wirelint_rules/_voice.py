"""In whose voice the copy speaks: the writer's, or that of a source whose words go on over sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Tier

if TYPE_CHECKING:
    from wirelint.document import Sentence
    from wirelint.phrases import Match

TELLING_OF_SOURCES = frozenset(
    "said says say saying told according reported reports report announced confirmed confirms citing quoted witnesses "
    "estimates estimated estimate official officials".split()
)
"""Words of which one in a sentence is enough to show that somebody is answerable for it."""


def is_own_voice(document: Document, offset: int) -> bool:
    """Does the story itself speak at an offset: no quotation, and nobody's words retold?"""
    return not document.quotes.covers(offset) and document.attributions.at(offset) is None


def own_matches(document: Document, table: str) -> Iterator[Match]:
    """The phrases of a table that the writer says; of those that overlap the first and longest."""
    return _matches(document, table, lambda offset: is_own_voice(document, offset))


def unquoted_matches(document: Document, table: str) -> Iterator[Match]:
    """The phrases of a table outside quotations; of those that overlap the first and longest."""
    return _matches(document, table, lambda offset: not document.quotes.covers(offset))


def _matches(document: Document, table: str, is_wanted: Callable[[int], bool]) -> Iterator[Match]:
    """The phrases whose start is wanted; of those that overlap the first and longest."""
    end = -1
    for match in document.phrases.get(table, ()):
        if match.span.start >= end and is_wanted(match.span.start):
            end = match.span.end
            yield match


def words_of(document: Document, sentence: Sentence) -> list[str]:
    """The folded words of a sentence."""
    return list(document.words.folded[sentence.first : sentence.stop])


def weighed(document: Document, matches: Iterator[Match], message: str) -> Iterator[Finding]:
    """A finding for each match; two in one sentence are sure. `message` has a {} for the words."""
    found = list(matches)
    if not found:
        return
    from wirelint_rules._figures import quoted

    sentences = [document.sentence_at(match.span.start) for match in found]
    cues = Counter(sentences)
    for match, sentence in zip(found, sentences, strict=True):
        is_sure = match.row.tier is Tier.LIKELY and cues[sentence] > 1
        words = quoted(match.span.of(document.text))
        yield Finding(match.span, message.format(words), tier=Tier.SURE if is_sure else match.row.tier)
