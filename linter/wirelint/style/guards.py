"""Where house style has no say: quotations, names, titles of works, addresses of the web and of mail, handles.

Asked only of places where an entry has found something, of which a story has few; each look is at the words around.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.rule import Zone
from wirelint.span import Span

if TYPE_CHECKING:
    from wirelint.document import Document

_LONGEST_TOKEN = 200
"""Characters of an address that are looked at on either side."""
_ADDRESS = lazy_pattern(
    r"://|^[\W_]*www\.|\w@\w|^[\W_]*[@#]\w|^[\W_]*(?:[a-z0-9-]{1,63}\.){1,4}"
    r"(?:com|org|net|edu|gov|info|io|co|uk|us|eu|de|fr|int|mil|tv|news|au|ca|in)(?:/|\W*$)"
)
_ITALICS = lazy_pattern(
    r"(?<![\w*])\*(?![\s*])[^*\n]{1,200}\*(?![\w*])"
    r"|(?<![\w_])_(?![\s_])[^_\n]{1,200}_(?![\w_])"
)


class Guards:
    """The places of one document that entries must leave alone."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def allows(self, span: Span, zones: frozenset[Zone], *, names: bool) -> bool:
        """May an entry that speaks in these zones speak of the span? `names`: also where it is a name's."""
        document = self._document
        is_speech = document.quotes.covers(span.start) or document.quotes.covers(span.end - 1)
        if is_speech and Zone.QUOTE not in zones:
            return False
        zone = document.zone_at(span.start)
        if zone not in zones or self._is_address(span) or self._is_italic(span):
            return False
        return names or not self._is_name(span)

    def _is_address(self, span: Span) -> bool:
        """Is the span part of an address or a handle? Read to the white space on either side."""
        text = self._document.text
        before = text[max(0, span.start - _LONGEST_TOKEN) : span.start]
        after = text[span.end : span.end + _LONGEST_TOKEN]
        left = "" if not before or before[-1].isspace() else before.split()[-1]
        right = "" if not after or after[0].isspace() else after.split()[0]
        return bool(_ADDRESS.search(f"{left}{span.of(text)}{right}"))

    @cached_property
    def _italics(self) -> list[tuple[int, int]]:
        text = self._document.text
        if "*" not in text and "_" not in text:
            return []
        return [found.span() for found in _ITALICS.finditer(text)]

    def _is_italic(self, span: Span) -> bool:
        number = bisect_right(self._italics, (span.start, len(self._document.text))) - 1
        return number >= 0 and span.start < self._italics[number][1]

    def _is_name(self, span: Span) -> bool:
        """Does a word of the span that has a capital stand in a name? The first of a sentence has one anyway."""
        document = self._document
        words = document.words
        places = document.words_in(span)
        capitals = [place for place in places if not words.texts[place].islower()]
        if not capitals:
            return False
        mentions = document.names.mentions
        number = bisect_right(mentions, words.starts[capitals[-1]], key=lambda one: one.span.start) - 1
        if number < 0 or mentions[number].stop <= capitals[0]:
            return False
        is_within = places.start <= mentions[number].first and mentions[number].stop <= places.stop
        return not (is_within and capitals == [places.start] and self._opens(places.start))

    def _opens(self, place: int) -> bool:
        """Does a sentence begin with the word?"""
        sentence = self._document.sentence_at(self._document.words.starts[place])
        return sentence is not None and sentence.first == place
