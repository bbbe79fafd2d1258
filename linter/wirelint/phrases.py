"""Tables of phrases, and where a story has them.

A phrase is filed under its rarest words when the table is made, so that a story is asked for a table's words at once
(`table.words & document.vocabulary`) and only the few phrases whose word it has are looked at, from the places of that
word in the document's index to their neighbours. That is linear in the text, needs no automaton, and a table of five
thousand phrases costs little more than one of fifty; so the tables of many rules are one (see Document.phrases).

A table is read from text that wirelint.phrase_rows.dump_table makes; see there for the YAML that rows are written in,
and wirelint.phrase_pattern for what may stand in a phrase. A phrase is read when it may be there for the first time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from wirelint.phrase_keys import Filed, filed, places
from wirelint.phrase_needs import Needs, needs
from wirelint.phrase_pattern import marks as compared
from wirelint.phrase_pattern import on_line
from wirelint.phrase_place import Where
from wirelint.phrase_probes import Found, around
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
    table        the name of the table that the row is of, where several are one
    """

    phrase: str
    where: Where = Where.ANYWHERE
    exact: bool = False
    tier: Tier = Tier.SURE
    note: str = ""
    replacement: str | None = None
    table: str = ""

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


class PhraseTable:
    """Rows, each a line of the table's file, and under which key words they are filed, each as `str` of a Filed.

    Never changed once made. Lines are read when a story first asks for them, since it asks for few.
    """

    def __init__(self, lines: Sequence[str], keys: Mapping[str, str]) -> None:
        self._lines, self.keys = lines, keys
        self._filed: dict[str, Filed] = {}
        self._rows: dict[int, Row] = {}
        self._needs: dict[int, Needs] = {}

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every row, in its order."""
        return tuple(self.row(number) for number in range(len(self._lines)))

    def row(self, number: int) -> Row:
        """One row; see wirelint.phrase_rows.dump_table for its line."""
        if number not in self._rows:
            table, phrase, where, exact, tier, note, *replacement = self._lines[number].split("\t")
            first = replacement[0] if replacement else None
            self._rows[number] = Row(phrase, Where(where), bool(exact), Tier(int(tier)), note, first, table)
        return self._rows[number]

    @cached_property
    def words(self) -> frozenset[str]:
        """The key words, folded: a story that has none of them has no phrase of the table."""
        return frozenset(self.keys)

    def find(self, document: Document) -> list[Match]:
        """Every phrase of the table in the document, in the order of the text, the longest first where two begin.

        Of the matches of one row that overlap, only the first and longest is given.
        """
        vocabulary = document.vocabulary
        found = {
            one
            for place, number in self._candidates(document)
            if self._needed(number).are_in(vocabulary)
            for one in around(document, self.row(number), number, place)
        }
        matches: list[Match] = []
        stops: dict[int, int] = {}
        for one in sorted(found, key=lambda one: one.order):
            if one.first >= stops.get(one.row, 0):
                stops[one.row] = one.stop
                matches.append(_match(document, self.row(one.row), one))
        return matches

    def _candidates(self, document: Document) -> Iterator[tuple[int, int]]:
        """Places of key words, each with a row that may stand around it.

        A lone space, as between most words, ends no sentence and is no mark: where a row needs one of these, at the
        distance that it is filed with, it is not there. Only at either end of the text a space says nothing.
        """
        gaps, last = document.words.gaps, len(document.words)
        for place, text in self._hits(document):
            for row, start, end in places(text):
                if place > start and gaps[place - start] == " ":
                    continue
                if place + end + 1 < last and gaps[place + end + 1] == " ":
                    continue
                yield place, row

    def _hits(self, document: Document) -> list[tuple[int, str]]:
        """Places of key words with what is filed there, told by one of the key's neighbours."""
        index = document.index
        folded = [*document.words.folded, ""]  # so that there is a neighbour on either side of every place
        hits = []
        for key in self.words & document.vocabulary:
            before, behind, alone = self._filed.get(key) or self._read(key)
            for place in index[key]:
                if folded[place - 1] in before:
                    hits.append((place, before[folded[place - 1]]))
                if folded[place + 1] in behind:
                    hits.append((place, behind[folded[place + 1]]))
                if alone:
                    hits.append((place, alone))
        return hits

    def _read(self, key: str) -> Filed:
        return self._filed.setdefault(key, filed(self.keys[key]))

    def _needed(self, number: int) -> Needs:
        if number not in self._needs:
            self._needs[number] = needs(self._lines[number].split("\t", 2)[1])
        return self._needs[number]


def load_table(text: str) -> PhraseTable:
    """A table from its text, as wirelint.phrase_rows.dump_table writes it. JSON would take as long as a short story."""
    rows, keys = (part.strip("\n").split("\n") for part in text.split("\n\n"))
    return PhraseTable(rows, dict(line.split("\t") for line in keys))


def _match(document: Document, row: Row, found: Found) -> Match:
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
