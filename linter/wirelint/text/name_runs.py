"""Runs of capitalised words: where the names of a text stand.

Where to start reading: `find_runs`. A capital inside a sentence is evidence of a name; one that opens a sentence, a
quotation or a line is none, nor are those of a headline that capitalises every word. So runs of capitalised words are
found first; the first word of a run that opens a sentence stays in it only with evidence: it is a name elsewhere in the
story, it is a title or a given name, or it is no common word.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING

from wirelint.gazetteer import given_names, places, places_and_peoples
from wirelint.patterns import lazy_pattern
from wirelint.rule import Zone
from wirelint.span import Span
from wirelint.text.name_words import (
    DATES,
    ENDINGS,
    GIVEN_MONTHS,
    HEADS_OF,
    JOINERS,
    OPENERS,
    OPENERS_WRITTEN,
    PARTICLES,
    PLACE_HEADS,
    TITLES,
    bare,
)

if TYPE_CHECKING:
    from wirelint.document import Document

Run = tuple[int, int]
"""The words of a name: first and stop (end-exclusive)."""

_PARTICLED = lazy_pattern(r"(?:al|el|an|ar|as|at|az|ad|ul|ibn|bin|abu|d|l|o|dell)[-'’][^\W\d_a-z]")
_COMPOUND = lazy_pattern(r"-(?:[a-z]+ed|born|led|run|held|bound|style|wide|made|era)$")
_JOINTS = frozenset({" ", "\u00a0", "\u202f", " & ", "&"})
_STOPS = frozenset({".", ". ", ".\u00a0"})
_OPENINGS = frozenset("\"“”‘'«„»:;*•·–—([…/-")
_MOST_JOINERS = 3
_TITLE_CASE = 0.6
"""A headline that capitalises more of its words than this capitalises by rule."""


def find_runs(document: Document) -> list[Run]:
    """First and stop of every name of a document, in order; none where the whole text is in capitals."""
    return [] if document.text.isupper() else _Finder(document).runs()


class _Finder:
    """One pass over the capitalised words of a document. What can be told of a word by itself is told once."""

    def __init__(self, document: Document) -> None:
        words = document.words
        self.document = document
        self.texts, self.folded, self.gaps = words.texts, words.folded, words.gaps
        self.written = document.written_words
        self.opening = {gap for gap in document.gaps if not _OPENINGS.isdisjoint(gap) or ".." in gap}
        self.starts = set(map(itemgetter(2), document.sentences))
        self.filed: set[int] = set()
        if document.parts.dateline:
            self.filed.update(document.words_in(place).start for place in document.parts.dateline.places)
            self.starts.update(document.words_in(Span(document.parts.dateline.end, len(document.text)))[:1])
        capitalised = self.written - document.vocabulary - DATES - OPENERS_WRITTEN
        self.capitalised = {
            word
            for word in capitalised
            if (word[0].isupper() or _PARTICLED.match(word)) and not ("-" in word and _COMPOUND.search(word))
        }
        self.endings = {word for word in capitalised if word[-2:] in ENDINGS}

    def runs(self) -> list[Run]:
        """First and stop of every name, in order."""
        capitals = list(compress(range(len(self.texts)), map(self.capitalised.__contains__, self.texts)))
        if not GIVEN_MONTHS.isdisjoint(self.capitalised):
            capitals = [place for place in capitals if not self._is_month(place)]
        runs = self._without_silent(capitals, self._raw_runs(capitals))
        inside = [not self._opens(first) for first, _ in runs]
        known = {word for first, stop in compress(runs, inside) for word in self.texts[first:stop]}
        known.update(map(bare, known & self.endings))
        found = []
        for (first, stop), is_inside in zip(runs, inside, strict=True):
            if not is_inside:
                first = self._first(first, stop, known)
            elif stop - first == 1 and self._is_common(first):
                continue
            if first < stop:
                found.append((first, stop))
        return found

    def _opens(self, place: int) -> bool:
        """Does a sentence, a quotation or a line begin here, so that a capital says nothing?"""
        is_open = place in self.starts or (self.gaps[place] != " " and self.gaps[place] in self.opening)
        return is_open and place not in self.filed

    def _is_common(self, place: int) -> bool:
        """Does the story have the word in lower case too, or is it a small one?"""
        folded = self.folded[place]
        if self.texts[place] in self.endings:
            folded = folded[:-2]
        return folded in self.written or folded in OPENERS

    def _raw_runs(self, capitals: list[int]) -> list[Run]:
        """Runs of capitalised words, whatever shows them to be names; without small words that stand alone."""
        runs: list[Run] = []
        gaps, folded, starts = self.gaps, self.folded, self.starts
        first = stop = -1
        for place in capitals:
            if place == stop and gaps[place] == " ":
                goes_on = place not in starts and self.texts[place - 1] not in self.endings
            elif place == stop:
                goes_on = self._is_joined(place)
            else:
                goes_on = place - stop <= _MOST_JOINERS and folded[stop] in JOINERS and self._is_bridged(stop, place)
            if not goes_on:
                if stop - first > 1 or (stop >= 0 and folded[first] not in OPENERS):
                    runs.append((first, stop))
                first = place
            stop = place + 1
        if stop >= 0:
            runs.append((first, stop))
        return runs

    def _is_joined(self, place: int) -> bool:
        """Is the capitalised word at a place joined to the one before it, by anything but a plain space?"""
        before, gap = self.texts[place - 1], self.gaps[place]
        if place in self.starts or before in self.endings:
            return False
        if gap in _STOPS:
            return gap != "." or len(before) == 1 or self.folded[place - 1] in TITLES
        return gap in _JOINTS

    def _is_bridged(self, stop: int, place: int) -> bool:
        """Do small words join a run that ends before `stop` to the capitalised word at `place`?"""
        if stop < 0 or self.texts[stop - 1] in self.endings or not _JOINTS.issuperset(self.gaps[stop : place + 1]):
            return False
        between = self.folded[stop:place]
        if between[0] in {"of", "for"}:
            return between[1:] in ([], ["the"]) and self.folded[stop - 1] in HEADS_OF
        if between[0] == "and":
            return len(between) == 1 and self._is_pair(self.texts[stop - 1], self.texts[place])
        return PARTICLES.issuperset(between)

    def _is_pair(self, left: str, right: str) -> bool:
        """Do two words make one name with "and": "Johnson and Johnson", "Trinidad and Tobago"?"""
        return left == right or f"{left} and {right}" in places()

    def _is_month(self, place: int) -> bool:
        """Is "May" and its like the month? It is a name before a name, or behind one."""
        if self.texts[place] not in GIVEN_MONTHS:
            return False
        after = self.texts[place + 1] if place + 1 < len(self.texts) else ""
        before = self.texts[place - 1] if place else ""
        is_first = (after in self.capitalised or after in PARTICLES) and self.gaps[place + 1] == " "
        is_last = before in self.capitalised and self.gaps[place] == " " and place - 1 not in self.starts
        return not (is_first or is_last) or before.isdigit()

    def _without_silent(self, capitals: list[int], runs: list[Run]) -> list[Run]:
        """The runs outside headlines that capitalise most of their words, where capitals say nothing."""
        document = self.document
        silent: set[int] = set()
        for span, zone in zip(document.paragraphs, document.parts.zones, strict=True):
            if zone is Zone.HEADLINE:
                words = document.words_in(span)
                count = bisect_left(capitals, words.stop) - bisect_left(capitals, words.start)
                if count > _TITLE_CASE * len(words):
                    silent.update(words)
        return [run for run in runs if run[0] not in silent] if silent else runs

    def _first(self, first: int, stop: int, known: set[str]) -> int:
        """The first word of a name that opens a sentence: that of the run, or a later one; `stop` for none."""
        word, folded = self.texts[first], self.folded[first]
        if word in self.endings:
            word, folded = word[:-2], folded[:-2]
        if word in known and folded not in OPENERS:
            return first
        if stop - first > 1 and f"{word} {bare(self.texts[first + 1])}" in places_and_peoples():
            return first
        if folded not in self.written and folded not in OPENERS:
            if stop - first > 1 and (folded in TITLES or folded in PLACE_HEADS or word in given_names()):
                return first
            if not self.document.lexicon.is_plain(folded):
                return first
        first += 1
        while first < stop and self.texts[first] in JOINERS:
            first += 1
        return first
