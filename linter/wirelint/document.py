"""A story as rules see it: one string, and views of it that are computed when first asked for and shared.

Whoever asks first pays; a rule that asks for nothing costs nothing. Every offset is a code point of `text`. How each
view is made stands in wirelint.text, one module a view: a Document has the views of Pieces (lines, paragraphs, words),
those of Traces (what damage leaves behind), those of Structure (sentences, quotations, parts of the story), and its own
(names, figures, days, sources, repetition, kind).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import text as views
from wirelint.lazy import cached_property
from wirelint.rule import Kind
from wirelint.span import Span
from wirelint.text.pieces import Context
from wirelint.text.structure import Sentence, Structure
from wirelint.text.words import Word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wirelint.phrases import Match
    from wirelint.text.attributions import Attributions
    from wirelint.text.dates import Dates
    from wirelint.text.echoes import Phrase
    from wirelint.text.events import Event
    from wirelint.text.figures import Figure
    from wirelint.text.known_slips import Misnamed
    from wirelint.text.loops import Loop
    from wirelint.text.names import Names
    from wirelint.text.repeats import Repeats
    from wirelint.text.said_twice import Twice
    from wirelint.text.slipped_names import Slipped
    from wirelint.text.variants import Mixed

__all__ = ["Context", "Document", "Sentence", "Span", "Word"]


class Document(Structure):
    """A story's text and its views. Never changed once made."""

    def release(self) -> None:
        """Drop the views that hold the document themselves, which would outlive its last user as a ring of references.

        The garbage collector would find them, at a fifth of the time of a run. They are made again if asked for.
        """
        for view in ("attributions", "dates", "names"):
            self.__dict__.pop(view, None)

    @cached_property
    def attributions(self) -> Attributions:
        """Who says what: where a source's words begin and end."""
        return views.attributions.find_attributions(self)

    @cached_property
    def dates(self) -> Dates:
        """The days that are named, and what they are in the calendar as far as the story's own day is known."""
        return views.dates.find_dates(self)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """What happened on which day, as the headline and the body have it."""
        return views.events.find_events(self)

    @cached_property
    def names(self) -> Names:
        """Names of people, places and organisations, as far as a text shows them."""
        return views.names.find_names(self)

    @cached_property
    def near_names(self) -> tuple[tuple[str, str], ...]:
        """Pairs of capitalised words, bare and as written, that are one slip apart and no forms of one name."""
        return views.near_names.find_near_names(self)

    @cached_property
    def slipped_names(self) -> tuple[Slipped, ...]:
        """Words that are one slip of the fingers away from a well-known name, each with that name."""
        return views.slipped_names.find_slipped_names(self)

    @cached_property
    def regional_words(self) -> frozenset[str]:
        """Folded words that only American or only British spelling has."""
        return views.spellings.find_regional_words(self)

    @cached_property
    def known_slips(self) -> tuple[Misnamed, ...]:
        """Places of well-known names that are misspelt, each with the word that is meant."""
        return views.known_slips.find_known_slips(self)

    @cached_property
    def phrases(self) -> Mapping[str, Sequence[Match]]:
        """The phrases of the house's tables, by the names of these: those of which there is none are left out."""
        return views.known_phrases.find_known_phrases(self)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Every number in digits or words: what it counts, and the interval that it stands for."""
        return views.figures.find_figures(self)

    @cached_property
    def figured(self) -> tuple[tuple[Sentence, tuple[Figure, ...]], ...]:
        """The sentences of the body that hold figures, each with these; one with very many is a table, and left out."""
        return views.figured.figured_sentences(self)

    @cached_property
    def headline_figures(self) -> bool:
        """Has the headline a digit or a number word?"""
        headline = self.parts.headline
        return headline is not None and views.figured.has_figure(self, headline)

    @cached_property
    def absent_names(self) -> tuple[int, ...]:
        """Places of the names in the headline that the story has nothing of."""
        return views.headline_names.find_absent_names(self)

    @cached_property
    def variants(self) -> tuple[Mixed, ...]:
        """The words that the story writes in two ways, "defense" and "defence", with their places."""
        return views.variants.find_variants(self)

    @cached_property
    def language(self) -> str:
        """ISO 639-1 code of the language, "und" where the text does not tell."""
        if self.context.language:
            return self.context.language
        return views.language.guess_language(self)

    @cached_property
    def kind(self) -> Kind:
        """What kind of story it is."""
        if self.context.kind:
            return self.context.kind
        return views.kinds.guess_kind(self)

    @cached_property
    def recurring(self) -> tuple[tuple[str, list[int]], ...]:
        """The folded content words that stand twice or more, with their places."""
        small = views.content.FUNCTION_WORDS
        return tuple(
            [
                (word, places)
                for word, places in self.index.items()
                if len(places) > 1 and word not in small and len(word) > 2
            ]
        )

    @cached_property
    def refrains(self) -> tuple[tuple[str, list[int]], ...]:
        """Of the recurring words those that stand three times or more, and have one word behind them twice or more.

        No loop and no phrase that comes again is without one, and most stories have few.
        """
        behind = [*self.words.folded[1:], ""].__getitem__
        often = [one for one in self.recurring if len(one[1]) > 2]
        return tuple([(word, places) for word, places in often if len({*map(behind, places)}) < len(places)])

    @cached_property
    def repeats(self) -> Repeats:
        """The paragraphs and sentences that stand twice, or nearly so, each once."""
        return views.repeats.find_repeats(self)

    @cached_property
    def loops(self) -> tuple[Loop, ...]:
        """The words that stand several times running."""
        return views.loops.find_loops(self)

    @cached_property
    def echoed_phrases(self) -> tuple[Phrase, ...]:
        """The phrases that come again and again."""
        return views.echoes.find_phrases(self)

    @cached_property
    def said_twice(self) -> tuple[Twice, ...]:
        """The words of single sentences that an edit left behind."""
        return views.said_twice.find_said_twice(self)
