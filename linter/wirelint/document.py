"""A story as rules see it: one string, and views of it that are computed when first asked for and shared.

Whoever asks first pays; a rule that asks for nothing costs nothing. Every offset is a code point of `text`. How each
view is made stands in wirelint.text, one module a view: a Document has the views of Pieces (lines, paragraphs, words),
those of Traces (what damage leaves behind), and its own (sentences, quotations, parts, names, kind).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from wirelint.rule import Kind, Zone
from wirelint.span import Span
from wirelint.text.pieces import Context
from wirelint.text.traces import Traces
from wirelint.text.words import Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.text.attributions import Attributions
    from wirelint.text.dates import Dates
    from wirelint.text.echoes import Phrase
    from wirelint.text.events import Event
    from wirelint.text.figures import Figure
    from wirelint.text.loops import Loop
    from wirelint.text.names import Names
    from wirelint.text.parts import Parts
    from wirelint.text.quotes import Quotes
    from wirelint.text.repeats import Repeats
    from wirelint.text.said_twice import Twice
    from wirelint.text.slipped_names import Slipped
    from wirelint.text.variants import Mixed

__all__ = ["Context", "Document", "Sentence", "Span", "Word"]


MOST_FIGURES = 60
"""Figures that a sentence of prose may hold."""


class Sentence(NamedTuple):
    """A sentence: its span without surrounding space, the number of its paragraph, and its words (end-exclusive)."""

    span: Span
    paragraph: int
    first: int
    stop: int


class Document(Traces):
    """A story's text and its views. Never changed once made."""

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of every paragraph, headline and lists included, in the order of the text."""
        from wirelint.text.sentences import split_sentences

        starts = self.words.starts
        return tuple(
            Sentence(span, number, bisect_left(starts, span.start), bisect_left(starts, span.end))
            for span, number in split_sentences(self.text, self.paragraphs)
        )

    @cached_property
    def prose(self) -> tuple[Sentence, ...]:
        """The sentences of the body: no headline, byline, list, table or credit. Quotations are in it."""
        zones = self.parts.zones
        return tuple(sentence for sentence in self.sentences if zones[sentence.paragraph] is Zone.BODY)

    @cached_property
    def quotes(self) -> Quotes:
        """The quotations: nested, curly or straight, running over paragraphs; and the marks that match nothing."""
        from wirelint.text.quotes import find_quotes

        return find_quotes(self.text, self.paragraphs)

    @cached_property
    def parts(self) -> Parts:
        """Headline, byline, dateline, and the zone of every paragraph."""
        from wirelint.text.parts import find_parts

        return find_parts(self.text, self.paragraphs)

    @cached_property
    def attributions(self) -> Attributions:
        """Who says what: where a source's words begin and end."""
        from wirelint.text.attributions import find_attributions

        return find_attributions(self)

    @cached_property
    def dates(self) -> Dates:
        """The days that are named, and what they are in the calendar as far as the story's own day is known."""
        from wirelint.text.dates import find_dates

        return find_dates(self)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """What happened on which day, as the headline and the body have it."""
        from wirelint.text.events import find_events

        return find_events(self)

    @cached_property
    def names(self) -> Names:
        """Names of people, places and organisations, as far as a text shows them."""
        from wirelint.text.names import find_names

        return find_names(self)

    @cached_property
    def near_names(self) -> tuple[tuple[str, str], ...]:
        """Pairs of capitalised words, bare and as written, that are one slip apart and no forms of one name."""
        from wirelint.text.near_names import find_near_names

        return find_near_names(self)

    @cached_property
    def slipped_names(self) -> tuple[Slipped, ...]:
        """Words that are one slip of the fingers away from a well-known name, each with that name."""
        from wirelint.text.slipped_names import find_slipped_names

        return find_slipped_names(self)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Every number in digits or words: what it counts, and the interval that it stands for."""
        from wirelint.text.figures import find_figures

        return find_figures(self)

    @cached_property
    def figured(self) -> tuple[tuple[Sentence, tuple[Figure, ...]], ...]:
        """The sentences of the body that hold figures, each with these; one with very many is a table, and left out."""
        figures = self.figures
        starts = [figure.span.start for figure in figures]
        held, stop = [], 0
        for sentence in self.prose:
            first = bisect_left(starts, sentence.span.start, stop)
            stop = bisect_left(starts, sentence.span.end, first)
            if first < stop <= first + MOST_FIGURES:
                held.append((sentence, figures[first:stop]))
        return tuple(held)

    @cached_property
    def restated_figures(self) -> bool:
        """Does a bracket open before a figure, or stand ", or" somewhere: may something be measured twice?"""
        words, count = self.words, len(self.words)
        opened = (place for gap in self.gaps if "(" in gap for place in self.gap_index[gap] if place < count)
        return any(words.texts[place][0].isdigit() for place in opened) or any(
            words.gaps[place] == ", " for place in self.index.get("or", ())
        )

    @cached_property
    def headline_figures(self) -> bool:
        """Has the headline a digit or a number word?"""
        from wirelint.text.numerals import WORDS

        words, headline = self.words, self.parts.headline
        return headline is not None and any(
            words.folded[place][0].isdigit() or words.folded[place] in WORDS for place in self.words_in(headline)
        )

    @cached_property
    def absent_names(self) -> tuple[int, ...]:
        """Places of the names in the headline that the story has nothing of."""
        from wirelint.text.headline_names import find_absent_names

        return find_absent_names(self)

    @cached_property
    def variants(self) -> tuple[Mixed, ...]:
        """The words that the story writes in two ways, "defense" and "defence", with their places."""
        from wirelint.text.variants import find_variants

        return find_variants(self)

    @cached_property
    def language(self) -> str:
        """ISO 639-1 code of the language, "und" where the text does not tell."""
        if self.context.language:
            return self.context.language
        from wirelint.text.language import guess_language

        return guess_language(self)

    @cached_property
    def kind(self) -> Kind:
        """What kind of story it is."""
        if self.context.kind:
            return self.context.kind
        from wirelint.text.kinds import guess_kind

        return guess_kind(self)

    @cached_property
    def recurring(self) -> tuple[tuple[str, list[int]], ...]:
        """The folded content words that stand twice or more, with their places."""
        from wirelint.text.content import FUNCTION_WORDS

        return tuple(
            (word, places)
            for word, places in self.index.items()
            if len(places) > 1 and len(word) > 2 and word not in FUNCTION_WORDS
        )

    @cached_property
    def repeats(self) -> Repeats:
        """The paragraphs and sentences that stand twice, or nearly so, each once."""
        from wirelint.text.repeats import find_repeats

        return find_repeats(self)

    @cached_property
    def loops(self) -> tuple[Loop, ...]:
        """The words that stand several times running."""
        from wirelint.text.loops import find_loops

        return find_loops(self)

    @cached_property
    def echoed_phrases(self) -> tuple[Phrase, ...]:
        """The phrases that come again and again."""
        from wirelint.text.echoes import find_phrases

        return find_phrases(self)

    @cached_property
    def said_twice(self) -> tuple[Twice, ...]:
        """The words of single sentences that an edit left behind."""
        from wirelint.text.said_twice import find_said_twice

        return find_said_twice(self)

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
        number = bisect_right(self.sentences, offset, key=lambda sentence: sentence.span.start) - 1
        if number < 0 or offset >= self.sentences[number].span.end:
            return None
        return self.sentences[number]

    def __iter__(self) -> Iterator[Word]:
        """Every word; for tests and small texts, since each is an object."""
        return (self.words[place] for place in range(len(self.words)))
