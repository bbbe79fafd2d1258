"""Tables of phrases, and where a story has them.

A phrase is filed under its rarest words when the table is made, so that a story is asked for a table's words at once
(`table.words & document.vocabulary`) and only the few phrases whose word it has are looked at, from the places of that
word in the document's index to their neighbours. That is linear in the text, needs no automaton, and a table of five
thousand phrases costs little more than one of fifty; so the tables of many rules are one (see Document.phrases).

A table is read from text that wirelint.phrase_rows.dump_table makes; see there for the YAML that rows are written in,
and wirelint.phrase_pattern for what may stand in a phrase. A phrase is read when it may be there for the first time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from wirelint.phrase_graph import JOINTS, Graph, load_graph, on_line, ways
from wirelint.phrase_graph import marks as compared
from wirelint.phrase_keys import Filed, filed, neighbours, places
from wirelint.phrase_place import Where, stands
from wirelint.remembered import Remembered
from wirelint.rule import Tier
from wirelint.span import Span
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint.text.words import Words


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


_Found = tuple[int, int, int, int, str]
"""The first word of a row in a document and the place behind its last, the length of the marks that end it, the row
and the marks; the second and third are less than 0, so that the longest comes first."""


class PhraseTable:
    """Rows, each a line of the table's file, and under which key words they are filed, each as `str` of a Filed.

    Never changed once made. Lines are read when a story first asks for them, since it asks for few; until then they
    stay as they are stored, in UTF-8.
    """

    def __init__(self, lines: Sequence[bytes], keys: Mapping[str, str]) -> None:
        self.lines, self.keys = lines, keys
        self._neighbours: Remembered[str, frozenset[str]] = Remembered(lambda key: neighbours(keys[key]))
        self._filed: Remembered[str, Filed] = Remembered(lambda key: filed(keys[key]))
        self._rows: dict[int, tuple[Row, Graph]] = {}

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every row, in its order."""
        return tuple(self._read_row(number)[0] for number in range(len(self.lines)))

    @cached_property
    def words(self) -> frozenset[str]:
        """The key words, folded: a story that has none of them has no phrase of the table."""
        return frozenset(self.keys)

    def find(self, document: Document) -> list[Match]:
        """Every phrase of the table in the document, in the order of the text, the longest first where two begin.

        Of the matches of one row that overlap, only the first and longest is given.
        """
        found = [one for first, number in self._candidates(document) for one in self._from(document, first, number)]
        if not found:
            return []
        found.sort()
        matches: list[Match] = []
        stops: dict[int, int] = {}
        for first, back, _, number, marks in found:
            if first >= stops.get(number, 0):
                stops[number] = -back
                matches.append(_match(document, self._rows[number][0], first, -back, marks))
        return matches

    def _from(self, document: Document, first: int, number: int) -> list[_Found]:
        """The ways in which a row stands in the document from a word on."""
        row, graph = self._rows.get(number) or self._read_row(number)
        words = document.words
        return [
            (first, -stop, -len(marks), number, marks)
            for stop, marks in ways(graph, first, words.texts if row.exact else words.folded, words.gaps)
            if stands(document, row.where, first, stop)
        ]

    def _candidates(self, document: Document) -> set[tuple[int, int]]:
        """Words that a row may begin with, told by its key and a neighbour of that, each with the number of the row.

        A lone space, as between most words, ends no sentence and is no mark: where a row needs one of these, at the
        distance that it is filed with, it is not there. Only at either end of the text a space says nothing.
        """
        gaps, last = document.words.gaps, len(document.words)
        found = set()
        for place, text in self._hits(document):
            for row, back, start, end, steps in places(text):
                if place > start and gaps[place - start] == " ":
                    continue
                if place + end + 1 < last and gaps[place + end + 1] == " ":
                    continue
                first = _first(document.words, place, steps) if steps else place - back
                if first >= 0:
                    found.add((first, row))
        return found

    def _hits(self, document: Document) -> list[tuple[int, str]]:
        """Places of key words with what is filed there, told by one of the key's neighbours."""
        index, neighbours = document.index, self._neighbours
        folded = [*document.words.folded, ""]  # so that there is a neighbour on either side of every place
        worth_a_look = [
            place
            for key in self.words & document.vocabulary
            for words in (neighbours[key],)
            for place in index[key]
            if not words or folded[place - 1] in words or folded[place + 1] in words
        ]
        hits = []
        for place in worth_a_look:
            before, behind, alone = self._filed[folded[place]]
            said = before.get(folded[place - 1]), behind.get(folded[place + 1]), alone
            hits += [(place, places) for places in said if places]
        return hits

    def _read_row(self, number: int) -> tuple[Row, Graph]:
        """A row and its graph; see wirelint.phrase_rows.dump_table for its line."""
        table, phrase, where, exact, tier, note, graph, *replacement = self.lines[number].decode().split("\t")
        first = replacement[0] if replacement else None
        row = Row(phrase, Where(where), bool(exact), Tier(int(tier)), note, first, table)
        return self._rows.setdefault(number, (row, load_graph(graph)))


def load_table(stored: bytes) -> PhraseTable:
    """A table from its text, as wirelint.phrase_rows.dump_table writes it. JSON would take as long as a short story."""
    rows, keys = (part.strip(b"\n") for part in stored.split(b"\n\n"))
    lines = keys.decode().split("\n")
    return PhraseTable(rows.split(b"\n"), dict(zip(lines[::2], lines[1::2], strict=True)))


def _first(words: Words, place: int, steps: str) -> int:
    """Where a phrase begins whose key stands at a place, with these steps before it; less than 0 where it cannot."""
    for step in steps:
        place -= 1
        while (
            step == "#"
            and place > 0
            and words.gaps[place] in JOINTS
            and _are_decimal(words.texts[place - 1 : place + 1])
        ):
            place -= 1
    return place


def _are_decimal(texts: Iterable[str]) -> bool:
    return all(map(str.isdecimal, texts))


def _match(document: Document, row: Row, first: int, stop: int, marks: str) -> Match:
    span = document.words.span(first, stop - 1)
    if marks:
        span = Span(span.start, span.end + _length(on_line(document.words.gaps[stop]), marks))
    return Match(row, span, first, stop)


def _length(gap: str, marks: str) -> int:
    """How far into a gap the marks reach that a phrase ends with."""
    visible = ""
    for length, mark in enumerate(gap, 1):
        if compared(visible).startswith(marks):
            return length - 1
        visible += "" if mark.isspace() or mark == "*" else mark
    return len(gap)
