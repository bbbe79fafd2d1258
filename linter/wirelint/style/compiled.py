"""A pack compiled: the phrases of all entries in one table, and what becomes of what the table finds.

A row of the table has in its note the number of the entry and of its phrase; -1 is a phrase in which the entry is
right. Entries without phrases are asked one by one, each when its wake opens: a pack has few of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from wirelint.phrases import PhraseTable, Row
from wirelint.rule import ALWAYS, Finding, Fix, Severity
from wirelint.span import Span
from wirelint.style.guards import Guards
from wirelint.style.kinds import kind
from wirelint.style.values import ANY_LANGUAGE, PUBLISHED, Hit, Scanner, Seen, Style
from wirelint.style.wording import fill
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint.rule import Wake

UNLESS = -1


class Head(NamedTuple):
    """What must be known of every entry before it is looked for: see Style. `has_phrases`: is it in the table?"""

    id: str
    severity: Severity
    is_published: bool
    has_phrases: bool


class Compiled:
    """Entries, ready to be looked for; never changed once made.

    heads  one for every entry
    style  an entry by its number; asked when it is needed, so that few are read
    table  the phrases of all
    house  the entries are the house's own
    about  what the pack says of itself
    stamp  stands for all that the entries say, where it is known: of two packs of one stamp they say the same
    """

    is_foreign = False
    """Is it run over the file by wirelint.vale, and not over the document?"""
    notices: tuple[str, ...] = ()
    """What of it does not run here, each on a line with its place."""

    def __init__(
        self,
        heads: Sequence[Head],
        style: Callable[[int], Style],
        table: PhraseTable,
        *,
        scanner: Callable[[Style], Scanner] | None = None,
        house: bool = False,
        about: str = "",
        stamp: str = "",
    ) -> None:
        self.heads, self.table = tuple(heads), table
        self.house, self.about, self.stamp = house, about, stamp
        self._style, self._scanner = style, scanner or scanner_of
        self._styles: dict[int, Style] = {}
        self._scanners: dict[int, Scanner] = {}

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The numbers of the entries by their ids."""
        return {head.id: number for number, head in enumerate(self.heads)}

    @cached_property
    def others(self) -> tuple[int, ...]:
        """The numbers of the entries without phrases."""
        return tuple(number for number, head in enumerate(self.heads) if not head.has_phrases)

    def style(self, number: int) -> Style:
        """One entry."""
        if number not in self._styles:
            self._styles[number] = self._style(number)
        return self._styles[number]

    def scanner(self, number: int) -> Scanner:
        """How an entry is looked for."""
        if number not in self._scanners:
            self._scanners[number] = self._scanner(self.style(number))
        return self._scanners[number]

    def find(self, document: Document, on: frozenset[int], errors: dict[str, Exception]) -> Iterator[Finding]:
        """What the entries of these numbers find. An entry that raises is noted under its id, and the others go on."""
        guards = Guards(document)
        seen = self._seen(document, on)
        for number in (*seen, *(number for number in self._roused(document) if number in on)):
            try:
                yield from self._found(number, document, seen.get(number, []), guards)
            except Exception as error:
                errors[self.heads[number].id] = error

    def _seen(self, document: Document, on: frozenset[int]) -> dict[int, list[Seen]]:
        """The phrases of the table in the document, by the numbers of their entries."""
        seen: dict[int, list[Seen]] = {}
        for row, span, first, stop in self.table.find(document):
            entry, _, phrase = row.note.partition(" ")
            if int(entry) in on:
                seen.setdefault(int(entry), []).append(Seen(int(phrase), span, first, stop))
        return seen

    @cached_property
    def _waking(self) -> tuple[dict[str, list[int]], list[tuple[int, Wake]]]:
        """The words that wake entries without phrases, and the entries that something else may wake."""
        by_word: dict[str, list[int]] = {}
        others: list[tuple[int, Wake]] = []
        for number in self.others:
            try:
                wake = self.scanner(number).wake
            except Exception:
                wake = ALWAYS  # so that its error is told when it is asked
            for word in wake.words:
                by_word.setdefault(word, []).append(number)
            if wake.marks or wake.views or not wake.words:
                others.append((number, wake._replace(words=frozenset())))
        return by_word, others

    def _roused(self, document: Document) -> list[int]:
        """The entries without phrases that the document wakes, in their order: their words are looked up at once."""
        by_word, others = self._waking
        woken = {number for word in by_word.keys() & document.vocabulary for number in by_word[word]}
        return sorted(woken.union(number for number, wake in others if number not in woken and wake.wakes(document)))

    def _found(self, number: int, document: Document, seen: list[Seen], guards: Guards) -> list[Finding]:
        style, scanner = self.style(number), self.scanner(number)
        if style.language not in (ANY_LANGUAGE, document.language):
            return []
        if scanner.phrases:
            spoken = _outermost(one for one in _sound(seen) if _may_speak(one, style, scanner, guards))
            hits: Iterable[Hit] = scanner.scan(document, spoken) if spoken else ()
        else:
            hits = scanner.scan(document, ())
            if scanner.guarded:
                may_name = style.exact or scanner.names
                hits = [hit for hit in hits if guards.allows(hit.span, style.zones, names=may_name)]
        return [_finding(style, hit, document) for hit in hits]


def scanner_of(style: Style) -> Scanner:
    """How an entry of one of the kinds of wirelint.style.kinds is looked for."""
    return kind(style.kind).scanner(style)


def compile_styles(
    styles: Iterable[Style], *, scanner: Callable[[Style], Scanner] | None = None, stamp: str = ""
) -> Compiled:
    """Entries compiled. Raises wirelint.phrase_pattern.PhraseError for a phrase that cannot be read.

    `scanner` says how an entry is looked for, where its kind is none of wirelint.style.kinds; `stamp` is as in
    Compiled.
    """
    from wirelint.lexicon import lexicon
    from wirelint.phrase_rows import make_table

    made = scanner or scanner_of
    kept = tuple(styles)
    scanners = [made(style) for style in kept]
    rows = (row for number, scanner in enumerate(scanners) for row in _rows(number, kept[number], scanner))
    heads = [*map(head, kept, scanners)]
    table = make_table(rows, lexicon().zipf)
    return Compiled(heads, kept.__getitem__, table, scanner=made, stamp=stamp)


def head(style: Style, scanner: Scanner) -> Head:
    """What must be known of an entry."""
    return Head(style.id, style.severity, style.status == PUBLISHED, bool(scanner.phrases))


def _rows(number: int, style: Style, scanner: Scanner) -> Iterator[Row]:
    for place, phrase in enumerate(scanner.phrases):
        yield Row(phrase.text, exact=phrase.exact, note=f"{number} {place}")
    if scanner.phrases:
        yield from (Row(text, note=f"{number} {UNLESS}") for text in style.unless)


def _may_speak(one: Seen, style: Style, scanner: Scanner, guards: Guards) -> bool:
    phrase = scanner.phrases[one.phrase]
    return phrase.anywhere or guards.allows(one.span, style.zones, names=phrase.exact)


def _sound(seen: list[Seen]) -> Iterator[Seen]:
    """The phrases that do not stand in one of those in which the entry is right."""
    unless = [one for one in seen if one.phrase == UNLESS]
    for one in seen:
        if one.phrase != UNLESS and not any(two.first < one.stop and one.first < two.stop for two in unless):
            yield one


def _outermost(seen: Iterable[Seen]) -> list[Seen]:
    """The phrases that do not overlap, of two that do the first and then the longest."""
    kept: list[Seen] = []
    for one in sorted(seen, key=lambda one: (one.first, -one.stop, one.phrase)):
        if not kept or one.first >= kept[-1].stop:
            kept.append(one)
    return kept


def _finding(style: Style, hit: Hit, document: Document) -> Finding:
    """The fault as the engine reports it, with the message filled in."""
    template = hit.message or style.message or kind(style.kind).message
    seen = hit.span.of(document.text)
    fills = {"seen": " ".join(seen.split()), "good": " or ".join(hit.good[:1]), **hit.fills}
    fixes = [
        Fix(Span(*hit.span), good, f"Write “{good}”", safe=style.safe and not number)
        for number, good in enumerate(hit.good)
    ]
    return Finding(
        hit.span,
        fill(template, fills),
        fixes[0] if fixes else None,
        related=hit.related,
        others=tuple(fixes[1:]),
        member=style.id,
    )
