"""Tables of phrases, and where a story has them.

A phrase is filed under its rarest words when the table is made, so that a story is asked for a table's words at once
(`table.words & document.vocabulary`) and only the few phrases whose word it has are looked at, from the places of that
word in the document's index to their neighbours. That is linear in the text, needs no automaton, and a table of five
thousand phrases costs little more than one of fifty.

A table is a TSV file that tools/make_phrases.py makes from the YAML beside it; see wirelint.phrase_rows for the YAML
and wirelint.phrase_pattern for what may stand in a phrase. A phrase is read when its word is first met.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from wirelint.phrase_keys import filed
from wirelint.phrase_needs import Needs, needs
from wirelint.phrase_pattern import NUMBER, Variant, folded, on_line, variants_with, walk
from wirelint.phrase_pattern import marks as compared
from wirelint.phrase_place import Where, begins, ends, is_one_paragraph
from wirelint.rule import Tier
from wirelint.span import Span
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Document


class Row(NamedTuple):
    """One phrase of a table.

    phrase       in the language of wirelint.phrase_pattern
    where        where it must stand
    exact        capital letters are as in the phrase
    tier         how sure a finding of it is
    note         what kind of phrase it is: a word of the rule's own
    replacement  what to write instead; None where nothing is offered
    """

    phrase: str
    where: Where = Where.ANYWHERE
    exact: bool = False
    tier: Tier = Tier.SURE
    note: str = ""
    replacement: str | None = None

    @property
    def pattern(self) -> str:
        """The phrase as its words are compared: folded, unless the row says that capital letters count."""
        return self.phrase if self.exact else self.phrase.lower()


class Match(NamedTuple):
    """A phrase in a document: its row, its span with the marks that end it, and its words (end-exclusive)."""

    row: Row
    span: Span
    first: int
    stop: int


class _Found(NamedTuple):
    """A variant of a row in a document, by its words."""

    first: int
    stop: int
    row: int
    marks: str

    @property
    def order(self) -> tuple[int, int, int, int]:
        """In the order of the text, and of two that begin at one word the longer first, its marks among it."""
        return self.first, -self.stop, -len(self.marks), self.row


class PhraseTable:
    """Rows, each a line of the table's file, and under which key words they are filed, each as `str` of a Filed.

    Never changed once made. Lines are read when a story first asks for them, since it asks for few.
    """

    def __init__(self, lines: Sequence[str], keys: Mapping[str, str]) -> None:
        self._lines, self.keys = lines, keys
        self._rows: dict[int, Row] = {}
        self._needs: dict[int, Needs] = {}

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every row, in its order."""
        return tuple(self.row(number) for number in range(len(self._lines)))

    def row(self, number: int) -> Row:
        """One row; see wirelint.phrase_rows.dump_table for its line."""
        if number not in self._rows:
            phrase, where, exact, tier, note, *replacement = self._lines[number].split("\t")
            first = replacement[0] if replacement else None
            self._rows[number] = Row(phrase, Where(where), bool(exact), Tier(int(tier)), note, first)
        return self._rows[number]

    @cached_property
    def words(self) -> frozenset[str]:
        """The key words, folded: a story that has none of them has no phrase of the table. For a rule's wake."""
        return frozenset(self.keys)

    def find(self, document: Document) -> Iterator[Match]:
        """Every phrase of the table in the document, in the order of the text, the longest first where two begin.

        Of the matches of one row that overlap, only the first and longest is given.
        """
        vocabulary = document.vocabulary
        found = {
            one
            for place, numbers in self._hits(document)
            for number in numbers
            if self._needed(number).are_in(vocabulary)
            for one in _around(document, self.row(number), number, place)
        }
        stops: dict[int, int] = {}
        for one in sorted(found, key=lambda one: one.order):
            if one.first >= stops.get(one.row, 0):
                stops[one.row] = one.stop
                yield _match(document, self.row(one.row), one)

    def _needed(self, number: int) -> Needs:
        if number not in self._needs:
            self._needs[number] = needs(self._lines[number].partition("\t")[0])
        return self._needs[number]

    def _hits(self, document: Document) -> Iterator[tuple[int, Sequence[int]]]:
        """Places of key words with the rows that may stand around them, told by one of the key's neighbours."""
        index = document.index
        folded = [*document.words.folded, ""]  # so that there is a neighbour on either side of every place
        for key in self.words & document.vocabulary:
            before, behind, alone = filed(self.keys[key])
            for place in index[key]:
                if before and folded[place - 1] in before:
                    yield place, before[folded[place - 1]]
                if behind and folded[place + 1] in behind:
                    yield place, behind[folded[place + 1]]
                if alone:
                    yield place, alone


def _around(document: Document, row: Row, number: int, place: int) -> Iterator[_Found]:
    """The matches of a row around a place of its key word; first the cheap looks that spare most of the walks."""
    words = document.words
    texts = words.texts if row.exact else words.folded
    vocabulary = document.vocabulary
    before = texts[place - 1] if place else ""
    behind = texts[place + 1] if place + 1 < len(texts) else ""
    for slot, has_number, probes in _probes(row.pattern, words.folded[place]):
        if not (has_number or (place >= slot and begins(document, row.where, place - slot))):
            continue
        for probe in probes:
            if (probe.before and before not in probe.before) or (probe.behind and behind not in probe.behind):
                continue
            if not probe.needs <= vocabulary:
                continue
            found = walk(probe.variant, slot, place, texts, words)
            if found and is_one_paragraph(document, *found) and _stands(document, row.where, *found):
                yield _Found(found[0], found[1] + 1, number, probe.variant.marks)


def _stands(document: Document, where: Where, first: int, last: int) -> bool:
    return begins(document, where, first) and ends(document, where, last)


@cache
def phrase_table(package: str, name: str) -> PhraseTable:
    """The table `name` of an imported package: its file data/phrases/NAME.tsv. Loaded once."""
    folder = os.path.dirname(import_module(package).__file__ or "")
    with open(os.path.join(folder, "data", "phrases", f"{name}.tsv"), encoding="utf-8") as file:
        return load_table(file.read())


def load_table(text: str) -> PhraseTable:
    """A table from its text, as wirelint.phrase_rows.dump_table writes it. JSON would take as long as a short story."""
    rows, keys = (part.strip("\n").split("\n") for part in text.split("\n\n"))
    return PhraseTable(rows, dict(line.split("\t") for line in keys))


class _Probe(NamedTuple):
    """A variant that a key word is in, and what is asked before it is walked.

    `before` and `behind` are what may stand beside the key, empty where any word may; `needs` are the words of the
    variant that no other may stand for, folded.
    """

    variant: Variant
    before: frozenset[str]
    behind: frozenset[str]
    needs: frozenset[str]


@cache
def _probes(pattern: str, key: str) -> tuple[tuple[int, bool, tuple[_Probe, ...]], ...]:
    """The variants that a key word is in, by the number of its slot, and whether there is a number before it.

    A number may be several words long; without one, the slot tells where the phrase begins.
    """
    groups: dict[tuple[int, bool], list[_Probe]] = {}
    for variant in variants_with(pattern, key):
        places = [at for at, slot in enumerate(variant.slots) if key in _folded(slot.words)]
        alone = [_folded(slot.words) for slot in variant.slots if len(slot.words) == 1 and slot.is_fixed]
        fixed = frozenset().union(*alone) if places else frozenset()
        for at in places:
            has_number = any(slot.words is NUMBER for slot in variant.slots[:at])
            probe = _Probe(variant, _named(variant, at - 1), _named(variant, at + 1), fixed)
            groups.setdefault((at, has_number), []).append(probe)
    return tuple((*group, tuple(probes)) for group, probes in groups.items())


@lru_cache(maxsize=4096)
def _folded(words: frozenset[str]) -> frozenset[str]:
    """The words of a slot, which may have capital letters, folded; the variants of a phrase share their slots."""
    return frozenset(map(folded, words))


def _named(variant: Variant, number: int) -> frozenset[str]:
    """The words that a slot names; none where there is no such slot, or any word fits."""
    is_named = 0 <= number < len(variant.slots) and variant.slots[number].is_fixed
    return variant.slots[number].words if is_named else frozenset()


def _match(document: Document, row: Row, found: _Found) -> Match:
    span = document.words.span(found.first, found.stop - 1)
    end = span.end + _length(on_line(document.words.gaps[found.stop]), found.marks)
    return Match(row, Span(span.start, end), found.first, found.stop)


def _length(gap: str, marks: str) -> int:
    """How far into a gap the marks reach that a phrase ends with."""
    visible = ""
    for length, mark in enumerate(gap, 1):
        if compared(visible).startswith(marks):
            return length - 1
        visible += "" if mark.isspace() or mark == "*" else mark
    return len(gap)
