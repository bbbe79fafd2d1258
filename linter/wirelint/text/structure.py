"""A story in its parts: sentences, quotations, headline, dateline, lists."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from wirelint import text as views
from wirelint.lazy import cached_property
from wirelint.rule import Zone
from wirelint.span import Span
from wirelint.text.traces import Traces
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.text.parts import Parts
    from wirelint.text.quotes import Quotes


class Sentence(NamedTuple):
    """A sentence: its span without surrounding space, the number of its paragraph, and its words (end-exclusive)."""

    span: Span
    paragraph: int
    first: int
    stop: int


class Structure(Traces):
    """The views that say what is a sentence, and which part of the story it stands in."""

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of every paragraph, headline and lists included, in the order of the text."""
        return views.sentences.split_sentences(self)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for (start, _), _, _, _ in self.sentences]

    @cached_property
    def prose(self) -> tuple[Sentence, ...]:
        """The sentences of the body: no headline, byline, list, table or credit. Quotations are in it."""
        zones = self.parts.zones
        body = Zone.BODY
        return tuple([sentence for sentence in self.sentences if zones[sentence.paragraph] is body])

    @cached_property
    def quotes(self) -> Quotes:
        """The quotations: nested, curly or straight, running over paragraphs; and the marks that match nothing."""
        return views.quotes.find_quotes(self.text, self.paragraphs)

    @cached_property
    def parts(self) -> Parts:
        """Headline, byline, dateline, and the zone of every paragraph."""
        told = views.parts.told_zones(self.paragraphs, self.context.parts) if self.context.parts else ()
        return views.parts.find_parts(self.text, self.paragraphs, told)

    def zone_at(self, offset: int) -> Zone:
        """The part of the story that an offset stands in."""
        if not self.paragraphs:
            return Zone.BODY
        parts = self.parts
        if parts.dateline and parts.dateline.start <= offset < parts.dateline.end:
            return Zone.DATELINE
        zone = parts.zones[self.paragraph_at(offset)]
        return Zone.QUOTE if zone is Zone.BODY and self.quotes.covers(offset) else zone

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds an offset, or None between sentences."""
        number = bisect_right(self._sentence_starts, offset) - 1
        if number < 0 or offset >= self.sentences[number].span.end:
            return None
        return self.sentences[number]
