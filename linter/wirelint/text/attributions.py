"""Who says what: where a source's words begin and end.

Where to start reading: `find_attributions`. Every sentence of the body is looked at that holds a verb of saying
outside quotation marks, or "according to".

1. The source leads ("The ministry said that …"): its words are what stands behind the verb.
2. The source trails ("…, the ministry said on Monday", "…, said Ana Pop", "according to Pop"), or stands in the middle:
   its words are the whole sentence.
3. A participle ("saying that …") carries on with the words of the sentence's source.
4. A pronoun ("She added …", "…, it said") is the source named last.
5. A quotation belongs to the source in its sentence, else to the next or the last one of its paragraph, else to that
   of the paragraph before, where the quotation stands by itself.
6. A sentence without a source between two of the same source is carried, as is one that leans on the sentence before
   it ("They …", "But …") in a paragraph that a source has opened.
"""

from __future__ import annotations

from bisect import bisect_right
from enum import IntEnum
from typing import TYPE_CHECKING

from wirelint.span import Span
from wirelint.text.speech import Saying, Speech
from wirelint.text.speech_words import CALLED, SAYING, SAYING_ON, STUDIED
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.document import Document

_WAKING = SAYING | SAYING_ON | STUDIED | CALLED | {"according"}
_LEANING = frozenset({"they", "he", "she", "it", "but", "and", "this", "that", "these", "those", "their", "his", "her"})


class Manner(IntEnum):
    """How a source's words are given, the surest first."""

    QUOTED = 0
    STATED = 1
    CARRIED = 2


class Attribution(NamedTuple):
    """A stretch of a source's words.

    span    the words: code points, end-exclusive; where the source trails, it stands within them
    source  the source as it is named ("ministry spokesman Davit Arzuman"); of a pronoun, what it stands for; "" for a
            quotation that nobody speaks
    key     the source in one folded word ("arzuman"): two mentions with one key are one source
    manner  quoted, stated in the sentence, or carried on from the one before
    """

    span: Span
    source: str
    key: str
    manner: Manner


class _Stretch(NamedTuple):
    """An attribution whose source is still words: first and stop, (0, 0) for nobody."""

    start: int
    end: int
    first: int
    stop: int
    manner: Manner


class Attributions:
    """Every stretch of a source's words; quotations may lie within others. A source's name is made when asked for."""

    def __init__(self, speech: Speech, stated: Sequence[_Stretch], quoted: Sequence[_Stretch]) -> None:
        self._speech, self._kinds = speech, (quoted, stated)
        self._starts = [[one.start for one in kind] for kind in self._kinds]

    @property
    def spans(self) -> tuple[Attribution, ...]:
        """All of them, in the order of the text."""
        return tuple(self._made(one) for one in sorted(one for kind in self._kinds for one in kind))

    def at(self, offset: int) -> Attribution | None:
        """The attribution that holds an offset, the quotation first; None where the story itself speaks."""
        for kind, starts in zip(self._kinds, self._starts, strict=True):
            place = bisect_right(starts, offset) - 1
            if place >= 0 and offset < kind[place].end:
                return self._made(kind[place])
        return None

    def source_of(self, offset: int) -> str | None:
        """Who says what stands at an offset, as the story names the source; None where the story itself speaks."""
        found = self.at(offset)
        return found.source if found else None

    def _made(self, one: _Stretch) -> Attribution:
        span = Span(one.start, one.end)
        if one.first == one.stop:
            return Attribution(span, "", "", one.manner)
        document = self._speech.document
        source = document.words.span(one.first, one.stop - 1).of(document.text)
        return Attribution(span, source, self._speech.key(one.first, one.stop), one.manner)


def find_attributions(document: Document) -> Attributions:
    """The attributions of a document's body. Linear in the text."""
    speech = Speech(document)
    stated: list[_Stretch] = []
    if not document.vocabulary.isdisjoint(_WAKING):
        stated = list(_resolved(_stated(speech)))
    return Attributions(speech, list(_with_carried(speech, stated)), list(_quoted(document, stated)))


def _stated(speech: Speech) -> Iterator[tuple[int, Saying]]:
    """What is said in every sentence of the body that holds a verb of saying, and where the sentence ends."""
    document = speech.document
    covers, starts = document.quotes.covers, document.words.starts
    places = [place for place in document.places(_WAKING) if not covers(starts[place])]
    prose, number = document.prose, 0
    for place in places:
        while number < len(prose) and prose[number].stop <= place:
            number += 1
        if number < len(prose) and prose[number].first <= place:
            saying = speech.saying(prose[number], place)
            if saying is not None:
                yield prose[number].span.end, saying


def _resolved(stated: Iterator[tuple[int, Saying]]) -> Iterator[_Stretch]:
    """Attributions in order, no two overlapping; each pronoun is the source named last."""
    last: tuple[int, int] | None = None
    end = 0
    for close, saying in stated:
        if last is None or not saying.is_pronoun:
            last = saying.first, saying.stop
        if max(end, saying.start) < close:
            yield _Stretch(max(end, saying.start), close, *last, Manner.STATED)
            end = close


def _with_carried(speech: Speech, stated: Sequence[_Stretch]) -> Iterator[_Stretch]:
    """The stated ones, and the sentences that go on with the words of the source before them."""
    if not stated:
        return
    following = iter([*stated[1:], None])
    one: _Stretch | None = stated[0]
    last: tuple[int, _Stretch] | None = None
    for span, paragraph, first, _ in speech.document.prose:
        if one is not None and one.start < span.end:
            last = paragraph, one
            yield one
            one = next(following)
        elif last and last[0] == paragraph and _goes_on(speech, paragraph, first, last[1], one):
            last = paragraph, _Stretch(*span, last[1].first, last[1].stop, Manner.CARRIED)
            yield last[1]
        else:
            last = None


def _goes_on(speech: Speech, paragraph: int, first: int, last: _Stretch, after: _Stretch | None) -> bool:
    """Does a sentence without a source go on with the words of the last one?"""
    document = speech.document
    if first < len(document.words) and document.words.folded[first] in _LEANING:
        return True
    if after is None or after.start >= document.paragraphs[paragraph].end:
        return False
    if (after.first, after.stop) == (last.first, last.stop):
        return True
    return speech.key(after.first, after.stop) == speech.key(last.first, last.stop)


def _quoted(document: Document, stated: Sequence[_Stretch]) -> Iterator[_Stretch]:
    """The quotations, each with its speaker."""
    starts = [one.start for one in stated]
    for quote in document.quotes.spans:
        if quote.depth == 0:
            speaker = _speaker(document, stated, starts, quote.span)
            words = (speaker.first, speaker.stop) if speaker else (0, 0)
            yield _Stretch(*quote.span, *words, Manner.QUOTED)


def _speaker(document: Document, stated: Sequence[_Stretch], starts: Sequence[int], quote: Span) -> _Stretch | None:
    """The source that a quotation belongs to."""
    before = bisect_right(starts, quote.start) - 1
    if before >= 0 and stated[before].end > quote.start:
        return stated[before]
    number = document.paragraph_at(quote.start)
    paragraph = document.paragraphs[number]
    if before + 1 < len(stated) and starts[before + 1] < paragraph.end:
        return stated[before + 1]
    if before < 0:
        return None
    stands_alone = document.text[paragraph.start : quote.start].strip() == ""
    is_near = stands_alone and document.paragraph_at(starts[before]) + 1 == number
    return stated[before] if is_near or starts[before] >= paragraph.start else None
