"""A story as rules see it: one string, and views of it that are computed when first asked for and shared.

Whoever asks first pays; a rule that asks for nothing costs nothing. Every offset is a code point of `text`. How each
view is made stands in wirelint.text, one module a view.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import compress
from operator import eq
from typing import TYPE_CHECKING, NamedTuple

from wirelint.rule import Kind, Zone
from wirelint.span import Span
from wirelint.text.words import Word, Words

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping

    from wirelint.lexicon import Lexicon
    from wirelint.text.lines import LineIndex
    from wirelint.text.names import Names
    from wirelint.text.parts import Parts
    from wirelint.text.quotes import Quotes

__all__ = ["Context", "Document", "Sentence", "Span"]


class Context(NamedTuple):
    """What is known of a story beside its text; what is not known is guessed from the text.

    language    ISO 639-1 code
    date        the day the story was sent
    vocabulary  words and names that are right, as written
    """

    language: str | None = None
    kind: Kind | None = None
    date: datetime.date | None = None
    vocabulary: frozenset[str] = frozenset()


class Sentence(NamedTuple):
    """A sentence: its span without surrounding space, the number of its paragraph, and its words (end-exclusive)."""

    span: Span
    paragraph: int
    first: int
    stop: int


class Document:
    """A story's text and its views. Never changed once made."""

    def __init__(self, text: str, context: Context | None = None) -> None:
        self.text = text
        self.context = context or Context()

    # ----- the text in pieces

    @cached_property
    def lines(self) -> LineIndex:
        """The lines, and positions in code points, UTF-16 units and bytes."""
        from wirelint.text.lines import LineIndex

        return LineIndex(self.text)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs, headline and lists included, without white space at either end."""
        from wirelint.text.paragraphs import find_paragraphs

        return find_paragraphs(self.text)

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
    def has_blank_lines(self) -> bool:
        """Is there more than one line end in some gap between two words, with only white space between them?"""
        return any(gap.count("\n") + gap.count("\r") > 2 for gap in self.gaps)

    @cached_property
    def ends_in_space(self) -> bool:
        """Is there white space other than a line end at the end of the text?"""
        return self.text[-1:] in {" ", "\t", "\u00a0"}

    # ----- words

    @cached_property
    def words(self) -> Words:
        """The words and the gaps between them, as columns."""
        return Words(self.text)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every folded word of the text."""
        return frozenset(self.words.folded)

    @cached_property
    def index(self) -> Mapping[str, list[int]]:
        """Folded word to its places among the words, in order."""
        index: dict[str, list[int]] = {}
        for place, word in enumerate(self.words.folded):
            if word in index:
                index[word].append(place)
            else:
                index[word] = [place]
        return index

    @cached_property
    def gaps(self) -> frozenset[str]:
        """Every different gap between two words, or at either end of the text: marks and white space."""
        return frozenset(self.words.gaps)

    @cached_property
    def gap_index(self) -> Mapping[str, list[int]]:
        """Gap to its places, in order; the single space, which is most of them, is left out.

        Place i is the gap before word i; the place behind the last word is the number of words.
        """
        index: dict[str, list[int]] = {}
        for place, gap in enumerate(self.words.gaps):
            if gap != " ":
                index.setdefault(gap, []).append(place)
        return index

    def gap_span(self, place: int) -> Span:
        """The span of the gap before word `place`, or behind the last word."""
        words = self.words
        return Span(
            words.ends[place - 1] if place else 0, words.starts[place] if place < len(words) else len(self.text)
        )

    @cached_property
    def tight_marks(self) -> tuple[str, ...]:
        """The gaps that are marks alone, with no white space: "." in "U.S." and "soon.The", "," in "1,200"."""
        return tuple(gap for gap in self.gaps if gap and not any(map(str.isspace, gap)))

    @cached_property
    def list_numbers(self) -> tuple[int, ...]:
        """Places of the numbers of one or two digits that a stop or a closing bracket follows, and a word after it."""
        words = self.words
        behind = [place for gap in self.gaps if gap[:1] in {".", ")"} for place in self.gap_index.get(gap, ())]
        return tuple(
            place - 1
            for place in sorted(behind)
            if 1 < place < len(words) and len(words.texts[place - 1]) <= 2 and words.texts[place - 1].isdecimal()
        )

    @cached_property
    def repeated_words(self) -> tuple[int, ...]:
        """Places of the words that stand twice running: each is followed by a word that folds to the same."""
        folded = self.words.folded
        return tuple(compress(range(len(folded)), map(eq, folded, folded[1:])))

    @cached_property
    def lexicon(self) -> Lexicon:
        """The shared word list and its frequencies."""
        from wirelint.lexicon import lexicon

        return lexicon()

    @cached_property
    def unknown_words(self) -> frozenset[str]:
        """Folded words of the text that are in no word list and not in the desk's vocabulary."""
        accepted = {word.lower() for word in self.context.vocabulary}
        return self.lexicon.unknown(self.vocabulary) - accepted

    def places(self, words: frozenset[str]) -> list[int]:
        """Places of any of these folded words, in the order of the text."""
        index = self.index
        return sorted(place for word in words & self.vocabulary for place in index[word])

    def words_in(self, span: Span) -> range:
        """Places of the words that begin in a span."""
        starts = self.words.starts
        return range(bisect_left(starts, span.start), bisect_left(starts, span.end))

    def word_at(self, offset: int) -> Word | None:
        """The word that holds an offset, or None between words."""
        place = bisect_right(self.words.starts, offset) - 1
        return self.words[place] if place >= 0 and offset < self.words.ends[place] else None

    # ----- the story

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
    def names(self) -> Names:
        """Names of people, places and organisations, as far as a text shows them."""
        from wirelint.text.names import find_names

        return find_names(self)

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

    # ----- looking up

    def paragraph_at(self, offset: int) -> int:
        """Number of the paragraph that holds an offset, or of the last one that begins before it; 0 before all."""
        return max(0, bisect_right(self.paragraphs, (offset, len(self.text) + 1)) - 1)

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
