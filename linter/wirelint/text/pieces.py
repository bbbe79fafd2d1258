"""A text in pieces: its lines, paragraphs and words, and where each word stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import chain, filterfalse
from typing import TYPE_CHECKING

from wirelint import text as views
from wirelint.lazy import cached_property
from wirelint.rule import Kind, Zone
from wirelint.span import Span
from wirelint.text.desk import NO_DESK, Desk, desk_of
from wirelint.text.word_pairs import find_pairs, places_of
from wirelint.text.word_sets import WordSet, all_together
from wirelint.text.words import Words
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence

    from wirelint.lexicon import Lexicon
    from wirelint.text.lines import LineIndex
    from wirelint.text.word_pairs import Pairs


_SPACES = frozenset({" "})


class Context(NamedTuple):
    """What is known of a story beside its text; what is not known is guessed from the text.

    language    ISO 639-1 code
    date        the day the story was sent
    vocabulary  words and names that are right, as written
    is_file     the text is a whole file, which ends in a line end
    parts       what the format of the copy says of its parts: a stretch of the text and its zone, in order; a BODY
                is looked at like any body
    """

    language: str | None = None
    kind: Kind | None = None
    date: datetime.date | None = None
    vocabulary: frozenset[str] = frozenset()
    is_file: bool = True
    parts: tuple[tuple[Span, Zone], ...] = ()


class Pieces:
    """The views that need nothing but the text itself."""

    def __init__(self, text: str, context: Context | None = None) -> None:
        self.text = text
        self.context = context or Context()

    @cached_property
    def lines(self) -> LineIndex:
        """The lines, and positions in code points, UTF-16 units and bytes."""
        return views.lines.LineIndex(self.text)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs, headline and lists included, without white space at either end."""
        return views.paragraphs.find_paragraphs(self.text)

    @cached_property
    def paragraph_edges(self) -> tuple[int, ...]:
        """The place of the first word of each paragraph, and the number of words: one more than there are paragraphs.

        A paragraph of marks alone begins and ends at the word behind it.
        """
        return views.paragraphs.find_edges(self)

    @cached_property
    def words(self) -> Words:
        """The words and the gaps between them, as columns."""
        return Words(self.text)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every folded word of the text."""
        return frozenset(self.index)  # whose keys are hashed, and each of them once

    @cached_property
    def written_words(self) -> frozenset[str]:
        """Every word of the text as it is written."""
        return frozenset(self.words.texts)

    @cached_property
    def marked_words(self) -> tuple[str, ...]:
        """The folded words that are not letters alone, in the order of the text: with digits, hyphens, apostrophes."""
        return tuple(filterfalse(str.isalpha, self.index))

    @cached_property
    def index(self) -> Mapping[str, list[int]]:
        """Folded word to its places among the words, in order."""
        index: dict[str, list[int]] = {}
        places = index.setdefault
        for place, word in enumerate(self.words.folded):
            places(word, []).append(place)
        return index

    @cached_property
    def gaps(self) -> frozenset[str]:
        """Every different gap between two words, or at either end of the text: marks and white space."""
        gaps = frozenset(self.gap_index)
        return gaps | _SPACES if " " in self.words.gaps else gaps

    @cached_property
    def gap_index(self) -> Mapping[str, list[int]]:
        """Gap to its places, in order; the single space, which is most of them, is left out.

        Place i is the gap before word i; the place behind the last word is the number of words.
        """
        index: dict[str, list[int]] = {}
        for place, gap in enumerate(self.words.gaps):
            if gap == " ":
                continue
            if gap in index:
                index[gap].append(place)
            else:
                index[gap] = [place]
        return index

    def gap_span(self, place: int) -> Span:
        """The span of the gap before word `place`, or behind the last word."""
        words = self.words
        return Span(
            words.ends[place - 1] if place else 0, words.starts[place] if place < len(words) else len(self.text)
        )

    @cached_property
    def lexicon(self) -> Lexicon:
        """The shared word list and its frequencies."""
        from wirelint.lexicon import lexicon

        return lexicon()

    @cached_property
    def unknown_words(self) -> frozenset[str]:
        """Folded words of the text that are in no word list, and that the desk has not said are right throughout."""
        unknown = self.lexicon.unknown(self.vocabulary)
        if self.desk is NO_DESK:
            return unknown
        return frozenset([word for word in unknown if not self._is_accepted(word)])

    @cached_property
    def desk(self) -> Desk:
        """The words and names that the desk has said are right."""
        return desk_of(self.context.vocabulary)

    @cached_property
    def accepted_places(self) -> frozenset[int]:
        """Places of the words that stand in a phrase of the desk's."""
        return self.desk.places(self.words, self.index)

    def _is_accepted(self, folded: str) -> bool:
        """Does the desk say that an unknown word is right, wherever it stands?"""
        desk, texts, unknown = self.desk, self.words.texts, self.lexicon.unknown
        return all(
            place in self.accepted_places
            or desk.has(texts[place])
            or (
                "-" in folded
                and all(desk.has(part) or not unknown((part.lower(),)) for part in texts[place].split("-"))
            )
            for place in self.index[folded]
        )

    def found(self, words: WordSet) -> frozenset[str]:
        """Those of these folded words that the text has."""
        count, few = self._few
        return words & (few if words.number < count else self.vocabulary)

    @cached_property
    def _few(self) -> tuple[int, frozenset[str]]:
        """How many sets of words are looked up together, and the words of the text that are in one of them."""
        count, words = all_together()
        return count, words & self.vocabulary

    def places(self, words: frozenset[str]) -> list[int]:
        """Places of any of these folded words, in the order of the text."""
        found = self.found(words) if type(words) is WordSet else words & self.vocabulary
        return sorted(chain.from_iterable(map(self.index.__getitem__, found))) if found else []

    def followed(self, pairs: Pairs) -> Sequence[int]:
        """Places of words that stand right before one of those that a table has for them, in the order of the text."""
        if pairs.number < len(self._by_pairs):
            return self._by_pairs[pairs.number]
        return places_of(self, pairs.heads, pairs.behind)  # the table was made since

    @cached_property
    def _by_pairs(self) -> Sequence[Sequence[int]]:
        """What every table of pairs has here, by its number."""
        return find_pairs(self)

    def words_in(self, span: Span) -> range:
        """Places of the words that begin in a span."""
        starts, (start, end) = self.words.starts, span
        return range(bisect_left(starts, start), bisect_left(starts, end))

    def paragraph_at(self, offset: int) -> int:
        """Number of the paragraph that holds an offset, or of the last one that begins before it; 0 before all."""
        number = bisect_right(self._paragraph_starts, offset)
        return number - 1 if number else 0

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.paragraphs]
