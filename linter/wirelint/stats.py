"""What can be counted of a story: words, sentences, paragraphs, quotation, and how hard it is to read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from wirelint.document import Document
from wirelint.rule import Zone
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Sentence


class Stats(NamedTuple):
    """The figures of one story's body: headline, byline, dateline, lists, tables and credits are not counted.

    words       how many
    sentences   how many
    paragraphs  how many
    average     words a sentence; 0.0 for a story without sentences
    lead        words of the first sentence
    quoted      share of the words that stand in quotations, 0.0 to 1.0
    scores      readability by the id of the score: ari, coleman-liau, lix, rix
    """

    words: int
    sentences: int
    paragraphs: int
    average: float
    lead: int
    quoted: float
    scores: Mapping[str, float]


def story_stats(text: str) -> Stats:
    """The figures of a story. Imports textstat; never raises for any text."""
    return document_stats(Document(text))


def document_stats(document: Document) -> Stats:
    """The figures of a story whose views may be there already."""
    from wirelint.text.readability import scores

    prose = document.prose
    lengths = [_length(document, sentence) for sentence in prose]
    total = sum(lengths)
    covers, starts = document.quotes.covers, document.words.starts
    quoted = sum(covers(starts[place]) for sentence in prose for place in range(sentence.first, sentence.stop))
    return Stats(
        words=total,
        sentences=len(prose),
        paragraphs=document.parts.zones.count(Zone.BODY),
        average=round(total / len(prose), 1) if prose else 0.0,
        lead=lengths[0] if lengths else 0,
        quoted=round(quoted / total, 2) if total else 0.0,
        scores=scores(document),
    )


def _length(document: Document, sentence: Sentence) -> int:
    """The words of a sentence behind the dateline."""
    dateline = document.parts.dateline
    starts = document.words.starts
    if dateline is None or dateline.end <= sentence.span.start:
        return sentence.stop - sentence.first
    return sum(starts[place] >= dateline.end for place in range(sentence.first, sentence.stop))
