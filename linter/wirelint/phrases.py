"""Tables of phrases, and where a story has them.

A phrase is filed under its rarest words when the table is made, so that a story is asked for a table's words at once
(`table.words & document.vocabulary`) and only the few phrases whose word it has are looked at, from the places of that
word in the document's index to their neighbours. That is linear in the text, needs no automaton, and a table of five
thousand phrases costs little more than one of fifty.

A table is a JSON file that tools/make_phrases.py makes from the YAML beside it; see wirelint.phrase_rows for the YAML
and wirelint.phrase_pattern for what may stand in a phrase. A phrase is read when its word is first met.
"""

from __future__ import annotations

import enum
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from wirelint.rule import Tier
from wirelint.span import Span

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint.phrase_pattern import Variant

_SENTENCE_START = re.compile(r"[.!?…:;(\[{<>\"“‘*•·|—–]|--|\s-\s")
_SENTENCE_END = re.compile(r"[.!?…]")


class Where(enum.Enum):
    """Where in a story a phrase must stand."""

    ANYWHERE = "anywhere"
    SENTENCE_START = "sentence-start"
    WHOLE_SENTENCE = "whole-sentence"
    PARAGRAPH_START = "paragraph-start"
    WHOLE_PARAGRAPH = "whole-paragraph"


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
    def order(self) -> tuple[int, int, int]:
        """In the order of the text, and of two that begin at one word the longer first."""
        return self.first, -self.stop, self.row


class Filed(NamedTuple):
    """The numbers of the rows filed under a key word: by the word before it, by the word behind it, and the others."""

    before: Mapping[str, Sequence[int]]
    behind: Mapping[str, Sequence[int]]
    alone: Sequence[int]


class PhraseTable:
    """Rows, and under which key words they are filed. Never changed once made."""

    def __init__(self, columns: Sequence[Sequence[Any]], keys: Mapping[str, Filed]) -> None:
        self._columns, self.keys = columns, keys
        self._rows: dict[int, Row] = {}

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every row, in its order."""
        return tuple(self.row(number) for number in range(len(self._columns)))

    def row(self, number: int) -> Row:
        """One row; made when first asked for, since a story asks for few."""
        if number not in self._rows:
            phrase, where, exact, tier, note, replacement = self._columns[number]
            self._rows[number] = Row(phrase, Where(where), exact, Tier(tier), note, replacement)
        return self._rows[number]

    @cached_property
    def words(self) -> frozenset[str]:
        """The key words, folded: a story that has none of them has no phrase of the table. For a rule's wake."""
        return frozenset(self.keys)

    def find(self, document: Document) -> Iterator[Match]:
        """Every phrase of the table in the document, in the order of the text, the longest first where two begin.

        Of the matches of one row that overlap, only the first and longest is given.
        """
        found = {
            one
            for place, numbers in self._hits(document)
            for number in numbers
            for one in _around(document, self.row(number), number, place)
        }
        stops: dict[int, int] = {}
        for one in sorted(found, key=lambda one: one.order):
            if one.first >= stops.get(one.row, 0):
                stops[one.row] = one.stop
                yield _match(document, self.row(one.row), one)

    def _hits(self, document: Document) -> Iterator[tuple[int, Sequence[int]]]:
        """Places of key words with the rows that may stand around them, told by one of the key's neighbours."""
        index = document.index
        folded = [*document.words.folded, ""]  # so that there is a neighbour on either side of every place
        for key in self.words & document.vocabulary:
            before, behind, alone = self.keys[key]
            for place in index[key]:
                if before and folded[place - 1] in before:
                    yield place, before[folded[place - 1]]
                if behind and folded[place + 1] in behind:
                    yield place, behind[folded[place + 1]]
                if alone:
                    yield place, alone


def _around(document: Document, row: Row, number: int, place: int) -> Iterator[_Found]:
    """The matches of a row around a place of its key word."""
    from wirelint.phrase_pattern import walk

    words = document.words
    texts = words.texts if row.exact else words.folded
    for variant, slot in _slots_with(row.pattern, words.folded[place]):
        walked = walk(variant, slot, place, texts, words)
        if walked and _is_one_paragraph(document, *walked) and _stands(document, row.where, *walked):
            yield _Found(walked[0], walked[1] + 1, number, variant.marks)


@cache
def phrase_table(package: str, name: str) -> PhraseTable:
    """The table `name` of an imported package: its file data/phrases/NAME.json. Loaded once."""
    folder = Path(import_module(package).__file__ or "").parent
    with open(folder / "data" / "phrases" / f"{name}.json", encoding="utf-8") as file:
        return load_table(file.read())


def load_table(text: str) -> PhraseTable:
    """A table from its JSON, as wirelint.phrase_rows.dump_table writes it."""
    made = json.loads(text)
    return PhraseTable(made["rows"], {key: Filed(*filed) for key, filed in made["keys"].items()})


@cache
def _slots_with(pattern: str, key: str) -> tuple[tuple[Variant, int], ...]:
    """The variants of a phrase that have a key word, each with the number of every slot that has it."""
    from wirelint.phrase_pattern import folded, variants

    return tuple(
        (variant, number)
        for variant in variants(pattern)
        for number, slot in enumerate(variant.slots)
        if slot.is_fixed and key in map(folded, slot.words)
    )


def _match(document: Document, row: Row, found: _Found) -> Match:
    span = document.words.span(found.first, found.stop - 1)
    end = span.end + _length(document.words.gaps[found.stop], found.marks)
    return Match(row, Span(span.start, end), found.first, found.stop)


def _length(gap: str, marks: str) -> int:
    """How far into a gap the marks reach that a phrase ends with."""
    from wirelint.phrase_pattern import marks as compared

    return next(length for length in range(len(gap) + 1) if compared(gap[:length]).startswith(marks))


def _is_one_paragraph(document: Document, first: int, last: int) -> bool:
    """Do the words stand in one paragraph? Asked of the paragraphs only where there is a line's end between them."""
    if not any("\n" in gap or "\r" in gap for gap in document.words.gaps[first + 1 : last + 1]):
        return True
    return _paragraph(document, first) == _paragraph(document, last)


def _paragraph(document: Document, place: int) -> int:
    return document.paragraph_at(document.words.starts[place])


def _stands(document: Document, where: Where, first: int, last: int) -> bool:
    """Do the words stand where the row says?"""
    match where:
        case Where.ANYWHERE:
            return True
        case Where.SENTENCE_START:
            return _starts_sentence(document, first)
        case Where.WHOLE_SENTENCE:
            return _starts_sentence(document, first) and _ends_sentence(document, last)
        case Where.PARAGRAPH_START:
            return _starts_paragraph(document, first)
        case Where.WHOLE_PARAGRAPH:
            return _starts_paragraph(document, first) and _starts_paragraph(document, last + 1)


def _starts_paragraph(document: Document, place: int) -> bool:
    """Is there no word before this one in its paragraph? The place behind the last word starts one too."""
    return place in {0, len(document.words)} or _paragraph(document, place - 1) != _paragraph(document, place)


def _starts_sentence(document: Document, place: int) -> bool:
    """Does a sentence begin here, by the gap alone? Damaged copy hides its sentence ends from a stricter reading."""
    return bool(_SENTENCE_START.search(document.words.gaps[place])) or _starts_paragraph(document, place)


def _ends_sentence(document: Document, place: int) -> bool:
    return bool(_SENTENCE_END.search(document.words.gaps[place + 1])) or _starts_paragraph(document, place + 1)
